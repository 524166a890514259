#include "recipients/csv/csvrows.h"

#include <QFileInfo>
#include <algorithm>

#include "recipients/csv/encoding.h"
#include "recipients/csv/formula.h"
#include "recipients/csv/guard.h"
#include "recipients/csv/separator.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 chunkSize = 256 * 1024;
constexpr qint64 maxRows = 10'000'000;     ///< empty ones too
constexpr qint64 maxRowText = 16'000'000;  ///< as it stands in the file, before anything is cut

Result<TextCode> codeOf(QFile& file, const ReadOptions& options, const std::atomic_bool& cancelled) {
    return options.encoding ? weighAgainst(file, *options.encoding, cancelled) : detectEncoding(file, cancelled);
}

}  // namespace

CsvRows::CsvRows(const QString& path, const TextCode& code, const std::atomic_bool& cancelled)
    : file_(path), code_(code), cancelled_(cancelled), decoder_(codecName(code.encoding)) {}

Result<std::unique_ptr<CsvRows>> CsvRows::open(const QString& path, const ReadOptions& options, SourceInfo& source,
                                               const std::atomic_bool& cancelled) {
    const QString subject = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, subject, file.errorString());
    const auto code = codeOf(file, options, cancelled);
    if (!code)
        return fail(code.error());
    if (cancelled)
        return fail(ErrorKind::Cancelled, subject);
    source.encoding = code->encoding;
    source.otherEncoding = code->other;
    source.strayLines = code->strayLines;
    std::unique_ptr<CsvRows> rows(new CsvRows(path, *code, cancelled));
    if (!rows->decoder_.isValid())
        return fail(ErrorKind::EncodingUnknown, subject, QStringLiteral("no decoder for ") + nameOf(source.encoding));
    if (!rows->file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, subject, rows->file_.errorString());
    // A mark is not GB18030's, and would take the character behind it along.
    if (source.encoding == Encoding::Gb18030 && rows->file_.peek(utf8MarkSize) == "\xEF\xBB\xBF")
        rows->file_.skip(utf8MarkSize);
    rows->fill();
    rows->separator_ = detectSeparator(rows->chunk_, subject.endsWith(u".tsv", Qt::CaseInsensitive) ? u'\t' : u',');
    rows->skipSeparatorLine();
    if (options.separator)
        rows->separator_ = *options.separator;
    rows->detectStructure(options, source);
    return rows;
}

void CsvRows::detectStructure(const ReadOptions& options, SourceInfo& source) {
    source.format = Format::Csv;
    source.separator = separator_;
    source.quoting = options.quoting.value_or(detectQuoting(chunk_, separator_));
    quoted_ = source.quoting != Quoting::None;
    blanksBefore_ = quoted_ && quotesFollowBlanks(chunk_, separator_);
    for (char16_t c : {separator_.unicode(), u'\n', u'\r'})
        if (c < stops_.size())
            stops_[c] = true;
}

double CsvRows::progress() const {
    return file_.size() > 0 ? static_cast<double>(file_.pos()) / static_cast<double>(file_.size()) : 1.0;
}

void CsvRows::fill() {
    pos_ = 0;
    const bool first = file_.pos() <= utf8MarkSize;
    const QByteArray bytes = file_.read(chunkSize);
    if (bytes.isEmpty())
        return fillTail();
    chunk_ = decoder_.decode(bytes);
    if (first && chunk_.startsWith(QChar::ByteOrderMark))
        chunk_.remove(0, 1);
    suspicious_ = chunk_.contains(QChar::Null) || chunk_.contains(QChar::ReplacementCharacter);
}

// Half a character at the end would vanish inside the decoder: one more line end brings it out.
void CsvRows::fillTail() {
    ended_ = true;
    chunk_.clear();
    const bool wide = code_.encoding == Encoding::Utf16Le || code_.encoding == Encoding::Utf16Be;
    if (wide ? file_.size() % 2 != 0 : QString(decoder_.decode("\n")) != u"\n") {
        chunk_ = QChar(QChar::ReplacementCharacter);
        suspicious_ = true;
    }
}

// "sep=;" is a line for spreadsheet programs, which do not count it as a row.
void CsvRows::skipSeparatorLine() {
    if (chunk_.size() < 6 || !chunk_.startsWith(u"sep=", Qt::CaseInsensitive))
        return;
    const QChar after = chunk_[5];
    if (after != u'\n' && after != u'\r')
        return;
    separator_ = chunk_[4];
    pos_ = 6;
    ++line_;
    if (after == u'\r' && chunk_.size() > 6 && chunk_[6] == u'\n')
        ++pos_;
}

