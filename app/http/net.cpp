#include "http/net.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

namespace hongyan::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// A client may open all its connections in one millisecond; whom the backlog turns away comes back a second later.
constexpr int manyAtOnce = 4096;
/// With no file descriptor left, accepting at once again would only spin.
constexpr auto untilDescriptorsReturn = std::chrono::milliseconds(50);

qsizetype movedOf(const error_code& error, std::size_t bytes) {
    if (error == asio::error::eof)
        return 0;
    return error ? -1 : static_cast<qsizetype>(bytes);
}

auto answering(Stream::Moved then) {
    return [then = std::move(then)](const error_code& error, std::size_t bytes) { then(movedOf(error, bytes)); };
}

/// What a connection does below any TLS.
class PlainStream : public Stream {
 public:
    explicit PlainStream(tcp::socket& socket) : m_socket(socket) {
        error_code ignored;
        m_socket.set_option(tcp::no_delay(true), ignored);
        m_socket.non_blocking(true, ignored);
        const auto endpoint = m_socket.remote_endpoint(ignored);
        m_peer = QString::fromStdString(endpoint.address().to_string());
    }
    QString peer() const override { return m_peer; }
    void shakeHands(std::function<void(bool)> then) override {
        asio::post(m_socket.get_executor(), [then = std::move(then)] { then(true); });
    }
    void read(char* to, qsizetype most, Moved then) override {
        m_socket.async_read_some(asio::buffer(to, static_cast<std::size_t>(most)), answering(std::move(then)));
    }
    void write(const char* from, qsizetype size, Moved then) override {
        m_socket.async_write_some(asio::buffer(from, static_cast<std::size_t>(size)), answering(std::move(then)));
    }
    void drain(char* to, qsizetype most, Moved then) override {
        // Asio waits for news of a socket whose end it has met once; there are none.
        error_code error;
        const auto bytes = m_socket.read_some(asio::buffer(to, static_cast<std::size_t>(most)), error);
        if (error == asio::error::would_block)
            return PlainStream::read(to, most, std::move(then));
        asio::post(m_socket.get_executor(), [then = std::move(then), moved = movedOf(error, bytes)] { then(moved); });
    }
    void end(std::function<void()> then) override {
        error_code ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        asio::post(m_socket.get_executor(), std::move(then));
    }
    void close() override {
        error_code ignored;
        m_socket.close(ignored);
    }
    void reset() override {
        error_code ignored;
        m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
        m_socket.close(ignored);
    }
    void turnAway(const QByteArray& lastWords) override {
        error_code ignored;
        m_socket.write_some(asio::buffer(lastWords.constData(), static_cast<std::size_t>(lastWords.size())), ignored);
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        m_socket.close(ignored);
    }

 private:
    tcp::socket& m_socket;
    QString m_peer;
};

/// A socket that a stream owns must be there before the stream that speaks through it.
struct OwnSocket {
    tcp::socket own;
};

class TcpStream final : private OwnSocket, public PlainStream {
 public:
    explicit TcpStream(tcp::socket socket) : OwnSocket{std::move(socket)}, PlainStream(own) {}
};

using Encrypted = asio::ssl::stream<tcp::socket>;

struct OwnEncrypted {
    Encrypted own;
};

class TlsStream final : private OwnEncrypted, public PlainStream {
 public:
    TlsStream(tcp::socket socket, asio::ssl::context& context)
        : OwnEncrypted{Encrypted(std::move(socket), context)}, PlainStream(own.next_layer()) {}
    void shakeHands(std::function<void(bool)> then) override {
        own.async_handshake(asio::ssl::stream_base::server,
                            [then = std::move(then)](const error_code& error) { then(!error); });
    }
    void read(char* to, qsizetype most, Moved then) override {
        own.async_read_some(asio::buffer(to, static_cast<std::size_t>(most)), answering(std::move(then)));
    }
    void write(const char* from, qsizetype size, Moved then) override {
        own.async_write_some(asio::buffer(from, static_cast<std::size_t>(size)), answering(std::move(then)));
    }
    void end(std::function<void()> then) override {
        // As if the other side had said its word already, or this would wait for it.
        SSL_set_shutdown(own.native_handle(), SSL_RECEIVED_SHUTDOWN);
        own.async_shutdown([this, then = std::move(then)](const error_code&) { PlainStream::end(then); });
    }
    void turnAway(const QByteArray&) override { close(); }
};

