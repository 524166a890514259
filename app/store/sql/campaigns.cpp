#include "store/sql/campaigns.h"

#include <QRandomGenerator>

#include "delivery/canary.h"
#include "store/sql/messagecodec.h"

namespace hongyan::store {

using namespace delivery;

namespace {

/// 12 characters of base 36: with the delivery's own they stay within the 32 of a client_msg_id.
QString randomKey() {
    constexpr quint64 span = 4'738'381'338'321'616'896;  // 36^12
    return QString::number(QRandomGenerator::system()->generate64() % span, 36).rightJustified(12, QLatin1Char('0'));
}

Policy readPolicy(const Statement& row) {
    Policy policy{.retry = row.as<RetryKind>(9), .rate = row.small(10), .inFlight = row.small(11)};
    policy.startAt = row.timeIfAny(32);
    policy.window = sendingWindowFrom(row.text(33));
    policy.canary = row.flag(34);
    policy.sendOnceKey = row.text(35);
    if (row.small(36) > 0)
        policy.cap = FrequencyCap{row.small(36), std::chrono::hours(row.small(37))};
    policy.leaveOutRefused = row.flag(39);
    return policy;
}

/// One column per state in its numeric order, then the delivered.
Counts readCounts(const Statement& row, int first) {
    Counts counts;
    for (const State state : allStates)
        counts.of(state) = row.number(first + static_cast<int>(state));
    counts.delivered = row.number(first + static_cast<int>(allStates.size()));
    return counts;
}

}  // namespace

Campaign Campaigns::one(CampaignId id) {
    Statement row = m_session.run("campaign.one", id);
    if (!row.next())
        raise(ErrorKind::NoSuchCampaign, QString::number(id.value));
    return read(row);
}

std::vector<Campaign> Campaigns::newest(int limit) {
    return all(m_session.run("campaign.newest", limit));
}

std::vector<Progress> Campaigns::progress(std::span<const CampaignStatus> statuses) {
    Statement rows = m_session.run("campaign.progress", toNumbersJson(statuses));
    std::vector<Progress> all;
    while (rows.next())
        all.push_back({.campaign = {rows.number(0)},
                       .status = rows.as<CampaignStatus>(1),
                       .pauseReason = rows.as<PauseReason>(2),
                       .pauseCode = rows.small(3),
                       .pauseDetail = rows.text(4),
                       .pausedUntil = rows.timeIfAny(5),
                       .canaryStage = rows.small(6),
                       .counts = readCounts(rows, 7)});
    return all;
}

std::vector<Campaign> Campaigns::alike(const QString& templateId, const QString& listName, Timestamp since) {
    return all(m_session.run("campaign.alike", templateId, listName, since));
}

/// Older campaigns may have it as it was typed; what they sent counts for this one.
QString Campaigns::storedKey(const QString& typed) {
    const QString key = delivery::onceKeyFrom(typed);
    if (key.isEmpty())
        return key;
    Statement rows = m_session.run("campaign.keys");
    QString alike;
    while (rows.next()) {
        const QString known = rows.text(0);
        if (known == key)
            return key;
        if (alike.isEmpty() && delivery::onceKeyFrom(known) == key)
            alike = known;
    }
    return alike.isEmpty() ? key : alike;
}

CampaignId Campaigns::create(const Campaign& campaign, Timestamp now) {
    const std::optional<qint64> size = m_session.ask("campaign.list", campaign.list);
    if (!size)
        raise(ErrorKind::NoSuchList, campaign.listName);
    if (*size == 0)
        raise(ErrorKind::EmptyList, campaign.listName);
    const Timestamp createdAt = campaign.createdAt == Timestamp{} ? now : campaign.createdAt;
    const templates::Message& message = campaign.message;
    const Policy& policy = campaign.policy;
    const CampaignId id{*m_session.ask(
        "campaign.create", campaign.title, campaign.account, campaign.accountName, campaign.list, campaign.listName,
        storedMessage(message), message.channel, message.templateId, campaign.templateTitle, campaign.templateContent,
        policy.retry, policy.rate, policy.inFlight, campaign.key.isEmpty() ? randomKey() : campaign.key, createdAt,
        campaign.duplicates, campaign.problems, policy.startAt, policy.window ? nameOf(*policy.window) : QString(),
        policy.canary, policy.canary ? canaryStages.front() : 0, storedKey(policy.sendOnceKey),
        policy.cap ? policy.cap->messages : 0, policy.cap ? policy.cap->within.count() : 0, policy.leaveOutRefused)};
    m_session.run("campaign.count", id);
    return id;
}

void Campaigns::pause(CampaignId id, PauseReason reason, int code, const QString& detail,
                      std::optional<Timestamp> until) {
    const Standing now = standing(id);
    const bool isOver = now.status == CampaignStatus::Finished || now.status == CampaignStatus::Cancelled;
    // What a person paused, or must decide, must not come back by itself because the quota is used up too.
    const bool isKept = now.status == CampaignStatus::Paused &&
                        (now.pauseReason == PauseReason::ByPerson || now.pauseReason == PauseReason::OlderThanSent);
    if (!isOver && !isKept)
        m_session.run("campaign.pause", reason, code, detail, until, id);
}

void Campaigns::resume(CampaignId id) {
    const Standing now = standing(id);
    if (now.status != CampaignStatus::Paused)
        raise(ErrorKind::WrongState, nameOf(now.status));
    m_session.run("campaign.resume", id);
}

CanaryFindings Campaigns::canary(CampaignId id) {
    CanaryFindings findings{.counts = one(id).counts};
    const qint64 slowest = findings.counts.of(State::Accepted) / 20;
    findings.latency = Milliseconds(m_session.ask("canary.latency", id, slowest).value_or(0));
    findings.worstCode = static_cast<int>(m_session.ask("canary.worst", id).value_or(0));
    return findings;
}

void Campaigns::advanceCanary(CampaignId id, int from, int to) {
    m_session.run("canary.advance", to, id, from);
}

Campaigns::Standing Campaigns::standing(CampaignId id) {
    Statement row = m_session.run("campaign.status", id);
    if (!row.next())
        raise(ErrorKind::NoSuchCampaign, QString::number(id.value));
    return {row.as<CampaignStatus>(0), row.as<PauseReason>(1)};
}

Campaign Campaigns::read(const Statement& row) const {
    Campaign campaign;
    campaign.id = {row.number(0)};
    campaign.title = row.text(1);
    campaign.account = {row.number(2)};
    campaign.accountName = row.text(3);
    campaign.list = {row.number(4)};
    campaign.listName = row.text(5);
    campaign.message = messageFromStored(row.text(6), m_session.subject());
    campaign.templateTitle = row.text(7);
    campaign.templateContent = row.text(8);
    campaign.policy = readPolicy(row);
    campaign.status = row.as<CampaignStatus>(12);
    campaign.pauseReason = row.as<PauseReason>(13);
    campaign.pauseCode = row.small(14);
    campaign.pauseDetail = row.text(15);
    campaign.pausedUntil = row.timeIfAny(16);
    campaign.key = row.text(17);
    campaign.createdAt = row.time(18);
    campaign.finishedAt = row.timeIfAny(19);
    campaign.duplicates = row.number(20);
    campaign.problems = row.number(21);
    campaign.counts = readCounts(row, 22);
    campaign.canaryStage = row.small(38);
    campaign.startedAt = row.timeIfAny(40);
    return campaign;
}

std::vector<Campaign> Campaigns::all(Statement rows) const {
    std::vector<Campaign> campaigns;
    while (rows.next())
        campaigns.push_back(read(rows));
    return campaigns;
}

}  // namespace hongyan::store
