#include "transport/oneshotbody.h"

#include <algorithm>
#include <cstring>

#include "base/crashpoint.h"

namespace hongyan::transport {

OneShotBody::OneShotBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes)) {
    // Buffered, QIODevice would read ahead on its own account.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::reset() {
    return !m_touched && QIODevice::reset();
}

bool OneShotBody::seek(qint64 pos) {
    return (!m_touched || pos == this->pos()) && QIODevice::seek(pos);
}

qint64 OneShotBody::readData(char* data, qint64 maxSize) {
    m_touched = true;
    const qint64 length = std::min(maxSize, m_bytes.size() - pos());
    if (length <= 0)
        return -1;
    crashPoint("body.read");
    std::memcpy(data, m_bytes.constData() + pos(), static_cast<size_t>(length));
    return length;
}

}  // namespace hongyan::transport
