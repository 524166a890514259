#pragma once

#include <QStringView>
#include <optional>

namespace hongyan::templates {

/// Reads a text from left to right; a step that does not fit leaves it where it was.
class Scanner {
 public:
    explicit Scanner(QStringView text) : m_text(text) {}
    bool atEnd() const { return m_at == m_text.size(); }
    bool skip(QChar ch) {
        if (atEnd() || m_text[m_at] != ch)
            return false;
        ++m_at;
        return true;
    }
    bool skipOneOf(QStringView marks) { return !atEnd() && marks.contains(m_text[m_at]) && skip(m_text[m_at]); }
    bool skipWord(QStringView word) {
        if (!m_text.sliced(m_at).startsWith(word, Qt::CaseInsensitive))
            return false;
        m_at += word.size();
        return true;
    }
    bool skipSpaces() {
        const qsizetype before = m_at;
        while (skip(u' ')) {
        }
        return m_at > before;
    }
    /// Of at least `fewest` and at most `most` digits that no further digit follows.
    std::optional<int> number(int fewest, int most) {
        int value = 0;
        qsizetype at = m_at;
        for (; at < m_text.size() && at - m_at < most && isDigit(m_text[at]); ++at)
            value = value * 10 + (m_text[at].unicode() - u'0');
        if (at - m_at < fewest || (at < m_text.size() && isDigit(m_text[at])))
            return std::nullopt;
        m_at = at;
        return value;
    }
    qsizetype position() const { return m_at; }
    void goBackTo(qsizetype position) { m_at = position; }

    static bool isDigit(QChar ch) { return ch >= u'0' && ch <= u'9'; }

 private:
    QStringView m_text;
    qsizetype m_at = 0;
};

}  // namespace hongyan::templates
