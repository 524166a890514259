#include "sandbox/wire.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace hongyan::sandbox {
namespace {

QByteArray statusLine(int status) {
    switch (status) {
        case 200:
            return "HTTP/1.1 200 OK\r\n";
        case 400:
            return "HTTP/1.1 400 Bad Request\r\n";
        case 404:
            return "HTTP/1.1 404 Not Found\r\n";
        case 405:
            return "HTTP/1.1 405 Method Not Allowed\r\n";
        case 412:
            return "HTTP/1.1 412 Precondition Failed\r\n";
        default:
            return "HTTP/1.1 502 Bad Gateway\r\n";
    }
}

void write(const Answer& answer, QTcpSocket* socket, bool close) {
    socket->write(statusLine(answer.status) + "Content-Type: " + answer.contentType +
                  "\r\nContent-Length: " + QByteArray::number(answer.body.size()) +
                  (close ? "\r\nConnection: close\r\n\r\n" : "\r\nConnection: keep-alive\r\n\r\n") + answer.body);
    if (close)
        socket->disconnectFromHost();
}

/// With nothing to linger for, closing sends RST instead of FIN.
void reset(QTcpSocket* socket) {
    linger none{};
    none.l_onoff = 1;
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char*>(&none), sizeof(none));
#else
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
#endif
    socket->abort();
}

}  // namespace

void deliver(const Answer& answer, QTcpSocket* socket, bool close) {
    switch (answer.wire) {
        case Trouble::None:
        case Trouble::Code:
        case Trouble::HtmlError:
        case Trouble::HalfJson:
            write(answer, socket, close);
            break;
        case Trouble::CloseBefore:
        case Trouble::CloseAfter:
            socket->disconnectFromHost();
            break;
        case Trouble::ResetAfter:
            reset(socket);
            break;
        case Trouble::SilentBefore:
        case Trouble::SilentAfter:
            break;
    }
}

}  // namespace hongyan::sandbox
