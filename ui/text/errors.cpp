#include "ui/text/errors.h"

#include <QCoreApplication>
#include <array>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"

namespace hongyan::text {
namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

struct ErrorWords {
    ErrorKind kind;
    const char* sentence;  ///< %1 subject, %2 code, %3 the code's meaning, %4 detail
};

constexpr std::array errorWords{
    ErrorWords{ErrorKind::FileNotFound, QT_TRANSLATE_NOOP("Errors", "%1 is not there. Choose the file again.")},
    ErrorWords{ErrorKind::FileUnreadable,
               QT_TRANSLATE_NOOP("Errors", "%1 cannot be read. Close it in other programs, or check its permissions.")},
    ErrorWords{ErrorKind::FileEmpty, QT_TRANSLATE_NOOP("Errors", "%1 holds nothing. Choose another file.")},
    ErrorWords{ErrorKind::FileNotWhatItsNameSays,
               QT_TRANSLATE_NOOP("Errors", "%1 holds no table that can be read here. Save it anew as .xlsx or .csv.")},
    ErrorWords{ErrorKind::FileOfOtherKind,
               QT_TRANSLATE_NOOP("Errors", "%1 is %4 and cannot be read here. Open it and save it as .xlsx or .csv.")},
    ErrorWords{ErrorKind::FileEncrypted,
               QT_TRANSLATE_NOOP("Errors", "%1 is protected by a password. Remove it in Excel and choose it again.")},
    ErrorWords{ErrorKind::FileTooOld,
               QT_TRANSLATE_NOOP("Errors", "%1 is in an old format (.xls or .et). Save it as .xlsx in Excel or WPS.")},
    ErrorWords{ErrorKind::FileBroken, QT_TRANSLATE_NOOP("Errors", "%1 is damaged. Open it in Excel and save it anew.")},
    ErrorWords{ErrorKind::QuoteNotClosed,
               QT_TRANSLATE_NOOP("Errors",
                                 "A quote in line %4 of %1 is not closed there: rows would vanish in it. Close it in "
                                 "the file, or read quotes as characters.")},
    ErrorWords{ErrorKind::FileTooLarge, QT_TRANSLATE_NOOP("Errors", "%1 is too large. Split it, or save it as .csv.")},
    ErrorWords{ErrorKind::EncodingUnknown,
               QT_TRANSLATE_NOOP("Errors", "The encoding of %1 was not recognised. Choose it by hand.")},
    ErrorWords{ErrorKind::NoSuchSheet, QT_TRANSLATE_NOOP("Errors", "There is no sheet “%1”. Choose another.")},
    ErrorWords{ErrorKind::NoSuchColumn, QT_TRANSLATE_NOOP("Errors", "There is no column “%1”. Choose another.")},
    ErrorWords{ErrorKind::NoHeader,
               QT_TRANSLATE_NOOP("Errors", "%1 has no header row. Choose the row with the columns' names.")},
    ErrorWords{ErrorKind::ChoiceNeeded,
               QT_TRANSLATE_NOOP(
                   "Errors", "%1 holds what can be read in two ways. Let it be counted, then say which one is meant.")},
    ErrorWords{ErrorKind::NotCalculated,
               QT_TRANSLATE_NOOP("Errors",
                                 "The column “%1” holds formulas that were never calculated. Open the file in Excel, "
                                 "save it and choose it again.")},
    ErrorWords{ErrorKind::FileNotWritable, QT_TRANSLATE_NOOP("Errors", "%1 cannot be written. Choose another folder.")},
    ErrorWords{ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("Errors", "“%1” is not valid here. Correct it.")},
    ErrorWords{ErrorKind::NoSuchAccount,
               QT_TRANSLATE_NOOP("Errors", "The account %1 does not exist any more. Choose another.")},
    ErrorWords{ErrorKind::NoSuchTemplate,
               QT_TRANSLATE_NOOP("Errors", "The template %1 does not exist. Sync the templates and choose again.")},
    ErrorWords{ErrorKind::NoSuchField,
               QT_TRANSLATE_NOOP("Errors", "The template has no field “%1”. Remove it from the message.")},
    ErrorWords{ErrorKind::MissingField, QT_TRANSLATE_NOOP("Errors", "The field “%1” is still empty. Fill it in.")},
    ErrorWords{ErrorKind::NoSuchVariable,
               QT_TRANSLATE_NOOP("Errors", "The list has no column “%1”. Choose one of its columns.")},
    ErrorWords{
        ErrorKind::NoSuchFormat,
        QT_TRANSLATE_NOOP("Errors", "“%1” is no format. Dates are written yyyy-MM-dd, numbers 0.00, masks 3****4.")},
    ErrorWords{ErrorKind::UnfinishedVariable,
               QT_TRANSLATE_NOOP("Errors", "The variable in “%1” is not finished: it ends with }}.")},
    ErrorWords{ErrorKind::LooksLikeVariable,
               QT_TRANSLATE_NOOP("Errors", "“%1” is no variable: it would be sent as it stands. Use double braces.")},
    ErrorWords{ErrorKind::NoSuchList,
               QT_TRANSLATE_NOOP("Errors", "The list %1 does not exist any more. Choose another.")},
    ErrorWords{ErrorKind::EmptyList,
               QT_TRANSLATE_NOOP("Errors", "%1 has nobody who can be sent to. Look at the rows left out.")},
    ErrorWords{ErrorKind::NoSuchCampaign, QT_TRANSLATE_NOOP("Errors", "The campaign %1 does not exist.")},
    ErrorWords{ErrorKind::NoSuchDelivery, QT_TRANSLATE_NOOP("Errors", "The delivery %1 does not exist.")},
    ErrorWords{ErrorKind::AlreadyExists, QT_TRANSLATE_NOOP("Errors", "%1 is there already. Choose another name.")},
    ErrorWords{ErrorKind::InsecureUrl,
               QT_TRANSLATE_NOOP("Errors", "%1 is not encrypted. Use an address that begins with https.")},
    ErrorWords{ErrorKind::PasswordInUrl,
               QT_TRANSLATE_NOOP("Errors",
                                 "Leave the password or key out of “%1”: the address is stored in plain. Write "
                                 "user@host there, or {secret} where a key goes in a token address, and enter it in "
                                 "the field below.")},
    ErrorWords{ErrorKind::InvalidUrl, QT_TRANSLATE_NOOP("Errors", "“%1” is not a web address. Correct it.")},
    ErrorWords{ErrorKind::WrongState,
               QT_TRANSLATE_NOOP("Errors", "That is not possible now (%1). Look at the state and try again.")},
    ErrorWords{ErrorKind::AccountRefused, QT_TRANSLATE_NOOP("Errors", "The platform refuses the account: %2, %3.")},
    ErrorWords{ErrorKind::PlatformRefused, QT_TRANSLATE_NOOP("Errors", "The platform refuses: %2, %3.")},
    ErrorWords{ErrorKind::PlatformBabbled,
               QT_TRANSLATE_NOOP("Errors", "The answer was not WeChat's. Check the API base and the proxy.")},
    ErrorWords{ErrorKind::Unreachable,
               QT_TRANSLATE_NOOP("Errors", "WeChat cannot be reached. Check the network and the proxy.")},
    ErrorWords{
        ErrorKind::CertificateRejected,
        QT_TRANSLATE_NOOP("Errors", "The server's certificate is not trusted. Check the API base and the proxy.")},
    ErrorWords{ErrorKind::TimedOut, QT_TRANSLATE_NOOP("Errors", "No answer in time. Check the network and try again.")},
    ErrorWords{
        ErrorKind::StorageFull,
        QT_TRANSLATE_NOOP("Errors", "The disk is full. Make room; nothing is lost and nothing is sent meanwhile.")},
    ErrorWords{ErrorKind::StorageBusy,
               QT_TRANSLATE_NOOP("Errors", "The database is in use by another program. Close it and try again.")},
    ErrorWords{ErrorKind::StorageNewer,
               QT_TRANSLATE_NOOP("Errors", "The database was written by a newer Hongyan. Update this one.")},
    ErrorWords{ErrorKind::StorageBroken,
               QT_TRANSLATE_NOOP("Errors",
                                 "The database is damaged: nothing is sent or written any more. Export what you need, "
                                 "and bring a backup back with hongyanctl restore.")},
    ErrorWords{ErrorKind::StorageForeign,
               QT_TRANSLATE_NOOP("Errors",
                                 "%1 is not Hongyan's database, or not whole; it was left untouched. Bring a backup "
                                 "back with hongyanctl restore, or move it away to begin anew.")},
    ErrorWords{ErrorKind::StorageReplaced,
               QT_TRANSLATE_NOOP("Errors",
                                 "The database was replaced while it was in use, or a copy of it is sending, so "
                                 "nothing more is sent. Close Hongyan and start it again.")},
    ErrorWords{ErrorKind::StorageFailed,
               QT_TRANSLATE_NOOP("Errors", "The database cannot be written. Check the disk and try again.")},
    ErrorWords{ErrorKind::KeychainUnavailable,
               QT_TRANSLATE_NOOP(
                   "Errors", "No keychain of this system answers. Start one, or keep the secret for this session.")},
    ErrorWords{ErrorKind::KeychainLocked,
               QT_TRANSLATE_NOOP("Errors", "The keychain is locked. Unlock it and try again.")},
    ErrorWords{ErrorKind::KeychainRefused,
               QT_TRANSLATE_NOOP("Errors", "The keychain refuses. Allow Hongyan in it and try again.")},
    ErrorWords{ErrorKind::SecretMissing,
               QT_TRANSLATE_NOOP("Errors", "There is no AppSecret for %1. Enter it in the account.")},
    ErrorWords{ErrorKind::TokenPasswordMissing,
               QT_TRANSLATE_NOOP("Errors",
                                 "There is no password or key for the token address of %1. Enter it in the account.")},
    ErrorWords{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("Errors", "Cancelled.")},
    ErrorWords{ErrorKind::AlreadyRunning,
               QT_TRANSLATE_NOOP("Errors", "Hongyan is running already. Use the window that is open.")},
};

QString accountRefusal(const Error& error) {
    if (error.code == 40125 || error.code == 41004)
        return Errors::tr(
                   "The AppSecret is wrong (%1). Ask whoever keeps it for the present one, then replace it here. "
                   "WeChat does not show it again, and resetting it ends it at once for every other system.")
            .arg(error.code);
    if (error.code == 40013)
        return Errors::tr(
                   "The AppID is wrong (%1). Compare it with the WeChat Developer Platform (a mini-program's with "
                   "mp.weixin.qq.com) and enter it anew.")
            .arg(error.code);
    if (error.code == 40164)
        return Errors::tr(
                   "The public IP of this computer, %1, is not on the API IP allow-list. Added there it counts after a "
                   "few minutes; then check again.")
            .arg(error.subject.isEmpty() ? unknown() : visible(error.subject));
    return {};
}

/// "3 × this cannot be an openid · 1 × openid is empty"
QString reasons(const QMap<QString, qint64>& counts) {
    QStringList words;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        if (const auto kind = recipients::problemKindNamed(count.key()))
            words << QStringLiteral("%1 × %2").arg(number(count.value()), word(recipients::Problem{.kind = *kind}));
    return words.join(QStringLiteral(" · "));
}

QString withoutRid(const Error& error) {
    if (error.kind == ErrorKind::AccountRefused) {
        const QString known = accountRefusal(error);
        if (!known.isEmpty())
            return known;
    }
    const QString subject = error.subject.isEmpty() ? unknown() : visible(error.subject);
    if (secrets::isOfEnvironment(error))
        return Errors::tr("HONGYAN_SECRET_%1 is not set. Set it and start Hongyan again.").arg(subject);
    for (const ErrorWords& words : errorWords) {
        if (words.kind != error.kind)
            continue;
        QString text = Errors::tr(words.sentence);
        if (error.kind == ErrorKind::FileOfOtherKind)
            text.replace(QLatin1String("%4"), fileKindWord(error.detail));
        else
            text.replace(QLatin1String("%4"), number(error.detail.toLongLong()));
        if (text.contains(QLatin1String("%2")))
            return text.replace(QLatin1String("%2"), codeText(error.code))
                .replace(QLatin1String("%3"), codeMeaning(error.code));
        text.replace(QLatin1String("%1"), subject);
        return error.counts.isEmpty() ? text : text + u' ' + reasons(error.counts);
    }
    return {};
}

}  // namespace

QString sentence(const Error& error) {
    const QString words = withoutRid(error);
    return error.rid.isEmpty() ? words : Errors::tr("%1 (rid %2)").arg(words, visible(error.rid));
}

QString keychainSentence(const secrets::BackendStatus& status) {
    switch (status.backend) {
        case secrets::Backend::Environment:
            return Errors::tr("From the environment, read-only");
        case secrets::Backend::Memory:
            return Errors::tr("In memory, for this session only");
        case secrets::Backend::Keychain:
            break;
    }
    if (!status.available)
        return Errors::tr("This system has no keychain");
    const QString name = status.name.isEmpty() ? Errors::tr("System keychain") : visibleName(status.name);
    return status.locked ? Errors::tr("%1, locked").arg(name) : Errors::tr("%1, unlocked").arg(name);
}

}  // namespace hongyan::text
