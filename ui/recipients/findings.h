#pragma once

#include <QCoreApplication>
#include <QHash>
#include <optional>

#include "recipients/import.h"
#include "ui/recipients/gatherer.h"

namespace hongyan::recipientspage {

/// What is the matter with a row.
struct Mark {
    enum class Kind { None, Duplicate, Rejected, Gap, Doubtful };
    Kind kind = Kind::None;
    QList<int> columns;  ///< the cells at fault; none: the whole row
    QString reason;      ///< in words
    /// One more thing of the same kind. What was said of the row already is not said again.
    void add(Kind of, int column, const QString& words);
};

/// Which rows are looked at.
enum class Sight { All, Duplicates, Rejected, Gaps, Note };

/// Puts together what the preview, the counting and the gathering found about a file. A value; gui thread for words.
class Findings {
    Q_DECLARE_TR_FUNCTIONS(hongyan::recipientspage::Findings)

 public:
    void setPreview(const recipients::Preview& preview, int openidColumn);
    void setSummary(const recipients::ImportSummary& summary);
    void setGathered(Gathered gathered);
    /// True when the preview alone does not hold all the rows that Sight offers.
    bool needsGathering() const;

    bool isCounted() const { return m_summary.has_value(); }
    qint64 count(Sight sight) const;                                       ///< rows
    qint64 people() const { return m_summary ? m_summary->people() : 0; }  ///< who is imported
    /// Somebody is imported with several rows, a message each.
    bool hasFurther() const { return m_summary && m_summary->further > 0; }
    qint64 rowsRead() const { return m_summary ? m_summary->rows : 0; }

    /// Columns that some imported people have no value in, the likeliest oversight first.
    std::vector<int> gapColumns() const;
    int gapColumn() const { return m_gapColumn; }  ///< -1: none
    void setGapColumn(int column) { m_gapColumn = column; }
    qint64 gapsIn(int column) const;

    /// What is to be known about the file; one of them may be looked at.
    const std::vector<recipients::FileNote>& notes() const;
    int note() const { return m_note; }  ///< -1: none
    void setNote(int note) { m_note = note; }

    /// What can be shown, cells empty where they are not at hand; All is the preview.
    std::vector<recipients::Row> rows(Sight sight) const;
    QHash<qint64, Mark> marks() const;
    /// How many rows are not as they should be, and what to say of each.
    qint64 problemCount() const;
    bool rejectsForOtherThanOpenids() const;  ///< damaged text, say
    recipients::RejectionWords problemWords() const;

    /// Numbers that gather() is asked for, and those that cannot count as gaps.
    QSet<qint64> wanted() const;
    QSet<qint64> leftOut() const;
    /// Of people's long numbers, those a spreadsheet program is apt to spoil: at most two.
    QStringList numberColumns() const;

 private:
    std::vector<qint64> numbers(Sight sight) const;
    recipients::Row rowAt(qint64 number) const;
    QHash<qint64, Mark> ownMarks() const;
    QString duplicateReason(const recipients::Duplicate& duplicate) const;
    void markNotes(QHash<qint64, Mark>& marks) const;

    QStringList m_header;
    int m_openidColumn = -1;
    int m_gapColumn = -1;
    int m_note = -1;
    std::vector<qint64> m_previewed;
    QHash<qint64, recipients::Row> m_rows;  ///< at hand
    std::optional<recipients::ImportSummary> m_summary;
    std::optional<Gathered> m_gathered;
};

}  // namespace hongyan::recipientspage
