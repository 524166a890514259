#include "templates/template.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

#include "base/enumnames.h"

namespace hongyan::templates {
namespace {

using enum FieldType;
constexpr std::array typeNames{
    EnumName<FieldType>{Thing, QLatin1String("thing")},
    EnumName<FieldType>{ShortThing, QLatin1String("short_thing")},
    EnumName<FieldType>{CharacterString, QLatin1String("character_string")},
    EnumName<FieldType>{Number, QLatin1String("number")},
    EnumName<FieldType>{Letter, QLatin1String("letter")},
    EnumName<FieldType>{Symbol, QLatin1String("symbol")},
    EnumName<FieldType>{Time, QLatin1String("time")},
    EnumName<FieldType>{Date, QLatin1String("date")},
    EnumName<FieldType>{Amount, QLatin1String("amount")},
    EnumName<FieldType>{PhoneNumber, QLatin1String("phone_number")},
    EnumName<FieldType>{CarNumber, QLatin1String("car_number")},
    EnumName<FieldType>{Name, QLatin1String("name")},
    EnumName<FieldType>{Phrase, QLatin1String("phrase")},
    EnumName<FieldType>{Const, QLatin1String("const")},
    EnumName<FieldType>{Enum, QLatin1String("enum")},
    EnumName<FieldType>{Legacy, QLatin1String("legacy")},
};
constexpr std::array channelNames{
    EnumName<Channel>{Channel::TemplateSend, QLatin1String("template")},
    EnumName<Channel>{Channel::SubscribeSend, QLatin1String("subscribe")},
    EnumName<Channel>{Channel::BizSend, QLatin1String("bizsend")},
};

constexpr int mostLooks = 1'000;

/// A line of a template's content: literal text, a key, literal text, a key … literal text.
struct Line {
    QStringList literals;  ///< one more than keys
    QStringList keys;
};

// The braces may stand apart: the platform's own pages print them so. A key may hold anything but braces: what the
// platform approved is not for us to drop.
Line splitLine(const QString& text) {
    static const QRegularExpression placeholder(
        QStringLiteral(R"(\{\s*\{\s*([^{}\s](?:[^{}]*?[^{}\s])?)\s*\.\s*DATA\s*\}\s*\})"));
    Line line;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        line.literals.append(text.sliced(from, match.capturedStart() - from));
        line.keys.append(match.captured(1));
        from = match.capturedEnd();
    }
    line.literals.append(text.sliced(from));
    return line;
}

QString labelFrom(const QString& literal) {
    static const QRegularExpression around(QStringLiteral(R"(^[\s,，;；、|]+|[\s:：]+$)"));
    return QString(literal).remove(around);
}

/// Examples are typed by hand, so colons and spaces need not be the content's.
QString patternOf(const QString& literal) {
    QString pattern;
    for (const QChar ch : literal) {
        if (ch == u':' || ch == u'：')
            pattern += QStringLiteral("\\s*[:：]\\s*");
        else if (ch.isSpace())
            pattern += QStringLiteral("\\s*");
        else
            pattern += QRegularExpression::escape(QString(ch));
    }
    return pattern;
}

QRegularExpression patternOf(const Line& line) {
    // Many keys on a line leave many ways to divide its example: only so many are tried.
    QString pattern = QStringLiteral("(*LIMIT_MATCH=20000)^\\s*");
    for (qsizetype i = 0; i < line.keys.size(); ++i) {
        pattern += patternOf(line.literals.at(i));
        pattern += QStringLiteral("(.*?)");
    }
    return QRegularExpression(pattern + patternOf(line.literals.constLast()) + QStringLiteral("\\s*$"));
}

/// The example's values for the keys of a line. The line of the same number is tried first; where an example value has
/// lines of its own, the label finds it. `looks`: at how many other lines it may look yet.
QStringList examplesFor(const Line& line, const QStringList& example, qsizetype number, int& looks) {
    const auto pattern = patternOf(line);
    if (number < example.size())
        if (const auto match = pattern.match(example.at(number)); match.hasMatch())
            return match.capturedTexts().sliced(1);
    if (!labelFrom(line.literals.constFirst()).isEmpty())
        for (const QString& other : example) {
            if (--looks < 0)
                break;
            if (const auto match = pattern.match(other); match.hasMatch())
                return match.capturedTexts().sliced(1);
        }
    return {};
}

QStringList linesOf(QString text) {
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
}

}  // namespace

QString nameOf(FieldType type) {
    return nameIn(typeNames, type);
}

QString nameOf(Channel channel) {
    return nameIn(channelNames, channel);
}

std::optional<Channel> channelNamed(QStringView name) {
    return valueIn(channelNames, name);
}

std::vector<Field> parseContent(const QString& content, const QString& example, Channel channel) {
    std::vector<Field> fields;
    const QStringList lines = linesOf(content);
    const QStringList exampleLines = linesOf(example);
    int looks = mostLooks;
    QSet<QString> known;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const Line line = splitLine(lines.at(number));
        const QStringList values = line.keys.isEmpty() ? QStringList() : examplesFor(line, exampleLines, number, looks);
        for (qsizetype i = 0; i < line.keys.size(); ++i) {
            const QString key = line.keys.at(i);
            if (known.contains(key))
                continue;
            known.insert(key);
            const QString label = labelFrom(line.literals.at(i));
            Field field;
            field.key = key;
            field.label = label.isEmpty() ? key : label;
            field.type = typeOfKey(key);
            field.dead = key == u"first" || key == u"remark";
            field.example = values.value(i).trimmed();
            field.ofSubscription = channel != Channel::TemplateSend;
            fields.push_back(std::move(field));
        }
    }
    return fields;
}

FieldType typeOfKey(QStringView key) {
    QStringView stem = key;
    while (!stem.isEmpty() && stem.back() >= u'0' && stem.back() <= u'9')
        stem.chop(1);
    if (stem.size() == key.size())
        return Legacy;
    if (stem == u"enum_string")
        return Enum;
    if (stem == u"legacy")
        return Legacy;
    return valueIn(typeNames, stem).value_or(Legacy);
}

int maxLength(FieldType type) {
    switch (type) {
        case Thing:
        case Name:
        case Const:
            return 20;
        case ShortThing:  // unpublished; longer ones are known to be refused
            return 10;
        case CharacterString:
        case Number:
        case Letter:
            return 32;
        case Symbol:
        case Phrase:
            return 5;
        case PhoneNumber:
            return 17;
        case CarNumber:
            return 8;
        case Time:
        case Date:
        case Amount:
        case Enum:
        case Legacy:
            return 0;
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::templates
