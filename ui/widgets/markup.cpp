#include "ui/widgets/markup.h"

#include <QLabel>

#include "base/outside.h"

namespace hongyan::widgets {
namespace {

constexpr int longestWord = 40;
constexpr QChar placeToBreak = QChar(0x200B);  // without a width

/// A long word would make the label, and the window with it, as wide as it is.
QString breakable(const QString& text) {
    QString made;
    int run = 0;
    for (const QChar each : text) {
        run = each.isSpace() ? 0 : run + 1;
        if (run > longestWord && !each.isLowSurrogate()) {
            made += placeToBreak;
            run = 1;
        }
        made += each;
    }
    return made;
}

QString escaped(const QString& plain) {
    return breakable(visibleLines(plain)).toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

template<class Text>
QString fill(const QString& pattern, const std::initializer_list<Markup>& parts, const Text& textOf) {
    QString made;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const int number = pattern[at] == u'%' && at + 1 < pattern.size() ? pattern[at + 1].digitValue() : -1;
        if (number < 1 || number > static_cast<int>(parts.size())) {
            made += pattern[at];
            continue;
        }
        made += textOf(*(parts.begin() + number - 1));
        ++at;
    }
    return made;
}

}  // namespace

Markup::Markup(const QString& plain) : m_html(escaped(plain)), m_plain(visibleLines(plain)) {}

Markup Markup::bold(const QString& plain) {
    return {QLatin1String("<b>") + escaped(plain) + QLatin1String("</b>"), visibleLines(plain)};
}

Markup Markup::colored(const QString& plain, const QColor& color) {
    return {QStringLiteral("<span style=\"color:%1\">").arg(color.name()) + escaped(plain) + QLatin1String("</span>"),
            visibleLines(plain)};
}

Markup Markup::filled(const QString& pattern, std::initializer_list<Markup> parts) {
    QString bare = pattern;
    bare.remove(QLatin1String("<b>")).remove(QLatin1String("</b>"));
    return {fill(pattern, parts, [](const Markup& part) { return part.m_html; }),
            fill(bare, parts, [](const Markup& part) { return part.m_plain; })};
}

Markup Markup::with(const std::vector<Markup>& parts, const Markup& between) {
    Markup made;
    for (size_t i = 0; i < parts.size(); ++i)
        made = i == 0 ? parts[i] : made + between + parts[i];
    return made;
}

Markup Markup::joined(const std::vector<Markup>& parts, const QString& between) {
    return with(parts, between);
}

Markup Markup::lines(const std::vector<Markup>& parts) {
    return with(parts, Markup(QStringLiteral("<br>"), QStringLiteral("\n")));
}

Markup Markup::operator+(const Markup& other) const {
    return {m_html + other.m_html, m_plain + other.m_plain};
}

void setMarkup(QLabel& label, const Markup& words) {
    label.setTextFormat(Qt::RichText);
    label.setText(words.html());
    label.setAccessibleName(words.plain());
}

}  // namespace hongyan::widgets
