#include "recipients/bytearena.h"

#include <cstring>

namespace hongyan::recipients {
namespace {

// Lengths below 255 take one byte: nearly all of them.
constexpr int longLength = 255;

}  // namespace

quint32 ByteArena::add(QByteArrayView bytes) {
    const auto length = static_cast<quint32>(bytes.size());
    const quint32 prefix = length < longLength ? 1 : 1 + sizeof(length);
    if (used_ + prefix + length > blockSize) {
        blocks_.emplace_back(new char[blockSize]);
        used_ = 0;
    }
    const auto place = static_cast<quint32>((blocks_.size() - 1) * blockSize + used_);
    char* to = blocks_.back().get() + used_;
    *to++ = static_cast<char>(length < longLength ? length : longLength);
    if (length >= longLength) {
        std::memcpy(to, &length, sizeof(length));
        to += sizeof(length);
    }
    if (length > 0)
        std::memcpy(to, bytes.data(), length);
    used_ += prefix + length;
    return place;
}

QByteArrayView ByteArena::at(quint32 place) const {
    const char* from = blocks_[place / blockSize].get() + place % blockSize;
    quint32 length = static_cast<unsigned char>(*from++);
    if (length == longLength) {
        std::memcpy(&length, from, sizeof(length));
        from += sizeof(length);
    }
    return QByteArrayView(from, length);
}

}  // namespace hongyan::recipients
