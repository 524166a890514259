#pragma once

#include <QFile>
#include <QHash>
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
#include <vector>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace hongyan::test {

/// Stands between a client and an http server and does to single exchanges what a bad network, gateway or server does.
/// Requests and answers have a Content-Length. Lives on the test's thread. Needs Qt6::Network.
class Relay {
 public:
    struct Exchange {
        int number = 0;  ///< counts what passes() says yes to, from 1
        QByteArray request;
    };
    /// What becomes of a request before it is passed on. False: dealt with, it goes no further.
    using Before = std::function<bool(QTcpSocket& client, const Exchange& exchange)>;
    /// What becomes of the server's answer.
    using After = std::function<void(QTcpSocket& client, const Exchange& exchange, const QByteArray& answer)>;

    explicit Relay(const QUrl& server) : m_upstream(server) { listen(std::make_unique<QTcpServer>()); }
    /// Speaks TLS to the client; the PEM files can be changed.
    Relay(const QUrl& server, const QString& certificateFile, const QString& keyFile) : m_upstream(server) {
        auto tls = std::make_unique<QSslServer>();
        m_tls = tls.get();
        QObject::connect(m_tls, &QSslServer::startedEncryptionHandshake, m_tls, [this] { ++handshakes; });
        useCertificate(certificateFile, keyFile);
        listen(std::move(tls));
    }

    QUrl url() const {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2")
                        .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_server->serverPort()));
    }
    /// For new connections; the old ones are broken off.
    void useCertificate(const QString& certificateFile, const QString& keyFile) {
        QFile certificate(certificateFile);
        QFile key(keyFile);
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            qFatal("no certificate");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(&certificate));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        m_tls->setSslConfiguration(configuration);
        if (m_server)
            dropConnections();
    }
    void dropConnections() {
        for (QTcpSocket* client : m_server->findChildren<QTcpSocket*>())
            client->QAbstractSocket::abort();
    }

    static void reset(QTcpSocket& socket) {
#ifdef Q_OS_UNIX
        const linger now{1, 0};
        setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
        socket.QAbstractSocket::abort();
    }
    static void answer(QTcpSocket& socket, const QByteArray& status, const QByteArray& body,
                       const QByteArray& headers = {}) {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
                     "\r\n\r\n" + body);
    }

    /// The copy belongs to no request: it comes when the next one on that connection is under way.
    static void answerTwice(QTcpSocket& client, const QByteArray& answer) {
        client.write(answer);
        const auto again = [&client, answer] { client.write(answer); };
        QObject::connect(&client, &QTcpSocket::readyRead, &client, again,
                         static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    }
    static void answerTwice(QTcpSocket& client, const QByteArray& answer, std::chrono::milliseconds later) {
        client.write(answer);
        QTimer::singleShot(later, Qt::PreciseTimer, &client, [&client, answer] { client.write(answer); });
    }

    QByteArray interest = "/message/";  ///< only requests whose first line contains it count and meet before and after
    Before before;
    After after;
    int handshakes = 0;
    int seen = 0;  ///< requests that counted
    std::vector<QByteArray> requests;

 private:
    void listen(std::unique_ptr<QTcpServer> server) {
        m_server = std::move(server);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
        m_server->setListenBacklogSize(1024);
        m_server->listen(QHostAddress::LocalHost);
    }

    struct Line {
        QByteArray fromClient;
        QByteArray fromServer;
        Exchange exchange;
        bool matters = false;
    };

    void accept() {
        while (QTcpSocket* client = m_server->nextPendingConnection()) {
            auto line = std::make_shared<Line>();
            auto* server = new QTcpSocket(client);
            server->connectToHost(m_upstream.host(), static_cast<quint16>(m_upstream.port()));
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            const auto readClient = [=, this] { onClient(*client, *server, *line); };
            QObject::connect(client, &QTcpSocket::readyRead, client, readClient);
            QObject::connect(server, &QTcpSocket::readyRead, client, [=, this] { onServer(*client, *server, *line); });
            readClient();
        }
    }

    static QByteArray takeMessage(QByteArray& buffer) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return {};
        qsizetype length = 0;
        for (const QByteArray& line : buffer.first(end).split('\n'))
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toInt();
        if (buffer.size() < end + 4 + length)
            return {};
        const QByteArray message = buffer.first(end + 4 + length);
        buffer.remove(0, message.size());
        return message;
    }

    void onClient(QTcpSocket& client, QTcpSocket& server, Line& line) {
        line.fromClient += client.readAll();
        const QByteArray request = takeMessage(line.fromClient);
        if (request.isEmpty())
            return;
        line.matters = request.first(request.indexOf('\r')).contains(interest);
        if (line.matters) {
            line.exchange = {++seen, request};
            requests.push_back(request);
            if (before && !before(client, line.exchange))
                return;
        }
        server.write(request);
    }
    void onServer(QTcpSocket& client, QTcpSocket& server, Line& line) {
        line.fromServer += server.readAll();
        const QByteArray answer = takeMessage(line.fromServer);
        if (answer.isEmpty())
            return;
        if (line.matters && after)
            after(client, line.exchange, answer);
        else
            client.write(answer);
    }

    QUrl m_upstream;
    std::unique_ptr<QTcpServer> m_server;
    QSslServer* m_tls = nullptr;
};

}  // namespace hongyan::test
