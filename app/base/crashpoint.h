#pragma once

namespace hongyan {

/// A place where a test may have the process killed: with HONGYAN_CRASH_AT=name:N it ends by SIGKILL at the Nth
/// passage, with nothing written or closed. `of`, where given, follows the name after a dot. Costs nothing unless built
/// with HONGYAN_CRASH_POINTS. Any thread.
#ifdef HONGYAN_CRASH_POINTS
void crashPoint(const char* name, const char* of = nullptr);
#else
inline void crashPoint(const char* /*name*/, const char* /*of*/ = nullptr) {}
#endif

}  // namespace hongyan
