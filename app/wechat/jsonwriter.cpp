#include "wechat/jsonwriter.h"

#include <algorithm>
#include <utility>

namespace hongyan::wechat {
namespace {

bool mustBeEscaped(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\';
}

/// The letter after the backslash where there is a short form.
char shortFormOf(char byte) {
    switch (byte) {
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        case '"':
        case '\\':
            return byte;
        default:
            return '\0';
    }
}

}  // namespace

JsonWriter::JsonWriter(qsizetype about) {
    m_json.reserve(about);
    m_json += '{';
}

void JsonWriter::add(QStringView key, QStringView text) {
    addKey(key);
    quote(text);
}

void JsonWriter::begin(QStringView key) {
    addKey(key);
    m_json += '{';
    m_isFirst = true;
}

void JsonWriter::end() {
    m_json += '}';
    m_isFirst = false;
}

QByteArray JsonWriter::take() {
    end();
    return std::move(m_json);
}

void JsonWriter::addKey(QStringView key) {
    if (!std::exchange(m_isFirst, false))
        m_json += ',';
    quote(key);
    m_json += ':';
}

void JsonWriter::quote(QStringView text) {
    const QByteArray utf8 = text.toUtf8();
    m_json += '"';
    if (std::none_of(utf8.begin(), utf8.end(), mustBeEscaped))
        m_json += utf8;
    else
        for (const char byte : utf8)
            escape(byte);
    m_json += '"';
}

void JsonWriter::escape(char byte) {
    if (!mustBeEscaped(byte)) {
        m_json += byte;
    } else if (const char letter = shortFormOf(byte)) {
        m_json += '\\';
        m_json += letter;
    } else {
        m_json += "\\u00";
        m_json += QByteArray(1, byte).toHex();
    }
}

}  // namespace hongyan::wechat
