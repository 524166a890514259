#pragma once

#include <cstdlib>
#include <string>

#include "app/recipients/madefiles.h"

/// Each feeds bytes to the readers as a file of a kind, and ends the program when what comes out is not as they
/// promise. The seeds in seeds/<name> and libFuzzer both come in through here.
namespace feed {

inline void promise(bool kept, const char* what) {
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

inline void readAll(hongyan::Result<std::unique_ptr<hongyan::recipients::RowReader>> reader) {
    using namespace hongyan::recipients;
    if (!reader)
        return;
    const auto width = (*reader)->source().header.size();
    promise(width > 0, "a header");
    Row row;
    qint64 last = 0;
    for (int rows = 0; rows < 100'000; ++rows) {
        const auto more = (*reader)->next(row);
        if (!more || !*more)
            return;
        promise(row.cells.size() == width, "as many cells as the header has");
        for (const auto& cell : row.cells)
            promise(cell.size() <= 32'767, "no cell longer than a cell can be");
        promise(row.number > 0, "rows are numbered");
        promise((*reader)->source().format != Format::Csv || row.number > last, "in order");
        last = row.number;
    }
}

inline const MadeFiles& files() {
    static const MadeFiles made;
    return made;
}

/// The first byte chooses what a person would: quoting, encoding, separator, header.
inline void text(const QByteArray& bytes) {
    using namespace hongyan::recipients;
    if (bytes.isEmpty())
        return;
    const auto choice = static_cast<unsigned char>(bytes[0]);
    const QByteArray contents = bytes.sliced(1);
    ReadOptions options;
    if (choice & 1)
        options.headerRow = choice & 2 ? 0 : 2;
    if (choice & 4)
        options.separator = choice & 8 ? u'\t' : u';';
    if (choice & 16)
        options.encoding = static_cast<Encoding>(choice >> 5 & 3);
    if (choice & 128)
        options.quoting = choice & 64 ? Quoting::Clipboard : Quoting::None;
    readAll(openRows(files().file(QStringLiteral("fuzz.txt"), contents), options));
    readAll(openPasted(QString::fromUtf8(contents), QStringLiteral("fuzz"), options));
}

inline void archive(const QByteArray& bytes) {
    readAll(hongyan::recipients::openRows(files().file(QStringLiteral("fuzz.xlsx"), bytes)));
}

/// Sheet, shared strings and styles, with a line "--" between them.
inline void sheet(const QByteArray& bytes) {
    auto parts = MadeFiles::workbook({});
    const auto first = bytes.indexOf("\n--\n");
    const auto second = first < 0 ? -1 : bytes.indexOf("\n--\n", first + 4);
    parts["xl/worksheets/sheet1.xml"] = first < 0 ? bytes : bytes.first(first);
    if (first >= 0)
        parts["xl/sharedStrings.xml"] =
            second < 0 ? bytes.sliced(first + 4) : bytes.sliced(first + 4, second - first - 4);
    if (second >= 0)
        parts["xl/styles.xml"] = bytes.sliced(second + 4);
    readAll(hongyan::recipients::openRows(files().archive(QStringLiteral("sheet.xlsx"), parts)));
}

inline void content(const QByteArray& bytes) {
    auto parts = MadeFiles::openDocument({});
    parts["content.xml"] = bytes;
    readAll(hongyan::recipients::openRows(files().archive(QStringLiteral("content.ods"), parts)));
}

}  // namespace feed
