#pragma once

#include <QJsonObject>
#include <optional>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/delivery.h"

namespace hongyan::tool {

/// What `send`, `run` and `retry` print: the sums over the campaigns, which are one but for `run`.
QJsonObject summaryOf(const std::vector<delivery::Campaign>& campaigns, double seconds);
/// The same for people, in lines.
QStringList linesOf(const std::vector<delivery::Campaign>& campaigns, double seconds);
/// After an interruption, for each that is not finished.
QStringList howToGoOn(const std::vector<delivery::Campaign>& campaigns);
/// 0, 1, 3, 4, 5 or 6 by what became of them.
int exitCodeOf(const std::vector<delivery::Campaign>& campaigns);
QJsonObject toJson(const delivery::Campaign& campaign);
/// A row of `deliveries`.
QJsonObject toJson(const delivery::Delivery& delivery);
QJsonValue timeOrNull(const std::optional<Timestamp>& time);  ///< UTC

}  // namespace hongyan::tool
