#include "recipients/tablereader.h"

#include <QHash>
#include <algorithm>

#include "base/visible.h"
#include "recipients/columns.h"
#include "recipients/errornames.h"
#include "recipients/garbledtext.h"
#include "recipients/textguards.h"

namespace hongyan::recipients {
namespace {

constexpr int titleRowsSkipped = 3;
constexpr int rowsToFindOpenidIn = 200;
constexpr qsizetype idLength = 20;  ///< a shorter word may be anything
constexpr std::size_t sampleRows = 100;
constexpr qint64 sampleLength = 4'000'000;  ///< UTF-16 units
constexpr qint64 maxHeaderRows = 4;
constexpr std::size_t maxTwins = 100;
constexpr qint64 maxFilledCells = 32'000'000;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

int filledCells(const RawRow& row) {
    return static_cast<int>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& c) { return !isBlank(c); }));
}

bool isEmpty(const RawRow& row) {
    return row.problems.empty() && std::all_of(row.cells.begin(), row.cells.end(), isBlank);
}

int widthOf(const RawRow& row) {
    auto width = row.cells.size();
    while (width > 0 && isBlank(row.cells[width - 1]))
        --width;
    return static_cast<int>(width);
}

// "openid_2024_000017" is one, not the name of a column.
bool headsOpenids(const QString& cell) {
    return namesOpenid(cell) && !(canBeOpenid(cleanedId(cell)) && std::any_of(cell.begin(), cell.end(), isDigit));
}

bool looksLikeOpenidCell(const QString& cell) {
    return looksLikeOpenid(cleanedId(cell));
}

// A title stands alone in its row, above the table. What names or is an openid is the table's already.
bool canBeTitle(const RawRow& row) {
    if (filledCells(row) != 1)
        return false;
    return std::none_of(row.cells.begin(), row.cells.end(),
                        [](const QString& cell) { return namesOpenid(cell) || looksLikeOpenidCell(cell); });
}

// One column of ids alike, from the first row on: nothing heads them.
bool startsWithIds(const std::deque<RawRow>& rows) {
    const auto& first = rows.front().cells;
    for (qsizetype column = 0; column < first.size() && rows.size() > 1; ++column) {
        const QString id = cleanedId(first[column]);
        const auto isLikeIt = [&](const RawRow& row) {
            const QString other = cleanedId(row.cells.value(column));
            return other.size() == id.size() && canBeOpenid(other);
        };
        if (id.size() >= idLength && canBeOpenid(id) && std::any_of(id.begin(), id.end(), isDigit) &&
            std::all_of(rows.begin(), rows.end(), isLikeIt))
            return true;
    }
    return false;
}

bool isNumberByExponent(QStringView text) {
    const auto skipDigits = [&](qsizetype& at) {
        const auto from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > from;
    };
    qsizetype at = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    if (!skipDigits(at))
        return false;
    if (at < text.size() && text[at] == u'.' && !skipDigits(++at))
        return false;
    if (at >= text.size() || text[at].toUpper() != u'E')
        return false;
    // Without its sign it may as well be a product code.
    if (++at >= text.size() || (text[at] != u'+' && text[at] != u'-'))
        return false;
    return skipDigits(++at) && at == text.size();
}

bool looksLikeNumber(const QString& cell) {
    if (cell.size() < 4 || cell.size() > 32 || cell.front() > u'9')
        return false;
    return isNumberByExponent(QStringView(cell).trimmed());
}

std::optional<ProblemKind> doubtOf(const QString& cell) {
    if (looksLikeNumber(cell))
        return ProblemKind::LooksLikeNumber;
    if (namesError(cell))
        return ProblemKind::ErrorText;
    return looksGarbled(cell) ? std::optional(ProblemKind::TextBroken) : std::nullopt;
}

// What can be known of text alone, where nothing is said of the cell yet.
void addDoubts(const QStringList& cells, std::vector<RawProblem>& problems) {
    std::vector<bool> known(problems.empty() ? 0 : static_cast<std::size_t>(cells.size()));
    for (const auto& problem : problems)
        if (problem.column >= 0 && problem.column < cells.size())
            known[static_cast<std::size_t>(problem.column)] = true;
    for (int column = 0; column < cells.size(); ++column) {
        const auto doubt = doubtOf(cells[column]);
        if (doubt && (known.empty() || !known[static_cast<std::size_t>(column)]))
            problems.push_back(
                {column, *doubt, false, *doubt == ProblemKind::ErrorText ? cells[column].trimmed() : QString()});
    }
}

}  // namespace

