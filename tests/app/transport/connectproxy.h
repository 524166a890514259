#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <memory>

#include "headerof.h"

/// An HTTP proxy that makes tunnels (CONNECT), for those who say the right words (Basic) when it has any.
class ConnectProxy {
 public:
    explicit ConnectProxy(QByteArray userAndPassword = {}) : m_words(std::move(userAndPassword)) {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* client = m_server.nextPendingConnection()) {
                ++connections;
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
                auto buffer = std::make_shared<QByteArray>();
                QObject::connect(client, &QTcpSocket::readyRead, client, [=, this] { read(*client, *buffer); });
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString& user = {}) const {
        QUrl made(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
        if (!user.isEmpty())
            made.setUserName(user);
        return made;
    }

    int connections = 0;
    int asked = 0;    ///< requests to the proxy itself
    int tunnels = 0;  ///< of them granted
    QByteArray said;  ///< what it was last asked
    bool keepsAlive = true;

 private:
    void read(QTcpSocket& client, QByteArray& buffer) {
        buffer += client.readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        said = buffer.first(end + 4);
        buffer.remove(0, end + 4);
        ++asked;
        if (!m_words.isEmpty() && headerOf(said, "Proxy-Authorization") != "Basic " + m_words.toBase64()) {
            client.write(QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\n") +
                         "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n" +
                         (keepsAlive ? "\r\n" : "Connection: close\r\n\r\n"));
            if (!keepsAlive)
                client.disconnectFromHost();
            return;
        }
        if (!said.startsWith("CONNECT ")) {
            client.write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        const QByteArray target = said.mid(8, said.indexOf(' ', 8) - 8);
        tunnel(client, QString::fromLatin1(target.left(target.lastIndexOf(':'))),
               target.mid(target.lastIndexOf(':') + 1).toUShort());
    }

    void tunnel(QTcpSocket& client, const QString& host, quint16 port) {
        ++tunnels;
        client.disconnect(SIGNAL(readyRead()));
        auto* server = new QTcpSocket(&client);
        QObject::connect(server, &QTcpSocket::connected, &client,
                         [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        QObject::connect(&client, &QTcpSocket::readyRead, server,
                         [&client, server] { server->write(client.readAll()); });
        QObject::connect(server, &QTcpSocket::readyRead, &client,
                         [&client, server] { client.write(server->readAll()); });
        QObject::connect(server, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(host, port);
    }

    QByteArray m_words;
    QTcpServer m_server;
};
