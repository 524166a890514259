#include "sending/pace.h"

#include "base/enumnames.h"

namespace hongyan::sending {
namespace {

constexpr std::array paceNames{
    EnumName<PaceKind>{PaceKind::Idle, QLatin1String("idle")},
    EnumName<PaceKind>{PaceKind::Growing, QLatin1String("growing")},
    EnumName<PaceKind>{PaceKind::AtCampaignCap, QLatin1String("at_campaign_cap")},
    EnumName<PaceKind>{PaceKind::AtCeiling, QLatin1String("at_ceiling")},
    EnumName<PaceKind>{PaceKind::SlowedDown, QLatin1String("slowed_down")},
    EnumName<PaceKind>{PaceKind::WaitingForAnswers, QLatin1String("waiting_for_answers")},
    EnumName<PaceKind>{PaceKind::Probing, QLatin1String("probing")},
    EnumName<PaceKind>{PaceKind::WaitingForToken, QLatin1String("waiting_for_token")},
    EnumName<PaceKind>{PaceKind::HoldingBack, QLatin1String("holding_back")},
    EnumName<PaceKind>{PaceKind::WaitingForMinute, QLatin1String("waiting_for_minute")},
    EnumName<PaceKind>{PaceKind::RetriesHeldBack, QLatin1String("retries_held_back")},
    EnumName<PaceKind>{PaceKind::WaitingForRetry, QLatin1String("waiting_for_retry")},
    EnumName<PaceKind>{PaceKind::Paused, QLatin1String("paused")},
    EnumName<PaceKind>{PaceKind::StorageTrouble, QLatin1String("storage_trouble")},
};

}  // namespace

PaceKind kindOf(pace::Activity activity) {
    switch (activity) {
        case pace::Activity::Growing:
            return PaceKind::Growing;
        case pace::Activity::AtCeiling:
            return PaceKind::AtCeiling;
        case pace::Activity::SlowedDown:
            return PaceKind::SlowedDown;
        case pace::Activity::HoldingBack:
            return PaceKind::HoldingBack;
        case pace::Activity::WaitingForMinute:
            return PaceKind::WaitingForMinute;
        case pace::Activity::WaitingForAnswers:
            return PaceKind::WaitingForAnswers;
        case pace::Activity::Probing:
            return PaceKind::Probing;
        case pace::Activity::RetriesHeldBack:
            return PaceKind::RetriesHeldBack;
    }
    Q_UNREACHABLE();
}

QString nameOf(PaceKind kind) {
    return nameIn(paceNames, kind);
}

}  // namespace hongyan::sending
