#pragma once

#include <atomic>

#include "base/clock.h"

namespace hongyan::secrets {

/// Somebody accepts connections to the session bus and then does not speak, so that everybody who connects through a
/// library waits for ever. Asked on a connection of its own, for at most `within`; false where no bus is there at all,
/// which the libraries notice by themselves. `stopped` ends it early: true, for nobody may connect then. Any thread.
bool isBusSilent(Milliseconds within, const std::atomic_bool& stopped);
bool isBusSilent(Milliseconds within);

/// In this process there is no session bus from here on. Before anything uses it.
void forgoBus();

}  // namespace hongyan::secrets
