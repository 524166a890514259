#include "ui/log/rowaction.h"

#include <QCoreApplication>
#include <algorithm>

namespace hongyan::logpage {
namespace {

struct RowActions {
    Q_DECLARE_TR_FUNCTIONS(RowActions)
};

}  // namespace

RowAction actionOf(const delivery::Delivery& delivery) {
    using delivery::State;
    switch (delivery.state) {
        case State::Failed:
            return RowAction::Retry;
        case State::Retrying:
            return RowAction::Hasten;
        case State::Unconfirmed:
            return RowAction::Decide;
        case State::Waiting:
        case State::Sending:
        case State::Accepted:
        case State::Cancelled:
        case State::Suppressed:
        case State::Held:
            return RowAction::None;
    }
    return RowAction::None;
}

QString wordOf(RowAction action) {
    switch (action) {
        case RowAction::None:
            return {};
        case RowAction::Retry:
            return RowActions::tr("Retry");
        case RowAction::Hasten:
            return RowActions::tr("Now");
        case RowAction::Decide:
            return RowActions::tr("Decide");
    }
    return {};
}

Milliseconds safeFor(const delivery::Delivery& delivery, Timestamp now) {
    if (delivery.state != delivery::State::Unconfirmed || !delivery.firstAmbiguousAt)
        return Milliseconds{0};
    const auto left = std::chrono::duration_cast<Milliseconds>(*delivery.firstAmbiguousAt + platformRemembers - now);
    return std::clamp(left, Milliseconds{0}, platformRemembers);
}

std::optional<Timestamp> shownTime(const delivery::Delivery& delivery) {
    return delivery.sentAt ? delivery.sentAt : delivery.finishedAt;
}

}  // namespace hongyan::logpage
