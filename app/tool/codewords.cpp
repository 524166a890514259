#include "tool/codewords.h"

#include <QLocale>
#include <QRegularExpression>

#include "base/codetable.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

bool isChinese() {
    return QLocale().language() == QLocale::Chinese;
}

/// Where the table's next step speaks of the window, what it is here. Empty: the table's is as true here.
QString ownStepFor(int code) {
    switch (code) {
        case 40125:
        case 41004:
            return Words::tr(
                "Ask whoever keeps the AppSecret for the present one, and give it: with --secrets env in "
                "HONGYAN_SECRET_<AppID>, else with hongyanctl account remove and account add --secret-stdin. Do not "
                "reset it lightly: every other system loses it at once");
        case 40164:
        case 45032:
        case 45035:
        case 61004:
            return Words::tr(
                "Put the public IP of this computer on the API IP allow-list (service account: WeChat Developer "
                "Platform › My business › Service account › Basic information › Developer keys; mini-program: "
                "mp.weixin.qq.com › Development › Development settings); it counts after a few minutes");
        case 404:
        case 40002:
        case 40066:
        case 41002:
        case 43003:
            return Words::tr(
                "Check the API base and the proxy that the account was added with (hongyanctl account list); a wrong "
                "one goes with hongyanctl account remove and account add");
        case 40013:
            return Words::tr(
                "While fetching a token: check the AppID (hongyanctl account list). While sending: link the "
                "mini-program at mp.weixin.qq.com (Mini-programs), or take it out of the message");
        case 61024:
            return Words::tr("Add the account with the AppID of the service account or mini-program itself");
        case 48001:
        case 76022:
            return Words::tr(
                "Check the kind that the account was added with (hongyanctl account list), that the account is "
                "verified, and that template messages or subscription notices are opened");
        case 40014:
        case 41001:
        case 48012:
            return Words::tr(
                "The program fetches a new token and sends again by itself. If it keeps happening: hongyanctl account "
                "check NAME");
        case 42006:
            return Words::tr(
                "The program asks for the token again. If it keeps happening: have the third-party platform renew it, "
                "or add the account with its own AppSecret");
        default:
            return {};
    }
}

/// The table speaks of campaigns that wait to be resumed; where nothing is kept, the command is given again.
QString withoutCampaign(QString next) {
    static const QRegularExpression goOn(QStringLiteral("再?继续(发送)?|resume"));
    return next.replace(QLatin1String("Resume"), Words::tr("Give the command again"))
        .replace(goOn, Words::tr("give the command again"));
}

QString sentenceOf(const QString& next) {
    return next.isEmpty() ? next : next + Words::tr(".");
}

/// What the platform means by a code, and a sentence on what to do about it.
QString meaningAnd(const QString& next, int code, const QString& words) {
    const QString meaning = meaningOf(code, words);
    return next.isEmpty() ? Words::tr("%1 (code %2).").arg(meaning, QString::number(code))
                          : Words::tr("%1 (code %2). %3").arg(meaning, QString::number(code), next);
}

}  // namespace

QString meaningOf(int code, const QString& words) {
    const CodeEntry* entry = codeEntry(code);
    return !entry ? words : isChinese() ? entry->meaningZh : entry->meaningEn;
}

QString nextStepFor(int code) {
    if (const QString own = ownStepFor(code); !own.isEmpty())
        return own;
    const CodeEntry* entry = codeEntry(code);
    return !entry ? QString() : isChinese() ? entry->nextZh : entry->nextEn;
}

QString platformSays(int code, const QString& words) {
    return meaningAnd(sentenceOf(nextStepFor(code)), code, words);
}

QString platformRefuses(int code, const QString& words) {
    switch (obstacleOf(code)) {
        case Obstacle::Lasting:
            return meaningAnd(sentenceOf(withoutCampaign(nextStepFor(code))), code, words);
        case Obstacle::Passing:
            return meaningAnd(Words::tr("That passes: give the command again in a minute."), code, words);
        case Obstacle::UntilTomorrow:
            return meaningAnd(Words::tr("Give the command again after 00:00 in Shanghai."), code, words);
        case Obstacle::Token:
            return meaningAnd(Words::tr("Give the command again; if that stays, the AppSecret may be wrong."), code,
                              words);
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::tool
