#pragma once

#include <QTimeZone>

#include "support/ui/fakeengine.h"

/// The afternoon that all our pictures show: 20 November, 14:30. Its figures add up.
namespace hongyan::fakes {

inline Timestamp at(int hour, int minute, int second = 0) {
    return fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(hour, minute, second)));
}

inline delivery::Campaign campaign(qint64 id, const QString& title, delivery::CampaignStatus status, Timestamp from) {
    delivery::Campaign made;
    made.id = CampaignId{id};
    made.title = title;
    made.account = AccountId{1};
    made.accountName = QStringLiteral("花漾鲜花");
    made.status = status;
    made.createdAt = from;
    return made;
}

inline settings::Account account(qint64 id, const QString& name, const QString& appId, settings::AccountKind kind) {
    settings::Account made;
    made.id = AccountId{id};
    made.name = name;
    made.appId = appId;
    made.kind = kind;
    return made;
}

inline void fillCampaigns(Log& log) {
    using delivery::State;
    auto orders = campaign(3, QStringLiteral("发货通知 11-20"), delivery::CampaignStatus::Running, at(14, 24));
    orders.counts.of(State::Accepted) = 2731 + 3318;
    orders.counts.delivered = 2731;
    orders.counts.of(State::Retrying) = 28;
    orders.counts.of(State::Failed) = 88;
    orders.counts.of(State::Held) = 6;
    orders.counts.of(State::Unconfirmed) = 9;
    orders.counts.of(State::Waiting) = 6214;
    orders.counts.of(State::Sending) = 37;
    auto points = campaign(2, QStringLiteral("积分到期提醒 11月"), delivery::CampaignStatus::Finished, at(9, 0));
    points.finishedAt = at(11, 52);
    points.counts.of(State::Accepted) = 27389 + 412;
    points.counts.delivered = 27389;
    points.counts.of(State::Failed) = 274;
    points.counts.of(State::Held) = 27;
    auto members = campaign(4, QStringLiteral("会员日提醒"), delivery::CampaignStatus::Paused, at(13, 10));
    members.account = AccountId{2};
    members.accountName = QStringLiteral("花漾会员中心");
    members.pauseReason = delivery::PauseReason::AccountRefused;
    members.pauseCode = 40164;
    members.pauseDetail = QStringLiteral("116.62.31.194");
    members.counts.of(State::Waiting) = 1200;
    log.campaignRows = {orders, members, points};
}

inline void fillAfternoon(Library& library, Log& log, Sending& sending) {
    using delivery::State;
    library.accountRows = {
        account(1, QStringLiteral("花漾鲜花"), QStringLiteral("wx3f9c0b1d2e3fa21e"), settings::AccountKind::Service),
        account(2, QStringLiteral("花漾会员中心"), QStringLiteral("wx77d01b1d2e3f5be4"),
                settings::AccountKind::Service),
        account(3, QStringLiteral("花漾商城"), QStringLiteral("wx81e21b1d2e3fc07d"),
                settings::AccountKind::MiniProgram)};
    log.counted.of(State::Accepted) = 30705 + 3730;
    log.counted.delivered = 30705;
    log.counted.of(State::Waiting) = 6214;
    log.counted.of(State::Sending) = 37;
    log.counted.of(State::Retrying) = 28;
    log.counted.of(State::Failed) = 369;
    log.counted.of(State::Held) = 33;
    log.counted.of(State::Unconfirmed) = 9;
    log.counted.of(State::Suppressed) = 336;
    log.grouped = {{43004, {}, delivery::Reason::Rejected, delivery::Fault::None, 168},
                   {47003, QStringLiteral("thing4"), delivery::Reason::Rejected, delivery::Fault::None, 81,
                    QStringLiteral("商品名称")}};
    fillCampaigns(log);
    log.perSecond.assign(600, 0);
    for (size_t second = 220; second < 245; ++second)
        log.perSecond[second] = 18;
    for (size_t second = 530; second < 600; ++second)
        log.perSecond[second] = static_cast<int>(qMin<size_t>(80, (second - 530) * 3));
    sending::PaceReport report;
    report.account = AccountId{1};
    report.accountName = QStringLiteral("花漾鲜花");
    report.kind = sending::PaceKind::AtCampaignCap;
    report.rate = 80;
    report.inFlight = 37;
    report.queued = 6242;
    report.doneAbout = at(14, 32);
    report.quota = wechat::Quota{100'000, 34'954, 65'046, at(14, 20)};
    report.token.present = true;
    report.token.refreshAt = at(15, 43, 18);
    sending::PaceReport refused;
    refused.account = AccountId{2};
    refused.accountName = QStringLiteral("花漾会员中心");
    refused.kind = sending::PaceKind::Paused;
    refused.pauseReason = delivery::PauseReason::AccountRefused;
    refused.token.error = Error{ErrorKind::AccountRefused, {}, QStringLiteral("116.62.31.194"), 40164};
    sending.reports = {report, refused};
}

}  // namespace hongyan::fakes
