#include "rehearsal/report.h"

#include <algorithm>

namespace hongyan::rehearsal {

bool Request::operator==(const Request& other) const {
    return account.id == other.account.id && account.kind == other.account.kind && of.id == other.of.id &&
           of.content == other.of.content && of.fields == other.of.fields && message == other.message &&
           list.id == other.list.id && policy == other.policy && ceiling == other.ceiling;
}

double Report::speed() const {
    return static_cast<double>(messages()) * 1000 / static_cast<double>(std::max<qint64>(1, took.count()));
}

std::vector<RefusedGroup> Report::groups() const {
    std::vector<RefusedGroup> groups;
    for (const Refused& one : refused) {
        const auto known = std::ranges::find_if(groups, [&](const RefusedGroup& group) {
            return group.key == one.key && group.fault == one.fault && group.code == one.code;
        });
        if (known != groups.end())
            ++known->people;
        else
            groups.push_back({one.key, one.fault, one.code, 1});
    }
    std::ranges::stable_sort(groups, std::greater<>(), &RefusedGroup::people);
    return groups;
}

}  // namespace hongyan::rehearsal
