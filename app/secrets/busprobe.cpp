#include "secrets/busprobe.h"

#include <QByteArray>
#include <QList>
#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hongyan::secrets {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int sliceMs = 50;  // how soon it notices that nobody waits any more

/// org.freedesktop.DBus.Hello(), by the D-Bus specification: little-endian, number 1, no body.
QByteArray hello() {
    QByteArray message("l\1\0\1\0\0\0\0\1\0\0\0", 12);
    const auto field = [](char code, char type, const char* value) {
        const auto length = static_cast<char>(std::strlen(value));
        QByteArray bytes(1, code);
        bytes += QByteArray("\1", 1) + type + QByteArray(1, '\0') + length + QByteArray(3, '\0') + value +
                 QByteArray(1, '\0');
        return bytes;
    };
    QByteArray fields;
    for (const QByteArray& one : {field(1, 'o', "/org/freedesktop/DBus"), field(2, 's', "org.freedesktop.DBus"),
                                  field(3, 's', "Hello"), field(6, 's', "org.freedesktop.DBus")}) {
        fields += QByteArray((8 - fields.size() % 8) % 8, '\0') + one;
    }
    message += static_cast<char>(fields.size());
    message += QByteArray(3, '\0') + fields;
    return message + QByteArray((8 - message.size() % 8) % 8, '\0');
}

QByteArray unescaped(const QByteArray& value) {
    return QByteArray::fromPercentEncoding(value);
}

/// Of unix:path=…, unix:abstract=…; empty for what is reached in another way.
sockaddr_un addressOf(const QByteArray& words) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (!words.startsWith("unix:"))
        return {};
    for (const QByteArray& pair : words.mid(5).split(',')) {
        const bool isAbstract = pair.startsWith("abstract=");
        if (!isAbstract && !pair.startsWith("path="))
            continue;
        const QByteArray value = unescaped(pair.mid(pair.indexOf('=') + 1));
        const qsizetype from = isAbstract ? 1 : 0;
        if (value.isEmpty() || value.size() + from >= static_cast<qsizetype>(sizeof address.sun_path))
            return {};
        std::memcpy(address.sun_path + from, value.constData(), static_cast<size_t>(value.size()));
        return address;
    }
    return {};
}

sockaddr_un sessionBus() {
    QByteArray words = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (words.isEmpty() && qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        words = "unix:path=" + qgetenv("XDG_RUNTIME_DIR") + "/bus";
    return addressOf(words.split(';').first());
}

class Connection {
 public:
    Connection(Clock::time_point until, const std::atomic_bool& stopped) : m_until(until), m_stopped(stopped) {}
    ~Connection() {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    enum class Heard { Answer, Refusal, Silence };

    Heard open(const sockaddr_un& address) {
        m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (m_socket < 0)
            return Heard::Refusal;
        // An abstract name begins with a NUL and has none at its end; a path has one.
        const bool isAbstract = address.sun_path[0] == '\0';
        const size_t name = std::strlen(address.sun_path + (isAbstract ? 1 : 0)) + 1;
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), length) == 0)
            return Heard::Answer;
        return errno == EAGAIN ? Heard::Silence : Heard::Refusal;  // EAGAIN: nobody takes the connections
    }
    Heard ask(const QByteArray& words) {
        if (::send(m_socket, words.constData(), static_cast<size_t>(words.size()), MSG_NOSIGNAL) != words.size())
            return Heard::Refusal;
        while (Clock::now() < m_until && !m_stopped) {
            pollfd poll{.fd = m_socket, .events = POLLIN, .revents = 0};
            if (::poll(&poll, 1, sliceMs) > 0) {
                char answer[512];
                return ::recv(m_socket, answer, sizeof answer, 0) > 0 ? Heard::Answer : Heard::Refusal;
            }
        }
        return Heard::Silence;  // or nobody may wait for it any more
    }

 private:
    Clock::time_point m_until;
    const std::atomic_bool& m_stopped;
    int m_socket = -1;
};

}  // namespace

bool isBusSilent(Milliseconds within, const std::atomic_bool& stopped) {
    using Heard = Connection::Heard;
    const sockaddr_un address = sessionBus();
    if (address.sun_family != AF_UNIX)
        return false;
    Connection connection(Clock::now() + within, stopped);
    const QByteArray user = QByteArray::number(::geteuid()).toHex();
    for (const QByteArray& words :
         {QByteArray(), QByteArray(1, '\0') + "AUTH EXTERNAL " + user + "\r\n", QByteArray("BEGIN\r\n") + hello()}) {
        const Heard heard = words.isEmpty() ? connection.open(address) : connection.ask(words);
        if (heard != Heard::Answer)
            return heard == Heard::Silence;
    }
    return false;
}

void forgoBus() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

}  // namespace hongyan::secrets
#else
namespace hongyan::secrets {

bool isBusSilent(Milliseconds, const std::atomic_bool&) {
    return false;
}
void forgoBus() {}

}  // namespace hongyan::secrets
#endif

namespace hongyan::secrets {

bool isBusSilent(Milliseconds within) {
    const std::atomic_bool never = false;
    return isBusSilent(within, never);
}

}  // namespace hongyan::secrets
