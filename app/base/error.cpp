#include "base/error.h"

namespace hongyan {
namespace {

using enum ErrorKind;
constexpr std::array names{
    EnumName<ErrorKind>{FileNotFound, QLatin1String("file_not_found")},
    EnumName<ErrorKind>{FileUnreadable, QLatin1String("file_unreadable")},
    EnumName<ErrorKind>{FileEmpty, QLatin1String("file_empty")},
    EnumName<ErrorKind>{FileNotWhatItsNameSays, QLatin1String("file_not_what_its_name_says")},
    EnumName<ErrorKind>{FileOfOtherKind, QLatin1String("file_of_other_kind")},
    EnumName<ErrorKind>{FileEncrypted, QLatin1String("file_encrypted")},
    EnumName<ErrorKind>{FileTooOld, QLatin1String("file_too_old")},
    EnumName<ErrorKind>{FileBroken, QLatin1String("file_broken")},
    EnumName<ErrorKind>{QuoteNotClosed, QLatin1String("quote_not_closed")},
    EnumName<ErrorKind>{FileTooLarge, QLatin1String("file_too_large")},
    EnumName<ErrorKind>{EncodingUnknown, QLatin1String("encoding_unknown")},
    EnumName<ErrorKind>{NoSuchSheet, QLatin1String("no_such_sheet")},
    EnumName<ErrorKind>{NoSuchColumn, QLatin1String("no_such_column")},
    EnumName<ErrorKind>{NoHeader, QLatin1String("no_header")},
    EnumName<ErrorKind>{ChoiceNeeded, QLatin1String("choice_needed")},
    EnumName<ErrorKind>{NotCalculated, QLatin1String("not_calculated")},
    EnumName<ErrorKind>{FileNotWritable, QLatin1String("file_not_writable")},
    EnumName<ErrorKind>{InvalidInput, QLatin1String("invalid_input")},
    EnumName<ErrorKind>{NoSuchAccount, QLatin1String("no_such_account")},
    EnumName<ErrorKind>{NoSuchTemplate, QLatin1String("no_such_template")},
    EnumName<ErrorKind>{NoSuchField, QLatin1String("no_such_field")},
    EnumName<ErrorKind>{MissingField, QLatin1String("missing_field")},
    EnumName<ErrorKind>{NoSuchVariable, QLatin1String("no_such_variable")},
    EnumName<ErrorKind>{NoSuchFormat, QLatin1String("no_such_format")},
    EnumName<ErrorKind>{UnfinishedVariable, QLatin1String("unfinished_variable")},
    EnumName<ErrorKind>{LooksLikeVariable, QLatin1String("looks_like_variable")},
    EnumName<ErrorKind>{NoSuchList, QLatin1String("no_such_list")},
    EnumName<ErrorKind>{EmptyList, QLatin1String("empty_list")},
    EnumName<ErrorKind>{NoSuchCampaign, QLatin1String("no_such_campaign")},
    EnumName<ErrorKind>{NoSuchDelivery, QLatin1String("no_such_delivery")},
    EnumName<ErrorKind>{AlreadyExists, QLatin1String("already_exists")},
    EnumName<ErrorKind>{InsecureUrl, QLatin1String("insecure_url")},
    EnumName<ErrorKind>{PasswordInUrl, QLatin1String("password_in_url")},
    EnumName<ErrorKind>{InvalidUrl, QLatin1String("invalid_url")},
    EnumName<ErrorKind>{WrongState, QLatin1String("wrong_state")},
    EnumName<ErrorKind>{AccountRefused, QLatin1String("account_refused")},
    EnumName<ErrorKind>{PlatformRefused, QLatin1String("platform_refused")},
    EnumName<ErrorKind>{PlatformBabbled, QLatin1String("platform_babbled")},
    EnumName<ErrorKind>{Unreachable, QLatin1String("unreachable")},
    EnumName<ErrorKind>{CertificateRejected, QLatin1String("certificate_rejected")},
    EnumName<ErrorKind>{TimedOut, QLatin1String("timed_out")},
    EnumName<ErrorKind>{StorageFull, QLatin1String("storage_full")},
    EnumName<ErrorKind>{StorageBusy, QLatin1String("storage_busy")},
    EnumName<ErrorKind>{StorageNewer, QLatin1String("storage_newer")},
    EnumName<ErrorKind>{StorageBroken, QLatin1String("storage_broken")},
    EnumName<ErrorKind>{StorageFailed, QLatin1String("storage_failed")},
    EnumName<ErrorKind>{StorageForeign, QLatin1String("storage_foreign")},
    EnumName<ErrorKind>{StorageReplaced, QLatin1String("storage_replaced")},
    EnumName<ErrorKind>{KeychainUnavailable, QLatin1String("keychain_unavailable")},
    EnumName<ErrorKind>{KeychainLocked, QLatin1String("keychain_locked")},
    EnumName<ErrorKind>{KeychainRefused, QLatin1String("keychain_refused")},
    EnumName<ErrorKind>{SecretMissing, QLatin1String("secret_missing")},
    EnumName<ErrorKind>{TokenPasswordMissing, QLatin1String("token_password_missing")},
    EnumName<ErrorKind>{Cancelled, QLatin1String("cancelled")},
    EnumName<ErrorKind>{AlreadyRunning, QLatin1String("already_running")},
};

}  // namespace

QString nameOf(ErrorKind kind) {
    return nameIn(names, kind);
}

bool isAboutStorage(ErrorKind kind) {
    return kind == StorageFull || kind == StorageBusy || kind == StorageNewer || kind == StorageBroken ||
           kind == StorageFailed || kind == StorageForeign || kind == StorageReplaced;
}

}  // namespace hongyan
