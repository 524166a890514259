#include "http/exchange.h"

#include <algorithm>

#include "http/requestreader.h"

namespace hongyan::http {
namespace {

constexpr int firstFinal = 200, noContent = 204, notModified = 304;

bool isOneLine(const QByteArray& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void addHeader(QByteArray& to, const QByteArray& name, const QByteArray& value) {
    if (isOneLine(name) && isOneLine(value))
        to += name + ": " + value + "\r\n";
}

}  // namespace

QByteArray Request::header(QByteArrayView name) const {
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const Header& header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray wireForm(const Answer& answer, bool keepAlive, bool headOnly) {
    const bool isBare = answer.status < firstFinal || answer.status == noContent || answer.status == notModified;
    QByteArray wire;
    wire.reserve(256 + answer.body.size());
    wire += "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    if (!answer.contentType.isEmpty())
        addHeader(wire, "Content-Type", answer.contentType);
    for (const auto& [name, value] : answer.headers)
        addHeader(wire, name, value);
    if (!isBare)
        addHeader(wire, "Content-Length", QByteArray::number(answer.body.size()));
    addHeader(wire, "Connection", keepAlive ? "keep-alive" : "close");
    wire += "\r\n";
    if (!isBare && !headOnly)
        wire += answer.body;
    return wire;
}

}  // namespace hongyan::http
