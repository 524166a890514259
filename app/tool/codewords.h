#pragma once

#include <QString>

namespace hongyan::tool {

/// What the platform means by a code, and a sentence on what to do about it. `words`: its own.
QString platformSays(int code, const QString& words);
/// The same, heard by a command that does nothing more about it.
QString platformRefuses(int code, const QString& words);

}  // namespace hongyan::tool
