#include "ui/accounts/checkwords.h"

#include <QCoreApplication>

#include "base/codetable.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"

namespace hongyan::accountspage {
namespace {

struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(CheckTexts)
};

Mend mendOf(const Error& error) {
    if (error.code == 40164 && !error.subject.isEmpty())
        return Mend::CopyAddress;
    if (error.code == 40125 || error.code == 41004)
        return Mend::ReplaceSecret;
    if (error.code == 40013)
        return Mend::CorrectAppId;
    if (error.kind == ErrorKind::SecretMissing)
        return secrets::isOfEnvironment(error) ? Mend::CheckAgain : Mend::ReplaceSecret;
    if (error.kind == ErrorKind::TokenPasswordMissing)
        return Mend::EnterTokenPassword;
    if (error.kind == ErrorKind::PlatformBabbled || error.kind == ErrorKind::InvalidUrl ||
        error.kind == ErrorKind::InsecureUrl)
        return Mend::CorrectBase;
    if (error.kind == ErrorKind::CertificateRejected)
        return Mend::ChooseCa;
    if (error.kind == ErrorKind::Unreachable)
        return Mend::CorrectProxy;
    return Mend::CheckAgain;
}

QString actionOf(Mend mend) {
    switch (mend) {
        case Mend::CheckAgain:
            return CheckTexts::tr("Check again");
        case Mend::CopyAddress:
            return CheckTexts::tr("Copy the address");
        case Mend::ReplaceSecret:
            return CheckTexts::tr("Replace the AppSecret");
        case Mend::EnterTokenPassword:
            return CheckTexts::tr("Enter the password or key");
        case Mend::CorrectAppId:
            return CheckTexts::tr("Correct the AppID");
        case Mend::CorrectBase:
            return CheckTexts::tr("Look at the API base");
        case Mend::CorrectProxy:
            return CheckTexts::tr("Look at the proxy");
        case Mend::ChooseCa:
            return CheckTexts::tr("Choose a CA file");
    }
    return {};
}

/// The table's next steps speak of sending; here nothing is tried again by itself.
QString hintFor(int code) {
    switch (obstacleOf(code)) {
        case Obstacle::Lasting:
            return text::codeNextStep(code);
        case Obstacle::Passing:
            return CheckTexts::tr("This passes. Check again in a minute.");
        case Obstacle::UntilTomorrow:
            return CheckTexts::tr("Check again after midnight in Shanghai.");
        case Obstacle::Token:
            return CheckTexts::tr("Check again; if that stays, the AppSecret may be wrong.");
    }
    Q_UNREACHABLE();
}

}  // namespace

CheckWords wordsOf(const Error& error) {
    CheckWords words;
    words.sentence = text::sentence(error);
    words.mend = mendOf(error);
    words.action = actionOf(words.mend);
    if (error.code == 40164)
        words.hint = CheckTexts::tr(
            "Service account: WeChat Developer Platform → My business → Service account → Basic information → "
            "Developer keys → API IP allow-list. Mini-program: mp.weixin.qq.com → Management → Development → "
            "Development settings → IP allow-list.");
    else if (error.code != 0 && words.mend == Mend::CheckAgain)
        words.hint = hintFor(error.code);
    return words;
}

QString successSentence(const engine::AccountCheck& check) {
    const QString valid = text::length(check.tokenValidFor);
    if (!check.quota || check.quota->dailyLimit <= 0)
        return CheckTexts::tr("All is well: the platform gave a token, valid for %1. It does not say the quota.")
            .arg(valid);
    return CheckTexts::tr("All is well: the platform gave a token, valid for %1. %2 of %3 messages left today.")
        .arg(valid, text::number(check.quota->remain), text::number(check.quota->dailyLimit));
}

}  // namespace hongyan::accountspage
