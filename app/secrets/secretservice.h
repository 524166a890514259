#pragma once

#include <QString>
#include <functional>

class QObject;

namespace hongyan::secrets {

/// The default collection of the freedesktop Secret Service. On systems without one: reachable, unlocked.
struct Collection {
    bool reachable = false;  ///< a service answered
    bool locked = false;
};

/// Asks over D-Bus (starting the service if need be) without waiting, because a locked collection is not to be told
/// from a missing entry by looking the entry up. `heard` runs on the calling thread, which needs an event loop, within
/// 6 s, and not after `context` is gone.
void askCollection(QObject* context, std::function<void(Collection)> heard);

/// The program behind the service, or the system's own keychain: "GNOME Keyring", "KWallet", …; "Secret Service" when
/// it is none we know.
void askServiceName(QObject* context, std::function<void(QString)> heard);

}  // namespace hongyan::secrets
