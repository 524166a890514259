#pragma once

#include <QString>
#include <optional>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "recipients/suppression.h"

namespace hongyan::logpage {

/// Why a suppressed delivery was not sent, a sentence or two. `entry` is the person's on the suppression list, where
/// there is one; `policy` the campaign's, where it is known.
QString whySuppressed(const delivery::Delivery& delivery, const std::optional<recipients::Suppression>& entry,
                      const std::optional<delivery::Policy>& policy, Timestamp now);

}  // namespace hongyan::logpage
