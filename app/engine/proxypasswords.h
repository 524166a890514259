#pragma once

#include <QObject>
#include <QPointer>
#include <map>
#include <vector>

#include "secrets/secretstore.h"
#include "transport/transport.h"

namespace hongyan::engine {

/// Gives requests through a proxy that has a user's name in its address the password that goes with it, from the secret
/// store. Without one they go as they are, and the proxy refuses them. Engine thread.
class ProxyPasswords final : public QObject, public transport::Transport {
    Q_OBJECT
 public:
    ProxyPasswords(transport::Transport& beneath, secrets::SecretStore& secrets, QObject* parent);

    void send(transport::HttpRequest request, QObject* context, Done done) override;
    void abortAll() override { m_beneath.abortAll(); }
    void reconnect() override { m_beneath.reconnect(); }
    /// The account was changed: its password is read anew.
    void forget(const QString& appId) { m_known.erase(appId); }

 private:
    struct Waiting {
        transport::HttpRequest request;
        QPointer<QObject> context;
        Done done;
    };
    void onRead(const QString& appId, const Result<Secret>& password);

    transport::Transport& m_beneath;
    secrets::SecretStore& m_secrets;
    std::map<QString, Secret> m_known;  ///< by AppID, the route's pool; an empty one: there is none
    std::map<QString, std::vector<Waiting>> m_waiting;
};

}  // namespace hongyan::engine
