#pragma once

#include <QFile>
#include <QStringDecoder>
#include <array>
#include <memory>

#include "recipients/csv/encoding.h"
#include "recipients/rawrows.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Rows of separated text: a state machine over decoded chunks, so that a quoted cell may span chunks and lines.
/// Structure that cannot be trusted any more (a quote that closes nowhere, or rows later) ends the reading with
/// QuoteNotClosed: to guess on would swallow rows. The same goes for rows without end. A row that holds undecodable
/// characters is TextBroken; with NUL, or text behind a closing quote, it is RowBroken.
class CsvRows final : public RawRows {
 public:
    /// What is left out of the options is detected and written back into `source`.
    static Result<std::unique_ptr<CsvRows>> open(const QString& path, const ReadOptions& options, SourceInfo& source,
                                                 const std::atomic_bool& cancelled);

    Result<bool> next(RawRow& row) override;
    double progress() const override;
    void limitColumns(int) override {}

 private:
    enum class State { CellStart, Blanks, Plain, Quoted, QuoteSeen };

    CsvRows(const QString& path, const TextCode& code, const std::atomic_bool& cancelled);
    void fill();
    void fillTail();
    void skipSeparatorLine();
    void detectStructure(const ReadOptions& options, SourceInfo& source);
    bool isGap(QChar c) const { return c == u' ' || (c == u'\t' && separator_ != u'\t'); }
    void startCell();
    void takeBlanks();
    void takePlain();
    void takeQuoted();
    void takeAfterQuote();
    void append(const QChar* from, const QChar* to);
    void endCell(RawRow& row);
    bool openGuard(RawRow& row);
    bool endCellAt(RawRow& row);
    bool step(RawRow& row);
    Result<bool> finish(RawRow& row);
    tl::unexpected<Error> brokenQuote() const;
    tl::unexpected<Error> tooLarge(const QString& what) const;

    QFile file_;
    TextCode code_;
    const std::atomic_bool& cancelled_;
    QStringDecoder decoder_;
    QString chunk_;
    qsizetype pos_ = 0;
    bool ended_ = false;
    bool suspicious_ = false;  ///< the chunk holds characters that no text should

    QChar separator_ = u',';
    bool quoted_ = true;
    bool blanksBefore_ = false;      ///< a quote behind blanks opens a cell, too
    std::array<bool, 128> stops_{};  ///< what ends a plain cell
    State state_ = State::CellStart;
    QString cell_;
    bool cellBroken_ = false;
    bool textBroken_ = false;
    bool wasQuoted_ = false;
    bool gapSeen_ = false;  ///< blanks behind the closing quote
    qint64 line_ = 1;       ///< of the file, from 1
    qint64 quoteLine_ = 0;  ///< where the quote of the cell opened
    bool cellTooLong_ = false;
    bool linesInCell_ = false;
    bool untrusted_ = false;  ///< the quotes cannot be matched
    bool skipLineFeed_ = false;
    bool rowStarted_ = false;
    qint64 rowNumber_ = 0;
    qint64 rowText_ = 0;    ///< read for the row
    qint64 rowLength_ = 0;  ///< kept of it
    qsizetype usualCells_ = 0;
};

}  // namespace hongyan::recipients
