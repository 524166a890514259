#include "pace/activity.h"

#include "base/enumnames.h"

namespace hongyan::pace {
namespace {

constexpr std::array names{
    EnumName<Activity>{Activity::Growing, QLatin1String("growing")},
    EnumName<Activity>{Activity::AtCeiling, QLatin1String("at_ceiling")},
    EnumName<Activity>{Activity::SlowedDown, QLatin1String("slowed_down")},
    EnumName<Activity>{Activity::HoldingBack, QLatin1String("holding_back")},
    EnumName<Activity>{Activity::WaitingForMinute, QLatin1String("waiting_for_minute")},
    EnumName<Activity>{Activity::WaitingForAnswers, QLatin1String("waiting_for_answers")},
    EnumName<Activity>{Activity::Probing, QLatin1String("probing")},
    EnumName<Activity>{Activity::RetriesHeldBack, QLatin1String("retries_held_back")},
};

}  // namespace

QString nameOf(Activity activity) {
    return nameIn(names, activity);
}

}  // namespace hongyan::pace
