#include "delivery/campaign.h"

#include <numeric>

#include "base/enumnames.h"

namespace hongyan::delivery {
namespace {

constexpr std::array statusNames{
    EnumName<CampaignStatus>{CampaignStatus::Preparing, QLatin1String("preparing")},
    EnumName<CampaignStatus>{CampaignStatus::Running, QLatin1String("running")},
    EnumName<CampaignStatus>{CampaignStatus::Paused, QLatin1String("paused")},
    EnumName<CampaignStatus>{CampaignStatus::Finished, QLatin1String("finished")},
    EnumName<CampaignStatus>{CampaignStatus::Cancelled, QLatin1String("cancelled")},
};
constexpr std::array pauseNames{
    EnumName<PauseReason>{PauseReason::None, QLatin1String("none")},
    EnumName<PauseReason>{PauseReason::ByPerson, QLatin1String("by_person")},
    EnumName<PauseReason>{PauseReason::QuotaUsedUp, QLatin1String("quota_used_up")},
    EnumName<PauseReason>{PauseReason::AccountRefused, QLatin1String("account_refused")},
    EnumName<PauseReason>{PauseReason::TokenUnavailable, QLatin1String("token_unavailable")},
    EnumName<PauseReason>{PauseReason::SecretUnavailable, QLatin1String("secret_unavailable")},
    EnumName<PauseReason>{PauseReason::TemplateRefused, QLatin1String("template_refused")},
    EnumName<PauseReason>{PauseReason::FailingAlike, QLatin1String("failing_alike")},
    EnumName<PauseReason>{PauseReason::StorageFailed, QLatin1String("storage_failed")},
    EnumName<PauseReason>{PauseReason::Scheduled, QLatin1String("scheduled")},
    EnumName<PauseReason>{PauseReason::LateStart, QLatin1String("late_start")},
    EnumName<PauseReason>{PauseReason::OutsideWindow, QLatin1String("outside_window")},
    EnumName<PauseReason>{PauseReason::CanaryFailed, QLatin1String("canary_failed")},
    EnumName<PauseReason>{PauseReason::CanarySlow, QLatin1String("canary_slow")},
    EnumName<PauseReason>{PauseReason::WrongList, QLatin1String("wrong_list")},
    EnumName<PauseReason>{PauseReason::FieldRefused, QLatin1String("field_refused")},
    EnumName<PauseReason>{PauseReason::UnknownCodes, QLatin1String("unknown_codes")},
    EnumName<PauseReason>{PauseReason::OlderThanSent, QLatin1String("older_than_sent")},
};

}  // namespace

void Campaign::follow(const Progress& progress) {
    status = progress.status;
    pauseReason = progress.pauseReason;
    pauseCode = progress.pauseCode;
    pauseDetail = progress.pauseDetail;
    pausedUntil = progress.pausedUntil;
    canaryStage = progress.canaryStage;
    counts = progress.counts;
}

qint64 Counts::total() const {
    return std::accumulate(byState.begin(), byState.end(), qint64(0));
}

qint64 Counts::live() const {
    return of(State::Waiting) + of(State::Sending) + of(State::Retrying);
}

QString nameOf(CampaignStatus status) {
    return nameIn(statusNames, status);
}
QString nameOf(PauseReason reason) {
    return nameIn(pauseNames, reason);
}

QString clientMsgId(const QString& campaignKey, DeliveryId delivery) {
    return campaignKey + QLatin1Char('-') + QString::number(delivery.value, 36);
}

}  // namespace hongyan::delivery
