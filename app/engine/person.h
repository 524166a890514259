#pragma once

#include <QString>

namespace hongyan::engine {

/// Who works with this process, for the journal: login@host.
QString personHere();

}  // namespace hongyan::engine
