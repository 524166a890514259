#pragma once

#include <QString>

namespace hongyan::store {

/// Whether a program, ours or any other that reads databases, has the one of a data folder open.
bool isInUse(const QString& folder);

}  // namespace hongyan::store
