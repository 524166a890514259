#pragma once

#include "base/outside.h"

namespace hongyan::widgets {

/// A name from outside on a button or in a menu: an & in it is shown and makes no shortcut.
inline QString caption(const QString& outside) {
    return visibleName(outside).replace(u'&', QLatin1String("&&"));
}

}  // namespace hongyan::widgets