TableReader::TableReader(std::unique_ptr<RawRows> rows, SourceInfo source, const ReadOptions& options,
                         const std::atomic_bool& cancelled)
    : rows_(std::move(rows)), source_(std::move(source)), options_(options), cancelled_(cancelled), notes_(options) {
    source_.duplicates = options.duplicates;
}

Result<std::unique_ptr<RowReader>> TableReader::open(std::unique_ptr<RawRows> rows, SourceInfo source,
                                                     const ReadOptions& options, const std::atomic_bool& cancelled) {
    std::unique_ptr<TableReader> reader(new TableReader(std::move(rows), std::move(source), options, cancelled));
    const auto found = !options.headerRow        ? reader->findHeader()
                       : *options.headerRow == 0 ? reader->doWithoutHeader()
                                                 : reader->takeHeader(*options.headerRow);
    if (!found)
        return fail(found.error());
    return reader;
}

// Millions of empty rows may stand in a chunk that is read already.
Result<bool> TableReader::read(RawRow& row) {
    if (cancelled_)
        return fail(ErrorKind::Cancelled, source_.file);
    return rows_->next(row);
}

Result<bool> TableReader::lookAhead() {
    RawRow row;
    while (true) {
        const auto more = read(row);
        if (!more || !*more)
            return more;
        if (isEmpty(row))
            continue;
        for (const auto& cell : row.cells)
            aheadLength_ += cell.size();
        ahead_.push_back(std::move(row));
        return true;
    }
}

// The row that names an openid, whatever stands above it; else the one that heads the first person; else the first one
// behind the titles. Nothing: the first person comes first.
Result<std::optional<std::size_t>> TableReader::likelyHeader() {
    std::optional<std::size_t> alone;  // a title may speak of openids, too
    std::optional<std::size_t> person;
    for (int seen = 0; seen < rowsToFindOpenidIn && aheadLength_ < sampleLength && !person; ++seen) {
        const auto more = lookAhead();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        const auto& cells = ahead_.back().cells;
        if (std::any_of(cells.begin(), cells.end(), looksLikeOpenidCell)) {
            person = ahead_.size() - 1;
        } else if (std::any_of(cells.begin(), cells.end(), headsOpenids)) {
            alone = alone.value_or(ahead_.size() - 1);
            if (filledCells(ahead_.back()) > 1)
                return std::optional(ahead_.size() - 1);
        }
    }
    if (alone)
        return alone;
    if (ahead_.empty())
        return fail(ErrorKind::NoHeader, source_.file, QStringLiteral("there are only empty rows"));
    if (person)
        return headOf(*person);
    if (startsWithIds(ahead_))
        return std::optional<std::size_t>();
    std::size_t titles = 0;
    while (titles + 1 < ahead_.size() && titles < titleRowsSkipped && canBeTitle(ahead_[titles]))
        ++titles;
    // A list of one column is no list of titles.
    return std::optional(filledCells(ahead_[titles]) > 1 ? titles : 0);
}

// The row right above the first person, if it has as many cells; else the first of those with most: titles and remarks
// have fewer.
std::optional<std::size_t> TableReader::headOf(std::size_t person) const {
    if (person == 0)
        return std::nullopt;
    const int above = filledCells(ahead_[person - 1]);
    if (above >= filledCells(ahead_[person]))
        return person - 1;
    const auto fewer = [](const RawRow& a, const RawRow& b) { return filledCells(a) < filledCells(b); };
    const auto widest = std::max_element(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(person), fewer);
    return filledCells(*widest) > 1 ? std::optional(static_cast<std::size_t>(widest - ahead_.begin())) : std::nullopt;
}

Result<void> TableReader::findHeader() {
    const auto likely = likelyHeader();
    if (!likely)
        return fail(likely.error());
    if (!*likely)
        return doWithoutHeader();
    ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(**likely));
    const RawRow header = std::move(ahead_.front());
    ahead_.pop_front();
    return useHeader(header);
}

