#include "engine/proxypasswords.h"

namespace hongyan::engine {

ProxyPasswords::ProxyPasswords(transport::Transport& beneath, secrets::SecretStore& secrets, QObject* parent)
    : QObject(parent), m_beneath(beneath), m_secrets(secrets) {}

void ProxyPasswords::send(transport::HttpRequest request, QObject* context, Done done) {
    if (request.route.proxy.userName().isEmpty()) {
        m_beneath.send(std::move(request), context, std::move(done));
        return;
    }
    const QString appId = request.route.pool;
    if (const auto known = m_known.find(appId); known != m_known.end()) {
        request.route.proxyPassword = known->second;
        m_beneath.send(std::move(request), context, std::move(done));
        return;
    }
    std::vector<Waiting>& waiting = m_waiting[appId];
    waiting.push_back({std::move(request), context, std::move(done)});
    if (waiting.size() > 1)
        return;
    m_secrets.read(secrets::proxyKey(appId), false).then(this, [this, appId](const Result<Secret>& password) {
        onRead(appId, password);
    });
}

void ProxyPasswords::onRead(const QString& appId, const Result<Secret>& password) {
    // A keychain that is locked now may be open for the next request: only what it said for sure is kept.
    const bool isSure = password.has_value() || password.error().kind == ErrorKind::SecretMissing;
    if (isSure)
        m_known[appId] = password.value_or(Secret());
    for (Waiting& one : std::exchange(m_waiting[appId], {})) {
        one.request.route.proxyPassword = password.value_or(Secret());
        if (one.context)
            m_beneath.send(std::move(one.request), one.context, std::move(one.done));
    }
}

}  // namespace hongyan::engine
