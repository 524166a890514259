#include "recipients/ods/odsrows.h"

#include <algorithm>
#include <charconv>

#include "recipients/ods/odsbook.h"

namespace hongyan::recipients {
namespace {

// So many cells may come out of "the same again"; honest lists have next to none.
constexpr qint64 maxRepeatedCells = 32'000'000;
constexpr qint64 far = 1LL << 40;

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
    std::unique_ptr<OdsRows> rows(new OdsRows);
    rows->archive_ = std::move(archive);
    const auto sheets = readOdsSheets(*rows->archive_);
    if (!sheets)
        return fail(sheets.error());
    source.format = Format::Ods;
    source.sheets = *sheets;
    const auto wanted = std::find_if(sheets->begin(), sheets->end(), [&](const SheetInfo& sheet) {
        return options.sheet ? sheet.name == *options.sheet : !sheet.hidden;
    });
    if (wanted == sheets->end()) {
        QStringList names;
        for (const auto& sheet : *sheets)
            names << sheet.name;
        return fail(ErrorKind::NoSuchSheet, options.sheet.value_or(QString()), names.join(QStringLiteral(", ")));
    }
    source.sheet = wanted->name;
    rows->wanted_ = static_cast<int>(wanted - sheets->begin());
    auto part = rows->archive_->part(QString::fromLatin1(odsContentPart), odsContentLimits());
    if (!part)
        return fail(part.error());
    rows->xml_ = std::make_unique<XmlPart>(std::move(*part), rows->archive_->fileName(), *rows);
    return rows;
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
    if (name == "table-row")
        startRow(attributes);
    else if (!holds({"table-header-rows", "table-row-group", "table-rows"}, name))
        skipped_ = 1;
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
            if (name == "table")
                place_ = Place::Ended;
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
    row_ = {nextNumber_, {}, {}};
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
}

void OdsRows::finishCell() {
    ++harvest_;
    const int column = column_;
    column_ = qMin(maxColumns + 1, column_ + columnTimes_);
    if (column >= maxColumns && !text_.bytes().empty())
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column + 1).arg(row_.number);
    if (covered_ || column >= columnLimit_ || !tooLarge_.isEmpty())
        return;
    std::optional<ProblemKind> problem;
    QString shown = shownText(text_, value_, problem);
    if (problem)
        row_.problems.push_back({column, *problem, *problem != ProblemKind::NumberMayHaveLostDigits});
    if (shown.isEmpty())
        return;
    if (column_ > maxColumns)
        tooLarge_ = QStringLiteral("column %1 in row %2").arg(column_).arg(row_.number);
    else
        row_.cells.push_back({column, std::move(shown), -1, columnTimes_});
}

}  // namespace hongyan::recipients
