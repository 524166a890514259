#include "tool/pacewords.h"

#include "tool/words.h"

namespace hongyan::tool {
namespace {

QString perSecond(double rate) {
    return Words::tr("%1/s").arg(rate, 0, 'f', rate < 10 ? 1 : 0);
}

QString seconds(Milliseconds time) {
    return Words::tr("%1 s").arg(static_cast<double>(time.count()) / 1000.0, 0, 'f', 1);
}

QString clock(const std::optional<Timestamp>& time) {
    return time ? toDateTime(*time).toLocalTime().toString(QStringLiteral("MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString pauseWords(const sending::PaceReport& report) {
    if (report.pauseReason == delivery::PauseReason::QuotaUsedUp && report.quota)
        return Words::tr("paused until 00:00 Shanghai: %1 of %2 used")
            .arg(report.quota->used)
            .arg(report.quota->dailyLimit);
    return report.until ? Words::tr("paused until %1").arg(clock(report.until)) : Words::tr("paused");
}

}  // namespace

QString sentenceFor(const sending::PaceReport& report) {
    using sending::PaceKind;
    const QString rate = perSecond(report.rate);
    switch (report.kind) {
        case PaceKind::Idle:
            return Words::tr("nothing to send");
        case PaceKind::Growing:
            return Words::tr("%1, growing; next step %2 in %3")
                .arg(rate, perSecond(report.nextRate), seconds(report.nextStep));
        case PaceKind::AtCampaignCap:
            return Words::tr("%1, the campaign's own limit").arg(rate);
        case PaceKind::AtCeiling:
            return Words::tr("%1, the account's ceiling").arg(rate);
        case PaceKind::SlowedDown:
            return Words::tr("%1, slowed down by the platform; %2 again in %3")
                .arg(rate, perSecond(report.nextRate), seconds(report.nextStep));
        case PaceKind::HoldingBack:
            return Words::tr("the platform asked for less; trying one at a time");
        case PaceKind::WaitingForMinute:
            return Words::tr("the minute's limit is used up; goes on at %1").arg(clock(report.until));
        case PaceKind::WaitingForAnswers:
            return Words::tr("%1 under way, as many as allowed").arg(report.inFlight);
        case PaceKind::Probing:
            return Words::tr("the platform hardly answers; single requests, the next in %1")
                .arg(seconds(report.nextStep));
        case PaceKind::RetriesHeldBack:
            return Words::tr("only repeats are left; they take at most a fifth of the speed");
        case PaceKind::WaitingForToken:
            return Words::tr("waiting for a token");
        case PaceKind::WaitingForRetry:
            return report.until ? Words::tr("the rest is due later, next at %1").arg(clock(report.until))
                                : Words::tr("the rest is due later");
        case PaceKind::Paused:
            return pauseWords(report);
        case PaceKind::StorageTrouble:
            return Words::tr("stopped: the database cannot be written");
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::tool
