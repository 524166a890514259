#pragma once

#include <QByteArray>

#include "delivery/delivery.h"

namespace hongyan::logpage {

/// A filter for the shell to keep, by stable names. Rows that were chosen one by one are not kept, and a day that was
/// "today" is today's again.
QByteArray stateOf(const delivery::Filter& filter, Timestamp now);
/// What is not one of ours, or names what there is no more, does not restrict.
delivery::Filter filterIn(const QByteArray& state, Timestamp now);

}  // namespace hongyan::logpage
