#include <QJsonArray>
#include <QJsonDocument>

#include "base/outside.h"
#include "base/visible.h"
#include "tool/commands.h"
#include "tool/lines.h"
#include "tool/summary.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using delivery::Delivery;

/// Columns for people; scripts use --json.
QString tableRow(const QString& id, const QString& openid, const QString& row, const QString& state,
                 const QString& attempts, const QString& code, const QString& result) {
    return QStringList{id.rightJustified(8),
                       openid.leftJustified(30),
                       row.rightJustified(6),
                       state.leftJustified(12),
                       attempts.rightJustified(5),
                       code.rightJustified(6),
                       result}
        .join(QStringLiteral("  "));
}

void printRow(Session& session, const Delivery& delivery) {
    if (session.options().json) {
        session.print(toJson(delivery));
        return;
    }
    const QString row = delivery.row > 0 ? QString::number(delivery.row) : QString();
    session.say(tableRow(QString::number(delivery.id.value), delivery.openid, row, wordFor(delivery.state),
                         QString::number(delivery.attempts), QString::number(delivery.code), resultOf(delivery)));
}

int printStatus(Session& session, CampaignId id) {
    const auto campaign = session.wait((*session.engine())->log().campaign(id));
    if (!campaign)
        return session.refuse(campaign.error());
    session.print(toJson(*campaign));
    session.say(
        Words::tr("Campaign %1 (%2): %3.").arg(id.value).arg(visibleName(campaign->title), wordFor(campaign->status)));
    return Done;
}

}  // namespace

Result<delivery::Filter> filterFrom(const FilterWords& words) {
    delivery::Filter filter;
    if (words.campaign > 0)
        filter.campaign = CampaignId{words.campaign};
    for (const QString& name : words.states) {
        const auto state = delivery::stateNamed(name);
        if (!state)
            return fail(ErrorKind::InvalidInput, name,
                        QStringLiteral("a state is waiting, sending, retrying, accepted, failed, cancelled, "
                                       "suppressed, held or unconfirmed"));
        filter.states.push_back(*state);
    }
    filter.code = words.code;
    filter.openid = cleanedId(words.openid);
    for (const qint64 id : words.ids)
        filter.ids.push_back({id});
    return filter;
}

int listCampaigns(Session& session) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    constexpr int all = 100'000;
    const auto campaigns = session.wait((*opened)->log().campaigns(all));
    if (!campaigns)
        return session.refuse(campaigns.error());
    QJsonArray rows;
    for (const delivery::Campaign& campaign : *campaigns) {
        rows.append(toJson(campaign));
        session.say(rowFor(
            {QString::number(campaign.id.value), visibleName(campaign.title), wordFor(campaign.status),
             QStringLiteral("%1/%2").arg(campaign.counts.of(delivery::State::Accepted)).arg(campaign.counts.total())}));
    }
    session.print({{QStringLiteral("campaigns"), rows}});
    return Done;
}

int showCampaign(Session& session, qint64 id) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto campaign = session.wait((*opened)->log().campaign(CampaignId{id}));
    if (!campaign)
        return session.refuse(campaign.error());
    session.print(toJson(*campaign));
    session.say(
        Words::tr("Campaign %1 (%2): %3.").arg(id).arg(visibleName(campaign->title), wordFor(campaign->status)));
    for (const delivery::State state : delivery::allStates)
        if (campaign->counts.of(state) > 0)
            session.say(QStringLiteral("  %1\t%2").arg(wordFor(state)).arg(campaign->counts.of(state)));
    if (campaign->status == delivery::CampaignStatus::Paused)
        session.say(sentenceFor(*campaign));
    return Done;
}

int pauseCampaign(Session& session, qint64 id) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto paused = session.wait((*opened)->sending().pause(CampaignId{id})); !paused)
        return session.refuse(paused.error());
    return printStatus(session, CampaignId{id});
}

int cancelCampaign(Session& session, qint64 id) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto cancelled = session.wait((*opened)->sending().cancel(CampaignId{id})); !cancelled)
        return session.refuse(cancelled.error());
    session.close();  // by then all its rows are through
    if (const auto reopened = session.engine(); !reopened)
        return session.refuse(reopened.error());
    return printStatus(session, CampaignId{id});
}

int listDeliveries(Session& session, const FilterWords& words) {
    const auto filter = filterFrom(words);
    if (!filter)
        return session.refuse(filter.error());
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (filter->campaign)
        if (const auto campaign = session.wait((*opened)->log().campaign(*filter->campaign)); !campaign)
            return session.refuse(campaign.error());
    session.say(tableRow(Words::tr("id"), Words::tr("openid"), Words::tr("row"), Words::tr("state"), Words::tr("tries"),
                         Words::tr("code"), Words::tr("result")));
    // Printed where it is read: the rows never gather in memory.
    const auto listed =
        session.wait((*opened)->log().forEach(*filter, words.limit, [&session](const Delivery& delivery) {
            printRow(session, delivery);
            return !session.isInterrupted() && session.isHeard();
        }));
    if (session.isInterrupted())
        return Interrupted;
    return listed ? static_cast<int>(Done) : session.refuse(listed.error());
}

}  // namespace hongyan::tool
