#include "base/worker.h"
#include "secrets/secretstore.h"

namespace hongyan::secrets {
namespace {

/// For servers, whose service manager hands the secret over. Thread-safe as far as nobody sets variables meanwhile.
class Environment final : public SecretStore {
 public:
    QFuture<Result<Secret>> read(const QString& appId, bool) override {
        auto value = qgetenv(variable(appId).toLocal8Bit().constData());
        // `HONGYAN_SECRET_x=$(cat file)` loses the line's end, a service manager's file does not.
        const auto trimmed = value.trimmed();
        Secret secret{QByteArray(trimmed.constData(), trimmed.size())};
        wipe(value);
        if (secret.isEmpty())
            return readyFuture(Result<Secret>(
                fail(ErrorKind::SecretMissing, appId, QStringLiteral("%1 is not set").arg(variable(appId)))));
        return readyFuture(Result<Secret>(std::move(secret)));
    }
    QFuture<Result<void>> write(const QString& appId, const Secret&) override { return refuse(appId); }
    QFuture<Result<void>> erase(const QString& appId) override { return refuse(appId); }
    QFuture<BackendStatus> status() override {
        return readyFuture(BackendStatus{Backend::Environment, true, false, QStringLiteral("HONGYAN_SECRET_<AppID>")});
    }

 private:
    static QString variable(const QString& key) {
        QString prefix = QStringLiteral("HONGYAN_SECRET_");  // a colon could not be exported
        if (key.startsWith(proxyKey({})))
            prefix = QStringLiteral("HONGYAN_PROXY_PASSWORD_");
        else if (key.startsWith(tokenPasswordKey({}, {}).chopped(1)))
            prefix = QStringLiteral("HONGYAN_TOKEN_PASSWORD_");
        return prefix + appIdOf(key);
    }
    static QFuture<Result<void>> refuse(const QString& appId) {
        return readyFuture(Result<void>(
            fail(ErrorKind::InvalidInput, appId, QStringLiteral("the environment's secrets cannot be changed"))));
    }
};

}  // namespace

bool isOfEnvironment(const Error& error) {
    return error.kind == ErrorKind::SecretMissing && error.detail.startsWith(QLatin1String("HONGYAN_SECRET_"));
}

std::unique_ptr<SecretStore> environment() {
    return std::make_unique<Environment>();
}

}  // namespace hongyan::secrets
