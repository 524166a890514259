#pragma once

namespace hongyan {

/// From now on nothing of this process's memory is written to a file when it crashes, and no other process of the same
/// user may read it: it holds AppSecrets and tokens. HONGYAN_ALLOW_DUMPS=1 leaves it as it is, for who looks for a
/// fault. Where the system cannot be told, nothing happens.
void forbidDumps();

}  // namespace hongyan
