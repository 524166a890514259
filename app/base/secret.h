#pragma once

#include <QByteArray>
#include <memory>

namespace hongyan {

/// Bytes that must not be printed, logged or stored: an AppSecret, a token. Zeroed when the last copy goes.
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
