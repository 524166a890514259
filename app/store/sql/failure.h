#pragma once

#include <QString>
#include <type_traits>
#include <utility>

#include "base/result.h"

namespace hongyan::store {

/// Inside the room a statement that failed is thrown, so that no line can overlook it and every transaction unwinds;
/// asResult() turns it into a value at the room's door.
struct Failure {
    Error error;
};

[[noreturn]] inline void raise(ErrorKind kind, QString subject, QString detail = {}) {
    throw Failure{Error{kind, std::move(detail), std::move(subject), 0}};
}

/// What people find a thing by again must be something.
inline void needName(const QString& name) {
    if (name.trimmed().isEmpty())
        raise(ErrorKind::InvalidInput, QStringLiteral("name"), QStringLiteral("it is empty"));
}

template<class F>
auto asResult(F&& work) -> Result<std::invoke_result_t<F>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (Failure& failure) {
        return fail(std::move(failure.error));
    }
}

}  // namespace hongyan::store
