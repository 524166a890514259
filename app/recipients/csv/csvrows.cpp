#include "recipients/csv/csvrows.h"

#include <QFileInfo>
#include <algorithm>

#include "recipients/csv/encoding.h"
#include "recipients/csv/guard.h"
#include "recipients/csv/separator.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 chunkSize = 256 * 1024;
constexpr qint64 maxRows = 10'000'000;     ///< empty ones too
constexpr qint64 maxRowText = 16'000'000;  ///< as it stands in the file, before anything is cut

bool isSuspicious(QChar c) {
    return c.isNull() || c == QChar::ReplacementCharacter;
}

}  // namespace

CsvRows::CsvRows(const QString& path, Encoding encoding, const std::atomic_bool& cancelled)
    : file_(path), encoding_(encoding), cancelled_(cancelled), decoder_(codecName(encoding)) {}

Result<std::unique_ptr<CsvRows>> CsvRows::open(const QString& path, const ReadOptions& options, SourceInfo& source,
                                               const std::atomic_bool& cancelled) {
    const QString subject = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, subject, file.errorString());
    if (options.encoding) {
        source.encoding = *options.encoding;
    } else {
        const auto detected = detectEncoding(file, cancelled);
        if (!detected)
            return fail(detected.error());
        source.encoding = *detected;
    }
    std::unique_ptr<CsvRows> rows(new CsvRows(path, source.encoding, cancelled));
    if (!rows->decoder_.isValid())
        return fail(ErrorKind::EncodingUnknown, subject, QStringLiteral("no decoder for ") + nameOf(source.encoding));
    if (!rows->file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, subject, rows->file_.errorString());
    rows->fill();
    rows->separator_ = detectSeparator(rows->chunk_, subject.endsWith(u".tsv", Qt::CaseInsensitive) ? u'\t' : u',');
    rows->skipSeparatorLine();
    if (options.separator)
        rows->separator_ = *options.separator;
    const Quoting quoting = options.quoting.value_or(detectQuoting(rows->chunk_, rows->separator_));
    rows->quoted_ = quoting != Quoting::None;
    source.quoting = quoting;
    for (char16_t c : {rows->separator_.unicode(), u'\n', u'\r'})
        if (c < rows->stops_.size())
            rows->stops_[c] = true;
    source.format = Format::Csv;
    source.separator = rows->separator_;
    return rows;
}

double CsvRows::progress() const {
    return file_.size() > 0 ? static_cast<double>(file_.pos()) / static_cast<double>(file_.size()) : 1.0;
}

void CsvRows::fill() {
    pos_ = 0;
    const bool first = file_.pos() == 0;
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
    const bool wide = encoding_ == Encoding::Utf16Le || encoding_ == Encoding::Utf16Be;
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
    if (after == u'\r' && chunk_.size() > 6 && chunk_[6] == u'\n')
        ++pos_;
}

tl::unexpected<Error> CsvRows::tooLarge(const QString& what) const {
    return fail(ErrorKind::FileTooLarge, QFileInfo(file_.fileName()).fileName(),
                QStringLiteral("%1 in row %2").arg(what).arg(rowNumber_));
}

tl::unexpected<Error> CsvRows::brokenQuote() const {
    return fail(ErrorKind::FileBroken, QFileInfo(file_.fileName()).fileName(),
                QStringLiteral("a quote in row %1 is not closed where it should be").arg(rowNumber_));
}

Result<bool> CsvRows::next(RawRow& row) {
    row.cells.clear();
    row.cells.reserve(usualCells_);
    row.problems.clear();
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
            rowStarted_ = true;
            state_ = quoted_ && chunk_[pos_] == u'"' ? State::Quoted : State::Plain;
            pos_ += state_ == State::Quoted;
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
    return true;
}

void CsvRows::append(const QChar* from, const QChar* to) {
    // One more than a cell may have: an apostrophe in front may be the writer's, not the cell's.
    const qsizetype room = maxCellLength + 1 - cell_.size();
    qsizetype length = to - from;
    rowText_ += length;
    if (suspicious_ && std::any_of(from, to, isSuspicious))
        cellBroken_ = true;
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
    linesInCell_ = linesInCell_ || std::find(from, to, QChar(u'\n')) != to || std::find(from, to, QChar(u'\r')) != to;
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
    if (c == u'"') {
        append(&c, &c + 1);
        ++pos_;
        state_ = State::Quoted;
        return;
    }
    state_ = State::Plain;
    if (c == separator_ || c == u'\n' || c == u'\r')
        return;
    untrusted_ = linesInCell_;
    cellBroken_ = true;
    takePlain();
}

// pos_ is on a separator or a line end. True when the row is complete.
bool CsvRows::endCellAt(RawRow& row) {
    const QChar c = chunk_[pos_++];
    endCell(row);
    if (c == separator_)
        return false;
    skipLineFeed_ = c == u'\r';
    usualCells_ = row.cells.size();
    return true;
}

void CsvRows::endCell(RawRow& row) {
    const int column = static_cast<int>(row.cells.size());
    if (isGuarded(cell_))
        cell_.remove(0, 1);
    if (cellTooLong_ || cell_.size() > maxCellLength) {
        row.problems.push_back({column, ProblemKind::CellTooLong, true});
        cell_.truncate(maxCellLength);
    }
    if (cellBroken_)
        row.problems.push_back({column, ProblemKind::RowBroken, true});
    rowLength_ += cell_.size();
    row.cells.append(std::exchange(cell_, QString()));
    cellTooLong_ = cellBroken_ = linesInCell_ = false;
    state_ = State::CellStart;
}

}  // namespace hongyan::recipients
