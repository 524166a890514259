#pragma once

#include <QString>

namespace hongyan::widgets {

class Theme;

/// The one style sheet, with the theme's colours and its lengths in this font's pixels.
QString styleSheet(const Theme& theme);

}  // namespace hongyan::widgets
