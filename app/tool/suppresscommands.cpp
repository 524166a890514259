#include <QJsonArray>
#include <algorithm>

#include "base/visible.h"
#include "recipients/import.h"
#include "tool/filewords.h"
#include "tool/followercommands.h"
#include "tool/importing.h"
#include "tool/jobs.h"
#include "tool/lines.h"
#include "tool/notewords.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

constexpr int page = 1'000;

QJsonObject toJson(const recipients::Suppression& one) {
    return {{QStringLiteral("openid"), one.openid},
            {QStringLiteral("reason"), one.reason},
            {QStringLiteral("source"), one.source},
            {QStringLiteral("added_at"), toDateTime(one.addedAt).toString(Qt::ISODateWithMs)},
            {QStringLiteral("expires_at"),
             one.expiresAt ? QJsonValue(toDateTime(*one.expiresAt).toString(Qt::ISODateWithMs)) : QJsonValue()}};
}

Result<std::vector<recipients::Suppression>> suppressionsFrom(const SuppressWords& words) {
    std::optional<Timestamp> until;
    if (!words.until.isEmpty()) {
        const QDate day = QDate::fromString(words.until, Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorKind::InvalidInput, words.until,
                        QStringLiteral("--until is a day such as 2027-01-31; they are written to again from then on"));
        until = fromDateTime(day.startOfDay());
        if (*until <= SystemClock().now())
            return fail(ErrorKind::InvalidInput, words.until,
                        QStringLiteral("--until has passed, so nobody would be kept off anything"));
    }
    std::vector<recipients::Suppression> people;
    for (const QString& given : words.openids) {
        const QString openid = cleanedId(given);
        if (!recipients::canBeOpenid(openid))
            return fail(ErrorKind::InvalidInput, given, QStringLiteral("this cannot be an openid"));
        people.push_back({openid, words.reason, QStringLiteral("hongyanctl"), SystemClock().now(), until});
    }
    return people;
}

/// The columns of an export, in the language it is read in.
struct Titles {
    QString reason = Words::tr("reason");
    QString source = Words::tr("source");
    QString added = Words::tr("added on");
    QString expires = Words::tr("expires");
};

/// What people call the columns, whatever language the program speaks, and exports of both.
const QStringList reasonNames{QStringLiteral("reason"),   QStringLiteral("why"),      QStringLiteral("原因"),
                              QStringLiteral("理由"),     QStringLiteral("退订原因"), QStringLiteral("免打扰原因"),
                              QStringLiteral("加入原因"), QStringLiteral("屏蔽原因")};
const QStringList expiryNames{QStringLiteral("expires"),  QStringLiteral("expiry"),   QStringLiteral("until"),
                              QStringLiteral("到期"),     QStringLiteral("到期日"),   QStringLiteral("到期日期"),
                              QStringLiteral("到期时间"), QStringLiteral("截止"),     QStringLiteral("截止日期"),
                              QStringLiteral("有效期"),   QStringLiteral("有效期至"), QStringLiteral("失效日期")};

/// The column a person named, or one that is called as exports and people call it; -1: none.
Result<int> columnFor(const QStringList& header, const QString& named, const QStringList& usual) {
    if (!named.isEmpty())
        return recipients::columnNamed(header, named);
    for (const QString& name : usual)
        if (const auto column = recipients::columnNamed(header, name))
            return column;
    return -1;
}

Result<engine::SuppressionImport> requestFrom(const SuppressFileWords& words) {
    engine::SuppressionImport request{.path = words.file.file, .options = {}, .reason = words.reason};
    const auto options = readOptions(words.file);
    if (!options)
        return fail(options.error());
    request.options = *options;
    if (const auto fitting = optionsFit(words.file, request.options); !fitting)
        return fail(fitting.error());
    const auto preview = recipients::preview({request.path, {}}, request.options);
    if (!preview)
        return fail(preview.error());
    const QStringList& header = preview->source.header;
    const bool mustName = !words.file.openidColumn.isEmpty() || preview->openidColumn < 0;
    const QString usual = QStringLiteral("openid");
    const QString& named = words.file.openidColumn.isEmpty() ? usual : words.file.openidColumn;
    const auto openid = mustName ? openidColumnOf(preview->source, named, {request.path, {}}, request.options)
                                 : onlyColumn(header, preview->openidColumn, header.value(preview->openidColumn));
    const Titles titles;
    const auto reason = columnFor(header, words.reasonColumn, QStringList(titles.reason) + reasonNames);
    const auto expiry = columnFor(header, words.expiryColumn, QStringList(titles.expires) + expiryNames);
    for (const auto* column : {&openid, &reason, &expiry})
        if (!*column)
            return fail(column->error());
    request.openidColumn = *openid;
    request.reasonColumn = *reason;
    request.expiryColumn = *expiry;
    return request;
}

