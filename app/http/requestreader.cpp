#include "http/requestreader.h"

#include <algorithm>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <utility>

namespace hongyan::http {
namespace {

namespace beast = boost::beast;
using beast::http::field;
using Beast = beast::http::request_parser<beast::http::string_body>;

QByteArray bytesOf(beast::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

int statusOf(const beast::error_code& wrong) {
    using beast::http::error;
    if (wrong == error::body_limit)
        return 413;
    if (wrong == error::header_limit)
        return 431;
    return wrong == error::bad_version ? 505 : 400;
}

/// RFC 9112 § 3.2: /path?query, http://host/path?query, or * for OPTIONS.
struct Target {
    QByteArray host;  // only where it names one
    QByteArray path;
    QByteArray query;
};

std::optional<Target> targetIn(QByteArray text, beast::http::verb method) {
    Target target;
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")})
        if (text.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            text.remove(0, scheme.size());
            const qsizetype end =
                std::find_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '?'; }) - text.begin();
            target.host = text.left(end);
            text.remove(0, end);
            if (target.host.isEmpty())
                return std::nullopt;
            if (!text.startsWith('/'))
                text.prepend('/');
            break;
        }
    const bool isAsterisk = text == "*" && method == beast::http::verb::options;
    if (!isAsterisk && !text.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = text.indexOf('?');
    target.path = mark < 0 ? text : text.left(mark);
    target.query = mark < 0 ? QByteArray() : text.mid(mark + 1);
    return target;
}

}  // namespace

struct RequestReader::Parser : Beast {
    explicit Parser(const Limits& limits) {
        header_limit(static_cast<std::uint32_t>(limits.headBytes));
        body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
    }
};

RequestReader::RequestReader(const Limits& limits) : m_limits(limits) {
    begin();
}

RequestReader::~RequestReader() = default;

void RequestReader::begin() {
    m_parser = std::make_unique<Parser>(m_limits);
    m_headBytes = 0;
    m_headSeen = m_wantsContinue = false;
}

qsizetype RequestReader::feed(QByteArrayView bytes) {
    beast::error_code error;
    m_parser->eager(m_headSeen);  // the head by itself first
    const auto used =
        m_parser->put(boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error);
    // Beast's own limit is for each stretch that it cannot take apart yet, not for all of them.
    m_headBytes += m_headSeen ? 0 : static_cast<qint64>(used);
    if (error && error != beast::http::error::need_more) {
        m_refusal = statusOf(error);
    } else if (m_headBytes > m_limits.headBytes) {
        m_refusal = 431;
    } else if (m_parser->is_header_done() && !std::exchange(m_headSeen, true)) {
        m_refusal = judgeHead();
        m_wantsContinue = !m_parser->is_done() && bodyBytes() == 0 && m_parser->get().version() >= 11 &&
                          m_parser->get().count(field::expect) > 0;
    }
    return static_cast<qsizetype>(used);
}

int RequestReader::judgeHead() const {
    const auto& head = m_parser->get();
    const auto hosts = head.count(field::host);
    if (hosts > 1 || (hosts == 0 && head.version() >= 11))
        return 400;
    if (head.count(field::transfer_encoding) > 0) {
        if (head.version() < 11)
            return 400;
        if (!m_parser->chunked())
            return 501;
    }
    if (head.count(field::expect) > 0 && !beast::iequals(head[field::expect], "100-continue"))
        return 417;
    return targetIn(bytesOf(head.target()), head.method()) ? 0 : 400;
}

bool RequestReader::isComplete() const {
    return m_parser->is_done();
}

bool RequestReader::takeWantsContinue() {
    return std::exchange(m_wantsContinue, false) && bodyBytes() == 0;
}

qint64 RequestReader::bodyBytes() const {
    return static_cast<qint64>(m_parser->get().body().size());
}

bool RequestReader::keepsAlive() const {
    return m_parser->keep_alive();
}

Request RequestReader::take() {
    const bool isChunked = m_parser->chunked();
    const auto message = m_parser->release();
    Request request;
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    const Target target = targetIn(request.target, message.method()).value_or(Target());
    request.path = target.path;
    request.query = target.query;
    request.host = target.host.isEmpty() ? bytesOf(message[field::host]) : target.host;
    for (const auto& header : message)
        request.headers.emplace_back(bytesOf(header.name_string()), bytesOf(header.value()));
    request.body = bytesOf({message.body().data(), message.body().size()});
    request.isChunked = isChunked;
    begin();
    return request;
}

QByteArray reasonPhrase(int status) {
    const auto phrase = beast::http::obsolete_reason(beast::http::int_to_status(static_cast<unsigned>(status)));
    return bytesOf(phrase);
}

}  // namespace hongyan::http
