#include "engine/pace.h"

namespace hongyan::engine {

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

}  // namespace hongyan::engine
