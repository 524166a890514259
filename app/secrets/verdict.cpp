#include "secrets/verdict.h"

namespace hongyan::secrets {
namespace {

std::optional<ErrorKind> notFound(Operation operation, bool locked, bool expected) {
    if (locked)
        return ErrorKind::KeychainLocked;
    switch (operation) {
        case Operation::Erase:
            return std::nullopt;
        case Operation::Read:
            return expected ? ErrorKind::KeychainLocked : ErrorKind::SecretMissing;
        case Operation::Write:
            return ErrorKind::KeychainRefused;
    }
    return ErrorKind::KeychainRefused;
}

}  // namespace

std::optional<ErrorKind> verdict(Operation operation, Answer answer, Collection collection, bool expected) {
    switch (answer) {
        case Answer::Done:
            if (operation == Operation::Erase && collection.locked)
                return ErrorKind::KeychainLocked;
            return std::nullopt;
        case Answer::NotFound:
            return notFound(operation, collection.locked, expected);
        case Answer::Denied:
            return collection.locked ? ErrorKind::KeychainLocked : ErrorKind::KeychainRefused;
        case Answer::NoBackend:
            return ErrorKind::KeychainUnavailable;
        case Answer::Failed:
            if (!collection.reachable)
                return ErrorKind::KeychainUnavailable;
            return collection.locked ? ErrorKind::KeychainLocked : ErrorKind::KeychainRefused;
        case Answer::Silence:
            return collection.reachable ? ErrorKind::KeychainLocked : ErrorKind::KeychainUnavailable;
    }
    return ErrorKind::KeychainRefused;
}

}  // namespace hongyan::secrets
