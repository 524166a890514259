#include "tool/words.h"

#include "base/codetable.h"
#include "templates/fieldlabels.h"
#include "tool/codewords.h"
#include "tool/detailwords.h"
#include "tool/filewords.h"
#include "tool/options.h"

namespace hongyan::tool {
namespace {

QString localTime(const std::optional<Timestamp>& time) {
    return time ? toDateTime(*time).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString sentenceForFile(const Error& error) {
    switch (error.kind) {
        case ErrorKind::FileNotFound:
            return Words::tr("There is no file %1. Check the path.").arg(error.subject);
        case ErrorKind::FileUnreadable:
            return Words::tr("%1 cannot be read. Check that it is a file and its permissions.").arg(error.subject);
        case ErrorKind::FileEmpty:
            return Words::tr("%1 is empty. Choose a file with a header and at least one row.").arg(error.subject);
        case ErrorKind::FileNotWhatItsNameSays:
            return Words::tr("%1 holds no table that can be read here. Save it again as .xlsx or .csv.")
                .arg(error.subject);
        case ErrorKind::FileOfOtherKind:
            return sentenceForOtherKind(error);
        case ErrorKind::FileEncrypted:
            return Words::tr("%1 is protected by a password. Save it without one and try again.").arg(error.subject);
        case ErrorKind::FileTooOld:
            return Words::tr("%1 is in an old format (.xls or .et). Save it as .xlsx and try again.")
                .arg(error.subject);
        case ErrorKind::FileBroken:
            return Words::tr("%1 is damaged (%2). Save it again as .xlsx or .csv.").arg(error.subject, detailOf(error));
        case ErrorKind::QuoteNotClosed:
            return Words::tr(
                       "%1: a quote opens a cell in line %2 and is not closed there, so that rows would vanish in it. "
                       "Close it, or read quotes as characters with --quoting none.")
                .arg(error.subject, error.detail);
        case ErrorKind::FileTooLarge:
            return Words::tr("%1 is larger than can be read safely (%2). Split it.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::FileNotWritable:
            return Words::tr("%1 cannot be written. Check the folder and the free space.").arg(error.subject);
        case ErrorKind::EncodingUnknown:
            return Words::tr(
                       "The encoding of %1 is not clear (%2). Save it as UTF-8, or name it with --encoding: utf-8, "
                       "utf-16le, utf-16be or gb18030.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::NoSuchSheet:
            return Words::tr("There is no sheet \"%1\". The file has: %2.").arg(error.subject, error.detail);
        case ErrorKind::NoSuchColumn:
            return Words::tr(
                       "There is no column \"%1\". The file has: %2. If these are not its headings, name their row "
                       "with --header-row (0: there are none).")
                .arg(error.subject, error.detail);
        case ErrorKind::NoHeader:
            return Words::tr("%1 has no header there (%2). Name its row with --header-row, or 0 where there is none.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::ChoiceNeeded:
            return sentenceForChoice(error);
        case ErrorKind::NotCalculated:
            return Words::tr(
                       "The column \"%1\" holds formulas that were never calculated. Open the file in Excel, save it "
                       "and try again.")
                .arg(error.subject);
        default:
            return {};
    }
}

QString sentenceForInput(const Error& error) {
    switch (error.kind) {
        case ErrorKind::InvalidInput:
            return Words::tr("\"%1\" is not valid here: %2.").arg(error.subject, detailOf(error));
        case ErrorKind::NoSuchAccount:
            return Words::tr("There is no account \"%1\". See: hongyanctl account list.").arg(error.subject);
        case ErrorKind::NoSuchTemplate:
            return Words::tr("The account has no template \"%1\". Run: hongyanctl template sync --account NAME.")
                .arg(error.subject);
        case ErrorKind::NoSuchField:
            return Words::tr("The template has no field \"%1\". See: hongyanctl template list --account NAME.")
                .arg(error.subject);
        case ErrorKind::MissingField:
            return Words::tr("\"%1\" needs a value. Give it one and try again.").arg(error.subject);
        case ErrorKind::NoSuchVariable:
            return error.detail.isEmpty() ? Words::tr("The list has no column for {{%1}}.").arg(error.subject)
                                          : Words::tr("The list has no column for {{%1}}. Did you mean {{%2}}?")
                                                .arg(error.subject, error.detail);
        case ErrorKind::NoSuchFormat:
            return Words::tr(
                       "\"%1\" is no format for {{%2}}: a date is written yyyy-MM-dd, a number 0.00, a mask 3****4.")
                .arg(error.subject, error.detail);
        case ErrorKind::UnfinishedVariable:
            return Words::tr("The variable \"%1\" is not finished: close it with }}.").arg(error.subject);
        case ErrorKind::LooksLikeVariable:
            return Words::tr(
                       "\"%1\" would be sent as it stands: write {{%2}}, or say --look-alikes variables, or "
                       "--look-alikes literal if it is meant so.")
                .arg(error.subject, error.detail);
        case ErrorKind::NoSuchList:
            return Words::tr("There is no recipient list \"%1\". See: hongyanctl recipients list.").arg(error.subject);
        case ErrorKind::EmptyList:
            return sentenceForNobody(error);
        case ErrorKind::NoSuchCampaign:
            return Words::tr("There is no campaign %1. See: hongyanctl campaign list.").arg(error.subject);
        case ErrorKind::NoSuchDelivery:
            return Words::tr("There is no delivery %1. See: hongyanctl deliveries.").arg(error.subject);
        case ErrorKind::AlreadyExists:
            return Words::tr("\"%1\" is taken already. Choose another, or remove the first.").arg(error.subject);
        case ErrorKind::InsecureUrl:
            return Words::tr("%1 is plain http, which is only allowed to this machine. Use https.").arg(error.subject);
        case ErrorKind::PasswordInUrl:
            return Words::tr(
                       "Leave the password or key out of %1: the address is stored in plain. Write user@host there, or "
                       "{secret} where a key goes in a token address, and give it on standard input to: hongyanctl "
                       "account token-password NAME, or account proxy-password NAME.")
                .arg(error.subject);
        case ErrorKind::InvalidUrl:
            return Words::tr("\"%1\" is not a web address that can be used here.").arg(error.subject);
        case ErrorKind::WrongState:
            return sentenceForState(error);
        default:
            return {};
    }
}

/// It may well be the platform's.
bool isTooLong(const Error& error) {
    return error.detail.contains(QLatin1String("larger than any account has")) ||
           error.detail.startsWith(QLatin1String("an answer of more than"));
}

QString sentenceForPlatform(const Error& error) {
    switch (error.kind) {
        case ErrorKind::AccountRefused:
            return error.subject.isEmpty() ? Words::tr("The platform refused the account: %1")
                                                 .arg(platformRefuses(error.code, error.detail))
                                           : Words::tr("The platform refused the account: %1 The address it saw is %2.")
                                                 .arg(platformRefuses(error.code, error.detail), error.subject);
        case ErrorKind::PlatformRefused:
            return Words::tr("The platform refused: %1").arg(platformRefuses(error.code, error.detail));
        case ErrorKind::PlatformBabbled:
            return isTooLong(error)
                       ? Words::tr("The platform's answer is longer than is read here (%1).").arg(detailOf(error))
                       : Words::tr("What answered is not the platform. Check the account's API base and the proxy.");
        case ErrorKind::Unreachable:
            return Words::tr("The platform cannot be reached (%1). Check the network and the account's API base.")
                .arg(detailOf(error));
        case ErrorKind::CertificateRejected:
            return Words::tr(
                       "The certificate of the account's API base is not trusted (%1). Check the address, or name the "
                       "authority with --ca.")
                .arg(detailOf(error));
        case ErrorKind::TimedOut:
            return Words::tr("The platform did not answer in time. Try again.");
        default:
            return {};
    }
}

QString sentenceForKeeping(const Error& error) {
    switch (error.kind) {
        case ErrorKind::StorageFull:
            return Words::tr("The disk is full: %1. Free some space; nothing was lost.").arg(error.subject);
        case ErrorKind::StorageBusy:
            return Words::tr("%1 is locked by another program. Close it and try again.").arg(error.subject);
        case ErrorKind::StorageNewer:
            return Words::tr("%1 was written by a newer version. Update Hongyan to open it.").arg(error.subject);
        case ErrorKind::StorageBroken:
            return Words::tr(
                       "%1 is damaged. Nothing is sent from it and nothing written any more; what can be read can "
                       "still be listed and exported. Bring a backup back with: hongyanctl restore FILE.")
                .arg(error.subject);
        case ErrorKind::StorageForeign:
            return Words::tr(
                       "%1 was not opened, and nothing in it was changed: %2. Bring a backup back with: hongyanctl "
                       "restore FILE, or "
                       "move it away to begin anew.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::StorageReplaced:
            return Words::tr(
                       "Nothing more is sent from %1: %2. Start again with the one you want to keep: what stands in it "
                       "is then held against what was sent.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::StorageFailed:
            return Words::tr("%1 cannot be used (%2). Check the folder and its permissions.")
                .arg(error.subject, detailOf(error));
        case ErrorKind::KeychainUnavailable:
            return Words::tr(
                "No system keychain answers here. Start one, or use --secrets env with HONGYAN_SECRET_<AppID>.");
        case ErrorKind::KeychainLocked:
            return Words::tr(
                       "The system keychain is locked, or the secret of %1 is gone from it. Unlock it and try again.")
                .arg(error.subject);
        case ErrorKind::KeychainRefused:
            return Words::tr("The system keychain refused the secret of %1.").arg(error.subject);
        case ErrorKind::SecretMissing:
            return Words::tr(
                       "There is no AppSecret for %1. Add it with: account add --secret-stdin, or in "
                       "HONGYAN_SECRET_<AppID> with --secrets env.")
                .arg(error.subject);
        case ErrorKind::TokenPasswordMissing:
            return Words::tr(
                       "There is no password or key for the token address of %1, or not one for each of its places. "
                       "Give it on standard input to: hongyanctl account token-password %1, or in "
                       "HONGYAN_TOKEN_PASSWORD_%1 with --secrets env.")
                .arg(error.subject);
        case ErrorKind::Cancelled:
            return Words::tr("Cancelled; nothing was changed.");
        case ErrorKind::AlreadyRunning:
            return Words::tr("It is running already.");
        default:
            return {};
    }
}

}  // namespace

QString sentenceFor(const Error& error) {
    for (const auto& said :
         {sentenceForFile(error), sentenceForInput(error), sentenceForPlatform(error), sentenceForKeeping(error)})
        if (!said.isEmpty())
            return error.rid.isEmpty() ? said : Words::tr("%1 (rid %2)").arg(said, error.rid);
    return nameOf(error.kind);
}

QString sentenceFor(const delivery::Campaign& campaign) {
    switch (campaign.pauseReason) {
        case delivery::PauseReason::None:
            return {};
        case delivery::PauseReason::ByPerson:
            return Words::tr("Paused by a person.");
        case delivery::PauseReason::QuotaUsedUp:
            return Words::tr("Today's quota is used up; it goes on after 00:00 in Shanghai. The rest is kept.");
        case delivery::PauseReason::AccountRefused:
            return Words::tr("The platform refused the account: %1")
                .arg(platformSays(campaign.pauseCode, campaign.pauseDetail));
        case delivery::PauseReason::TokenUnavailable:
            return Words::tr(
                "No access token could be had, or the platform refuses it. Check the account, then resume.");
        case delivery::PauseReason::SecretUnavailable:
            if (campaign.pauseDetail == nameOf(ErrorKind::SecretMissing))
                return Words::tr("There is no AppSecret for this account. Give it anew, then resume.");
            return Words::tr("The AppSecret cannot be read. Unlock the keychain, then resume.");
        case delivery::PauseReason::TemplateRefused:
            return Words::tr("The platform refuses this template or message for everybody: %1")
                .arg(platformSays(campaign.pauseCode, campaign.pauseDetail));
        case delivery::PauseReason::FailingAlike:
            return Words::tr("Too many of the first recipients failed alike, so it stopped: %1")
                .arg(platformSays(campaign.pauseCode, campaign.pauseDetail));
        case delivery::PauseReason::StorageFailed:
            return Words::tr("The database could not be written. Free some space, then resume.");
        case delivery::PauseReason::Scheduled:
            return Words::tr("It starts at %1, while hongyan or \"hongyanctl run --forever\" is running.")
                .arg(localTime(campaign.pausedUntil));
        case delivery::PauseReason::LateStart:
            return Words::tr("It should have started at %1, and nothing was running then. Start it now, or cancel it.")
                .arg(localTime(campaign.policy.startAt));
        case delivery::PauseReason::OutsideWindow:
            return Words::tr(
                       "Its sending window is closed; it goes on at %1, while hongyan or \"hongyanctl run "
                       "--forever\" is running.")
                .arg(localTime(campaign.pausedUntil));
        case delivery::PauseReason::CanaryFailed:
            return Words::tr("%1 % of the first messages failed, so it stopped: %2")
                .arg(campaign.pauseDetail, platformSays(campaign.pauseCode, {}));
        case delivery::PauseReason::CanarySlow:
            return Words::tr(
                       "The platform took %1 ms to answer the first messages, so it stopped. Resume when it is "
                       "faster.")
                .arg(campaign.pauseDetail);
        case delivery::PauseReason::WrongList:
            return Words::tr("The openids of this list belong to another account: %1")
                .arg(platformSays(campaign.pauseCode, campaign.pauseDetail));
        case delivery::PauseReason::FieldRefused:
            return Words::tr("Many in a row were refused for the field %1, so it stopped: %2")
                .arg(templates::FieldLabels(campaign.templateContent).of(campaign.pauseDetail),
                     platformSays(campaign.pauseCode, {}));
        case delivery::PauseReason::UnknownCodes:
            return Words::tr("Many answers in a row had a code nobody knows (%1), so it stopped: %2")
                .arg(campaign.pauseCode)
                .arg(campaign.pauseDetail);
        case delivery::PauseReason::OlderThanSent:
            return Words::
                tr("This database is older than what was sent from it: it was brought back from a copy. Whoever still "
                   "waits here may have had the message; going on sends it to them all. To say of some that they had "
                   "it: "
                   "hongyanctl settle --campaign %1 --state waiting --as sent --openid OPENID.")
                    .arg(campaign.id.value);
    }
    Q_UNREACHABLE();
}

QString commandFor(const delivery::Campaign& campaign) {
    if (campaign.pauseReason == delivery::PauseReason::OutsideWindow)  // resumed, it would only pause again
        return Words::tr("To wait for that: hongyanctl run --forever");
    const bool isYetToStart = campaign.pauseReason == delivery::PauseReason::Scheduled ||
                              campaign.pauseReason == delivery::PauseReason::LateStart;
    return (isYetToStart ? Words::tr("Start it now with: hongyanctl campaign resume %1")
                         : Words::tr("Go on with: hongyanctl campaign resume %1"))
        .arg(campaign.id.value);
}

QString wordFor(delivery::State state) {
    switch (state) {
        case delivery::State::Waiting:
            return Words::tr("waiting");
        case delivery::State::Sending:
            return Words::tr("sending");
        case delivery::State::Retrying:
            return Words::tr("retrying");
        case delivery::State::Accepted:
            return Words::tr("accepted");
        case delivery::State::Failed:
            return Words::tr("failed");
        case delivery::State::Cancelled:
            return Words::tr("cancelled");
        case delivery::State::Suppressed:
            return Words::tr("suppressed");
        case delivery::State::Held:
            return Words::tr("held");
        case delivery::State::Unconfirmed:
            return Words::tr("unconfirmed");
    }
    Q_UNREACHABLE();
}

QString wordFor(delivery::CampaignStatus status) {
    switch (status) {
        case delivery::CampaignStatus::Preparing:
            return Words::tr("being prepared");
        case delivery::CampaignStatus::Running:
            return Words::tr("running");
        case delivery::CampaignStatus::Paused:
            return Words::tr("paused");
        case delivery::CampaignStatus::Finished:
            return Words::tr("finished");
        case delivery::CampaignStatus::Cancelled:
            return Words::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString wordFor(delivery::Fault fault) {
    switch (fault) {
        case delivery::Fault::None:
            return {};
        case delivery::Fault::Unreachable:
            return Words::tr("The platform could not be reached");
        case delivery::Fault::Tls:
            return Words::tr("The platform's certificate was not trusted");
        case delivery::Fault::TimedOut:
            return Words::tr("No answer came in time");
        case delivery::Fault::ConnectionLost:
            return Words::tr("The connection broke before an answer came");
        case delivery::Fault::NotAnAnswer:
            return Words::tr("What came back was not an answer of the platform");
        case delivery::Fault::Aborted:
            return Words::tr("The program was closed before an answer came");
        case delivery::Fault::Crashed:
            return Words::tr("The program had ended before an answer came");
        case delivery::Fault::ProxyRefused:
            return Words::tr("The proxy refused to connect");
        case delivery::Fault::Misplaced:
            return Words::tr("The answer to another request came instead");
    }
    Q_UNREACHABLE();
}

QString wordFor(templates::ValueFault fault) {
    switch (fault) {
        case templates::ValueFault::Empty:
            return Words::tr("empty");
        case templates::ValueFault::TooLong:
            return Words::tr("too long");
        case templates::ValueFault::WrongForm:
            return Words::tr("not in the form the platform asks for");
        case templates::ValueFault::ControlCharacter:
            return Words::tr("holds a line break or another invisible character");
        case templates::ValueFault::NotAChoice:
            return Words::tr("not among the approved values");
        case templates::ValueFault::NotFormatted:
            return Words::tr("cannot be formatted");
        case templates::ValueFault::NullMarker:
            return Words::tr("says that there is no value, such as NULL or #N/A, and would be sent so");
        case templates::ValueFault::LookAlike:
            return Words::tr("holds a column's name between signs that make no variable, and would be sent so");
        case templates::ValueFault::TwinColumns:
            return Words::tr("comes from one of several columns of one name, which hold different values");
    }
    return {};
}

QString wordFor(templates::Channel channel) {
    switch (channel) {
        case templates::Channel::TemplateSend:
            return Words::tr("template message");
        case templates::Channel::SubscribeSend:
            return Words::tr("subscription message");
        case templates::Channel::BizSend:
            return Words::tr("service account subscription notice");
    }
    Q_UNREACHABLE();
}

int exitCodeForCode(int code) {
    const Obstacle obstacle = obstacleOf(code);
    return obstacle == Obstacle::Passing || obstacle == Obstacle::UntilTomorrow ? PlatformAway : AccountRefused;
}

int exitCodeFor(const Error& error) {
    switch (error.kind) {
        case ErrorKind::AccountRefused:
        case ErrorKind::PlatformRefused:
            return exitCodeForCode(error.code);
        case ErrorKind::PlatformBabbled:
        case ErrorKind::Unreachable:
        case ErrorKind::CertificateRejected:
        case ErrorKind::TimedOut:
            return PlatformAway;
        case ErrorKind::StorageFull:
        case ErrorKind::StorageBusy:
        case ErrorKind::StorageNewer:
        case ErrorKind::StorageBroken:
        case ErrorKind::StorageFailed:
        case ErrorKind::StorageForeign:
        case ErrorKind::StorageReplaced:
            return Storage;
        case ErrorKind::KeychainUnavailable:
        case ErrorKind::KeychainLocked:
        case ErrorKind::KeychainRefused:
        case ErrorKind::SecretMissing:
        case ErrorKind::TokenPasswordMissing:
            return Keychain;
        case ErrorKind::Cancelled:
            return Interrupted;
        default:
            return BadInput;
    }
}

}  // namespace hongyan::tool
