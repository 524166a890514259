#include "ui/recipients/findings.h"

#include <QLocale>
#include <algorithm>

#include "base/outside.h"
#include "base/visible.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/notes.h"

namespace hongyan::recipientspage {
namespace {

constexpr int longNumber = 11;  ///< digits: a mobile number

bool isLongNumber(const QString& cell) {
    const QStringView text = QStringView(cell).trimmed();
    return text.size() >= longNumber && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

Mark::Kind kindOf(const Mark& mark) {
    return mark.kind == Mark::Kind::None || mark.kind == Mark::Kind::Gap ? Mark::Kind::Doubtful : mark.kind;
}

// A note of many kinds of errors, or of many people, has no reason as good as the row's own.
QString reasonOf(const recipients::FileNote& note, const Mark& mark) {
    const bool ownIsBetter = note.kind == recipients::NoteKind::ErrorCells ||
                             note.kind == recipients::NoteKind::ErrorTexts ||
                             note.kind == recipients::NoteKind::Repeated;
    return ownIsBetter && !mark.reason.isEmpty() ? mark.reason : text::reason(note.kind);
}

}  // namespace

void Mark::add(Kind of, int column, const QString& words) {
    kind = of;
    if (column >= 0 && !columns.contains(column))
        columns << column;
    if (reason.isEmpty())
        reason = words;
    else if (!reason.contains(words))
        reason += Findings::tr("; ", "between two faults of a row") + words;
}

void Findings::setPreview(const recipients::Preview& preview, int openidColumn) {
    *this = {};
    m_header = preview.source.header;
    m_openidColumn = openidColumn;
    for (const recipients::Row& row : preview.rows) {
        m_previewed.push_back(row.number);
        m_rows.insert(row.number, row);
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
    if (!m_summary)
        return false;
    // Rows that are left out are looked at, too.
    return m_summary->rows > static_cast<qint64>(m_previewed.size()) ||
           std::ranges::any_of(notes(), [this](const recipients::FileNote& note) {
               return std::ranges::any_of(note.firstRows, [this](qint64 row) { return !m_rows.contains(row); });
           });
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
        case Sight::Note:
            return m_note < 0 || m_note >= static_cast<int>(notes().size())
                       ? 0
                       : notes()[static_cast<std::size_t>(m_note)].rows;
    }
    return 0;
}

const std::vector<recipients::FileNote>& Findings::notes() const {
    static const std::vector<recipients::FileNote> none;
    return m_summary ? m_summary->notes : none;
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
    for (const recipients::FileNote& note : notes())
        wanted.unite(QSet<qint64>(note.firstRows.begin(), note.firstRows.end()));
    return wanted;
}

QSet<qint64> Findings::leftOut() const {
    QSet<qint64> numbers;
    if (!m_summary)
        return numbers;
    for (const recipients::Duplicate& duplicate : m_summary->duplicateRows)
        numbers.insert(duplicate.row);
    for (const recipients::Problem& problem : m_summary->problemRows) {
        if (problem.rejected)
            numbers.insert(problem.row);
    }
    return numbers;
}

std::vector<qint64> Findings::numbers(Sight sight) const {
    if (sight == Sight::All || !m_summary)
        return m_previewed;
    if (sight == Sight::Note)
        return count(sight) > 0 ? notes()[static_cast<std::size_t>(m_note)].firstRows : std::vector<qint64>();
    std::vector<qint64> found;
    if (sight == Sight::Duplicates) {
        for (const recipients::Duplicate& duplicate : m_summary->duplicateRows)
            found.push_back(duplicate.row);
        return found;
    }
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

QString Findings::duplicateReason(const recipients::Duplicate& duplicate) const {
    const QString same = tr("The same openid as in row %1").arg(text::number(duplicate.first));
    if (duplicate.differs.empty())
        return same;
    QStringList columns;
    for (const int column : duplicate.differs)
        columns << m_header.value(column);
    return tr("%1; other values in: %2").arg(same, QLocale().createSeparatedList(columns));
}

// Whoever looks at a note is told of it, whatever else is the matter with a row.
void Findings::markNotes(QHash<qint64, Mark>& marks) const {
    for (std::size_t i = 0; i < notes().size(); ++i) {
        const recipients::FileNote& note = notes()[i];
        const bool looked = static_cast<int>(i) == m_note;
        if (!looked && !note.isOpen())
            continue;
        const auto column = static_cast<int>(m_header.indexOf(note.column));
        for (const qint64 row : note.firstRows) {
            Mark& mark = marks[row];
            if (!looked && mark.kind != Mark::Kind::None)
                continue;
            const QString reason = reasonOf(note, mark);
            const QList<int> others = mark.columns;
            const Mark::Kind kind = looked ? kindOf(mark) : Mark::Kind::Doubtful;
            mark = {};
            mark.add(kind, column, reason);
            for (const int other : others)
                mark.add(kind, other, reason);
        }
    }
}

QHash<qint64, Mark> Findings::ownMarks() const {
    QHash<qint64, Mark> marks;
    if (m_openidColumn < 0)
        return marks;
    for (const qint64 number : m_previewed) {
        const QString openid = cleanedId(m_rows[number].cells.value(m_openidColumn));
        if (!recipients::canBeOpenid(openid))
            marks.insert(
                number,
                {Mark::Kind::Rejected,
                 {m_openidColumn},
                 text::word(recipients::Problem{.kind = openid.isEmpty() ? recipients::ProblemKind::OpenidEmpty
                                                                         : recipients::ProblemKind::OpenidInvalid})});
    }
    return marks;
}

QHash<qint64, Mark> Findings::marks() const {
    if (!m_summary)
        return ownMarks();
    QHash<qint64, Mark> marks;
    for (const recipients::Problem& problem : m_summary->problemRows) {
        const auto column = static_cast<int>(m_header.indexOf(problem.column));
        Mark& mark = marks[problem.row];
        if (problem.rejected && mark.kind != Mark::Kind::Rejected)
            mark = {};  // that it is left out matters more than a doubtful cell
        if (problem.rejected || mark.kind != Mark::Kind::Rejected)
            mark.add(problem.rejected ? Mark::Kind::Rejected : Mark::Kind::Doubtful, column, text::word(problem));
    }
    if (m_gapColumn >= 0) {
        const QString reason = tr("“%1” is empty").arg(visibleName(m_header.value(m_gapColumn)));
        for (const qint64 number : numbers(Sight::Gaps))
            if (Mark& mark = marks[number]; !mark.columns.contains(m_gapColumn))
                mark.add(mark.kind == Mark::Kind::None ? Mark::Kind::Gap : mark.kind, m_gapColumn, reason);
    }
    for (const recipients::Duplicate& duplicate : m_summary->duplicateRows)
        marks.insert(duplicate.row, {Mark::Kind::Duplicate, {m_openidColumn}, duplicateReason(duplicate)});
    markNotes(marks);
    return marks;
}

/// A row that is wrong in two ways is one row. Where not all are at hand, the numbers are the most there can be.
qint64 Findings::problemCount() const {
    QSet<qint64> rows;
    qint64 beyond = 0;
    for (const Sight sight : {Sight::Duplicates, Sight::Rejected, Sight::Gaps}) {
        const std::vector<qint64> known = numbers(sight);
        rows.unite(QSet<qint64>(known.begin(), known.end()));
        beyond += std::max<qint64>(0, count(sight) - static_cast<qint64>(known.size()));
    }
    if (m_summary) {
        for (const recipients::Problem& problem : m_summary->problemRows)
            rows.insert(problem.row);
        // Of what is not at hand, each row that is left out is counted already.
        const auto known = static_cast<qint64>(m_summary->problemRows.size());
        const qint64 out = m_summary->rejected - static_cast<qint64>(numbers(Sight::Rejected).size());
        beyond += std::max<qint64>(0, m_summary->problems - known - std::max<qint64>(0, out));
    }
    return std::min(rows.size() + beyond, std::max<qint64>(rowsRead(), rows.size()));
}

bool Findings::rejectsForOtherThanOpenids() const {
    return m_summary && std::ranges::any_of(m_summary->problemRows, [](const recipients::Problem& problem) {
               return problem.rejected && problem.kind != recipients::ProblemKind::OpenidEmpty &&
                      problem.kind != recipients::ProblemKind::OpenidInvalid;
           });
}

recipients::RejectionWords Findings::problemWords() const {
    recipients::RejectionWords words{tr("Row"), tr("Column"), tr("Reason"),
                                     [](const recipients::Problem& problem) { return text::word(problem); }};
    words.duplicate = tr("The same openid as in row %1");
    words.isOfDoubtful = true;
    if (m_gapColumn >= 0) {
        words.needed = QStringList{m_header.value(m_gapColumn)};
        words.empty = tr("“%1” is empty").arg(visibleName(m_header.value(m_gapColumn)));
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
