#include "ui/recipients/findings.h"

#include <algorithm>

#include "base/visible.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"

namespace hongyan::recipientspage {
namespace {

constexpr int longNumber = 11;  ///< digits: a mobile number

bool isLongNumber(const QString& cell) {
    const QStringView text = QStringView(cell).trimmed();
    return text.size() >= longNumber && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

void Findings::setPreview(const recipients::Preview& preview, int openidColumn) {
    *this = {};
    m_header = preview.source.header;
    m_openidColumn = openidColumn;
    for (const recipients::Row& row : preview.rows) {
        m_previewed.push_back(row.number);
        m_rows.insert(row.number, row);
        const QString openid = cleanedId(row.cells.value(openidColumn));
        if (!m_firstRows.contains(openid))
            m_firstRows.insert(openid, row.number);
    }
}

void Findings::setSummary(const recipients::ImportSummary& summary) {
    m_summary = summary;
    const std::vector<int> columns = gapColumns();
    m_gapColumn = columns.empty() ? -1 : columns.front();
}

void Findings::setGathered(Gathered gathered) {
    for (const recipients::Row& row : gathered.rows)
        m_rows.insert(row.number, row);
    gathered.rows.clear();
    m_gathered = std::move(gathered);
}

bool Findings::needsGathering() const {
    return m_summary && m_summary->rows > static_cast<qint64>(m_previewed.size());
}

qint64 Findings::count(Sight sight) const {
    if (!m_summary)
        return 0;
    switch (sight) {
        case Sight::All:
            return m_summary->imported;
        case Sight::Duplicates:
            return m_summary->duplicates;
        case Sight::Rejected:
            return m_summary->rejected;
        case Sight::Gaps:
            return m_gapColumn < 0 ? 0 : gapsIn(m_gapColumn);
    }
    return 0;
}

qint64 Findings::gapsIn(int column) const {
    const auto index = static_cast<std::size_t>(column);
    return m_summary && column >= 0 && index < m_summary->emptyCells.size() ? m_summary->emptyCells[index] : 0;
}

std::vector<int> Findings::gapColumns() const {
    std::vector<int> columns;
    for (int column = 0; m_summary && column < m_header.size(); ++column) {
        if (column != m_openidColumn && gapsIn(column) > 0)
            columns.push_back(column);
    }
    // A column that is mostly empty is meant to be; one with a few gaps was forgotten.
    const auto rank = [this](int column) {
        const qint64 gaps = gapsIn(column);
        return gaps * 5 <= m_summary->imported ? -gaps : gaps;
    };
    std::stable_sort(columns.begin(), columns.end(), [&](int one, int other) { return rank(one) < rank(other); });
    return columns;
}

QSet<qint64> Findings::wanted() const {
    QSet<qint64> wanted = leftOut();
    for (const recipients::Problem& problem : m_summary ? m_summary->problemRows : std::vector<recipients::Problem>())
        wanted.insert(problem.row);
    return wanted;
}

QSet<qint64> Findings::leftOut() const {
    QSet<qint64> numbers;
    if (!m_summary)
        return numbers;
    numbers = QSet<qint64>(m_summary->duplicateRows.begin(), m_summary->duplicateRows.end());
    for (const recipients::Problem& problem : m_summary->problemRows) {
        if (problem.rejected)
            numbers.insert(problem.row);
    }
    return numbers;
}

std::vector<qint64> Findings::numbers(Sight sight) const {
    if (sight == Sight::All || !m_summary)
        return m_previewed;
    if (sight == Sight::Duplicates)
        return m_summary->duplicateRows;
    std::vector<qint64> found;
    if (sight == Sight::Rejected) {
        for (const recipients::Problem& problem : m_summary->problemRows) {
            if (problem.rejected && (found.empty() || found.back() != problem.row))
                found.push_back(problem.row);
        }
        return found;
    }
    if (m_gapColumn < 0)
        return found;
    if (m_gathered && static_cast<std::size_t>(m_gapColumn) < m_gathered->gaps.size())
        return m_gathered->gaps[static_cast<std::size_t>(m_gapColumn)];
    const QSet<qint64> without = leftOut();
    for (const qint64 number : m_previewed) {
        if (!without.contains(number) && isBlank(m_rows[number].cells.value(m_gapColumn)))
            found.push_back(number);
    }
    return found;
}

recipients::Row Findings::rowAt(qint64 number) const {
    const auto found = m_rows.find(number);
    return found == m_rows.end() ? recipients::Row{number, {}, {}} : *found;
}

std::vector<recipients::Row> Findings::rows(Sight sight) const {
    std::vector<recipients::Row> rows;
    for (const qint64 number : numbers(sight))
        rows.push_back(rowAt(number));
    return rows;
}

QString Findings::duplicateReason(const recipients::Row& row) const {
    const auto first = m_firstRows.find(cleanedId(row.cells.value(m_openidColumn)));
    if (row.cells.isEmpty() || first == m_firstRows.end() || *first >= row.number)
        return tr("The openid stands further up already");
    return tr("The same openid as in row %1").arg(text::number(*first));
}

QHash<qint64, Mark> Findings::ownMarks() const {
    QHash<qint64, Mark> marks;
    if (m_openidColumn < 0)
        return marks;
    for (const qint64 number : m_previewed) {
        const QString openid = cleanedId(m_rows[number].cells.value(m_openidColumn));
        if (!recipients::canBeOpenid(openid))
            marks.insert(number, {Mark::Kind::Rejected, m_openidColumn,
                                  text::word(openid.isEmpty() ? recipients::ProblemKind::OpenidEmpty
                                                              : recipients::ProblemKind::OpenidInvalid)});
    }
    return marks;
}

QHash<qint64, Mark> Findings::marks() const {
    if (!m_summary)
        return ownMarks();
    QHash<qint64, Mark> marks;
    if (m_gapColumn >= 0) {
        const QString reason = tr("“%1” is empty").arg(m_header.value(m_gapColumn));
        for (const qint64 number : numbers(Sight::Gaps))
            marks.insert(number, {Mark::Kind::Gap, m_gapColumn, reason});
    }
    for (const recipients::Problem& problem : m_summary->problemRows) {
        const auto column = static_cast<int>(m_header.indexOf(problem.column));
        const auto kind = problem.rejected ? Mark::Kind::Rejected : Mark::Kind::Doubtful;
        if (problem.rejected || marks.value(problem.row).kind == Mark::Kind::None)
            marks.insert(problem.row, {kind, column, text::word(problem.kind)});
    }
    for (const qint64 number : m_summary->duplicateRows)
        marks.insert(number, {Mark::Kind::Duplicate, m_openidColumn, duplicateReason(rowAt(number))});
    return marks;
}

qint64 Findings::problemCount() const {
    return count(Sight::Duplicates) + count(Sight::Rejected) + count(Sight::Gaps);
}

recipients::RejectionWords Findings::problemWords() const {
    recipients::RejectionWords words{tr("Row"), tr("Column"), tr("Reason"),
                                     [](recipients::ProblemKind kind) { return text::word(kind); }};
    words.duplicate = tr("The same openid as in row %1");
    if (m_gapColumn >= 0) {
        words.needed = QStringList{m_header.value(m_gapColumn)};
        words.empty = tr("“%1” is empty").arg(m_header.value(m_gapColumn));
    }
    return words;
}

QStringList Findings::numberColumns() const {
    QStringList names;
    for (int column = 0; column < m_header.size() && names.size() < 2; ++column) {
        const auto have = std::count_if(m_previewed.begin(), m_previewed.end(), [&](qint64 number) {
            return isLongNumber(m_rows[number].cells.value(column));
        });
        if (have > 0 && have * 2 >= static_cast<qint64>(m_previewed.size()))
            names << m_header[column];
    }
    return names;
}

}  // namespace hongyan::recipientspage
