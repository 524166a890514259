#include "ui/text/secretplaces.h"

#include <QCoreApplication>

#include "ui/text/errors.h"

namespace hongyan::text {
namespace {

struct SecretPlaces {
    Q_DECLARE_TR_FUNCTIONS(SecretPlaces)
};

}  // namespace

SecretPlace secretPlace(const std::optional<secrets::BackendStatus>& status) {
    if (!status)
        return {SecretPlaces::tr("Where AppSecrets are kept"), SecretPlaces::tr("Asking the system's keychain…"),
                SecretPlaces::tr("AppSecrets are not in it.")};
    switch (status->backend) {
        case secrets::Backend::Memory:
            return {SecretPlaces::tr("AppSecrets stay in memory"),
                    SecretPlaces::tr("They are gone when Hongyan ends. Never in a file, a database or a log."),
                    SecretPlaces::tr("AppSecrets are not in it: they stay in memory until Hongyan ends.")};
        case secrets::Backend::Environment:
            return {SecretPlaces::tr("AppSecrets come from the environment"),
                    SecretPlaces::tr("Read from HONGYAN_SECRET_<AppID>. Never in a file, a database or a log."),
                    SecretPlaces::tr("AppSecrets are not in it: they come from the environment.")};
        case secrets::Backend::Keychain:
            break;
    }
    if (!status->available)
        return {SecretPlaces::tr("AppSecrets need a keychain"),
                SecretPlaces::tr("This system has none that answers: an AppSecret can be kept for one session only. "
                                 "Never in a file, a database or a log."),
                SecretPlaces::tr("AppSecrets are not in it.")};
    return {SecretPlaces::tr("AppSecrets live in the system's keychain"),
            SecretPlaces::tr("%1. Never in a file, a database or a log.").arg(keychainSentence(*status)),
            SecretPlaces::tr("AppSecrets are not in it: they live in the keychain.")};
}

QString secretAfterRemoval(const settings::Account& account, const std::optional<secrets::BackendStatus>& status) {
    if (status && status->backend == secrets::Backend::Environment)
        return SecretPlaces::tr("An AppSecret in the environment stays there.");
    if (status && status->backend == secrets::Backend::Memory)
        return SecretPlaces::tr("Its AppSecret is forgotten.");
    return account.secretStoredOn ? SecretPlaces::tr("Its AppSecret is deleted from the keychain.") : QString();
}

}  // namespace hongyan::text
