#pragma once

#include <memory>

#include "transport/transport.h"

namespace hongyan::transport {

/// The real Transport: per route up to `maxLanes` QNetworkAccessManagers with at most 6 requests in flight each and
/// nothing queued inside them; what is more waits here in order. Owns the network thread.
/// Every body goes through a one-shot device, because Qt sends a POST again by itself (measured).
std::unique_ptr<Transport> lanes(int maxLanes = 16);

}  // namespace hongyan::transport
