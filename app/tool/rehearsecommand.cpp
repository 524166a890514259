#include "tool/rehearsecommand.h"

#include <QJsonArray>
#include <cstdio>

#include "base/interrupt.h"
#include "rehearsal/refusedfile.h"
#include "rehearsal/rehearsal.h"
#include "templates/lint.h"
#include "tool/audience.h"
#include "tool/importing.h"
#include "tool/notewords.h"
#include "tool/savedmessages.h"
#include "tool/sendcheck.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using rehearsal::Refused;
using rehearsal::Report;

/// What is left out before anybody could refuse it.
struct Rows {
    qint64 duplicates = 0;
    qint64 problems = 0;
};

Result<Rows> countPeople(Session& session, const Audience& audience, rehearsal::Request& request) {
    engine::Imported counted;
    if (audience.import) {
        auto read = countRows(session, *audience.import);
        if (!read)
            return fail(read.error());
        counted = std::move(*read);
        tellNotes(session, counted);
    }
    if (const auto set = setPeople(audience, counted, request); !set)
        return fail(set.error());
    return audience.list ? Rows{audience.list->duplicates, audience.list->problems}
                         : Rows{counted.summary.duplicates, counted.summary.problems};
}

Result<Report> play(Session& session, engine::Engine& engine, const rehearsal::Request& request) {
    const SystemClock clock;
    const auto stage = rehearsal::makeStage(engine.library(), engine.log(), clock);
    const std::unique_ptr<rehearsal::Rehearsal> rehearsal(stage->rehearse(request, nullptr));
    std::optional<Result<Report>> ended;
    QObject::connect(rehearsal.get(), &rehearsal::Rehearsal::finished, &session, [&](const Result<Report>& result) {
        ended = result;
        session.quitLoop();
    });
    const bool isShown = isTerminal() && !session.options().json;
    if (isShown)
        QObject::connect(rehearsal.get(), &rehearsal::Rehearsal::progressed, &session, [](qint64 done, qint64 total) {
            std::fprintf(stderr, "\r%lld/%lld ", static_cast<long long>(done), static_cast<long long>(total));
        });
    while (!ended && !session.isInterrupted())
        session.runLoop();
    if (isShown)
        std::fputs("\r\033[K", stderr);
    return ended.value_or(fail(ErrorKind::Cancelled));
}

QString labelOf(const rehearsal::Request& request, const QString& key) {
    const auto field = std::ranges::find(request.of.fields, key, &templates::Field::key);
    return field != request.of.fields.end() ? field->label : key;
}

QString reasonOf(const std::optional<templates::ValueFault>& fault, int code) {
    return fault ? wordFor(*fault) : Words::tr("%1 (code %2)").arg(meaningOf(code, {})).arg(code);
}

