#include "recipients/import.h"

#include <QSet>
#include <algorithm>

#include "base/visible.h"
#include "recipients/notetaker.h"
#include "recipients/rowjudge.h"

namespace hongyan::recipients {
namespace {

constexpr int rowsBetweenLooks = 256;
constexpr std::size_t batchRows = 5'000;
constexpr qint64 batchCells = 500'000;     ///< keeps batches of very wide lists small
constexpr qint64 batchLength = 8'000'000;  ///< UTF-16 units
constexpr qint64 previewLength = 8'000'000;

qint64 lengthOf(const QStringList& cells) {
    qint64 length = 0;
    for (const auto& cell : cells)
        length += cell.size();
    return length;
}

class Import {
 public:
    Import(RowReader& reader, int openidColumn, const RecipientSink& sink)
        : reader_(reader),
          openidColumn_(openidColumn),
          judge_(reader.source(), openidColumn),
          sink_(sink),
          kept_(static_cast<int>(reader.source().header.size()), openidColumn, reader.source().duplicates),
          repeated_({.duplicates = reader.source().duplicates}) {
        summary_.emptyCells.resize(static_cast<std::size_t>(reader.source().header.size()));
    }

    Result<void> take(Row& row) {
        ++summary_.rows;
        Recipient recipient{row.number, judge_.openidOf(row), {}};
        if (!judge(row, recipient.openid)) {
            ++summary_.rejected;
            countReasons();
            return {};
        }
        if (auto duplicate = kept_.take(row.number, recipient.openid, row.cells)) {
            note(*duplicate);
            if (duplicate->goes) {
                noteGone(std::move(*duplicate));
                return {};
            }
            ++summary_.further;
        }
        recipient.values = std::move(row.cells);
        recipient.values[openidColumn_] = recipient.openid;
        count(recipient);
        if (!sink_)
            return {};
        batchLength_ += lengthOf(recipient.values);
        batch_.push_back(std::move(recipient));
        const auto cells = static_cast<qint64>(batch_.size()) * reader_.source().header.size();
        const bool full = batch_.size() >= batchRows || cells >= batchCells || batchLength_ >= batchLength;
        return full ? flush() : Result<void>();
    }

    Result<void> flush() {
        if (batch_.empty())
            return {};
        const auto stored = sink_(std::span<const Recipient>(batch_));
        batch_.clear();
        batchLength_ = 0;
        return stored;
    }

    Result<ImportSummary> finish() {
        noteFile();
        if (const auto choice = sink_ ? openChoice(summary_.notes) : std::nullopt)
            return fail(ErrorKind::ChoiceNeeded, reader_.source().file, nameOf(*choice));
        if (const auto flushed = flush(); !flushed)
            return fail(flushed.error());
        if (summary_.imported == 0)
            return fail(nobody());
        return std::move(summary_);
    }

    qint64 rows() const { return summary_.rows; }

 private:
    // Notes the problems; true when the row may be imported.
    bool judge(const Row& row, const QString& openid) {
        const bool good = judge_.judge(row, openid, problems_);
        for (const auto& problem : problems_)
            note(problem);
        return good;
    }

    // Each row once for each of its reasons.
    void countReasons() {
        QSet<QString> counted;
        for (const auto& problem : problems_)
            if (const QString name = nameOf(problem.kind); problem.rejected && !counted.contains(name)) {
                counted.insert(name);
                ++summary_.reasons[name];
            }
    }

    void note(const Problem& problem) {
        ++summary_.problems;
        if (summary_.problemRows.size() < ImportSummary::maxProblemRows)
            summary_.problemRows.push_back(problem);
    }

    void note(const Duplicate& duplicate) {
        for (const int column : duplicate.differs)
            repeated_.add(NoteKind::Repeated, -1, 0, reader_.source().header[column]);
        if (!duplicate.goes || !duplicate.differs.empty())
            repeated_.add(NoteKind::Repeated, -1, duplicate.row);
        else if (reader_.source().duplicates == Duplicates::Each)
            repeated_.add(NoteKind::Identical, -1, duplicate.row);
    }

