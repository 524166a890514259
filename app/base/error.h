#pragma once

#include <QMap>
#include <QString>

#include "base/enumnames.h"

namespace hongyan {

/// What kind of thing went wrong. Closed: whoever words an error (ui/text, tool) switches over it without a default.
enum class ErrorKind {
    // files
    FileNotFound,
    FileUnreadable,
    FileEmpty,
    FileNotWhatItsNameSays,
    FileOfOtherKind,  ///< `detail`: the name of the kind it is
    FileEncrypted,
    FileTooOld,  ///< a format from before 2007 (.xls)
    FileBroken,
    QuoteNotClosed,  ///< `detail`: the line of the file in which it opens
    FileTooLarge,
    EncodingUnknown,
    NoSuchSheet,
    NoSuchColumn,
    NoHeader,
    ChoiceNeeded,   ///< `detail` names what a person has to say about the file
    NotCalculated,  ///< a column of formulas that have no values
    FileNotWritable,
    // what a person said
    InvalidInput,
    NoSuchAccount,
    NoSuchTemplate,
    NoSuchField,  ///< a key the template does not have
    MissingField,
    NoSuchVariable,  ///< {{Column}} the list does not have
    NoSuchFormat,    ///< {{Column:format}} that is none
    UnfinishedVariable,
    LooksLikeVariable,  ///< {Column}, which would be sent as it stands; detail: what stands in the braces
    NoSuchList,
    EmptyList,
    NoSuchCampaign,
    NoSuchDelivery,
    AlreadyExists,
    InsecureUrl,
    InvalidUrl,
    PasswordInUrl,
    WrongState,
    // the platform
    AccountRefused,  ///< `code` and `detail` hold what it said
    PlatformRefused,
    PlatformBabbled,  ///< an answer that is none
    Unreachable,
    CertificateRejected,
    TimedOut,
    // storage
    StorageFull,
    StorageBusy,
    StorageNewer,
    StorageBroken,
    StorageFailed,
    StorageForeign,   ///< not a database of ours; `detail` says what it is instead
    StorageReplaced,  ///< by another file, or an older state, while it was open
    // keychain
    KeychainUnavailable,
    KeychainLocked,
    KeychainRefused,
    SecretMissing,
    TokenPasswordMissing,  ///< of the token address
    // the rest
    Cancelled,
    AlreadyRunning,
};

/// Why something could not be done. `subject` names the thing (a file, a column, an AppID), verbatim and without
/// a secret. `detail` is English, for the log; a sentence for people is made from `kind`, `subject` and `code`.
struct Error {
    ErrorKind kind = ErrorKind::InvalidInput;
    QString detail;
    QString subject;
    int code = 0;                       ///< the platform's errcode, 0 when it did not speak
    QString rid;                        ///< the number it gave the request: what its support asks for
    QMap<QString, qint64> counts = {};  ///< how often, by the names of the reasons

    bool operator==(const Error&) const = default;
};

/// The stable English name of a kind, for logs and JSON.
QString nameOf(ErrorKind kind);
/// The database, or the disk it lies on.
bool isAboutStorage(ErrorKind kind);

}  // namespace hongyan
