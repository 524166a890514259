#include "recipients/openidset.h"

#include <QHashFunctions>

namespace hongyan::recipients {

bool OpenidSet::insert(QByteArrayView openid, quint32* place) {
    if ((used_ + 1) * 4 > slots_.size() * 3)
        grow();
    const auto hash = static_cast<quint32>(qHash(openid, QHashSeed::globalSeed()));
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].place != 0 && (slots_[at].hash != hash || arena_.at(slots_[at].place - 1) != openid))
        at = (at + 1) & mask;
    const bool isNew = slots_[at].place == 0;
    if (isNew) {
        slots_[at] = {hash, arena_.add(openid) + 1};
        ++used_;
    }
    if (place)
        *place = slots_[at].place;
    return isNew;
}

void OpenidSet::grow() {
    std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.place == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].place != 0)
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace hongyan::recipients
