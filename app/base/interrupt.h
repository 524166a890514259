#pragma once

#include <QObject>
#include <functional>

namespace hongyan {

/// Calls `then` on `context`'s thread whenever the program is asked to end: by SIGINT or SIGTERM, or by SIGHUP unless
/// it was started so as to outlive its terminal. Once a program. A closed pipe ends nothing any more.
void onInterrupt(QObject* context, std::function<void()> then);
bool isTerminal();  ///< standard error is one

}  // namespace hongyan
