#pragma once

#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

#include "base/error.h"

namespace hongyan {

/// A value, or the Error that came instead. No exception crosses a room.
template<class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
    using tl::expected<T, Error>::expected;
    Result() = default;
    Result(tl::expected<T, Error> base) : tl::expected<T, Error>(std::move(base)) {}
};

/// `return fail(ErrorKind::NoSuchColumn, QStringLiteral("openid"));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString subject = {}, QString detail = {},
                                                int code = 0) {
    return tl::unexpected<Error>(Error{kind, std::move(detail), std::move(subject), code});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace hongyan
