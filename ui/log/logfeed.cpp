#include "ui/log/logfeed.h"

#include <algorithm>

#include "ui/log/logmodel.h"

namespace hongyan::logpage {

namespace {
/// More changes than this in one question, and the rest waits for the next.
constexpr int mostChanged = 2000;
/// So many changes nobody looked at, and the newest page is read instead of them.
constexpr int mostMissed = LogModel::mostRows;
}  // namespace

LogFeed::LogFeed(engine::DeliveryLog& log, LogModel& model, QObject* parent)
    : QObject(parent), m_log(log), m_model(model) {
    m_tick.setSingleShot(true);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &LogFeed::askNext);
    connect(&model, &LogModel::moreRequested, this, [this] {
        m_olderWanted = true;
        askNext();
    });
}

void LogFeed::setFilter(const delivery::Filter& filter) {
    m_filter = filter;
    m_hasAnswer = false;
    reload();
}

void LogFeed::reload() {
    ++m_question;
    m_asking = false;
    m_olderWanted = false;
    m_newestWanted = true;
    askNext();
}

void LogFeed::setFollowing(bool on) {
    if (m_following == on)
        return;
    m_following = on;
    if (on && !m_leftOut.isEmpty() && !m_paused)
        reload();
}

void LogFeed::setPaused(bool on) {
    if (m_paused == on)
        return;
    m_paused = on;
    if (!on)
        catchUp();
}

void LogFeed::setActive(bool on) {
    if (m_active == on)
        return;
    m_active = on;
    if (!on)
        m_tick.stop();
    else if (m_paused)
        askNext();
    else
        catchUp();
}

void LogFeed::catchUp() {
    if (m_following || m_missed)
        reload();
    else
        notice();
}

void LogFeed::notice(const std::vector<DeliveryId>& committed) {
    for (const DeliveryId id : committed)
        m_changed.insert(id);
    if (m_changed.size() > mostMissed) {
        m_changed.clear();
        m_missed = true;
    }
    notice();
}

void LogFeed::notice() {
    m_newerWanted = true;
    if (m_active && !m_paused && !m_tick.isActive())
        m_tick.start();
}

void LogFeed::noticeOthers() {
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const delivery::Delivery& each = m_model.at(row); delivery::isLive(each.state))
            m_changed.insert(each.id);
    notice();
}

void LogFeed::askNext() {
    if (m_asking || !m_active)
        return;
    const bool live = !m_paused && !m_tick.isActive();
    if (m_newestWanted || (live && m_missed))
        askForNewest();
    else if (m_olderWanted)
        askForOlder();
    else if (!live)
        return;
    else if (!m_changed.isEmpty())
        askForChanged();
    else if (m_newerWanted)
        askForNewer();
}

void LogFeed::ask(const delivery::PageRequest& request, std::function<void(const Rows&)> take) {
    const quint64 question = ++m_question;
    m_asking = true;
    m_log.page(request).then(this, [this, question, take = std::move(take)](const Result<Rows>& rows) {
        if (question != m_question)
            return;
        m_asking = false;
        if (rows) {
            take(*rows);
            emit answered();
        } else {
            emit failed(rows.error());
        }
        askNext();
    });
}

void LogFeed::askForNewest() {
    m_newestWanted = false;
    m_newerWanted = false;
    m_missed = false;
    m_changed.clear();
    ask({m_filter, {}, {}, pageSize}, [this](const Rows& rows) {
        m_leftOut.clear();
        m_hasAnswer = true;
        m_newest = rows.empty() ? 0 : rows.front().position;
        m_model.restart(rows, static_cast<int>(rows.size()) < pageSize);
        emit leftOutChanged(0);
    });
}

void LogFeed::askForOlder() {
    m_olderWanted = false;
    if (!m_model.canFetchMore({}))
        return;
    ask({m_filter, m_model.oldest(), {}, pageSize},
        [this](const Rows& rows) { m_model.append(rows, static_cast<int>(rows.size()) < pageSize); });
}

std::vector<DeliveryId> LogFeed::pickChanged() {
    std::vector<DeliveryId> ids;
    for (auto id = m_changed.begin(); id != m_changed.end() && static_cast<int>(ids.size()) < mostChanged;) {
        const bool meant =
            m_filter.ids.empty() || std::find(m_filter.ids.begin(), m_filter.ids.end(), *id) != m_filter.ids.end();
        if (meant)
            ids.push_back(*id);
        id = m_changed.erase(id);
    }
    return ids;
}

void LogFeed::askForChanged() {
    const std::vector<DeliveryId> ids = pickChanged();
    if (ids.empty()) {
        askNext();
        return;
    }
    // The filter itself says which of them match now, so what is true stays in the database.
    delivery::Filter changed = m_filter;
    changed.ids = ids;
    ask({changed, {}, {}, static_cast<int>(ids.size())}, [this, ids](const Rows& rows) {
        QSet<DeliveryId> matching;
        for (const delivery::Delivery& each : rows)
            matching.insert(each.id);
        std::vector<DeliveryId> gone;
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(gone),
                     [&](DeliveryId id) { return !matching.contains(id) && m_model.rowOf(id) >= 0; });
        if (!gone.empty()) {
            m_model.remove(gone);
            emit matchingNoLonger(gone);
        }
        takeIn(rows);
    });
}

void LogFeed::askForNewer() {
    m_newerWanted = false;
    ask({m_filter, {}, m_newest, pageSize}, [this](const Rows& rows) {
        const bool full = static_cast<int>(rows.size()) >= pageSize;
        if (!rows.empty())
            m_newest = rows.front().position;
        takeIn(rows);
        if (!full)
            return;
        // Too many to walk through: who looks at the newest gets the newest.
        if (m_following)
            m_newestWanted = true;
        else
            notice();
    });
}

void LogFeed::takeIn(const Rows& rows) {
    if (rows.empty())
        return;
    leaveOut(m_model.merge(rows, m_following ? LogModel::Newer::TakeIn : LogModel::Newer::LeaveOut));
}

void LogFeed::leaveOut(const std::vector<DeliveryId>& ids) {
    const qsizetype before = m_leftOut.size();
    for (const DeliveryId id : ids)
        m_leftOut.insert(id);
    if (m_leftOut.size() != before)
        emit leftOutChanged(m_leftOut.size());
}

}  // namespace hongyan::logpage
