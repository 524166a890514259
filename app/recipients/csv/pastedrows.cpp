#include "recipients/csv/pastedrows.h"

#include <algorithm>

#include "recipients/csv/separator.h"

namespace hongyan::recipients {
namespace {

constexpr qsizetype longestQuoted = 2 * maxCellLength + 2;  // when every character is a quote

}  // namespace

PastedRows::PastedRows(QString text, QString name, QChar separator)
    : text_(std::move(text)), name_(std::move(name)), separator_(separator) {
    if (text_.startsWith(QChar::ByteOrderMark))
        pos_ = 1;
}

double PastedRows::progress() const {
    return text_.isEmpty() ? 1.0 : static_cast<double>(pos_) / static_cast<double>(text_.size());
}

bool PastedRows::endsCell(qsizetype at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == u'\n' || text_[at] == u'\r';
}

// Of the cell that starts at pos_, -1 when it does not stand in quotes.
qsizetype PastedRows::closingQuote() const {
    if (pos_ >= text_.size() || text_[pos_] != u'"')
        return -1;
    bool needsQuotes = false;
    const qsizetype end = qMin(text_.size(), pos_ + longestQuoted);
    const auto inside = [this](qsizetype close) { return QStringView(text_).sliced(pos_ + 1, close - pos_ - 1); };
    for (qsizetype at = pos_ + 1; at < end; ++at) {
        if (text_[at] != u'"')
            needsQuotes = needsQuotes || endsCell(at);
        else if (at + 1 < end && text_[at + 1] == u'"')
            ++at;
        else
            return needsQuotes && endsCell(at + 1) && !holdsRows(inside(at), separator_, usualCells_) ? at : -1;
    }
    return -1;
}

QString PastedRows::takeCell(bool* tooLong) {
    QString cell;
    if (const auto close = closingQuote(); close >= 0) {
        cell = text_.mid(pos_ + 1, close - pos_ - 1).replace(QStringLiteral("\"\""), QStringLiteral("\""));
        pos_ = close + 1;
    } else {
        const auto from = pos_;
        while (!endsCell(pos_))
            ++pos_;
        cell = text_.mid(from, qMin<qsizetype>(pos_ - from, maxCellLength + 1));
    }
    *tooLong = cell.size() > maxCellLength;
    cell.truncate(maxCellLength);
    return cell;
}

Result<bool> PastedRows::next(RawRow& row) {
    row.cells.clear();
    row.problems.clear();
    if (pos_ >= text_.size())
        return false;
    row.number = ++rowNumber_;
    qint64 length = 0;
    while (true) {
        const auto column = static_cast<int>(row.cells.size());
        bool tooLong = false;
        row.cells << takeCell(&tooLong);
        length += row.cells.constLast().size();
        if (tooLong)
            row.problems.push_back({column, ProblemKind::CellTooLong, true});
        if (row.cells.constLast().contains(QChar::Null))
            row.problems.push_back({column, ProblemKind::RowBroken, true});
        if (row.cells.constLast().contains(QChar::ReplacementCharacter))
            row.problems.push_back({column, ProblemKind::TextBroken, true});
        if (column >= maxColumns || length > maxRowLength)
            return fail(ErrorKind::FileTooLarge, name_, QStringLiteral("row %1").arg(rowNumber_));
        if (pos_ >= text_.size())
            return true;
        const QChar end = text_[pos_++];
        if (end == separator_)
            continue;
        usualCells_ = row.cells.size();
        if (end == u'\r' && pos_ < text_.size() && text_[pos_] == u'\n')
            ++pos_;
        return true;
    }
}

}  // namespace hongyan::recipients