class SteadyAlarm final : public Alarm {
 public:
    SteadyAlarm(asio::io_context& context, Milliseconds after, std::function<void()> what) : m_timer(context, after) {
        // One that has rung but was not heard yet when it goes is not heard any more.
        m_timer.async_wait([what = std::move(what), alive = std::weak_ptr(m_alive)](const error_code& error) {
            if (!error && !alive.expired())
                what();
        });
    }

 private:
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    asio::steady_timer m_timer;
};

class AsioNet final : public Net {
 public:
    Result<void> listen(const Place& place) {
        if (!place.certificate.isEmpty())
            if (auto encrypted = encrypt(place); !encrypted)
                return encrypted;
        const QString where = QStringLiteral("%1:%2").arg(place.host).arg(place.port);
        error_code error;
        const auto address = asio::ip::make_address(place.host.toStdString(), error);
        if (error)
            return fail(ErrorKind::Unreachable, where, QString::fromStdString(error.message()));
        const tcp::endpoint endpoint(address, place.port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(manyAtOnce, error);
        if (error)
            return fail(ErrorKind::Unreachable, where, QString::fromStdString(error.message()));
        m_port = m_acceptor.local_endpoint(error).port();
        return {};
    }

    quint16 port() const override { return m_port; }
    void accept(std::function<void(std::unique_ptr<Stream>)> each) override {
        m_each = std::move(each);
        acceptNext();
    }
    void stopAccepting() override {
        error_code ignored;
        m_acceptor.close(ignored);
        m_pause.reset();
    }
    void post(std::function<void()> work) override { asio::post(m_context, std::move(work)); }
    std::unique_ptr<Alarm> ring(Milliseconds after, std::function<void()> what) override {
        return std::make_unique<SteadyAlarm>(m_context, after, std::move(what));
    }
    void run() override { m_context.run(); }

 private:
    Result<void> encrypt(const Place& place) {
        error_code error;
        m_encryption.emplace(asio::ssl::context::tls_server);
        SSL_CTX_set_min_proto_version(m_encryption->native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_options(m_encryption->native_handle(), SSL_OP_NO_RENEGOTIATION);
        // A key under a password would be asked for at the terminal.
        m_encryption->set_password_callback([](auto, auto) { return std::string(); }, error);
        const auto bytes = [](const QByteArray& pem) {
            return asio::buffer(pem.constData(), static_cast<std::size_t>(pem.size()));
        };
        m_encryption->use_certificate_chain(bytes(place.certificate), error);
        if (error)
            return fail(ErrorKind::FileUnreadable, QStringLiteral("certificate"),
                        QString::fromStdString(error.message()));
        m_encryption->use_private_key(bytes(place.key), asio::ssl::context::pem, error);
        if (error)
            return fail(ErrorKind::FileUnreadable, QStringLiteral("key"), QString::fromStdString(error.message()));
        return {};
    }

    void acceptNext() {
        m_acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || !m_acceptor.is_open())
                return;
            if (error == asio::error::no_descriptors || error == asio::error::no_buffer_space ||
                error == asio::error::no_memory) {
                m_pause = ring(untilDescriptorsReturn, [this] { acceptNext(); });
                return;
            }
            if (!error)
                m_each(streamOver(std::move(socket)));
            acceptNext();
        });
    }

    std::unique_ptr<Stream> streamOver(tcp::socket socket) {
        if (m_encryption)
            return std::make_unique<TlsStream>(std::move(socket), *m_encryption);
        return std::make_unique<TcpStream>(std::move(socket));
    }

    // What still waits in the context when it goes may speak through the encryption.
    std::optional<asio::ssl::context> m_encryption;
    asio::io_context m_context{1};
    tcp::acceptor m_acceptor{m_context};
    std::function<void(std::unique_ptr<Stream>)> m_each;
    std::unique_ptr<Alarm> m_pause;
    quint16 m_port = 0;
};

}  // namespace

Result<std::unique_ptr<Net>> Net::open(const Place& place) {
    // What asio's own constructors cannot do without (an epoll descriptor, OpenSSL's context) they throw for.
    try {
        auto net = std::make_unique<AsioNet>();
        if (auto listening = net->listen(place); !listening)
            return fail(listening.error());
        return std::unique_ptr<Net>(std::move(net));
    } catch (const std::exception& error) {
        return fail(ErrorKind::Unreachable, place.host, QString::fromUtf8(error.what()));
    }
}

}  // namespace hongyan::http
