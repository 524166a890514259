#pragma once

#include "ui/widgets/parts.h"

namespace hongyan::widgets {

/// A title and the card below it fill `owner`.
void layTitled(const Theme& theme, QWidget& owner, SectionTitle& title, Card& card);

}  // namespace hongyan::widgets
