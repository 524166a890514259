#include "base/secret.h"

namespace hongyan {

void wipe(QByteArray& bytes) {
    // Shared or borrowed memory is left alone: data() would zero a fresh copy, and somebody else still reads the old.
    if (!bytes.isDetached())
        return;
    volatile char* data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
}

Secret::Secret(QByteArray&& bytes)
    : m_bytes(new QByteArray(bytes.constData(), bytes.size()), [](const QByteArray* held) {
          auto* owned = const_cast<QByteArray*>(held);
          wipe(*owned);
          delete owned;
      }) {
    wipe(bytes);
    bytes.clear();
}

bool Secret::isEmpty() const {
    return !m_bytes || m_bytes->isEmpty();
}

const QByteArray& Secret::reveal() const {
    static const QByteArray nothing;
    return m_bytes ? *m_bytes : nothing;
}

bool Secret::operator==(const Secret& other) const {
    return reveal() == other.reveal();
}

}  // namespace hongyan
