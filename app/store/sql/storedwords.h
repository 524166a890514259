#pragma once

#include "delivery/outcome.h"

namespace hongyan::store {

/// One column keeps the words of an attempt: the platform's, or where it said nothing the network layer's.
inline bool areThePlatforms(delivery::Fault fault, int code) {
    return fault == delivery::Fault::None || code != 0;
}

}  // namespace hongyan::store
