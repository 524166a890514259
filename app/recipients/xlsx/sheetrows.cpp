#include "recipients/xlsx/sheetrows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "recipients/errornames.h"
#include "recipients/sheetchoice.h"
#include "recipients/xlsx/celltext.h"
#include "recipients/xlsx/isodate.h"
#include "recipients/xlsx/plainnumber.h"
#include "recipients/xlsx/reference.h"

namespace hongyan::recipients {
namespace {

constexpr qint64 maxSheetBytes = 4LL * 1024 * 1024 * 1024;
constexpr double exactIntegers = 9'007'199'254'740'992.0;  // 2^53
constexpr double keptIntegers = 1e15;                      // spreadsheets keep 15 digits of what is typed
constexpr std::size_t maxExactDigits = 15;
constexpr qsizetype longestError = 32;

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isTrue(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

bool isZero(std::string_view length) {
    const auto figures = trimmed(length);
    return !figures.empty() && figures.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

Result<std::unique_ptr<SheetRows>> SheetRows::open(std::unique_ptr<Archive> archive, const ReadOptions& options,
                                                   SourceInfo& source) {
    const auto book = std::make_shared<Book>();
    book->archive = std::move(archive);
    auto workbook = Workbook::read(*book->archive);
    if (!workbook)
        return fail(workbook.error());
    book->workbook = std::move(*workbook);
    source.format = Format::Xlsx;
    QStringList names;
    for (const auto& sheet : book->workbook->sheets) {
        source.sheets.push_back(sheet.info);
        names << sheet.info.name;
    }
    if (const QString& part = book->workbook->stringsPart; !part.isEmpty() && book->archive->contains(part))
        if (const auto loaded = book->workbook->strings.load(*book->archive, part); !loaded)
            return fail(loaded.error());
    const int index = sheetToRead(book, options, source);
    if (index < 0)
        return fail(ErrorKind::NoSuchSheet, options.sheet.value_or(QString()), names.join(QStringLiteral(", ")));
    source.sheet = names[index];
    const QString& part = book->workbook->sheets[static_cast<std::size_t>(index)].part;
    std::unique_ptr<SheetRows> rows(new SheetRows(book));
    rows->tail_ = SheetTail::read(*book->archive, part);
    if (const auto begun = rows->begin(part, maxSheetBytes); !begun)
        return fail(begun.error());
    return rows;
}

int SheetRows::sheetToRead(const std::shared_ptr<const Book>& book, const ReadOptions& options, SourceInfo& source) {
    for (int index = 0; options.sheet && index < static_cast<int>(source.sheets.size()); ++index)
        if (source.sheets[static_cast<std::size_t>(index)].name == *options.sheet)
            return index;
    if (options.sheet)
        return -1;
    lookInto(source.sheets, [&](int index) {
        SheetRows rows(book);
        const QString& part = book->workbook->sheets[static_cast<std::size_t>(index)].part;
        return rows.begin(part, maxBytesLookedAt) ? contentOf(rows) : SheetContent::Unknown;
    });
    return likeliestSheet(source.sheets, book->workbook->active);
}

Result<void> SheetRows::begin(const QString& name, qint64 maxBytes) {
    auto part = book_->archive->part(name, {maxBytes});
    if (!part)
        return fail(part.error());
    xml_ = std::make_unique<XmlPart>(std::move(*part), book_->archive->fileName(), *this);
    return {};
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
        return fail(ErrorKind::FileTooLarge, book_->archive->fileName(), QStringLiteral("row %1").arg(row.number));
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
        cell.text = book_->workbook->strings.text(cell.shared, &tooLong);
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
    if (place_ == Place::Outside)
        startBefore(name, attributes);
    else if (place_ == Place::Data && name == "row")
        startRow(attributes);
    else if (place_ == Place::Row && name == "c")
        startCell(attributes);
    else if (place_ == Place::Cell)
        startInCell(name, attributes);
    else if (place_ == Place::Inline && name == "r")
        place_ = Place::Run;
    else if ((place_ == Place::Inline || place_ == Place::Run) && name == "t")
        // Both kinds of text end where they began: a run's closing tag then finds itself inside the inline text.
        place_ = Place::RunText;
    else if (place_ != Place::Ended)
        skipped_ = 1;
}

void SheetRows::startBefore(std::string_view name, const Attributes& attributes) {
    if (name == "sheetData") {
        place_ = Place::Data;
    } else if (name == "sheetPr") {
        filtered_ = isTrue(attributes["filterMode"]);
    } else if (name == "col" && (isTrue(attributes["hidden"]) || isZero(attributes["width"])) &&
               hiddenColumns_.size() < static_cast<std::size_t>(maxColumns)) {
        const qint64 first = integerOf(attributes["min"], 0);
        const qint64 last = integerOf(attributes["max"], 0);
        if (first >= 1 && last >= first)
            hiddenColumns_.push_back({static_cast<int>(qMin<qint64>(first, maxColumns)) - 1,
                                      static_cast<int>(qMin<qint64>(last, maxColumns)) - 1});
    }
}

void SheetRows::startInCell(std::string_view name, const Attributes& attributes) {
    if (name == "v") {
        place_ = Place::Value;
        hasValue_ = true;
    } else if (name == "is") {
        place_ = Place::Inline;
    } else {
        skipped_ = 1;
        if (name != "f")
            return;
        isFormula_ = true;
        if (!attributes["ref"].empty() && attributes["t"] != "shared")
            arrayHere_ = rangeFrom(attributes["ref"]);
    }
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
            finishRow();
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
        return fail(ErrorKind::FileTooLarge, book_->archive->fileName(), tooLarge_);
    return {};
}

void SheetRows::startRow(const Attributes& attributes) {
    place_ = Place::Row;
    row_.number = integerOf(attributes["r"], row_.number + 1);
    column_ = -1;
    ++harvest_;
    if (row_.number > maxSheetRows || row_.number < 1 || ++rows_ > maxSheetRows)
        tooLarge_ = QStringLiteral("row %1").arg(row_.number);
    if (isTrue(attributes["hidden"])) {
        const bool grouped = integerOf(attributes["outlineLevel"], 0) > 0;
        row_.hiding = (filtered_ || tail_.filtered) && !grouped ? Hiding::Filter : Hiding::Other;
    } else if (isZero(attributes["ht"])) {
        row_.hiding = Hiding::Other;
    }
}

void SheetRows::finishRow() {
    for (; nextMerged_ < tail_.merged.size() && tail_.merged[nextMerged_].row <= row_.number; ++nextMerged_)
        if (tail_.merged[nextMerged_].row == row_.number)
            row_.merged.push_back(tail_.merged[nextMerged_].cells);
    const qint64 number = row_.number;
    ready_.push_back(std::exchange(row_, {}));
    row_.number = number;
}

void SheetRows::startCell(const Attributes& attributes) {
    place_ = Place::Cell;
    text_.clear();
    const auto reference = attributes["r"];
    column_ = reference.empty() ? column_ + 1 : columnOf(reference);
    if (column_ >= maxColumns || column_ < 0)
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column_ + 1).arg(row_.number);
    format_ = static_cast<std::size_t>(integerOf(attributes["s"], 0));
    isFormula_ = hasValue_ = false;
    arrayHere_.reset();
    const auto type = attributes["t"];
    isTyped_ = !type.empty() && type != "n";
    if (type == "s")
        type_ = Type::Shared;
    else if (type == "b")
        type_ = Type::Boolean;
    else if (type == "str" || type == "inlineStr")
        type_ = Type::Text;
    else if (type == "e")
        type_ = Type::Error;
    else
        type_ = type == "d" ? Type::Date : Type::Number;
}

void SheetRows::finishCell() {
    ++harvest_;
    if (!tooLarge_.isEmpty() || column_ >= columnLimit_)
        return;
    judgeFormula();
    if (text_.empty())
        return;
    if (type_ == Type::Shared)
        return finishShared();
    QString text = cellText();
    if (type_ == Type::Error || (isFormula_ && type_ == Type::Text && namesError(text)))
        return complain(ProblemKind::ErrorCell, false, text.trimmed());
    if (!text.isEmpty())
        row_.cells.push_back({column_, std::move(text)});
}

void SheetRows::judgeFormula() {
    if (!isFormula_ && !array_)
        return;
    if (isUncalculated()) {
        if (arrayHere_)
            array_ = arrayHere_;
        return complain(ProblemKind::NotCalculated, false);
    }
    if (isFormula_ && type_ != Type::Error && book_->workbook->recalculated)
        row_.recalculated.push_back(column_);
}

// Writers that do not calculate leave the value out, or write a 0 and ask the program that opens the file to calculate.
// A program that has calculated says so even of an empty text.
bool SheetRows::isUncalculated() const {
    if (!isFormula_ && !isArrayCell())
        return false;
    const auto value = trimmed(text_);
    if (value.empty())
        return !isFormula_ || !hasValue_ || !isTyped_;
    return book_->workbook->recalculated && type_ == Type::Number && value == "0";
}

bool SheetRows::isArrayCell() const {
    return array_ && row_.number >= array_->row && row_.number < array_->row + array_->cells.rows &&
           column_ >= array_->cells.column && column_ < array_->cells.column + array_->cells.columns;
}

void SheetRows::finishShared() {
    const qint64 index = integerOf(trimmed(text_), -1);
    if (!book_->workbook->strings.contains(index))
        return complain(ProblemKind::RowBroken);
    row_.cells.push_back({column_, {}, index, 1, changesText() ? static_cast<int>(format_) : -1});
}

void SheetRows::complain(ProblemKind kind, bool rejected, const QString& text) {
    row_.problems.push_back({column_, kind, rejected, text.left(longestError)});
}

bool SheetRows::changesText() const {
    return format_ < book_->workbook->formats.size() && book_->workbook->formats[format_].changesText();
}

QString SheetRows::formattedText(const QString& text, std::size_t format, bool* tooLong) const {
    QString shown = book_->workbook->formats[format].showText(text);
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
        case Type::Error:
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
    const bool formatted = format_ < book_->workbook->formats.size() && !book_->workbook->formats[format_].isGeneral();
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
    const auto date = IsoDate::of(trimmed(text_), book_->workbook->epoch1904);
    if (!date) {
        complain(ProblemKind::RowBroken);
        return decodeText(text_, nullptr);
    }
    if (format_ < book_->workbook->formats.size() && !book_->workbook->formats[format_].isGeneral())
        return shownNumber(date->serial);
    const auto shown = date->format().show(date->serial, book_->workbook->epoch1904);
    return shown ? *shown : decodeText(text_, nullptr);
}

QString SheetRows::shownNumber(double value) {
    if (format_ >= book_->workbook->formats.size())
        return showPlain(value);
    auto shown = book_->workbook->formats[format_].show(value, book_->workbook->epoch1904);
    if (!shown)
        complain(ProblemKind::NoSuchDate, false, QStringLiteral("#####"));
    return std::move(shown).value_or(QString());
}

}  // namespace hongyan::recipients
