#include "store/sql/workers.h"

namespace hongyan::store {

using delivery::Store;

WorkerId Workers::enlist(const QString& name) {
    return {*m_session.ask("worker.enlist", name, Store::lease)};
}

bool Workers::renew(WorkerId worker) {
    return m_session.change("worker.renew", Store::lease, worker) > 0;
}

bool Workers::holdsLease(WorkerId worker) {
    return m_session.ask("worker.holds", worker).has_value();
}

void Workers::resign(WorkerId worker) {
    take(worker, worker);
    forget(worker);
}

std::vector<Store::OtherWorker> Workers::others(WorkerId me) {
    std::vector<Store::OtherWorker> others;
    Statement rows = m_session.run("worker.others", me);
    while (rows.next())
        others.push_back({{rows.number(0)}, rows.text(1), rows.flag(2), rows.time(3)});
    return others;
}

void Workers::take(WorkerId me, WorkerId dead) {
    m_session.run("worker.end", me, dead);
}

void Workers::forget(WorkerId worker) {
    m_session.run("worker.forget", worker);
}

}  // namespace hongyan::store
