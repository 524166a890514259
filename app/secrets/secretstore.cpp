#include "secrets/secretstore.h"

#include <array>

#include "base/enumnames.h"

namespace hongyan::secrets {
namespace {

constexpr std::array backends{EnumName<Backend>{Backend::Keychain, QLatin1String("keychain")},
                              EnumName<Backend>{Backend::Environment, QLatin1String("env")},
                              EnumName<Backend>{Backend::Memory, QLatin1String("memory")}};
constexpr QLatin1Char beforeServer('@');  // stands in no AppID

}  // namespace

QString proxyKey(const QString& appId) {
    return QStringLiteral("proxy:") + appId;
}

QString tokenPasswordKey(const QString& appId, const QString& server) {
    return QStringLiteral("token-password:") + appId + beforeServer + server;
}

QString appIdOf(const QString& key) {
    return key.section(beforeServer, 0, 0).section(QLatin1Char(':'), -1);
}

QString nameOf(Backend backend) {
    return nameIn(backends, backend);
}

std::optional<Backend> backendNamed(QStringView name) {
    return valueIn(backends, name);
}

std::unique_ptr<SecretStore> open(Backend backend) {
    switch (backend) {
        case Backend::Keychain:
            return keychain();
        case Backend::Environment:
            return environment();
        case Backend::Memory:
            return memory();
    }
    return nullptr;
}

}  // namespace hongyan::secrets
