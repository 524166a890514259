#pragma once

#include <optional>

#include "base/error.h"
#include "secrets/secretservice.h"

namespace hongyan::secrets {

enum class Operation { Read, Write, Erase };

/// How a call to the keychain ended, before anybody asked what that means.
enum class Answer {
    Done,
    NotFound,
    Denied,
    NoBackend,
    Failed,
    Silence  ///< the watchdog ran out
};

/// What the answer means, given what the service said of its collection. Pure. Nothing: it went well.
/// `expected`: an entry was stored once, so that "not found" never reads as "not configured".
std::optional<ErrorKind> verdict(Operation operation, Answer answer, Collection collection, bool expected);

}  // namespace hongyan::secrets
