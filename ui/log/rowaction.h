#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"
#include "delivery/delivery.h"

namespace hongyan::logpage {

/// What the button in a row does. None: only a grey icon, with the reason as its tooltip.
enum class RowAction { None, Retry, Hasten, Decide };
RowAction actionOf(const delivery::Delivery& delivery);
QString wordOf(RowAction action);  ///< nothing for None

/// So long the platform sends a client_msg_id once only, from the first attempt whose outcome is unknown.
inline constexpr Milliseconds platformRemembers = std::chrono::minutes(10);
/// What is left of that for an unconfirmed delivery; 0 where sending it again may arrive twice.
Milliseconds safeFor(const delivery::Delivery& delivery, Timestamp now);

/// When it was tried last, or else left the queue.
std::optional<Timestamp> shownTime(const delivery::Delivery& delivery);

}  // namespace hongyan::logpage
