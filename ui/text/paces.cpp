#include "ui/text/paces.h"

#include <QCoreApplication>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"

namespace hongyan::text {
namespace {

struct Paces {
    Q_DECLARE_TR_FUNCTIONS(Paces)
};

QString untilText(const std::optional<Timestamp>& until) {
    return until ? clockTime(*until) : unknown();
}

}  // namespace

QString paceWords(const sending::PaceReport& report) {
    using sending::PaceKind;
    const QString each = rate(report.rate);
    switch (report.kind) {
        case PaceKind::Idle:
            return Paces::tr("idle");
        case PaceKind::Growing:
            return Paces::tr("%1 a second, on the way up: %2 in %3")
                .arg(each, rate(report.nextRate), length(report.nextStep));
        case PaceKind::AtCampaignCap:
            return Paces::tr("%1 a second, as fast as the campaign allows; the platform does not slow it").arg(each);
        case PaceKind::AtCeiling:
            return Paces::tr("%1 a second, the account's ceiling; the platform does not slow it").arg(each);
        case PaceKind::SlowedDown:
            return Paces::tr("slowed down by the platform to %1 a second; %2 again in %3")
                .arg(each, rate(report.nextRate), length(report.nextStep));
        case PaceKind::HoldingBack:
            return Paces::tr("the platform asked for less just now; feeling whether one message at a time is taken");
        case PaceKind::WaitingForMinute:
            return Paces::tr("the platform takes no more this minute; goes on at %1").arg(untilText(report.until));
        case PaceKind::WaitingForAnswers:
            return Paces::tr("%1 under way, as many as allowed; waiting for the platform's answers")
                .arg(number(report.inFlight));
        case PaceKind::Probing:
            return Paces::tr("the platform hardly answers; trying with one request at a time, the next in %1")
                .arg(length(report.nextStep));
        case PaceKind::RetriesHeldBack:
            return Paces::tr("only repeats are left; they take at most a fifth of the speed");
        case PaceKind::WaitingForToken:
            return Paces::tr("waiting for a token");
        case PaceKind::WaitingForRetry:
            return report.until ? Paces::tr("the rest is due later, next at %1").arg(untilText(report.until))
                                : Paces::tr("the rest is due later");
        case PaceKind::Paused:
            break;
        case PaceKind::StorageTrouble:
            return Paces::tr("stopped: the database cannot be written; nothing is sent meanwhile");
    }
    if (report.pauseReason == delivery::PauseReason::QuotaUsedUp && report.until && report.quota)
        return Paces::tr("paused until %1 (00:00 in Shanghai): %2 of %3 used")
            .arg(dayAndTime(*report.until), number(report.quota->used), number(report.quota->dailyLimit));
    const QString why = word(report.pauseReason);
    if (report.until)
        return Paces::tr("paused, %1; goes on at %2").arg(why, dayAndTime(*report.until));
    return why.isEmpty() ? Paces::tr("paused") : Paces::tr("paused, %1").arg(why);
}

QString paceSentence(const sending::PaceReport& report) {
    return Paces::tr("%1: %2").arg(visibleName(report.accountName), paceWords(report));
}

QString doneAbout(const sending::PaceReport& report) {
    return report.doneAbout ? clockTime(*report.doneAbout) : unknown();
}

QString quotaLeft(const sending::PaceReport& report) {
    return report.quota ? number(report.quota->remain) : unknown();
}

}  // namespace hongyan::text
