#include <algorithm>

#include "recipients/tablereader.h"
#include "recipients/textguards.h"

namespace hongyan::recipients {
namespace {

std::optional<NoteKind> noteOf(ProblemKind kind, Format format) {
    switch (kind) {
        case ProblemKind::ErrorCell:
        case ProblemKind::NoSuchDate:
            return NoteKind::ErrorCells;
        case ProblemKind::ErrorText:
            return NoteKind::ErrorTexts;
        case ProblemKind::NotCalculated:
            return format == Format::Csv ? NoteKind::TextFormulas : NoteKind::Uncalculated;
        case ProblemKind::LooksLikeNumber:
            return NoteKind::ShortenedTexts;
        case ProblemKind::NumberLostDigits:
        case ProblemKind::NumberMayHaveLostDigits:
            return NoteKind::LostDigits;
        case ProblemKind::NoSuchDay:
        case ProblemKind::OpenidEmpty:
        case ProblemKind::OpenidInvalid:
        case ProblemKind::CellTooLong:
        case ProblemKind::RowBroken:
        case ProblemKind::TextBroken:
            return std::nullopt;
    }
    Q_UNREACHABLE();
}

}  // namespace

// A column whose cells are all guarded was named already; of single ones it is said how many.
void TableReader::openGuards(const RawRow& raw, Row& row) {
    const bool isText = source_.format == Format::Csv && source_.quoting != Quoting::Clipboard;
    if (!isText && source_.guardedColumns.isEmpty())
        return;
    for (int column = 0; column < row.cells.size(); ++column) {
        QString& cell = row.cells[column];
        const QChar first = cell.isEmpty() ? QChar() : cell.front();
        const bool isOpened = std::find(raw.opened.begin(), raw.opened.end(), column) != raw.opened.end();
        if (isOpened && isGuardedNumber(QString(u'\'' + cell)))
            notes_.add(NoteKind::OpenedGuards, column, raw.number);
        if ((first != u'\'' && first != u'`') || isOpened)
            continue;
        const auto length = cell.size();
        openGuard(cell, guards_[static_cast<std::size_t>(column)]);
        if (!isText || cell.size() < length)
            continue;
        const bool isNumber = isGuardedNumber(cell);
        if (isNumber)
            cell.remove(0, 1);
        notes_.add(isNumber ? NoteKind::OpenedGuards : NoteKind::KeptGuards, column, raw.number);
    }
}

void TableReader::noteCells(const RawRow& raw) {
    const auto width = static_cast<int>(source_.header.size());
    for (const RawProblem& problem : raw.problems)
        if (const auto kind = noteOf(problem.kind, source_.format);
            kind && problem.column >= 0 && problem.column < width)
            notes_.add(*kind, problem.column, raw.number, problem.text);
    for (const int column : raw.recalculated)
        if (column < width)
            notes_.add(NoteKind::Recalculated, column, raw.number);
    for (const int column : raw.covered)
        if (column < width)
            notes_.add(NoteKind::CoveredTexts, column, raw.number);
}

void TableReader::noteTwins(const Row& row) {
    for (const auto& [first, other] : twins_) {
        if (QStringView(row.cells[first]).trimmed() == QStringView(row.cells[other]).trimmed())
            continue;
        notes_.add(NoteKind::TwinColumns, other, 0, source_.header[first]);
        notes_.add(NoteKind::TwinColumns, other, row.number, source_.header[other]);
    }
}

std::vector<FileNote> TableReader::notes() const {
    NoteTaker all = notes_;
    for (const ColumnRange& range : rows_->hiddenColumns())
        for (int column = range.first; column <= range.last && column < source_.header.size(); ++column)
            all.add(NoteKind::HiddenColumns, -1, 0, source_.header[column]);
    const auto read = std::find_if(source_.sheets.begin(), source_.sheets.end(),
                                   [&](const SheetInfo& sheet) { return sheet.name == source_.sheet; });
    for (auto sheet = source_.sheets.begin(); sheet != source_.sheets.end(); ++sheet) {
        if (sheet == read || options_.sheet)
            continue;
        if (sheet->hidden) {
            if (sheet->content == SheetContent::People)
                all.add(NoteKind::HiddenPeople, -1, 0, sheet->name);
            continue;
        }
        const bool passed = sheet->content == SheetContent::Nothing && sheet < read;
        all.add(sheet->content == SheetContent::People ? NoteKind::OtherPeople
                : passed                               ? NoteKind::PassedOver
                                                       : NoteKind::OtherSheets,
                -1, 0, sheet->name);
    }
    return all.notes(source_.header);
}

}  // namespace hongyan::recipients