tl::unexpected<Error> CsvRows::tooLarge(const QString& what) const {
    return fail(ErrorKind::FileTooLarge, QFileInfo(file_.fileName()).fileName(),
                QStringLiteral("%1 in row %2").arg(what).arg(rowNumber_));
}

tl::unexpected<Error> CsvRows::brokenQuote() const {
    return fail(ErrorKind::QuoteNotClosed, QFileInfo(file_.fileName()).fileName(), QString::number(quoteLine_));
}

Result<bool> CsvRows::next(RawRow& row) {
    row.cells.clear();
    row.cells.reserve(usualCells_);
    static_cast<RowFacts&>(row) = {};
    row.number = ++rowNumber_;
    rowStarted_ = false;
    rowText_ = rowLength_ = 0;
    if (rowNumber_ > maxRows)
        return tooLarge(QStringLiteral("too many rows"));
    while (true) {
        if (pos_ >= chunk_.size()) {
            if (ended_)
                return finish(row);
            if (cancelled_)
                return fail(ErrorKind::Cancelled, QFileInfo(file_.fileName()).fileName());
            fill();
            continue;
        }
        if (std::exchange(skipLineFeed_, false) && chunk_[pos_] == u'\n') {
            ++pos_;
            continue;
        }
        const bool rowDone = step(row);
        if (untrusted_)
            return brokenQuote();
        if (row.cells.size() > maxColumns)
            return tooLarge(QStringLiteral("more than %1 columns").arg(maxColumns));
        if (rowText_ > maxRowText || rowLength_ > maxRowLength)
            return tooLarge(QStringLiteral("too much text"));
        if (rowDone)
            return true;
    }
}

// Goes on to the end of the cell or of the chunk. True when that completed the row.
bool CsvRows::step(RawRow& row) {
    switch (state_) {
        case State::CellStart:
            startCell();
            return false;
        case State::Blanks:
            takeBlanks();
            return false;
        case State::Plain:
            takePlain();
            break;
        case State::Quoted:
            takeQuoted();
            break;
        case State::QuoteSeen:
            takeAfterQuote();
            break;
    }
    return state_ == State::Plain && pos_ < chunk_.size() && endCellAt(row);
}

Result<bool> CsvRows::finish(RawRow& row) {
    if (file_.error() != QFileDevice::NoError)
        return fail(ErrorKind::FileUnreadable, QFileInfo(file_.fileName()).fileName(), file_.errorString());
    if (state_ == State::Quoted)
        return brokenQuote();
    if (!rowStarted_)
        return false;
    endCell(row);
    return untrusted_ ? Result<bool>(brokenQuote()) : Result<bool>(true);
}

void CsvRows::startCell() {
    // Files that were put together bring their marks along.
    if (!std::exchange(rowStarted_, true) && chunk_[pos_] == QChar::ByteOrderMark) {
        ++pos_;
        rowStarted_ = false;
        return;
    }
    const QChar c = chunk_[pos_];
    if (quoted_ && c == u'"') {
        state_ = State::Quoted;
        wasQuoted_ = true;
        quoteLine_ = line_;
        ++pos_;
    } else {
        state_ = blanksBefore_ && isGap(c) ? State::Blanks : State::Plain;
    }
}

// They belong to the cell, unless a quote follows.
void CsvRows::takeBlanks() {
    const QChar c = chunk_[pos_];
    if (isGap(c)) {
        append(&c, &c + 1);
        ++pos_;
    } else if (c == u'"') {
        cell_.clear();
        state_ = State::CellStart;
    } else {
        state_ = State::Plain;
    }
}

void CsvRows::append(const QChar* from, const QChar* to) {
    // One more than a cell may have: an apostrophe in front may be the writer's, not the cell's.
    const qsizetype room = maxCellLength + 1 - cell_.size();
    qsizetype length = to - from;
    rowText_ += length;
    if (suspicious_) {
        cellBroken_ = cellBroken_ || std::find(from, to, QChar(QChar::Null)) != to;
        textBroken_ = textBroken_ || std::find(from, to, QChar(QChar::ReplacementCharacter)) != to;
    }
    if (length > room) {
        cellTooLong_ = true;
        length = room;
    }
    if (cell_.isEmpty())
        cell_ = QString(from, length);  // allocates exactly, which is what most cells keep
    else
        cell_.append(from, length);
}

