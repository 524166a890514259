#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"

namespace hongyan::recipients {

/// Somebody no campaign may write to.
struct Suppression {
    QString openid;
    QString reason;  ///< a person's words
    QString source;  ///< where it came from: a file's name, "hongyanctl", the page
    Timestamp addedAt{};
    std::optional<Timestamp> expiresAt;  ///< counts until then; nothing: for good
    bool operator==(const Suppression&) const = default;
};

}  // namespace hongyan::recipients
