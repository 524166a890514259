#pragma once

#include <QHash>
#include <QMetaType>
#include <compare>

namespace hongyan {

/// A row's number that cannot be mistaken for another table's. 0 is "none".
template<class Tag>
struct Id {
    qint64 value = 0;

    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using AccountId = Id<struct AccountTag>;
using ListId = Id<struct ListTag>;
using MessageId = Id<struct MessageTag>;
using CampaignId = Id<struct CampaignTag>;
using DeliveryId = Id<struct DeliveryTag>;
using WorkerId = Id<struct WorkerTag>;  ///< also the fencing number: a later worker has a larger one

}  // namespace hongyan

template<class Tag>
struct std::hash<hongyan::Id<Tag>> {
    size_t operator()(hongyan::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value); }
};
