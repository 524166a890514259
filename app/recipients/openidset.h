#pragma once

#include <QByteArrayView>
#include <vector>

#include "recipients/bytearena.h"

namespace hongyan::recipients {

/// The openids seen so far, exactly (no hash stands for a person), at some 45 bytes each.
class OpenidSet {
 public:
    /// False when it was there already. `place`: the openid's own, larger than that of all that came before it.
    bool insert(QByteArrayView openid, quint32* place = nullptr);

 private:
    struct Slot {
        quint32 hash = 0;
        quint32 place = 0;  ///< in the arena plus one; 0: free
    };
    void grow();

    ByteArena arena_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace hongyan::recipients
