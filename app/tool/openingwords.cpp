#include "tool/words.h"

namespace hongyan::tool {

QStringList linesOf(const engine::Opening& opening, const QString& folder) {
    QStringList lines;
    if (opening.closedFiles > 0)
        lines << Words::tr("Others on this machine could read %1 of the files of %2. They are closed to them now.")
                     .arg(opening.closedFiles)
                     .arg(folder);
    // A copy in which nothing was under way has nothing to be looked at.
    if (opening.heldCampaigns > 0 || opening.doubtedDeliveries > 0 || opening.missingCampaigns > 0)
        lines << Words::tr("The database in %1 is older than what was sent from it: it was brought back from a copy.")
                     .arg(folder);
    if (opening.heldCampaigns > 0)
        lines << Words::tr("%n campaign(s) paused until you look at them. See: hongyanctl campaign list.", nullptr,
                           counted(opening.heldCampaigns));
    if (opening.doubtedDeliveries > 0)
        lines << Words::tr(
            "%n delivery(ies) that had failed or were on their way may have been sent since; they count as "
            "unconfirmed. See: hongyanctl deliveries --state unconfirmed.",
            nullptr, counted(opening.doubtedDeliveries));
    if (opening.missingCampaigns > 0)
        lines << Words::tr(
            "%n campaign(s) that were sent since are not in it. Whom they reached is not known here: no "
            "send-once key and no cap counts them.",
            nullptr, counted(opening.missingCampaigns));
    if (opening.plainAddresses > 0)
        lines << Words::tr(
            "The token addresses of %n account(s) held a password or key in plain, as older versions kept it. "
            "It goes into the keychain now; where that does not answer, everything stays as it is and this is "
            "said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_<AppID> says the same.",
            nullptr, counted(opening.plainAddresses));
    return lines;
}

}  // namespace hongyan::tool
