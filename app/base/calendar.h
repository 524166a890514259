#pragma once

#include <QDate>
#include <QTime>

#include "base/clock.h"

namespace hongyan {

/// When it is that time of that day; both are valid. By arithmetic alone: every Qt has its own names for such zones.
Timestamp inUtc(QDate day, QTime time);
Timestamp inShanghai(QDate day, QTime time);

}  // namespace hongyan
