#include "transport/wayout.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QSslCertificate>

namespace hongyan::transport {
namespace {

QNetworkProxy socksProxy(const Route& route) {
    return QNetworkProxy(QNetworkProxy::Socks5Proxy, route.proxy.host(), static_cast<quint16>(route.proxy.port(1080)),
                         route.proxy.userName(QUrl::FullyDecoded), QString::fromUtf8(route.proxyPassword.reveal()));
}

QNetworkProxy httpProxy(const Route& route) {
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, route.proxy.host(), static_cast<quint16>(route.proxy.port(8080)));
    // Always a tunnel: the proxy says no before the body was read, so that a 407 is certainly not sent.
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    // Said at once and not on demand: no round trip more, and a refused password is not tried again.
    if (const QString user = route.proxy.userName(QUrl::FullyDecoded); !user.isEmpty())
        proxy.setRawHeader("Proxy-Authorization",
                           "Basic " + (user.toUtf8() + ':' + route.proxyPassword.reveal()).toBase64());
    return proxy;
}

QNetworkProxy proxyOf(const Route& route) {
    return route.proxy.scheme() == QLatin1String("socks5") ? socksProxy(route) : httpProxy(route);
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
        manager->setProxy(proxyOf(route));
    return manager;
}

}  // namespace hongyan::transport
