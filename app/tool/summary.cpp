#include "tool/summary.h"

#include <QJsonArray>

#include "tool/options.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using delivery::Campaign;
using delivery::CampaignStatus;
using delivery::Counts;
using delivery::PauseReason;
using delivery::State;

Counts sumOf(const std::vector<Campaign>& campaigns) {
    Counts sum;
    for (const Campaign& campaign : campaigns) {
        for (const State state : delivery::allStates)
            sum.of(state) += campaign.counts.of(state);
        sum.delivered += campaign.counts.delivered;
    }
    return sum;
}

const Campaign* pausedOne(const std::vector<Campaign>& campaigns) {
    for (const Campaign& campaign : campaigns)
        if (campaign.status == CampaignStatus::Paused)
            return &campaign;
    return nullptr;
}

void insertCounts(QJsonObject& object, const Counts& counts) {
    for (const State state : delivery::allStates)
        object.insert(nameOf(state), counts.of(state));
}

/// Of a saved message; what was said on the command line has none.
QJsonValue versionOrNull(int version) {
    return version > 0 ? QJsonValue(version) : QJsonValue();
}

}  // namespace

QJsonObject summaryOf(const std::vector<Campaign>& campaigns, double seconds) {
    const Counts sum = sumOf(campaigns);
    QJsonObject object;
    object.insert(QStringLiteral("campaign"),
                  campaigns.size() == 1 ? QJsonValue(campaigns.front().id.value) : QJsonValue());
    if (campaigns.size() > 1) {
        QJsonArray ids;
        for (const Campaign& campaign : campaigns)
            ids.append(campaign.id.value);
        object.insert(QStringLiteral("campaigns"), ids);
    }
    object.insert(QStringLiteral("total"), sum.total());
    insertCounts(object, sum);
    qint64 duplicates = 0;
    qint64 problems = 0;
    for (const Campaign& campaign : campaigns) {
        duplicates += campaign.duplicates;
        problems += campaign.problems;
    }
    object.insert(QStringLiteral("duplicates"), duplicates);
    object.insert(QStringLiteral("problems"), problems);
    const Campaign* paused = pausedOne(campaigns);
    object.insert(QStringLiteral("paused"), paused ? QJsonValue(nameOf(paused->pauseReason)) : QJsonValue());
    object.insert(QStringLiteral("paused_detail"), paused ? QJsonValue(sentenceFor(*paused)) : QJsonValue());
    object.insert(QStringLiteral("seconds"), seconds);
    return object;
}

QStringList linesOf(const std::vector<Campaign>& campaigns, double seconds) {
    const Counts sum = sumOf(campaigns);
    QStringList lines;
    QStringList parts;
    for (const State state : delivery::allStates)
        if (sum.of(state) > 0)
            parts << QStringLiteral("%1 %2").arg(sum.of(state)).arg(wordFor(state));
    if (campaigns.empty())
        return {Words::tr("Nothing is due, and nothing was left behind.")};
    const QString comma = Words::tr(", ", "between reasons");
    QStringList ids;
    for (const Campaign& campaign : campaigns)
        ids << QString::number(campaign.id.value);
    const QString whole = Words::tr("Campaign %1: %2 in %3 s")
                              .arg(ids.join(comma), messageWords(sum.total()), QString::number(seconds, 'f', 1));
    lines << (parts.isEmpty() ? Words::tr("%1.").arg(whole)
                              : Words::tr("%1: %2.", "a campaign and its states").arg(whole, parts.join(comma)));
    for (const Campaign& campaign : campaigns)
        if (campaign.counts.of(State::Suppressed) > 0)
            lines << Words::tr("Why they were left out: hongyanctl deliveries --campaign %1 --state suppressed")
                         .arg(campaign.id.value);
    if (const Campaign* paused = pausedOne(campaigns))
        lines << sentenceFor(*paused) << commandFor(*paused);
    return lines;
}

QStringList howToGoOn(const std::vector<Campaign>& campaigns) {
    QStringList lines;
    for (const Campaign& campaign : campaigns)
        if (campaign.status == CampaignStatus::Preparing || campaign.status == CampaignStatus::Running)
            lines << Words::tr(
                         "Campaign %1 is not finished: %2 are left. Go on with: hongyanctl campaign resume %1, or "
                         "hongyanctl run for all that was left behind")
                         .arg(QString::number(campaign.id.value), messageWords(campaign.counts.live()));
    return lines;
}

