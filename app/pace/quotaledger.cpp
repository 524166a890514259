#include "pace/quotaledger.h"

#include <algorithm>

namespace hongyan::pace {
namespace {

constexpr qint64 miscountedOneIn = 100;
constexpr qint64 clearlyOneIn = 50;

}  // namespace

QuotaLedger::Day& QuotaLedger::dayOf(const QuotaKey& key, Timestamp now) {
    Day& day = m_days[key];
    if (now >= day.ends)
        day = {.ends = nextShanghaiMidnight(now)};
    return day;
}

const QuotaLedger::Day* QuotaLedger::known(const QuotaKey& key, Timestamp now) const {
    const auto found = m_days.find(key);
    return found != m_days.end() && now < found->second.ends ? &found->second : nullptr;
}

void QuotaLedger::count(const QuotaKey& key, Timestamp now, qint64 requests) {
    dayOf(key, now).ours += requests;
}

void QuotaLedger::note(const QuotaKey& key, const QuotaAnswer& answer) {
    Day& day = dayOf(key, answer.askedAt);
    if (nextShanghaiMidnight(answer.askedAt) < day.ends)
        return;
    day.answer = answer;
    day.oursWhenAsked = day.ours;
    if (day.usedUpAt && answer.askedAt > *day.usedUpAt && answer.remain > answer.dailyLimit / clearlyOneIn)
        day.usedUpAt.reset();
}

bool QuotaLedger::noteUsedUp(const QuotaKey& key, Timestamp now) {
    Day& day = dayOf(key, now);
    const bool isNews = !day.usedUpAt;
    day.usedUpAt = std::max(day.usedUpAt.value_or(now), now);
    return isNews;
}

void QuotaLedger::lift(const QuotaKey& key) {
    if (const auto day = m_days.find(key); day != m_days.end())
        day->second.usedUpAt.reset();
}

std::optional<Timestamp> QuotaLedger::usedUpUntil(const QuotaKey& key, Timestamp now) const {
    const Day* day = known(key, now);
    if (!day || !day->usedUpAt)
        return std::nullopt;
    return day->ends;
}

std::optional<QuotaLedger::Left> QuotaLedger::left(const QuotaKey& key, Timestamp now) const {
    const Day* day = known(key, now);
    if (!day || !day->answer)
        return std::nullopt;
    const QuotaAnswer& said = *day->answer;
    if (day->usedUpAt)
        return Left{.dailyLimit = said.dailyLimit, .used = said.dailyLimit};
    // The platform counts late, we know only ours: whichever is more, and ours since.
    const qint64 used = std::max(said.used, day->oursWhenAsked) + day->ours - day->oursWhenAsked;
    const qint64 remain = std::max<qint64>(0, said.dailyLimit - used);
    return Left{.dailyLimit = said.dailyLimit,
                .used = used,
                .remain = remain,
                .atLeast = std::max<qint64>(0, remain - said.dailyLimit / miscountedOneIn)};
}

qint64 QuotaLedger::counted(const QuotaKey& key, Timestamp now) const {
    const Day* day = known(key, now);
    return day ? day->ours : 0;
}

}  // namespace hongyan::pace
