#pragma once

#include "store/backup.h"

namespace hongyan::engine {

// Of a data folder that no engine of this program has open: see store/backup.h.
using store::backUp;
using store::Contents;
using store::planRestore;
using store::restore;
using store::RestorePlan;

}  // namespace hongyan::engine
