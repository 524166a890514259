#pragma once

#include <QByteArray>
#include <span>

#include "base/secret.h"

namespace hongyan::transport {

inline constexpr auto redactedMark = "***";
inline constexpr qsizetype shortestRedacted = 8;  ///< shorter ones stand in ordinary words

/// What the far side says, with each of the secrets replaced by the mark: as it is, with any of its characters
/// percent-encoded (twice too), escaped as in JSON, or written as in HTML.
QByteArray withoutSecrets(const QByteArray& text, std::span<const Secret> secrets);

}  // namespace hongyan::transport
