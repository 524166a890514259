#pragma once

#include <QColor>
#include <QString>
#include <initializer_list>
#include <vector>

class QLabel;

namespace hongyan::widgets {

/// What a rich label shows. Made of plain text, which is escaped on its way in whoever wrote it, and of patterns from
/// tr(), so that no text from outside becomes markup: no picture is loaded, no link offered, no character swallowed.
class Markup {
 public:
    Markup() = default;
    Markup(const QString& plain);  // NOLINT(google-explicit-constructor): any text may stand in a sentence
    static Markup bold(const QString& plain);
    static Markup colored(const QString& plain, const QColor& color);
    /// `pattern` is a text of ours and may hold <b>; %1 … %9 in it are replaced at once, what the parts hold is not
    /// looked at again.
    static Markup filled(const QString& pattern, std::initializer_list<Markup> parts = {});
    static Markup joined(const std::vector<Markup>& parts, const QString& between);
    static Markup lines(const std::vector<Markup>& parts);

    Markup operator+(const Markup& other) const;
    bool isEmpty() const { return m_html.isEmpty(); }
    const QString& html() const { return m_html; }
    /// The same without markup: for screen readers.
    const QString& plain() const { return m_plain; }

 private:
    Markup(QString html, QString plain) : m_html(std::move(html)), m_plain(std::move(plain)) {}
    static Markup with(const std::vector<Markup>& parts, const Markup& between);

    QString m_html;
    QString m_plain;
};

/// As rich text; the accessible name is the plain text.
void setMarkup(QLabel& label, const Markup& words);

}  // namespace hongyan::widgets
