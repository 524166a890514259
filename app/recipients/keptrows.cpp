#include "recipients/keptrows.h"

#include <QHashFunctions>
#include <algorithm>

namespace hongyan::recipients {

KeptRows::KeptRows(int columns, int openidColumn)
    : openidColumn_(openidColumn), slots_(qMin(columns, columnsCompared)) {}

quint16 KeptRows::printOf(const QStringList& cells, int slot) const {
    if (slot == openidColumn_)
        return 0;
    const auto hash = static_cast<quint64>(qHash(QStringView(cells.value(slot)).trimmed(), 0x9E3779B9));
    return static_cast<quint16>(hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48);
}

std::optional<Duplicate> KeptRows::take(qint64 row, const QString& openid, const QStringList& cells) {
    quint32 place = 0;
    if (seen_.insert(openid.toLatin1(), &place)) {
        firsts_.push_back({place, static_cast<quint32>(row)});
        for (int slot = 0; slot < slots_; ++slot)
            prints_.push_back(printOf(cells, slot));
        return std::nullopt;
    }
    const auto first = std::lower_bound(firsts_.begin(), firsts_.end(), place,
                                        [](const First& one, quint32 wanted) { return one.place < wanted; });
    const auto prints = static_cast<std::size_t>(first - firsts_.begin()) * static_cast<std::size_t>(slots_);
    Duplicate duplicate{row, first->row, {}};
    for (int slot = 0; slot < slots_; ++slot)
        if (prints_[prints + static_cast<std::size_t>(slot)] != printOf(cells, slot))
            duplicate.differs.push_back(slot);
    return duplicate;
}

}  // namespace hongyan::recipients