int exitCodeOf(const std::vector<Campaign>& campaigns) {
    if (const Campaign* paused = pausedOne(campaigns))
        switch (paused->pauseReason) {
            case PauseReason::AccountRefused:
                return AccountRefused;
            case PauseReason::TokenUnavailable:  // without a code nobody answered
                return paused->pauseCode == 0 ? PlatformAway : exitCodeForCode(paused->pauseCode);
            case PauseReason::SecretUnavailable:
                return Keychain;
            case PauseReason::StorageFailed:
                return Storage;
            case PauseReason::Scheduled:
                return Done;
            case PauseReason::LateStart:
            case PauseReason::OutsideWindow:
            case PauseReason::CanaryFailed:
            case PauseReason::CanarySlow:
            case PauseReason::WrongList:
            case PauseReason::FieldRefused:
            case PauseReason::UnknownCodes:
            case PauseReason::OlderThanSent:
            case PauseReason::None:
            case PauseReason::ByPerson:
            case PauseReason::QuotaUsedUp:
            case PauseReason::TemplateRefused:
            case PauseReason::FailingAlike:
                return NotAllAccepted;
        }
    const Counts sum = sumOf(campaigns);
    return sum.of(State::Accepted) == sum.total() ? Done : NotAllAccepted;
}

QJsonObject toJson(const Campaign& campaign) {
    QJsonObject object{{QStringLiteral("campaign"), campaign.id.value},
                       {QStringLiteral("title"), campaign.title},
                       {QStringLiteral("account"), campaign.accountName},
                       {QStringLiteral("template"), campaign.message.templateId},
                       {QStringLiteral("template_title"), campaign.templateTitle},
                       {QStringLiteral("message"), campaign.message.name},
                       {QStringLiteral("message_version"), versionOrNull(campaign.message.version)},
                       {QStringLiteral("list"), campaign.listName},
                       {QStringLiteral("status"), nameOf(campaign.status)},
                       {QStringLiteral("retry"), nameOf(campaign.policy.retry)},
                       {QStringLiteral("created_at"), toDateTime(campaign.createdAt).toString(Qt::ISODateWithMs)},
                       {QStringLiteral("total"), campaign.counts.total()}};
    insertCounts(object, campaign.counts);
    object.insert(QStringLiteral("started_at"), timeOrNull(campaign.startedAt));
    object.insert(QStringLiteral("finished_at"), timeOrNull(campaign.finishedAt));
    const bool isPaused = campaign.status == CampaignStatus::Paused;
    object.insert(QStringLiteral("paused"), isPaused ? QJsonValue(nameOf(campaign.pauseReason)) : QJsonValue());
    object.insert(QStringLiteral("paused_detail"), isPaused ? QJsonValue(sentenceFor(campaign)) : QJsonValue());
    return object;
}

QJsonValue timeOrNull(const std::optional<Timestamp>& time) {
    return time ? QJsonValue(toDateTime(*time).toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const delivery::Delivery& delivery) {
    return {{QStringLiteral("id"), delivery.id.value},
            {QStringLiteral("campaign"), delivery.campaign.value},
            {QStringLiteral("openid"), delivery.openid},
            {QStringLiteral("name"), delivery.name},
            {QStringLiteral("row"), delivery.row > 0 ? QJsonValue(delivery.row) : QJsonValue()},
            {QStringLiteral("state"), nameOf(delivery.state)},
            {QStringLiteral("reason"), nameOf(delivery.reason)},
            {QStringLiteral("code"), delivery.attempts > 0 ? QJsonValue(delivery.code) : QJsonValue()},
            {QStringLiteral("errmsg"), delivery.errmsg},
            {QStringLiteral("meaning"), resultOf(delivery)},
            {QStringLiteral("rid"), delivery.rid},
            {QStringLiteral("field"), delivery.field},
            {QStringLiteral("label"), delivery.field.isEmpty() ? QString() : fieldName(delivery)},
            {QStringLiteral("attempts"), delivery.attempts},
            {QStringLiteral("msgid"), delivery.msgid ? QJsonValue(QString::number(delivery.msgid)) : QJsonValue()},
            {QStringLiteral("client_msg_id"), delivery.clientMsgId},
            {QStringLiteral("due_at"), timeOrNull(delivery.dueAt)},
            {QStringLiteral("finished_at"), timeOrNull(delivery.finishedAt)},
            {QStringLiteral("receipt"), nameOf(delivery.receipt)}};
}

}  // namespace hongyan::tool
