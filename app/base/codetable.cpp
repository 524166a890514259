#include "base/codetable.h"

#include <QFile>
#include <QStringList>
#include <vector>

// Stands outside every namespace, as the macro asks: without it a linker may drop the data of a static library.
static void keepErrcodes() {
    Q_INIT_RESOURCE(errcodes);
}

namespace hongyan {
namespace {

/// The rows of a CSV text as RFC 4180 has it, without line breaks inside cells.
std::vector<QStringList> rowsOf(const QString& text) {
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    QChar previous;
    for (const QChar c : text) {
        if (c == u'"') {
            // A doubled quote closes and opens again: it was one character.
            if (!quoted && previous == c)
                cell.append(c);
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            row.append(std::exchange(cell, {}));
        } else if (c == u'\n') {
            row.append(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
        } else {
            cell.append(c);
        }
        previous = c;
    }
    return rows;
}

QHash<int, CodeEntry> readTable() {
    keepErrcodes();
    QFile file(QStringLiteral(":/hongyan/errcodes.csv"));
    QHash<int, CodeEntry> table;
    if (!file.open(QIODevice::ReadOnly))
        return table;
    for (const QStringList& row : rowsOf(QString::fromUtf8(file.readAll()))) {
        bool isNumber = false;
        const int code = row.value(0).toInt(&isNumber);
        if (isNumber)
            table.insert(code,
                         {code, row.value(1), row.value(2), row.value(3), row.value(4), row.value(5), row.value(6)});
    }
    return table;
}

}  // namespace

const QHash<int, CodeEntry>& codeTable() {
    static const QHash<int, CodeEntry> table = readTable();
    return table;
}

const CodeEntry* codeEntry(int code) {
    const auto found = codeTable().constFind(code);
    return found == codeTable().constEnd() ? nullptr : &*found;
}

Obstacle obstacleOf(int code) {
    constexpr int dailyQuota = 45009;
    const CodeEntry* entry = codeEntry(code);
    if (code == dailyQuota)
        return Obstacle::UntilTomorrow;
    if (entry && (entry->kind == QLatin1String("transient") || entry->kind == QLatin1String("rate")))
        return Obstacle::Passing;
    return entry && entry->kind == QLatin1String("token") ? Obstacle::Token : Obstacle::Lasting;
}

}  // namespace hongyan
