#pragma once

#include <QByteArray>
#include <memory>

namespace hongyan {

/// Overwrites the bytes with zeros, in place, where this is their only owner. The size stays.
void wipe(QByteArray& bytes);

/// Bytes that must not be printed, logged or stored: an AppSecret, a token. Copies share the bytes, which are zeroed
/// when the last one goes; a QByteArray copied out of reveal() that is still alive then keeps them.
/// There is no operator<< and no conversion to QString; reveal() is the one, greppable way to the bytes.
class Secret {
 public:
    Secret() = default;
    /// Takes the bytes over and zeroes what was handed in, where it is the only owner.
    explicit Secret(QByteArray&& bytes);

    bool isEmpty() const;
    const QByteArray& reveal() const;
    bool operator==(const Secret& other) const;

 private:
    std::shared_ptr<const QByteArray> m_bytes;
};

}  // namespace hongyan
