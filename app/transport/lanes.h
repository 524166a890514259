#pragma once

#include <memory>

#include "transport/transport.h"

namespace hongyan::transport {

/// The real Transport: per route up to `maxLanes` QNetworkAccessManagers with at most 6 requests in flight each and
/// nothing queued inside them; what is more waits here in order. Owns the network thread.
/// Every body goes through a one-shot device, because Qt sends a POST again by itself (measured).
/// That cure needs a body: a request without one may still be repeated by Qt, so nothing that acts may come without.
/// At its end everything is aborted, and living contexts still hear so.
std::unique_ptr<Transport> lanes(int maxLanes = 16);

}  // namespace hongyan::transport
