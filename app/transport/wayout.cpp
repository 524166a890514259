#include "transport/wayout.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QSslCertificate>

namespace hongyan::transport {
namespace {

QNetworkProxy proxyFrom(const QUrl& url) {
    const bool socks = url.scheme() == QLatin1String("socks5");
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

bool isLoopback(const QString& host) {
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

/// No proxy leads back to this machine, and the sandbox is on it.
class SystemProxies final : public QNetworkProxyFactory {
 public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

}  // namespace

Result<QSslConfiguration> sslFor(const Route& route) {
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    if (route.caFile.isEmpty())
        return ssl;
    QFile file(route.caFile);
    const QList<QSslCertificate> more =
        file.open(QIODevice::ReadOnly) ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
    if (more.isEmpty())
        return fail(ErrorKind::FileUnreadable, route.caFile,
                    QStringLiteral("no certificate could be read from %1").arg(route.caFile));
    ssl.setCaCertificates(QSslConfiguration::systemCaCertificates() + more);
    return ssl;
}

std::unique_ptr<QNetworkAccessManager> managerFor(const Route& route) {
    auto manager = std::make_unique<QNetworkAccessManager>();
    if (route.proxy.isEmpty())
        manager->setProxyFactory(new SystemProxies);  // the manager owns it
    else
        manager->setProxy(proxyFrom(route.proxy));
    return manager;
}

}  // namespace hongyan::transport
