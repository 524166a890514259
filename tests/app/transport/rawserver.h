#pragma once

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <memory>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

/// A server that keeps to HTTP only as far as a test wants it to. It counts whole requests as they arrive, by body.
class RawServer {
 public:
    /// Called with each whole request; answers through the socket, or does worse.
    using Handler = std::function<void(QTcpSocket& socket, const QByteArray& request, int nthOnConnection)>;

    /// Empty certificate: plain http.
    explicit RawServer(Handler handler, const QSslCertificate& certificate = QSslCertificate(),
                       const QSslKey& key = QSslKey(), quint16 port = 0)
        : m_handler(std::move(handler)), m_tls(!certificate.isNull()) {
        if (m_tls) {
            auto server = std::make_unique<QSslServer>();
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(certificate);
            configuration.setPrivateKey(key);
            server->setSslConfiguration(configuration);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
        m_server->listen(QHostAddress::LocalHost, port);
    }

    QUrl url(const QString& pathAndQuery = QStringLiteral("/send?access_token=SECRET")) const {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                        .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_server->serverPort())
                        .arg(pathAndQuery));
    }
    int deliveries(const QByteArray& body) const { return m_deliveries.value(body); }
    int total() const { return m_total; }
    int open() const { return m_open; }    ///< connections
    int heads() const { return m_heads; }  ///< requests that began to arrive, whole or not
    int connections() const { return m_connections; }

    /// Before anything was read from a new connection; after a request's head, when its body may still be under way.
    std::function<void(QTcpSocket& socket)> onConnected;
    std::function<void(QTcpSocket& socket, int nthOnConnection)> onHead;

    static void answer(QTcpSocket& socket, const QByteArray& body, const QByteArray& status = "200 OK",
                       const QByteArray& headers = {}) {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
    }
    static void reset(QTcpSocket& socket) {
#ifdef Q_OS_UNIX
        const linger now{1, 0};
        setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
        socket.QAbstractSocket::abort();
    }

 private:
    struct Connection {
        QByteArray buffer;
        int requests = 0;
        bool sawHead = false;
    };

    void accept() {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            ++m_connections;
            ++m_open;
            QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this] { --m_open; });
            auto connection = std::make_shared<Connection>();
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [=, this] { read(*socket, *connection); });
            if (onConnected)
                onConnected(*socket);
            read(*socket, *connection);
        }
    }

    void read(QTcpSocket& socket, Connection& connection) {
        connection.buffer += socket.readAll();
        while (takeOne(socket, connection)) {
        }
    }

    bool takeOne(QTcpSocket& socket, Connection& connection) {
        const qsizetype headEnd = connection.buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return false;
        if (!std::exchange(connection.sawHead, true)) {
            ++m_heads;
            if (onHead)
                onHead(socket, connection.requests + 1);
        }
        qsizetype length = 0;
        for (const QByteArray& line : connection.buffer.first(headEnd).split('\n'))
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toInt();
        if (connection.buffer.size() < headEnd + 4 + length)
            return false;
        const QByteArray request = connection.buffer.first(headEnd + 4 + length);
        connection.buffer.remove(0, request.size());
        connection.sawHead = false;
        ++m_deliveries[request.mid(headEnd + 4)];
        ++m_total;
        m_handler(socket, request, ++connection.requests);
        return true;
    }

    Handler m_handler;
    bool m_tls;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QByteArray, int> m_deliveries;
    int m_total = 0;
    int m_heads = 0;
    int m_open = 0;
    int m_connections = 0;
};

/// A certificate for 127.0.0.1 made on the spot, so that no key lies in the repository.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
    QString file;

    static TestCertificate make(const QString& folder) {
        TestCertificate made;
        made.file = folder + QStringLiteral("/cert.pem");
        const QString keyFile = folder + QStringLiteral("/key.pem");
        QProcess::execute(
            QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
             QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
             keyFile, QStringLiteral("-out"), made.file});
        QFile certificate(made.file);
        if (certificate.open(QIODevice::ReadOnly))
            made.certificate = QSslCertificate(&certificate);
        QFile key(keyFile);
        if (key.open(QIODevice::ReadOnly))
            made.key = QSslKey(&key, QSsl::Ec);
        return made;
    }
};
