#include "store/sql/values.h"

namespace hongyan::store {
namespace {

// A row's cells are read for every claim and every check of a list; a general parser costs more than all else there.

/// The character after a backslash; nothing where it is none of JSON's. Moves `at` behind it.
std::optional<QChar> escaped(QStringView json, qsizetype& at) {
    if (at >= json.size())
        return std::nullopt;
    constexpr QStringView letters = u"\"\\/bfnrt";
    constexpr QStringView meant = u"\"\\/\b\f\n\r\t";
    const QChar letter = json[at++];
    if (const qsizetype known = letters.indexOf(letter); known >= 0)
        return meant[known];
    bool isHex = false;
    const ushort code = letter == u'u' && at + 4 <= json.size() ? json.sliced(at, 4).toUShort(&isHex, 16) : ushort{0};
    if (!isHex)
        return std::nullopt;
    at += 4;
    return QChar(code);
}

/// What stands between quotes, the first of which was read.
std::optional<QString> quoted(QStringView json, qsizetype& at) {
    QString text;
    while (at < json.size()) {
        const qsizetype start = at;
        while (at < json.size() && json[at] != u'"' && json[at] != u'\\')
            ++at;
        text += json.sliced(start, at - start);
        if (at == json.size())
            break;
        if (json[at++] == u'"')
            return text;
        const auto ch = escaped(json, at);
        if (!ch)
            break;
        text += *ch;
    }
    return std::nullopt;
}

/// Of what toJson() writes, which has no space between.
std::optional<QStringList> compactTexts(QStringView json) {
    if (!json.startsWith(u'[') || !json.endsWith(u']'))
        return std::nullopt;
    QStringList texts;
    qsizetype at = 1;
    if (json.size() == 2)
        return texts;
    while (json[at] == u'"') {
        auto text = quoted(json, ++at);
        if (!text || at >= json.size())
            return std::nullopt;
        texts.append(*std::move(text));
        if (json[at] != u',')
            return at == json.size() - 1 ? std::optional(std::move(texts)) : std::nullopt;
        ++at;
    }
    return std::nullopt;
}

bool needsEscape(QChar ch) {
    return ch < u' ' || ch == u'"' || ch == u'\\';
}

}  // namespace

void appendJson(QString& json, const QString& text) {
    json += u'"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar ch = text[at];
        if (!needsEscape(ch))
            continue;
        json += QStringView(text).sliced(from, at - from);
        json += ch < u' ' ? QStringLiteral("\\u%1").arg(ch.unicode(), 4, 16, QLatin1Char('0')) : u'\\' + QString(ch);
        from = at + 1;
    }
    json += QStringView(text).sliced(from);
    json += u'"';
}

void appendJson(QString& json, const QStringList& texts) {
    json += u'[';
    for (const QString& text : texts) {
        if (&text != &texts.front())
            json += u',';
        appendJson(json, text);
    }
    json += u']';
}

QString toJson(const QStringList& texts) {
    QString json;
    appendJson(json, texts);
    return json;
}

QStringList textsFromJson(const QString& json) {
    if (auto texts = compactTexts(json))
        return *std::move(texts);
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    texts.reserve(array.size());
    for (const QJsonValue& value : array)
        texts.append(value.toString());
    return texts;
}

}  // namespace hongyan::store
