#include "recipients/xlsx/sheetrows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "recipients/xlsx/celltext.h"
#include "recipients/xlsx/isodate.h"
#include "recipients/xlsx/plainnumber.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 maxSheetBytes = 4LL * 1024 * 1024 * 1024;
constexpr double exactIntegers = 9'007'199'254'740'992.0;  // 2^53
constexpr double keptIntegers = 1e15;                      // spreadsheets keep 15 digits of what is typed
constexpr std::size_t maxExactDigits = 15;

// The column that a reference like "BC12" names, -1 when it names none.
int columnOf(std::string_view reference) {
    int column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && at < 4; ++at) {
        const char c = reference[at];
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + (c - 'A' + 1);
        else if (c >= 'a' && c <= 'z')
            column = column * 26 + (c - 'a' + 1);
        else
            break;
    }
    return column - 1;
}

qint64 integerOf(std::string_view text, qint64 otherwise) {
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

const Workbook::Sheet* chosenSheet(const Workbook& workbook, const std::optional<QString>& name) {
    for (const auto& sheet : workbook.sheets)
        if (name ? sheet.info.name == *name : !sheet.info.hidden)
            return &sheet;
    return nullptr;
}

}  // namespace

Result<std::unique_ptr<SheetRows>> SheetRows::open(std::unique_ptr<Archive> archive, const ReadOptions& options,
                                                   SourceInfo& source) {
    std::unique_ptr<SheetRows> rows(new SheetRows);
    rows->archive_ = std::move(archive);
    auto workbook = Workbook::read(*rows->archive_);
    if (!workbook)
        return fail(workbook.error());
    rows->workbook_ = std::move(*workbook);
    source.format = Format::Xlsx;
    QStringList names;
    for (const auto& sheet : rows->workbook_->sheets) {
        source.sheets.push_back(sheet.info);
        names << sheet.info.name;
    }
    const auto* sheet = chosenSheet(*rows->workbook_, options.sheet);
    if (!sheet)
        return fail(ErrorKind::NoSuchSheet, options.sheet.value_or(QString()), names.join(QStringLiteral(", ")));
    source.sheet = sheet->info.name;
    if (const QString& part = rows->workbook_->stringsPart; !part.isEmpty() && rows->archive_->contains(part))
        if (const auto loaded = rows->workbook_->strings.load(*rows->archive_, part); !loaded)
            return fail(loaded.error());
    auto part = rows->archive_->part(sheet->part, {maxSheetBytes});
    if (!part)
        return fail(part.error());
    rows->xml_ = std::make_unique<XmlPart>(std::move(*part), rows->archive_->fileName(), *rows);
    return rows;
}

Result<bool> SheetRows::next(RawRow& row) {
    while (ready_.empty()) {
        if (ended_)
            return false;
        const auto more = xml_->parseChunk();
        if (!more)
            return fail(more.error());
        ended_ = !*more;
    }
    lookUpShared(ready_.front());
    if (!spread(ready_.front(), columnLimit_, row))
        return fail(ErrorKind::FileTooLarge, archive_->fileName(), QStringLiteral("row %1").arg(row.number));
    ready_.pop_front();
    return true;
}

// As late as this, because a chunk may refer to one long string thousands of times.
void SheetRows::lookUpShared(SparseRow& row) const {
    qint64 length = 0;
    for (auto& cell : row.cells) {
        if (cell.shared < 0 || cell.column >= columnLimit_ || length > maxRowLength)
            continue;
        bool tooLong = false;
        cell.text = workbook_->strings.text(cell.shared, &tooLong);
        if (cell.format >= 0)
            cell.text = formattedText(cell.text, static_cast<std::size_t>(cell.format), &tooLong);
        length += cell.text.size();
        if (tooLong)
            row.problems.push_back({cell.column, ProblemKind::CellTooLong, true});
    }
    std::stable_sort(row.problems.begin(), row.problems.end(),
                     [](const RawProblem& a, const RawProblem& b) { return a.column < b.column; });
}

void SheetRows::onStart(std::string_view name, const Attributes& attributes) {
    if (skipped_ > 0) {
        ++skipped_;
        return;
    }
    if (place_ == Place::Outside && name == "sheetData")
        place_ = Place::Data;
    else if (place_ == Place::Data && name == "row")
        startRow(attributes);
    else if (place_ == Place::Row && name == "c")
        startCell(attributes);
    else if (place_ == Place::Cell && name == "v")
        place_ = Place::Value;
    else if (place_ == Place::Cell && name == "is")
        place_ = Place::Inline;
    else if (place_ == Place::Inline && name == "r")
        place_ = Place::Run;
    else if ((place_ == Place::Inline || place_ == Place::Run) && name == "t")
        // Both kinds of text end where they began: a run's closing tag then finds itself inside the inline text.
        place_ = Place::RunText;
    else if (place_ != Place::Outside && place_ != Place::Ended)
        skipped_ = 1;
}

void SheetRows::onEnd(std::string_view name) {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    switch (place_) {
        case Place::Outside:
        case Place::Ended:
            return;
        case Place::Data:
            place_ = Place::Ended;
            return;
        case Place::Row:
            ready_.push_back(std::exchange(row_, {row_.number, {}, {}}));
            place_ = Place::Data;
            return;
        case Place::Cell:
            finishCell();
            place_ = Place::Row;
            return;
        case Place::Value:
            place_ = Place::Cell;
            return;
        case Place::Inline:
            if (name == "is")
                place_ = Place::Cell;
            return;
        case Place::Run:
        case Place::RunText:
            place_ = Place::Inline;
            return;
    }
}