    void noteGone(Duplicate duplicate) {
        ++summary_.duplicates;
        summary_.differing += duplicate.differs.empty() ? 0 : 1;
        if (summary_.duplicateRows.size() < ImportSummary::maxProblemRows)
            summary_.duplicateRows.push_back(std::move(duplicate));
    }

    // Openids that were never calculated are none, whatever a person says to other columns; and all are without guards.
    void noteFile() {
        summary_.notes = reader_.notes();
        std::erase_if(summary_.notes, [this](const FileNote& note) {
            return note.kind == NoteKind::KeptGuards && note.column == openidName();
        });
        for (FileNote& note : summary_.notes)
            if (isOfUncalculatedOpenids(note))
                note.choice.reset();
        for (FileNote& note : repeated_.notes(reader_.source().header))
            summary_.notes.push_back(std::move(note));
    }

    Error nobody() const {
        for (const FileNote& note : summary_.notes)
            if (isOfUncalculatedOpenids(note))
                return {.kind = ErrorKind::NotCalculated, .detail = explain(), .subject = note.column};
        return {.kind = ErrorKind::EmptyList,
                .detail = explain(),
                .subject = reader_.source().file,
                .counts = summary_.reasons};
    }

    bool isOfUncalculatedOpenids(const FileNote& note) const {
        return (note.kind == NoteKind::Uncalculated || note.kind == NoteKind::TextFormulas) &&
               note.column == openidName();
    }
    QString openidName() const { return reader_.source().header[openidColumn_]; }

    void count(const Recipient& recipient) {
        ++summary_.imported;
        for (qsizetype i = 0; i < recipient.values.size(); ++i)
            if (isBlank(recipient.values[i]))
                ++summary_.emptyCells[static_cast<std::size_t>(i)];
    }

    QString explain() const {
        QString text = QStringLiteral("%1 rows, %2 rejected").arg(summary_.rows).arg(summary_.rejected);
        if (!summary_.problemRows.empty())
            text += QStringLiteral("; row %1: %2")
                        .arg(summary_.problemRows.front().row)
                        .arg(nameOf(summary_.problemRows.front().kind));
        return text;
    }

    RowReader& reader_;
    int openidColumn_;
    RowJudge judge_;
    std::vector<Problem> problems_;
    const RecipientSink& sink_;
    ImportSummary summary_;
    KeptRows kept_;
    NoteTaker repeated_;
    std::vector<Recipient> batch_;
    qint64 batchLength_ = 0;
};

}  // namespace

Result<ImportSummary> importRows(RowReader& reader, int openidColumn, const RecipientSink& sink,
                                 const std::atomic_bool& cancelled,
                                 const std::function<void(ImportProgress)>& progress) {
    const auto& source = reader.source();
    if (openidColumn < 0 || openidColumn >= source.header.size())
        return fail(ErrorKind::NoSuchColumn, QString::number(openidColumn), source.header.join(QStringLiteral(", ")));
    Import import(reader, openidColumn, sink);
    Row row;
    for (qint64 i = 0;; ++i) {
        if (i % rowsBetweenLooks == 0) {
            if (cancelled)
                return fail(ErrorKind::Cancelled, source.file);
            if (progress)
                progress({reader.progress(), import.rows()});
        }
        const auto more = reader.next(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (const auto taken = import.take(row); !taken)
            return fail(taken.error());
    }
    auto summary = import.finish();
    if (summary && progress)
        progress({1.0, summary->rows});
    return summary;
}

Result<Preview> preview(const Origin& origin, const ReadOptions& options, int limit,
                        const std::atomic_bool& cancelled) {
    const auto reader = openRows(origin, options, cancelled);
    if (!reader)
        return fail(reader.error());
    Preview result;
    result.source = (*reader)->source();
    Row row;
    qint64 length = 0;
    while (static_cast<int>(result.rows.size()) < limit && length < previewLength) {
        const auto more = (*reader)->next(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        length += lengthOf(row.cells);
        result.rows.push_back(std::move(row));
    }
    result.openidColumn = guessOpenidColumn(result.source.header, result.rows);
    return result;
}

}  // namespace hongyan::recipients
