#pragma once

#include "store/database.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// Opens the file, which must be there in Mode::Read. Throws Failure.
std::unique_ptr<Session> connectTo(const QString& file, Mode mode);

}  // namespace hongyan::store