Result<void> TableReader::doWithoutHeader() {
    const auto sampled = fillSample();
    if (!sampled)
        return sampled;
    int width = 0;
    for (const auto& row : ahead_)
        width = qMax(width, widthOf(row));
    if (width == 0)
        return fail(ErrorKind::NoHeader, source_.file, QStringLiteral("there are only empty rows"));
    guards_ = guardsFor(width);
    source_.headerRow = 0;
    source_.header = uniqueHeader(QStringList(width));
    nameGuarded();
    rows_->limitColumns(width);
    return {};
}

Result<void> TableReader::takeHeader(qint64 number) {
    RawRow row;
    while (true) {
        const auto more = read(row);
        if (!more)
            return fail(more.error());
        if (!*more || row.number > number || (row.number == number && isEmpty(row)))
            return fail(ErrorKind::NoHeader, source_.file, QStringLiteral("row %1 is empty").arg(number));
        if (row.number == number)
            return useHeader(row);
    }
}

Result<void> TableReader::useHeader(const RawRow& header) {
    for (const auto& problem : header.problems)
        if (problem.rejected && problem.kind != ProblemKind::TextBroken)
            return fail(ErrorKind::FileBroken, source_.file,
                        QStringLiteral("header in row %1: %2").arg(header.number).arg(nameOf(problem.kind)));
    const auto width = widthFor(header);
    if (!width)
        return fail(width.error());
    QStringList names = namesIn(header, *width);
    guards_ = guardsFor(*width);
    for (int column = 0; column < *width; ++column)
        openGuard(names[column], guards_[static_cast<std::size_t>(column)]);
    source_.headerRow = header.number;
    source_.header = uniqueHeader(names);
    findTwins(names);
    nameGuarded();
    rows_->limitColumns(*width);
    return {};
}

// Data columns right beside the last named one belong to the table, though nobody named them. In separated text only
// as far as the header has separators: beyond that a row is not wider, it is split wrongly.
Result<int> TableReader::widthFor(const RawRow& header) {
    if (const auto sampled = fillSample(); !sampled)
        return fail(sampled.error());
    int width = widthOf(header);
    const int most = source_.format == Format::Csv ? static_cast<int>(header.cells.size()) : maxColumns;
    const auto filled = [&](const RawRow& row) { return !isBlank(row.cells.value(width)); };
    while (width < most && std::any_of(ahead_.begin(), ahead_.end(), filled))
        ++width;
    return width;
}

std::vector<QChar> TableReader::guardsFor(int width) const {
    // What spreadsheet programs keep or copy as text holds an apostrophe only where it is seen.
    const bool apostrophes = source_.format == Format::Csv && source_.quoting != Quoting::Clipboard;
    return textGuards(ahead_, width, apostrophes);
}

void TableReader::nameGuarded() {
    for (std::size_t column = 0; column < guards_.size(); ++column)
        if (!guards_[column].isNull())
            source_.guardedColumns << source_.header.value(static_cast<qsizetype>(column));
}

void TableReader::findTwins(const QStringList& names) {
    QHash<QString, int> firsts;
    for (int column = 0; column < names.size(); ++column) {
        const QString name = cleanedName(names[column]);
        if (name.isEmpty())
            continue;
        const auto known = firsts.constFind(name);
        if (known == firsts.constEnd())
            firsts.insert(name, column);
        else if (twins_.size() < maxTwins)
            twins_.emplace_back(*known, column);
    }
}

Result<void> TableReader::fillSample() {
    while (ahead_.size() < sampleRows && aheadLength_ < sampleLength) {
        const auto more = lookAhead();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
    }
    return {};
}

// A header of several rows: names merged downwards beside groups of names. The lowest name says most.
QStringList TableReader::namesIn(const RawRow& header, int width) {
    QStringList names = header.cells;
    names.resize(width);
    qint64 last = header.number;
    for (const MergedCell& merged : header.merged)
        if (merged.column < width)
            last = qMax(last, header.number + merged.rows - 1);
    if (last - header.number >= maxHeaderRows)
        return names;
    const auto below = std::find_if(ahead_.begin(), ahead_.end(), [&](const RawRow& row) { return row.number > last; });
    if (std::any_of(ahead_.begin(), below, [](const RawRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(), looksLikeOpenidCell);
        }))
        return names;
    for (auto row = ahead_.begin(); row != below; ++row)
        for (int column = 0; column < width; ++column)
            if (!isBlank(row->cells.value(column)))
                names[column] = row->cells[column];
    ahead_.erase(ahead_.begin(), below);
    return names;
}

