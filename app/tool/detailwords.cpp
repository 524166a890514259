#include "tool/detailwords.h"

#include <QRegularExpression>
#include <algorithm>

#include "tool/words.h"

namespace hongyan::tool {
namespace {

/// As the rooms below write them. The more exact stand before those that they fit, too.
constexpr const char* details[] = {
    QT_TRANSLATE_NOOP("Details", "it is the file that is read"),
    QT_TRANSLATE_NOOP("Details", "it is one of Hongyan's own files"),
    QT_TRANSLATE_NOOP("Details", "the folder cannot be made"),
    QT_TRANSLATE_NOOP("Details", "others can read it, and it cannot be closed"),
    QT_TRANSLATE_NOOP("Details", "the folder cannot be locked"),
    QT_TRANSLATE_NOOP("Details", "its schema is not migrated yet"),
    QT_TRANSLATE_NOOP("Details", "somebody is on the list twice"),
    QT_TRANSLATE_NOOP("Details", "no write-ahead log here"),
    QT_TRANSLATE_NOOP("Details", "it cannot be moved away"),
    QT_TRANSLATE_NOOP("Details", "there is nothing in it"),
    QT_TRANSLATE_NOOP("Details", "it is a folder"),
    QT_TRANSLATE_NOOP("Details", "it is empty"),
    QT_TRANSLATE_NOOP("Details", "it is no database"),
    QT_TRANSLATE_NOOP("Details", "it is another program's database"),
    QT_TRANSLATE_NOOP("Details", "the log beside it (-wal) is of the database that was there before"),
    QT_TRANSLATE_NOOP("Details", "it was replaced while it was in use"),
    QT_TRANSLATE_NOOP("Details", "a copy of it is sending"),
    QT_TRANSLATE_NOOP("Details", "it lies in the data folder, and would be lost with it"),
    QT_TRANSLATE_NOOP("Details", "it is the database itself"),
    QT_TRANSLATE_NOOP("Details", "there is no message %1"),
    QT_TRANSLATE_NOOP(
        "Details", "its token address has %1 places for a secret, which is one line for them all or one line for each"),
    QT_TRANSLATE_NOOP("Details", "the new list has none"),
    QT_TRANSLATE_NOOP("Details", "fewer than nobody"),
    QT_TRANSLATE_NOOP("Details", "it has more than %1 different values"),
    QT_TRANSLATE_NOOP("Details", "row %1: an expiry is a day such as 2026-12-31"),
    QT_TRANSLATE_NOOP("Details", "no decoder for %1"),
    QT_TRANSLATE_NOOP("Details", "too many rows in row %1"),
    QT_TRANSLATE_NOOP("Details", "too much text in row %1"),
    QT_TRANSLATE_NOOP("Details", "more than %1 columns in row %2"),
    QT_TRANSLATE_NOOP("Details", "column %1 in row %2"),
    QT_TRANSLATE_NOOP("Details", "it looks like Big5"),
    QT_TRANSLATE_NOOP("Details", "neither UTF-8 nor GB18030 for the most part"),
    QT_TRANSLATE_NOOP("Details", "more than %1 rows"),
    QT_TRANSLATE_NOOP("Details", "more than %1 parts"),
    QT_TRANSLATE_NOOP("Details", "more than 1 MB"),
    QT_TRANSLATE_NOOP("Details", "a copy of %1 bytes"),
    QT_TRANSLATE_NOOP("Details", "there are only empty rows"),
    QT_TRANSLATE_NOOP("Details", "row %1 is empty"),
    QT_TRANSLATE_NOOP("Details", "header in row %1: %2"),
    QT_TRANSLATE_NOOP("Details", "a part is longer than it declares"),
    QT_TRANSLATE_NOOP("Details", "a part inflates past %1 bytes"),
    QT_TRANSLATE_NOOP("Details", "a list of templates larger than any account has"),
    QT_TRANSLATE_NOOP("Details", "an answer of more than %1 bytes"),
    QT_TRANSLATE_NOOP("Details", "too many parts"),
    QT_TRANSLATE_NOOP("Details", "no part named %1"),
    QT_TRANSLATE_NOOP("Details", "packed by method %1"),
    QT_TRANSLATE_NOOP("Details", "too many shared strings"),
    QT_TRANSLATE_NOOP("Details", "no memory for a part"),
    QT_TRANSLATE_NOOP("Details", "XML line %1: %2"),
    QT_TRANSLATE_NOOP("Details", "a tag is too long"),
    QT_TRANSLATE_NOOP("Details", "%1 bytes without content"),
    QT_TRANSLATE_NOOP("Details", "an API base takes no password and no key"),
    QT_TRANSLATE_NOOP("Details", "an API base ends with its path: no ? and no #"),
    QT_TRANSLATE_NOOP("Details", "an account needs a name"),
    QT_TRANSLATE_NOOP("Details", "not the form of an AppID"),
    QT_TRANSLATE_NOOP("Details", "the environment's secrets cannot be changed"),
    QT_TRANSLATE_NOOP("Details", "fixes is not an array"),
    QT_TRANSLATE_NOOP("Details", "no such fix"),
    QT_TRANSLATE_NOOP("Details", "fields is not an array"),
    QT_TRANSLATE_NOOP("Details", "a field has no key or no text"),
    QT_TRANSLATE_NOOP("Details", "a field has no key, or another's"),
    QT_TRANSLATE_NOOP("Details", "not an object"),
    QT_TRANSLATE_NOOP("Details", "no template_id"),
    QT_TRANSLATE_NOOP("Details", "a text is none"),
    QT_TRANSLATE_NOOP("Details", "no such channel"),
    QT_TRANSLATE_NOOP("Details", "this is no message of Hongyan's, or a newer one's"),
    QT_TRANSLATE_NOOP("Details", "it holds no message, or no template"),
    QT_TRANSLATE_NOOP("Details", "a text holds a NUL character"),
    QT_TRANSLATE_NOOP("Details", "a campaign of it is live"),
    QT_TRANSLATE_NOOP("Details", "--kind is service or miniprogram"),
    QT_TRANSLATE_NOOP("Details", "--token is stable, classic or external:URL"),
    QT_TRANSLATE_NOOP(
        "Details",
        "a state is waiting, sending, retrying, accepted, failed, cancelled, suppressed, held or unconfirmed"),
    QT_TRANSLATE_NOOP("Details", "the account's tags are %1"),
    QT_TRANSLATE_NOOP("Details", "--hidden is take or leave"),
    QT_TRANSLATE_NOOP("Details", "--merged is fill or leave"),
    QT_TRANSLATE_NOOP("Details", "--uncalculated is take or leave"),
    QT_TRANSLATE_NOOP("Details", "--encoding is utf-8, utf-16le, utf-16be or gb18030"),
    QT_TRANSLATE_NOOP("Details", "--separator is comma, semicolon, tab, bar or one character"),
    QT_TRANSLATE_NOOP("Details", "--quoting is doubled, none or clipboard"),
    QT_TRANSLATE_NOOP("Details", "the account has no message of that name"),
    QT_TRANSLATE_NOOP("Details", "\"%1\" has no such version"),
    QT_TRANSLATE_NOOP("Details", "--fix is KEY=FIX for a field that is filled in"),
    QT_TRANSLATE_NOOP("Details", "the fixes are %1"),
    QT_TRANSLATE_NOOP("Details", "--field is KEY=TEXT"),
    QT_TRANSLATE_NOOP("Details", "--mini-program is APPID:PATH"),
    QT_TRANSLATE_NOOP("Details", "--until is a day such as 2027-01-31; they are written to again from then on"),
    QT_TRANSLATE_NOOP("Details", "--until has passed, so nobody would be kept off anything"),
    QT_TRANSLATE_NOOP("Details", "this cannot be an openid"),
    QT_TRANSLATE_NOOP("Details", "only failed and unconfirmed deliveries can be retried"),
    QT_TRANSLATE_NOOP("Details", "only unconfirmed deliveries can be settled"),
    QT_TRANSLATE_NOOP("Details", "--as is sent or not-sent"),
    QT_TRANSLATE_NOOP("Details", "the account's proxy address names no user: give it as http://user@host:port first"),
    QT_TRANSLATE_NOOP("Details",
                      "its token address has no place for a password or key: give it as "
                      "external:https://user@host/path, or with {secret} where it goes, first"),
    QT_TRANSLATE_NOOP("Details", "--retry is prompt, standard or patient"),
    QT_TRANSLATE_NOOP("Details", "--at is a time such as \"2026-11-22 09:30\""),
    QT_TRANSLATE_NOOP("Details", "--at lies in the past; leave it out to start now"),
    QT_TRANSLATE_NOOP("Details", "--window is hours such as 09:00-21:30, or \"09:00-21:30 local\""),
    QT_TRANSLATE_NOOP("Details", "--window ends where it begins; leave it out to send all day"),
    QT_TRANSLATE_NOOP("Details", "--cap is messages within a time, such as 1/24h or 3/7d"),
    QT_TRANSLATE_NOOP("Details", "a table is written to .xlsx or .csv"),
    QT_TRANSLATE_NOOP("Details", "--duplicates is first or each"),
    QT_TRANSLATE_NOOP("Details", "--once is a key that can be seen"),
    QT_TRANSLATE_NOOP("Details", "--look-alikes is variables or literal"),
    QT_TRANSLATE_NOOP("Details", "--missing is accept"),
    // libzip and expat say these, about a damaged spreadsheet.
    QT_TRANSLATE_NOOP("Details", "Not a zip archive"),
    QT_TRANSLATE_NOOP("Details", "Zip archive inconsistent"),
    QT_TRANSLATE_NOOP("Details", "CRC error"),
    QT_TRANSLATE_NOOP("Details", "Premature end of file"),
    QT_TRANSLATE_NOOP("Details", "Unexpected length of data"),
    QT_TRANSLATE_NOOP("Details", "Compressed data invalid"),
    QT_TRANSLATE_NOOP("Details", "Compression method not supported"),
    QT_TRANSLATE_NOOP("Details", "Zlib error: %1"),
    QT_TRANSLATE_NOOP("Details", "Read error: %1"),
    QT_TRANSLATE_NOOP("Details", "no element found"),
    QT_TRANSLATE_NOOP("Details", "not well-formed (invalid token)"),
    QT_TRANSLATE_NOOP("Details", "mismatched tag"),
    QT_TRANSLATE_NOOP("Details", "unclosed token"),
    QT_TRANSLATE_NOOP("Details", "undefined entity"),
    QT_TRANSLATE_NOOP("Details", "duplicate attribute"),
    QT_TRANSLATE_NOOP("Details", "junk after document element"),
    QT_TRANSLATE_NOOP("Details", "syntax error"),
    QT_TRANSLATE_NOOP("Details", "%1 bytes"),
    QT_TRANSLATE_NOOP("Details", "%1 characters"),
    QT_TRANSLATE_NOOP("Details", "row %1"),
};

/// The detail as a pattern: what stands for %1 and %2 is captured, in the order of the words.
QRegularExpression patternOf(const QString& words) {
    QString pattern = QRegularExpression::escape(words);
    pattern.replace(QLatin1String("\\%1"), QLatin1String("(?<one>.*)"));
    pattern.replace(QLatin1String("\\%2"), QLatin1String("(?<two>.*)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

QString wordsOf(const QString& detail) {
    for (const char* each : details) {
        const QString words = QString::fromLatin1(each);
        const QRegularExpressionMatch match = patternOf(words).match(detail);
        if (!match.hasMatch())
            continue;
        const QString said = QCoreApplication::translate("Details", each);
        const QString one = match.captured(QStringLiteral("one"));
        if (words.contains(QLatin1String("%2")))
            return said.arg(one, wordsOf(match.captured(QStringLiteral("two"))));
        return words.contains(QLatin1String("%1")) ? said.arg(one) : said;
    }
    return detail;
}

}  // namespace

QString detailOf(const Error& error) {
    return wordsOf(error.detail);
}

QString sentenceForState(const Error& error) {
    using delivery::CampaignStatus;
    if (!error.detail.isEmpty())
        return Words::tr("\"%1\" cannot be changed now: %2.").arg(error.subject, detailOf(error));
    constexpr std::array all{CampaignStatus::Preparing, CampaignStatus::Running, CampaignStatus::Paused,
                             CampaignStatus::Finished, CampaignStatus::Cancelled};
    const auto* const status =
        std::ranges::find_if(all, [&](CampaignStatus each) { return nameOf(each) == error.subject; });
    return Words::tr("That cannot be done now: it is %1.").arg(status == all.end() ? error.subject : wordFor(*status));
}

}  // namespace hongyan::tool
