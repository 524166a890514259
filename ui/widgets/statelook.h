#pragma once

#include <QString>

#include "delivery/state.h"
#include "ui/widgets/colors.h"

namespace hongyan::widgets {

/// A state's colour and its outline; always shown beside its word. A receipt turns accepted into delivered or failed.
struct StateLook {
    Ink ink = Ink::Text;
    QString icon;
};
StateLook lookOf(delivery::State state, delivery::Receipt receipt = delivery::Receipt::None);

}  // namespace hongyan::widgets
