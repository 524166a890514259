#include "recipients/keptrows.h"

#include <QCryptographicHash>
#include <QHashFunctions>
#include <algorithm>

namespace hongyan::recipients {

KeptRows::KeptRows(int columns, int openidColumn, Duplicates duplicates)
    : openidColumn_(openidColumn), slots_(qMin(columns, columnsCompared)), duplicates_(duplicates) {}

quint16 KeptRows::printOf(const QStringList& cells, int slot) const {
    if (slot == openidColumn_)
        return 0;
    const auto hash = static_cast<quint64>(qHash(QStringView(cells.value(slot)).trimmed(), 0x9E3779B9));
    return static_cast<quint16>(hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48);
}

/// A message hangs on it, so nothing that two different rows are ever likely to share.
QByteArray KeptRows::wholeOf(const QString& openid, const QStringList& cells) const {
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    const auto add = [&hash](QStringView text) {
        const qsizetype length = text.size();
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(&length), sizeof length));
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(text.utf16()), length * 2));
    };
    for (qsizetype column = 0; column < cells.size(); ++column)
        add(column == openidColumn_ ? QStringView(openid) : QStringView(cells[column]).trimmed());
    return hash.result();
}

/// The place among `firsts` of the row with that key before this one; nothing where this is the first.
std::optional<quint32> KeptRows::firstOf(OpenidSet& seen, std::vector<First>& firsts, const QByteArray& key,
                                         qint64 row) {
    quint32 place = 0;
    if (seen.insert(key, &place)) {
        firsts.push_back({place, static_cast<quint32>(row)});
        return std::nullopt;
    }
    const auto first = std::lower_bound(firsts.begin(), firsts.end(), place,
                                        [](const First& one, quint32 wanted) { return one.place < wanted; });
    return static_cast<quint32>(first - firsts.begin());
}

std::optional<Duplicate> KeptRows::take(qint64 row, const QString& openid, const QStringList& cells) {
    const bool each = duplicates_ == Duplicates::Each;
    const auto same = each ? firstOf(wholes_, wholeRows_, wholeOf(openid, cells), row) : std::nullopt;
    const auto first = firstOf(seen_, firsts_, openid.toLatin1(), row);
    if (!first) {
        for (int slot = 0; slot < slots_; ++slot)
            prints_.push_back(printOf(cells, slot));
        return std::nullopt;
    }
    if (same)
        return Duplicate{row, wholeRows_[*same].row, {}};
    Duplicate duplicate{row, firsts_[*first].row, {}, !each};
    const auto prints = static_cast<std::size_t>(*first) * static_cast<std::size_t>(slots_);
    for (int slot = 0; slot < slots_; ++slot)
        if (prints_[prints + static_cast<std::size_t>(slot)] != printOf(cells, slot))
            duplicate.differs.push_back(slot);
    return duplicate;
}

}  // namespace hongyan::recipients