void SheetRows::onText(std::string_view text) {
    if (skipped_ == 0 && (place_ == Place::Value || place_ == Place::RunText))
        appendCapped(text_, text);
}

Result<void> SheetRows::verdict() const {
    if (!tooLarge_.isEmpty())
        return fail(ErrorKind::FileTooLarge, archive_->fileName(), tooLarge_);
    return {};
}

void SheetRows::startRow(const Attributes& attributes) {
    place_ = Place::Row;
    row_.number = integerOf(attributes["r"], row_.number + 1);
    column_ = -1;
    ++harvest_;
    if (row_.number > maxSheetRows || row_.number < 1 || ++rows_ > maxSheetRows)
        tooLarge_ = QStringLiteral("row %1").arg(row_.number);
}

void SheetRows::startCell(const Attributes& attributes) {
    place_ = Place::Cell;
    text_.clear();
    const auto reference = attributes["r"];
    column_ = reference.empty() ? column_ + 1 : columnOf(reference);
    if (column_ >= maxColumns || column_ < 0)
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column_ + 1).arg(row_.number);
    format_ = static_cast<std::size_t>(integerOf(attributes["s"], 0));
    const auto type = attributes["t"];
    if (type == "s")
        type_ = Type::Shared;
    else if (type == "b")
        type_ = Type::Boolean;
    else if (type == "str" || type == "inlineStr" || type == "e")
        type_ = Type::Text;
    else
        type_ = type == "d" ? Type::Date : Type::Number;
}

void SheetRows::finishCell() {
    ++harvest_;
    if (text_.empty() || !tooLarge_.isEmpty() || column_ >= columnLimit_)
        return;
    if (type_ == Type::Shared)
        return finishShared();
    QString text = cellText();
    if (!text.isEmpty())
        row_.cells.push_back({column_, std::move(text)});
}

void SheetRows::finishShared() {
    const qint64 index = integerOf(trimmed(text_), -1);
    if (!workbook_->strings.contains(index))
        return complain(ProblemKind::RowBroken);
    row_.cells.push_back({column_, {}, index, 1, changesText() ? static_cast<int>(format_) : -1});
}

void SheetRows::complain(ProblemKind kind, bool rejected) {
    row_.problems.push_back({column_, kind, rejected});
}

bool SheetRows::changesText() const {
    return format_ < workbook_->formats.size() && workbook_->formats[format_].changesText();
}

QString SheetRows::formattedText(const QString& text, std::size_t format, bool* tooLong) const {
    QString shown = workbook_->formats[format].showText(text);
    if (shown.size() > maxCellLength) {
        shown.truncate(maxCellLength);
        *tooLong = true;
    }
    return shown;
}

QString SheetRows::cellText() {
    bool tooLong = false;
    QString text;
    switch (type_) {
        case Type::Number:
            text = numberText();
            break;
        case Type::Shared:
        case Type::Text:
            text = decodeText(text_, &tooLong);
            if (changesText())
                text = formattedText(text, format_, &tooLong);
            break;
        case Type::Boolean:
            text = trimmed(text_) == "1" || trimmed(text_) == "true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
            break;
        case Type::Date:
            text = dateText();
            break;
    }
    if (tooLong)
        complain(ProblemKind::CellTooLong);
    return text;
}

QString SheetRows::numberText() {
    const auto digits = trimmed(text_);
    const bool formatted = format_ < workbook_->formats.size() && !workbook_->formats[format_].isGeneral();
    if (!formatted && digits.size() <= maxExactDigits && integerOf(digits, -1) >= 0)
        return QString::number(integerOf(digits, 0));
    const QByteArrayView bytes(digits.data(), static_cast<qsizetype>(digits.size()));
    bool isNumber = false;
    const double value = bytes.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) {
        complain(ProblemKind::RowBroken);
        return QString::fromUtf8(bytes);
    }
    if (std::abs(value) >= exactIntegers) {
        complain(ProblemKind::NumberLostDigits);
        return QString::fromUtf8(bytes);
    }
    if (std::abs(value) >= keptIntegers)
        complain(ProblemKind::NumberMayHaveLostDigits, false);
    return shownNumber(value);
}

QString SheetRows::dateText() {
    const auto date = IsoDate::of(trimmed(text_), workbook_->epoch1904);
    if (!date) {
        complain(ProblemKind::RowBroken);
        return decodeText(text_, nullptr);
    }
    if (format_ < workbook_->formats.size() && !workbook_->formats[format_].isGeneral())
        return shownNumber(date->serial);
    const auto shown = date->format().show(date->serial, workbook_->epoch1904);
    return shown ? *shown : decodeText(text_, nullptr);
}

QString SheetRows::shownNumber(double value) {
    if (format_ >= workbook_->formats.size())
        return showPlain(value);
    auto shown = workbook_->formats[format_].show(value, workbook_->epoch1904);
    if (!shown)
        complain(ProblemKind::NoSuchDate, false);
    return std::move(shown).value_or(QString());
}

}  // namespace hongyan::recipients
