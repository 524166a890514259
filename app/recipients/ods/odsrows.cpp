#include "recipients/ods/odsrows.h"

#include <algorithm>
#include <charconv>

#include "base/visible.h"
#include "recipients/errornames.h"
#include "recipients/ods/odsbook.h"
#include "recipients/sheetchoice.h"

namespace hongyan::recipients {
namespace {

// So many cells may come out of "the same again"; honest lists have next to none.
constexpr qint64 maxRepeatedCells = 32'000'000;
constexpr qint64 far = 1LL << 40;
constexpr qsizetype longestError = 32;
constexpr int maxRepeatedErrors = 256;

qint64 timesOf(std::string_view text) {
    qint64 value = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return far;
    return qBound<qint64>(1, value, far);
}

bool holds(std::initializer_list<std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Result<std::unique_ptr<OdsRows>> OdsRows::open(std::unique_ptr<Archive> archive, const ReadOptions& options,
                                               SourceInfo& source) {
    const std::shared_ptr<const Archive> shared(std::move(archive));
    const auto book = readOdsSheets(*shared);
    if (!book)
        return fail(book.error());
    source.format = Format::Ods;
    source.sheets = book->sheets;
    const int index = sheetToRead(shared, options, source, book->active);
    if (index < 0) {
        QStringList names;
        for (const auto& sheet : source.sheets)
            names << sheet.name;
        return fail(ErrorKind::NoSuchSheet, options.sheet.value_or(QString()), names.join(QStringLiteral(", ")));
    }
    source.sheet = source.sheets[static_cast<std::size_t>(index)].name;
    std::unique_ptr<OdsRows> rows(new OdsRows(shared, index));
    if (const auto begun = rows->begin(odsContentLimits()); !begun)
        return fail(begun.error());
    return rows;
}

int OdsRows::sheetToRead(const std::shared_ptr<const Archive>& archive, const ReadOptions& options, SourceInfo& source,
                         int active) {
    for (int index = 0; options.sheet && index < static_cast<int>(source.sheets.size()); ++index)
        if (source.sheets[static_cast<std::size_t>(index)].name == *options.sheet)
            return index;
    if (options.sheet)
        return -1;
    lookInto(source.sheets, [&](int index) {
        OdsRows rows(archive, index);
        return rows.begin({maxBytesLookedAt}) ? contentOf(rows) : SheetContent::Unknown;
    });
    return likeliestSheet(source.sheets, active);
}

Result<void> OdsRows::begin(Part::Limits limits) {
    auto part = archive_->part(QString::fromLatin1(odsContentPart), limits);
    if (!part)
        return fail(part.error());
    xml_ = std::make_unique<XmlPart>(std::move(*part), archive_->fileName(), *this);
    return {};
}

Result<bool> OdsRows::next(RawRow& row) {
    if (timesLeft_ > 0)
        return repeatLast(row);
    while (ready_.empty()) {
        if (ended_)
            return false;
        const auto more = xml_->parseChunk();
        if (!more)
            return fail(more.error());
        ended_ = !*more;
    }
    Repeated& first = ready_.front();
    if (!spread(first.row, columnLimit_, row))
        return fail(ErrorKind::FileTooLarge, archive_->fileName(), QStringLiteral("row %1").arg(row.number));
    timesLeft_ = first.times - 1;
    if (timesLeft_ > 0)
        last_ = row;
    ready_.pop_front();
    return true;
}

Result<bool> OdsRows::repeatLast(RawRow& row) {
    --timesLeft_;
    ++last_.number;
    cellsRepeated_ += last_.cells.size();
    if (cellsRepeated_ > maxRepeatedCells)
        return fail(ErrorKind::FileTooLarge, archive_->fileName(), QStringLiteral("row %1").arg(last_.number));
    row = last_;
    return true;
}

void OdsRows::onStart(std::string_view name, const Attributes& attributes) {
    if (skipped_ > 0) {
        ++skipped_;
        return;
    }
    switch (place_) {
        case Place::Outside:
            startOutside(name);
            return;
        case Place::Table:
            startInTable(name, attributes);
            return;
        case Place::Row:
            if (holds({"table-cell", "covered-table-cell"}, name))
                startCell(name, attributes);
            else
                skipped_ = 1;
            return;
        case Place::Cell:
            if (holds({"p", "h"}, name)) {
                place_ = Place::Paragraph;
                text_.startParagraph();
            } else {
                skipped_ = 1;  // comments, pictures
            }
            return;
        case Place::Paragraph:
            if (holds({"ruby-text", "note", "annotation", "frame"}, name)) {
                skipped_ = 1;
                return;
            }
            ++inline_;
            if (name == "s")
                text_.appendSpaces(attributes["c"]);
            else if (name == "tab")
                text_.appendTab();
            else if (name == "line-break")
                text_.appendLineBreak();
            return;
        case Place::Ended:
            return;
    }
}

void OdsRows::startOutside(std::string_view name) {
    if (name == "spreadsheet") {
        inSpreadsheet_ = true;
    } else if (inSpreadsheet_ && name == "tracked-changes") {
        skipped_ = 1;
    } else if (inSpreadsheet_ && name == "table") {
        if (tables_++ == wanted_)
            place_ = Place::Table;
        else
            skipped_ = 1;
    }
}

void OdsRows::startInTable(std::string_view name, const Attributes& attributes) {
    if (name == "table-row") {
        startRow(attributes);
    } else if (name == "table-column") {
        startColumn(attributes);
        skipped_ = 1;
    } else if (!startGroup(name, attributes)) {
        skipped_ = 1;
    }
}

bool OdsRows::startGroup(std::string_view name, const Attributes& attributes) {
    if (!holds({"table-header-rows", "table-row-group", "table-rows", "table-columns", "table-header-columns",
                "table-column-group"},
               name))
        return false;
    const bool isGroup = holds({"table-row-group", "table-column-group"}, name);
    groups_.push_back(isGroup && attributes["display"] == "false");
    isClosed_ = isClosed_ || groups_.back();
    return true;
}

void OdsRows::startColumn(const Attributes& attributes) {
    const int first = columnElements_;
    columnElements_ =
        static_cast<int>(qMin<qint64>(maxColumns, first + timesOf(attributes["number-columns-repeated"])));
    const bool isHidden = !attributes["visibility"].empty() && attributes["visibility"] != "visible";
    if ((isHidden || isClosed_) && first < columnElements_)
        hiddenColumns_.push_back({first, columnElements_ - 1});
}

void OdsRows::onEnd(std::string_view name) {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    switch (place_) {
        case Place::Outside:
        case Place::Ended:
            return;
        case Place::Table:
            if (name == "table") {
                place_ = Place::Ended;
            } else if (!groups_.empty()) {
                groups_.pop_back();
                isClosed_ = std::find(groups_.begin(), groups_.end(), true) != groups_.end();
            }
            return;
        case Place::Row:
            finishRow();
            place_ = Place::Table;
            return;
        case Place::Cell:
            finishCell();
            place_ = Place::Row;
            return;
        case Place::Paragraph:
            if (inline_ > 0)
                --inline_;
            else
                place_ = Place::Cell;
            return;
    }
}

void OdsRows::onText(std::string_view text) {
    if (skipped_ == 0 && place_ == Place::Paragraph)
        text_.append(text);
}

Result<void> OdsRows::verdict() const {
    if (!tooLarge_.isEmpty())
        return fail(ErrorKind::FileTooLarge, archive_->fileName(), tooLarge_);
    return {};
}

void OdsRows::startRow(const Attributes& attributes) {
    place_ = Place::Row;
    ++harvest_;
    rowTimes_ = timesOf(attributes["number-rows-repeated"]);
    row_ = {};
    row_.number = nextNumber_;
    if (attributes["visibility"] == "filter")
        row_.hiding = Hiding::Filter;
    else if (attributes["visibility"] == "collapse" || isClosed_)
        row_.hiding = Hiding::Other;
    nextNumber_ = qMin(far, nextNumber_ + rowTimes_);
    column_ = 0;
}

// Sheets end in a million empty rows that are none.
void OdsRows::finishRow() {
    if (row_.cells.empty() && row_.problems.empty())
        return;
    if (nextNumber_ - 1 > maxSheetRows)
        tooLarge_ = QStringLiteral("row %1").arg(nextNumber_ - 1);
    else
        ready_.push_back({std::move(row_), rowTimes_});
}

void OdsRows::startCell(std::string_view name, const Attributes& attributes) {
    place_ = Place::Cell;
    covered_ = name == "covered-table-cell";
    columnTimes_ = static_cast<int>(qMin<qint64>(timesOf(attributes["number-columns-repeated"]), maxColumns + 1));
    text_.clear();
    value_ = OdsValue::of(attributes);
    isFormula_ = !attributes["formula"].empty();
    isError_ = attributes.hold("value-type", "error");
    const qint64 rows = timesOf(attributes["number-rows-spanned"]);
    const qint64 columns = timesOf(attributes["number-columns-spanned"]);
    if (!covered_ && (rows > 1 || columns > 1) && column_ < maxColumns)
        row_.merged.push_back({column_, static_cast<int>(qMin<qint64>(columns, maxColumns)), qMin(rows, maxSheetRows)});
}

void OdsRows::finishCell() {
    ++harvest_;
    const int column = column_;
    column_ = qMin(maxColumns + 1, column_ + columnTimes_);
    if (column >= maxColumns && !text_.bytes().empty())
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column + 1).arg(row_.number);
    if (column >= columnLimit_ || !tooLarge_.isEmpty())
        return;
    if (covered_) {
        std::optional<ProblemKind> unseen;
        if (!isBlank(shownText(text_, value_, unseen)))
            row_.covered.push_back(column);
        return;
    }
    // Who calculates says at least of what type the value is.
    if (isFormula_ && value_.type.empty() && !text_.hasParagraphs())
        return complain(column, ProblemKind::NotCalculated);
    std::optional<ProblemKind> problem;
    QString shown = shownText(text_, value_, problem);
    if (isError_ || (isFormula_ && namesError(shown)))
        return complain(column, ProblemKind::ErrorCell, shown.trimmed());
    if (problem)
        row_.problems.push_back({column, *problem, *problem != ProblemKind::NumberMayHaveLostDigits});
    if (shown.isEmpty())
        return;
    if (column_ > maxColumns)
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column_).arg(row_.number);
    else
        row_.cells.push_back({column, std::move(shown), -1, columnTimes_});
}

// Of a cell and those that repeat it.
void OdsRows::complain(int first, ProblemKind kind, const QString& text) {
    if (columnTimes_ > maxRepeatedErrors)
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column_).arg(row_.number);
    const int end = qMin(columnLimit_, first + qMin(columnTimes_, maxRepeatedErrors));
    for (int column = first; column < end; ++column)
        row_.problems.push_back({column, kind, false, text.left(longestError)});
}

}  // namespace hongyan::recipients
