#include "ui/sending/reviewfacts.h"

#include <QCoreApplication>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/policies.h"
#include "ui/text/states.h"

namespace hongyan::sendingpage {
namespace {

using delivery::isSameDay;
using widgets::Markup;

struct Review {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

QString when(const ReviewFacts& facts) {
    const delivery::Timetable table = facts.timetable();
    const QString start =
        table.later ? Review::tr("Starts at %1").arg(text::dayAndTime(table.asked, facts.now)) : Review::tr("At once");
    return facts.policy.window ? Review::tr("%1, only %2").arg(start, text::hours(*facts.policy.window)) : start;
}

QString speed(const ReviewFacts& facts) {
    const int rate = facts.policy.rate;
    return rate > 0
               ? Review::tr("At most %1 a second").arg(text::number(rate))
               : Review::tr("As fast as the platform allows, at most %1 a second").arg(text::number(facts.ceiling));
}

}  // namespace

bool hasQuota(const ReviewFacts& facts) {
    return facts.pace && facts.pace->quota && facts.pace->quota->dailyLimit > 0;
}

qint64 reachedBy(const delivery::Campaign& campaign) {
    using delivery::State;
    return campaign.counts.live() + campaign.counts.of(State::Accepted) + campaign.counts.of(State::Held) +
           campaign.counts.of(State::Unconfirmed);
}

bool ReviewFacts::isStopped() const {
    return pace && (pace->kind == sending::PaceKind::Paused || pace->kind == sending::PaceKind::StorageTrouble);
}

std::optional<Timestamp> doneAbout(const ReviewFacts& facts) {
    if (facts.isStopped())
        return std::nullopt;
    const delivery::Timetable table = facts.timetable();
    const qint64 ahead = facts.toSend() + facts.ahead();
    if (hasQuota(facts) && (facts.hasFreshQuota() ? facts.pace->quota->dailyLimit : facts.pace->quota->remain) < ahead)
        return std::nullopt;
    return delivery::overAt(facts.policy.window, table.begins,
                            rehearsal::sendingTime(ahead, facts.ceiling, facts.policy));
}

std::vector<std::pair<QString, QString>> howRows(const ReviewFacts& facts) {
    const delivery::Policy& policy = facts.policy;
    std::vector<std::pair<QString, QString>> rows{{Review::tr("When"), when(facts)}};
    if (policy.canary)
        rows.emplace_back(Review::tr("Careful start"), text::canarySentence());
    rows.emplace_back(Review::tr("Speed limit"), speed(facts));
    rows.emplace_back(Review::tr("Repeats"), text::description(policy.retry));
    rows.emplace_back(Review::tr("Twice in the list"), Review::tr("Each openid gets it once"));
    if (policy.leaveOutRefused)
        rows.emplace_back(Review::tr("Refused by the check"),
                          Review::tr("Not sent to; they stand in the log with the reason"));
    if (!policy.sendOnceKey.isEmpty())
        rows.emplace_back(Review::tr("Once per key"),
                          Review::tr("Nobody who was sent a message with the key “%1” is sent another")
                              .arg(visibleName(policy.sendOnceKey)));
    if (policy.cap)
        rows.emplace_back(Review::tr("Per person"), Review::tr("%1, over all campaigns").arg(text::word(*policy.cap)));
    return rows;
}

Markup scheduleWarning(const ReviewFacts& facts) {
    const delivery::Timetable table = facts.timetable();
    if (!table.isMoved())
        return {};
    const QString hours = text::hours(*facts.policy.window);
    const Markup begins = Markup::bold(text::dayAndTime(table.begins, facts.now));
    if (table.later) {
        const Markup asked = Markup::bold(text::dayAndTime(table.asked, facts.now));
        if (isSameDay(table.asked, facts.now) && !isSameDay(table.begins, facts.now))
            return Markup::filled(
                Review::tr("%1 lies outside the sending hours (%2): nothing leaves today, it really starts at %3"),
                {asked, hours, begins});
        return Markup::filled(Review::tr("%1 lies outside the sending hours (%2): it really starts at %3"),
                              {asked, hours, begins});
    }
    if (!isSameDay(table.begins, facts.now))
        return Markup::filled(
            Review::tr("Nothing leaves today: the sending hours (%1) are over, the first message leaves at %2"),
            {hours, begins});
    return Markup::filled(Review::tr("It is outside the sending hours (%1) now: the first message leaves at %2"),
                          {hours, begins});
}

}  // namespace hongyan::sendingpage
