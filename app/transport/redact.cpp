#include "transport/redact.h"

#include <optional>

namespace hongyan::transport {
namespace {

/// `digits` digits of that base at `at`: the value of exactly so many.
std::optional<int> numberAt(const QByteArray& text, qsizetype at, qsizetype digits, int base) {
    if (at + digits > text.size())
        return std::nullopt;
    bool isNumber = false;
    const int value = text.mid(at, digits).toInt(&isNumber, base);
    return isNumber ? std::optional(value) : std::nullopt;
}

bool startsWith(const QByteArray& text, qsizetype at, QByteArrayView what) {
    return QByteArrayView(text).sliced(at).startsWith(what);
}

/// How many bytes of the text at `at` stand for this one as "&#65;" or "&#x41;"; 0: none do.
qsizetype entityAt(const QByteArray& text, qsizetype at, unsigned char byte) {
    if (!startsWith(text, at, "&#"))
        return 0;
    const qsizetype end = text.indexOf(';', at);
    if (end < 0 || end - at > 8)
        return 0;
    const bool isHex = text.at(at + 2) == 'x' || text.at(at + 2) == 'X';
    const qsizetype from = at + (isHex ? 3 : 2);
    return numberAt(text, from, end - from, isHex ? 16 : 10) == byte ? end + 1 - at : 0;
}

/// The same for all ways of writing it.
qsizetype formAt(const QByteArray& text, qsizetype at, unsigned char byte) {
    if (at >= text.size())
        return 0;
    const char first = text.at(at);
    if (first == '%' && numberAt(text, at + 1, 2, 16) == byte)
        return 3;
    if (startsWith(text, at, "%25") && numberAt(text, at + 3, 2, 16) == byte)
        return 5;
    if (startsWith(text, at, "\\u00") && numberAt(text, at + 4, 2, 16) == byte)
        return 6;
    if (first == '\\' && at + 1 < text.size() && static_cast<unsigned char>(text.at(at + 1)) == byte)
        return 2;
    if (first == '&')
        if (const qsizetype length = entityAt(text, at, byte); length > 0)
            return length;
    return static_cast<unsigned char>(first) == byte ? 1 : 0;
}

qsizetype secretAt(const QByteArray& text, qsizetype at, const QByteArray& secret) {
    qsizetype end = at;
    for (const char byte : secret) {
        const qsizetype length = formAt(text, end, static_cast<unsigned char>(byte));
        if (length == 0)
            return 0;
        end += length;
    }
    return end - at;
}

QByteArray without(const QByteArray& text, const QByteArray& secret) {
    QByteArray clean;
    qsizetype kept = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = secretAt(text, at, secret);
        if (length == 0) {
            ++at;
            continue;
        }
        clean += QByteArrayView(text).sliced(kept, at - kept);
        clean += redactedMark;
        kept = at += length;
    }
    return kept == 0 ? text : clean + text.sliced(kept);
}

}  // namespace

QByteArray withoutSecrets(const QByteArray& text, std::span<const Secret> secrets) {
    QByteArray clean = text;
    for (const Secret& secret : secrets)
        if (secret.reveal().size() >= shortestRedacted)
            clean = without(clean, secret.reveal());
    return clean;
}

}  // namespace hongyan::transport