Result<bool> TableReader::next(Row& row) {
    while (true) {
        if (!ahead_.empty()) {
            raw_ = std::move(ahead_.front());
            ahead_.pop_front();
        } else if (const auto more = read(raw_); !more || !*more) {
            return more;
        }
        shape(raw_, row);
        // Emptiness is judged after the cut: cells beside the table do not make a person of a row.
        if (row.problems.empty() && std::all_of(row.cells.cbegin(), row.cells.cend(), isBlank))
            continue;
        if (!takeShaped(raw_, row))
            continue;
        if (const auto covered = coverCells(row); !covered)
            return fail(covered.error());
        mergeFrom(raw_, row);
        noteCells(raw_);
        noteTwins(row);
        return true;
    }
}

void TableReader::shape(RawRow& raw, Row& row) {
    const auto width = source_.header.size();
    row.number = raw.number;
    row.hidden = raw.hiding != Hiding::None;
    row.problems.clear();
    const int cells = widthOf(raw);
    const bool tooWide = source_.format == Format::Csv && cells > width;
    row.beyond = tooWide ? raw.cells.mid(width, cells - width) : QStringList();
    row.cells.swap(raw.cells);
    if (row.cells.size() != width)
        row.cells.resize(width);
    openGuards(raw, row);
    if (tooWide)
        raw.problems.push_back({-1, ProblemKind::RowBroken, true, QStringLiteral("%1/%2").arg(cells).arg(width)});
    addDoubts(row.cells, raw.problems);
    for (const auto& problem : raw.problems) {
        if (problem.column >= width)
            continue;
        if (problem.kind == ProblemKind::NotCalculated) {
            if (options_.uncalculated == UncalculatedCells::Take)
                continue;
            // What stands in a text is shown until somebody says what becomes of it.
            if (options_.uncalculated || source_.format != Format::Csv)
                row.cells[problem.column].clear();
        }
        row.problems.push_back(
            {raw.number, source_.header.value(problem.column), problem.kind, problem.rejected, problem.text});
    }
}

/// False for one that a person wants left out. What is merged with it below is still read.
bool TableReader::takeShaped(const RawRow& raw, Row& row) {
    if (raw.hiding == Hiding::None)
        return true;
    notes_.add(raw.hiding == Hiding::Filter ? NoteKind::FilteredRows : NoteKind::HiddenRows, -1, raw.number);
    if (options_.hidden != HiddenRows::Leave)
        return true;
    mergeFrom(raw, row);
    return false;
}

// What a cell holds that others lie over cannot be seen; where it is the same, nothing is to be said.
Result<void> TableReader::coverCells(Row& row) {
    std::erase_if(merged_, [&](const auto& merged) { return merged.second.lastRow < row.number; });
    for (const auto& [column, merged] : merged_) {
        QString& cell = row.cells[column];
        if (cell == merged.text)
            continue;
        notes_.add(NoteKind::MergedDown, column, row.number);
        if (!isBlank(cell))
            notes_.add(NoteKind::CoveredTexts, column, row.number);
        cell = options_.merged == MergedCells::Fill ? merged.text : QString();
        if (++cellsFilled_ > maxFilledCells)
            return fail(ErrorKind::FileTooLarge, source_.file, QStringLiteral("row %1").arg(row.number));
    }
    return {};
}

void TableReader::mergeFrom(const RawRow& raw, Row& row) {
    const auto width = static_cast<int>(source_.header.size());
    bool across = false;
    for (const MergedCell& merged : raw.merged) {
        if (merged.column >= width || isBlank(row.cells[merged.column]))
            continue;
        for (int column = merged.column + 1; column < qMin(width, merged.column + merged.columns); ++column) {
            if (!isBlank(row.cells[column]))
                notes_.add(NoteKind::CoveredTexts, column, raw.number);
            row.cells[column].clear();
            across = true;
        }
        if (merged.rows > 1)
            merged_[merged.column] = {raw.number + merged.rows - 1, row.cells[merged.column]};
    }
    if (across)
        notes_.add(NoteKind::MergedAcross, -1, raw.number);
}

}  // namespace hongyan::recipients