// Leaves pos_ on what ended the cell, if that is in this chunk.
void CsvRows::takePlain() {
    const QChar* const from = chunk_.constData() + pos_;
    const QChar* const end = chunk_.constData() + chunk_.size();
    const QChar separator = separator_;
    const auto stops = [this, separator](QChar c) {
        return c.unicode() < stops_.size() ? stops_[c.unicode()] : c == separator;
    };
    const QChar* const to = std::find_if(from, end, stops);
    append(from, to);
    pos_ += to - from;
}

void CsvRows::takeQuoted() {
    const QChar* const from = chunk_.constData() + pos_;
    const QChar* const end = chunk_.constData() + chunk_.size();
    const QChar* const to = std::find(from, end, QChar(u'"'));
    const auto lineFeeds = std::count(from, to, QChar(u'\n'));
    line_ += lineFeeds;
    linesInCell_ = linesInCell_ || lineFeeds > 0 || std::find(from, to, QChar(u'\r')) != to;
    append(from, to);
    pos_ += to - from;
    // No spreadsheet holds such a cell: a quote is missing, and the rows up to the next one would vanish in it.
    untrusted_ = cellTooLong_ && linesInCell_;
    if (to != end) {
        ++pos_;
        state_ = State::QuoteSeen;
    }
}

void CsvRows::takeAfterQuote() {
    const QChar c = chunk_[pos_];
    if (c == u'"' && !gapSeen_) {
        append(&c, &c + 1);
        ++pos_;
        state_ = State::Quoted;
        return;
    }
    if (isGap(c) && c != separator_) {
        ++pos_;  // the state stays: blanks behind a closing quote are nobody's
        gapSeen_ = true;
        return;
    }
    state_ = State::Plain;
    if (c == separator_ || c == u'\n' || c == u'\r')
        return;
    untrusted_ = linesInCell_;
    cellBroken_ = true;
    if (const QChar gap = u' '; gapSeen_)
        append(&gap, &gap + 1);
    takePlain();
}

// pos_ is on a separator or a line end. True when the row is complete.
bool CsvRows::endCellAt(RawRow& row) {
    const QChar c = chunk_[pos_++];
    endCell(row);
    if (c == separator_)
        return false;
    skipLineFeed_ = c == u'\r';
    ++line_;
    usualCells_ = row.cells.size();
    return true;
}

void CsvRows::endCell(RawRow& row) {
    const int column = static_cast<int>(row.cells.size());
    untrusted_ = untrusted_ || (linesInCell_ && holdsRows(cell_, separator_, usualCells_));
    if (openGuard(row))
        row.problems.push_back({column, ProblemKind::NotCalculated, false});
    if (cellTooLong_ || cell_.size() > maxCellLength) {
        row.problems.push_back({column, ProblemKind::CellTooLong, true});
        cell_.truncate(maxCellLength);
    }
    if (cellBroken_)
        row.problems.push_back({column, ProblemKind::RowBroken, true});
    if (textBroken_ || (code_.other && isOfOtherCode(cell_, code_)))
        row.problems.push_back({column, ProblemKind::TextBroken, true});
    rowLength_ += cell_.size();
    row.cells.append(std::exchange(cell_, QString()));
    cellTooLong_ = cellBroken_ = textBroken_ = linesInCell_ = wasQuoted_ = gapSeen_ = false;
    state_ = State::CellStart;
}

// What keeps a spreadsheet program from calculating with the cell is not part of it. True for a cell that nothing keeps
// from it.
bool CsvRows::openGuard(RawRow& row) {
    if (cell_.isEmpty())
        return false;
    const QChar first = cell_.at(0);
    const QChar last = cell_.at(cell_.size() - 1);
    if (first > u'@' && last != u'\t')
        return false;
    if (first == u'\'') {
        if (isGuarded(cell_)) {
            cell_.remove(0, 1);
            row.opened.push_back(static_cast<int>(row.cells.size()));
        }
        return false;
    }
    // A tab beside a long number keeps it text as well; in quotes it is the cell's own.
    if (!wasQuoted_ && separator_ != u'\t')
        while (cell_.startsWith(u'\t') || cell_.endsWith(u'\t'))
            cell_.remove(cell_.at(0) == u'\t' ? 0 : cell_.size() - 1, 1);
    if (auto inside = textInFormula(cell_)) {
        cell_ = *std::move(inside);
        return false;
    }
    return isFormula(cell_);
}

}  // namespace hongyan::recipients
