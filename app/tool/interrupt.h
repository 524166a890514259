#pragma once

#include <QObject>
#include <functional>

namespace hongyan::tool {

/// Calls `then` on `context`'s thread whenever SIGINT or SIGTERM arrives (Ctrl+C on Windows).
void onInterrupt(QObject* context, std::function<void()> then);
bool isTerminal();

}  // namespace hongyan::tool
