#include "ui/accounts/standing.h"

#include <QCoreApplication>

#include "ui/text/states.h"

namespace hongyan::accountspage {
namespace {

using sending::PaceKind;
using widgets::Ink;

struct StandingWords {
    Q_DECLARE_TR_FUNCTIONS(StandingWords)
};

Standing stopped(const QString& why) {
    return {QStringLiteral("window-close"),
            Ink::Failed,
            why.isEmpty() ? StandingWords::tr("Stopped") : StandingWords::tr("Stopped: %1").arg(why),
            {}};
}

}  // namespace

Standing standingOf(const sending::PaceReport* report, bool isDamaged) {
    if (isDamaged)
        return stopped(StandingWords::tr("the database is damaged"));
    if (report && report->kind == PaceKind::Paused)
        return stopped(text::word(report->pauseReason));
    if (report && (report->kind == PaceKind::StorageTrouble || (report->token.error && !report->token.present)))
        return stopped({});
    if (report && (report->inFlight > 0 || report->queued > 0))
        return {QStringLiteral("document-send"), Ink::Sending, StandingWords::tr("Sending"), {}};
    if (report && report->token.present)
        return {QStringLiteral("checkmark"), Ink::Delivered, StandingWords::tr("Ready"),
                StandingWords::tr("The platform gave this account a token, which is still valid.")};
    return {QStringLiteral("clock"), Ink::Secondary, StandingWords::tr("Not checked yet"),
            StandingWords::tr("Nothing has answered for this account since Hongyan was started. Check it on the page "
                              "Accounts, or send: either asks for a token.")};
}

}  // namespace hongyan::accountspage
