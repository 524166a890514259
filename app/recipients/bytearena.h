#pragma once

#include <QByteArrayView>
#include <memory>
#include <vector>

namespace hongyan::recipients {

/// Keeps many short byte strings in few large blocks; they are never freed one by one. Up to 4 GiB in all.
class ByteArena {
 public:
    static constexpr quint32 blockSize = 1024 * 1024;

    /// At most blockSize - 8 bytes. The place stays valid as long as the arena.
    quint32 add(QByteArrayView bytes);
    QByteArrayView at(quint32 place) const;
    quint64 size() const { return blocks_.size() * quint64{blockSize}; }

 private:
    std::vector<std::unique_ptr<char[]>> blocks_;
    quint32 used_ = blockSize;  ///< of the last block
};

}  // namespace hongyan::recipients