QString secondsOf(Milliseconds time) {
    constexpr qint64 exactly = 10'000;
    if (time.count() < exactly)
        return Words::tr("%1 s").arg(static_cast<double>(std::max<qint64>(1, time.count() / 100)) / 10.0, 0, 'f', 1);
    const qint64 seconds = (time.count() + 999) / 1000;
    return seconds < 120 ? Words::tr("%1 s").arg(seconds)
                         : Words::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString localTime(Timestamp at) {
    return toDateTime(at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue timeOrNull(const std::optional<Timestamp>& at) {
    return at ? QJsonValue(toDateTime(*at).toString(Qt::ISODateWithMs)) : QJsonValue();
}

void say(Session& session, const rehearsal::Request& request, const Report& report) {
    session.say(Words::tr("%1 of %2 passed the rehearsal, %3 did not; %4 left out. It took %5 (%6 a second).")
                    .arg(report.accepted)
                    .arg(report.messages())
                    .arg(report.refused.size())
                    .arg(report.leftOut())
                    .arg(secondsOf(report.took))
                    .arg(report.speed(), 0, 'f', 0));
    for (const rehearsal::RefusedGroup& group : report.groups()) {
        const QString reason = reasonOf(group.fault, group.code);
        session.say(
            QStringLiteral("  %1  %2")
                .arg(group.people, 8)
                .arg(group.key.isEmpty() ? reason : Words::tr("%1: %2").arg(labelOf(request, group.key), reason)));
    }
    if (report.unheard > 0)
        session.say(Words::tr("%1 could not be tried: this machine was too busy. Rehearse again.").arg(report.unheard));
    if (report.stop)
        session.say(
            Words::tr("The sending would stop itself after %1: too many are refused alike.").arg(report.stop->after));
    session.say(report.expected.doneAt ? Words::tr("Sending takes about %1: from %2 to %3.")
                                             .arg(secondsOf(report.expected.sending), localTime(report.expected.begins),
                                                  localTime(*report.expected.doneAt))
                                       : Words::tr("Sending takes about %1, more than a year with these sending hours.")
                                             .arg(secondsOf(report.expected.sending)));
    session.say(
        report.quotaLeft
            ? Words::tr("Quota: %1 needed, %2 left today.").arg(report.toSend(request.policy)).arg(*report.quotaLeft)
            : Words::tr("Quota: %1 needed.").arg(report.toSend(request.policy)));
    session.say(Words::tr("Nothing was sent. Who follows you, and what WeChat then takes, a rehearsal cannot tell."));
}

QJsonObject toJson(const rehearsal::Request& request, const Report& report, const Rows& rows) {
    QJsonArray refused;
    for (const rehearsal::RefusedGroup& group : report.groups())
        refused.append(
            QJsonObject{{QStringLiteral("field"), group.key},
                        {QStringLiteral("label"), labelOf(request, group.key)},
                        {QStringLiteral("fault"), group.fault ? QJsonValue(nameOf(*group.fault)) : QJsonValue()},
                        {QStringLiteral("code"), group.code},
                        {QStringLiteral("rows"), group.people}});
    const QJsonObject stop{{QStringLiteral("reason"), report.stop ? nameOf(report.stop->reason) : QString()},
                           {QStringLiteral("after"), report.stop ? report.stop->after : 0}};
    return {{QStringLiteral("rehearsal"), true},
            {QStringLiteral("total"), report.people},
            {QStringLiteral("duplicates"), rows.duplicates},
            {QStringLiteral("problems"), rows.problems},
            {QStringLiteral("messages"), report.messages()},
            {QStringLiteral("accepted"), report.accepted},
            {QStringLiteral("would_be_refused"), static_cast<qint64>(report.refused.size())},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("not_tried"), report.unheard},
            {QStringLiteral("suppressed"), report.suppressed},
            {QStringLiteral("sent_before"), report.sentBefore},
            {QStringLiteral("sent_enough"), report.sentEnough},
            {QStringLiteral("would_stop"), report.stop ? QJsonValue(stop) : QJsonValue()},
            {QStringLiteral("took_ms"), static_cast<qint64>(report.took.count())},
            {QStringLiteral("per_second"), report.speed()},
            {QStringLiteral("expected_ms"), static_cast<qint64>(report.expected.sending.count())},
            {QStringLiteral("begins_at"), timeOrNull(report.expected.begins)},
            {QStringLiteral("done_at"), timeOrNull(report.expected.doneAt)},
            {QStringLiteral("quota_needed"), report.toSend(request.policy)},
            {QStringLiteral("quota_left"), report.quotaLeft ? QJsonValue(*report.quotaLeft) : QJsonValue()}};
}

Result<void> writeRefusedRows(const QString& path, const rehearsal::Request& request, const Report& report) {
    const rehearsal::RefusedWords words{
        {Words::tr("row"), QStringLiteral("openid"), Words::tr("field"), Words::tr("value"), Words::tr("reason")},
        [&](const Refused& one) { return labelOf(request, one.key); },
        [](const Refused& one) { return reasonOf(one.fault, one.code); }};
    return rehearsal::writeRefused(path, report.refused, words);
}

/// What is rehearsed, but for its people.
Result<rehearsal::Request> requestFrom(Session& session, const RehearsalWords& words) {
    rehearsal::Request request;
    const auto account = accountNamed(session, words.send.account);
    if (!account)
        return fail(account.error());
    request.account = *account;
    const auto policy = policyFrom(words.send);
    if (!policy)
        return fail(policy.error());
    request.policy = *policy;
    const auto filled = filledTemplate(session, account->id, words.send);
    if (!filled)
        return fail(filled.error());
    request.of = filled->of;
    request.message = filled->message;
    request.ceiling = words.ceiling;
    if (words.askQuota) {
        const auto check = session.wait((*session.engine())->library().checkAccount(account->id));
        if (!check)
            return fail(check.error());
        if (check->quota)
            request.quotaLeft = check->quota->remain;
    }
    return request;
}

}  // namespace

int rehearse(Session& session, const RehearsalWords& words) {
    if (!words.refusedFile.isEmpty())
        if (const auto may = session.mayWrite(words.refusedFile, words.send.recipients.file, tableEndings); !may)
            return session.refuse(may.error());
    auto request = requestFrom(session, words);
    if (!request)
        return session.refuse(request.error());
    const auto audience = audienceFrom(session, words.send);
    if (!audience)
        return session.refuse(audience.error());
    if (const auto settled = settleLookAlikes(request->message, audience->columns, words.send); !settled)
        return session.refuse(settled.error());
    if (const auto wrong = templates::CompiledMessage::compile(request->message, audience->columns); !wrong)
        return session.refuse(wrong.error());
    const auto rows = countPeople(session, *audience, *request);
    if (!rows)
        return audience->import ? refuseFile(session, *audience->import, rows.error()) : session.refuse(rows.error());
    if (const auto checked = checkAudience(session, *audience, request->message, request->of); !checked)
        return session.refuse(checked.error());
    const auto report = play(session, **session.engine(), *request);
    if (!report)
        return session.refuse(report.error());
    session.print(toJson(*request, *report, *rows));
    say(session, *request, *report);
    if (!words.refusedFile.isEmpty())
        if (const auto written = writeRefusedRows(words.refusedFile, *request, *report); !written)
            return session.regret(written.error());
    return report->refused.empty() && report->unheard == 0 ? Done : NotAllAccepted;
}

}  // namespace hongyan::tool