/// Whom the list has of a file that was not read to its end.
QString keptOf(qint64 people) {
    return people > 0 ? Words::tr("On the list already, of the file: %1.").arg(peopleWords(people))
                      : Words::tr("Nobody was put on the suppression list.");
}

int refuseCopy(Session& session, const engine::ImportRequest& reading, const engine::CopyJob& job, const Error& error) {
    if (error.kind == ErrorKind::Cancelled)  // what was being written then is not counted
        return session.refuse(error,
                              Words::tr("Stopped. Of the file, at least %1 are on the suppression list; the same "
                                        "command puts the others on it.")
                                  .arg(peopleWords(job.copied())));
    const int code = refuseFile(session, reading, error);
    session.note(keptOf(job.copied()));
    return code;
}

}  // namespace

int importSuppressions(Session& session, const SuppressFileWords& words) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto request = requestFrom(words);
    if (!request)
        return session.refuse(request.error());
    const engine::ImportRequest reading{
        .path = request->path, .openidColumn = request->openidColumn, .options = request->options};
    const auto looked = countRows(session, reading);
    if (!looked)
        return refuseFile(session, reading, looked.error());
    const std::unique_ptr<engine::CopyJob> job((*opened)->library().importSuppressions(*request, nullptr));
    const auto people = waitForJob<qint64>(session, *job);
    if (!people)
        return refuseCopy(session, reading, *job, people.error());
    session.say(Words::tr("Put on the suppression list: %1. No campaign writes to them.").arg(*people));
    tellNotes(session, *looked);
    auto useless = job->uselessRows();
    std::vector<recipients::Problem> undated;
    std::ranges::copy_if(useless, std::back_inserter(undated), [](const auto& row) { return !row.rejected; });
    std::erase_if(useless, [](const auto& row) { return !row.rejected; });
    session.print({{QStringLiteral("suppressed"), *people},
                   {QStringLiteral("left_out"), job->leftOut()},
                   {QStringLiteral("left_out_rows"), problemsJson(useless)},
                   {QStringLiteral("undated_rows"), problemsJson(undated)}});
    if (!undated.empty())
        session.note(
            Words::tr("These rows have no last day that can be read, so the people are on the list for good:"));
    for (const QString& line : problemLines(undated))
        session.note(line);
    if (job->leftOut() > 0)
        session.note(Words::tr("%n row(s) name nobody who can be put on the list. Whoever they mean may be written to:",
                               nullptr, counted(job->leftOut())));
    for (const QString& line : problemLines(useless))
        session.note(line);
    return useless.empty() && undated.empty() ? Done : NotAllAccepted;
}

int exportSuppressions(Session& session, const QString& file) {
    if (const auto may = session.mayWrite(file, {}, tableEndings); !may)
        return session.refuse(may.error());
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const Titles titles;
    const engine::SuppressionExport request{
        .path = file, .header = {QStringLiteral("openid"), titles.reason, titles.source, titles.added, titles.expires}};
    const std::unique_ptr<engine::CopyJob> job((*opened)->library().exportSuppressions(request, nullptr));
    const auto people = waitForJob<qint64>(session, *job);
    if (!people)
        return session.refuse(people.error());
    session.print({{QStringLiteral("file"), file}, {QStringLiteral("people"), *people}});
    session.say(Words::tr("%1 of the suppression list: in %2.").arg(peopleWords(*people), file));
    return Done;
}

int suppress(Session& session, const SuppressWords& words) {
    const auto people = suppressionsFrom(words);
    if (!people)
        return session.refuse(people.error());
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto kept = session.wait((*opened)->library().suppress(*people)); !kept)
        return session.refuse(kept.error());
    session.print({{QStringLiteral("suppressed"), static_cast<qint64>(people->size())}});
    session.say(Words::tr("Put on the suppression list: %1. No campaign writes to them.").arg(people->size()));
    return Done;
}

int unsuppress(Session& session, const QStringList& openids) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    QStringList cleaned;
    for (const QString& openid : openids)
        cleaned << cleanedId(openid);
    const auto removed = session.wait((*opened)->library().unsuppress(cleaned));
    if (!removed)
        return session.refuse(removed.error());
    session.print({{QStringLiteral("removed"), *removed}});
    session.say(Words::tr("Taken off the suppression list: %1.").arg(*removed));
    return Done;
}

int listSuppressions(Session& session) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    QString after;
    QJsonArray rows;
    for (;;) {
        const auto people = session.wait((*opened)->library().suppressions(after, page));
        if (!people)
            return session.refuse(people.error());
        for (const recipients::Suppression& one : *people) {
            rows.append(toJson(one));
            session.say(rowFor(
                {one.openid, one.reason, one.source,
                 one.expiresAt ? toDateTime(*one.expiresAt).toLocalTime().date().toString(Qt::ISODate) : QString()}));
        }
        if (static_cast<int>(people->size()) < page)
            break;
        after = people->back().openid;
    }
    session.print({{QStringLiteral("suppressions"), rows}});
    return Done;
}

}  // namespace hongyan::tool
