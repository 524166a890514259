#include <QDateTime>
#include <QJsonArray>

#include "tool/audience.h"
#include "tool/commands.h"
#include "tool/filewords.h"
#include "tool/importing.h"
#include "tool/lintwords.h"
#include "tool/notewords.h"
#include "tool/savedmessages.h"
#include "tool/sendcheck.h"
#include "tool/sendoptions.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

QJsonArray examplesOf(const templates::LintReport& report) {
    QJsonArray examples;
    for (const templates::LintFinding& finding : report.findings)
        for (const templates::LintPerson& person : finding.first)
            examples.append(QJsonObject{{QStringLiteral("row"), person.row},
                                        {QStringLiteral("field"), finding.field.key},
                                        {QStringLiteral("fault"), nameOf(finding.fault)}});
    return examples;
}

/// Who would be left out, a line for each reason.
QStringList leftOutWords(const rehearsal::LeftOut& leftOut) {
    QStringList lines;
    if (leftOut.suppressed > 0)
        lines << Words::tr("Left out: %1 to people on the suppression list.").arg(messageWords(leftOut.suppressed));
    if (leftOut.sentBefore > 0)
        lines << Words::tr("Left out: %1 to people who got one with this send-once key, or may have.")
                     .arg(messageWords(leftOut.sentBefore));
    if (leftOut.sentEnough > 0)
        lines << Words::tr("Left out: %1 beyond the cap.").arg(messageWords(leftOut.sentEnough));
    return lines;
}

int printDryRun(Session& session, const SendWords& words, const Audience& audience, const Checked& checked,
                const rehearsal::LeftOut& leftOut, const recipients::ImportSummary& summary) {
    const templates::LintReport& found = checked.report;
    const qint64 unfit = words.leaveOutRefused ? checked.refused() - checked.refusedAnyway : 0;
    const qint64 sent = found.checked - leftOut.suppressed - leftOut.sentBefore - leftOut.sentEnough - unfit;
    const qint64 duplicates = audience.list ? audience.list->duplicates : summary.duplicates;
    const qint64 problems = audience.list ? audience.list->problems : summary.problems;
    session.print({{QStringLiteral("dry_run"), true},
                   {QStringLiteral("campaign"), QJsonValue()},
                   {QStringLiteral("account"), words.account},
                   {QStringLiteral("template"), words.templateId},
                   {QStringLiteral("total"), found.checked},
                   {QStringLiteral("would_send"), sent},
                   {QStringLiteral("suppressed"), leftOut.suppressed},
                   {QStringLiteral("sent_before"), leftOut.sentBefore},
                   {QStringLiteral("sent_enough"), leftOut.sentEnough},
                   {QStringLiteral("duplicates"), duplicates},
                   {QStringLiteral("problems"), problems},
                   {QStringLiteral("problem_rows"), problemsJson(summary.problemRows)},
                   {QStringLiteral("would_be_refused"), checked.refused()},
                   {QStringLiteral("findings"), findingsJson(found)},
                   {QStringLiteral("refused_examples"), examplesOf(found)}});
    session.say(Words::tr("Would send %1; %2, %3; %4 would be refused for their values. Nothing was sent.")
                    .arg(messageWords(sent), duplicateWords(duplicates), problemWords(problems),
                         QString::number(checked.refused())));
    QStringList lines = leftOutWords(leftOut);
    if (unfit > 0)
        lines << Words::tr("Left out: %1 whose values would be refused.").arg(messageWords(unfit));
    for (const QString& line : lines + problemLines(summary.problemRows) + findingWords(found))
        session.say(line);
    return Done;
}

int dryRun(Session& session, const SendWords& words, const delivery::Policy& policy, const Audience& audience,
           const FilledTemplate& filled) {
    engine::Imported counted;
    if (audience.import) {
        auto read = countRows(session, *audience.import);
        if (!read)
            return refuseFile(session, *audience.import, read.error());
        counted = std::move(*read);
        tellNotes(session, counted);
    }
    rehearsal::Request request;
    request.policy = policy;
    if (const auto set = setPeople(audience, counted, request); !set)
        return session.refuse(set.error());
    const auto leftOut = leftOutOf(session, request);
    if (!leftOut)
        return session.refuse(leftOut.error());
    const auto checked = checkAudience(session, audience, filled.message, filled.of, &*leftOut);
    if (!checked)
        return session.refuse(checked.error());
    return printDryRun(session, words, audience, *checked, *leftOut, counted.summary);
}

/// What was found in the file, before anything of it is sent.
void tellFile(Session& session, const engine::Imported& imported, const recipients::ReadOptions& options) {
    tellNotes(session, imported);
    for (const QString& fact : factsOf(imported.source, options))
        session.note(fact);
    if (!imported.summary.reasons.isEmpty())
        session.note(Words::tr("Rows left out: %1.").arg(reasonsIn(imported.summary.reasons)));
    for (const QString& line : problemLines(imported.summary.problemRows))
        session.note(line);
}

/// Imports what is not imported yet. Answers the list to send to.
Result<recipients::ListInfo> listOf(Session& session, const Audience& audience) {
    if (audience.list)
        return *audience.list;
    const auto imported = runImport(session, *audience.import);
    if (!imported)
        return fail(imported.error());
    tellFile(session, *imported, audience.import->options);
    return listNamed(session, audience.import->listName);
}

/// A list nobody asked for by name does not stay.
int dropAndRefuse(Session& session, const Audience& audience, ListId list, const Error& error) {
    if (audience.import && !session.isInterrupted())
        (void)session.waitAnyway((*session.engine())->library().removeList(list));
    const int code = session.refuse(error);
    if (!isAboutStorage(error.kind))  // what a failing disk kept, nobody knows
        session.note(Words::tr("Nothing was sent, and no campaign is kept."));
    return code;
}

}  // namespace

int send(Session& session, const SendWords& words) {
    const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    const auto account = accountNamed(session, words.account);
    if (!account)
        return session.refuse(account.error());
    const auto policy = policyFrom(words);
    if (!policy)
        return session.refuse(policy.error());
    auto filled = filledTemplate(session, account->id, words);
    if (!filled)
        return session.refuse(filled.error());
    auto audience = audienceFrom(session, words);
    if (!audience)
        return session.refuse(audience.error());
    if (const auto settled = settleLookAlikes(filled->message, audience->columns, words); !settled)
        return session.refuse(settled.error());
    if (const auto settled = settleMissing(session, *policy, words); !settled)
        return session.refuse(settled.error());
    if (words.dryRun) {
        SendWords named = words;  // a saved message says which template it is of
        named.templateId = filled->of.id;
        return dryRun(session, named, *policy, *audience, *filled);
    }
    const auto wrong = templates::CompiledMessage::compile(filled->message, audience->columns);
    if (!wrong)
        return session.refuse(wrong.error());
    const auto list = listOf(session, *audience);
    if (!list)
        return audience->import ? refuseFile(session, *audience->import, list.error()) : session.refuse(list.error());
    Audience imported{.list = *list, .import = {}, .columns = audience->columns};
    const auto checked = checkAudience(session, imported, filled->message, filled->of);
    if (!checked)
        return dropAndRefuse(session, *audience, list->list.id, checked.error());
    for (const QString& line : checkWords(*checked))
        session.note(line);
    if (!checked->report.findings.empty())
        session.addToPrint(QStringLiteral("findings"), findingsJson(checked->report));
    const auto started = session.wait((*session.engine())
                                          ->sending()
                                          .start({.account = account->id,
                                                  .list = list->list.id,
                                                  .message = filled->message,
                                                  .title = words.title,
                                                  .policy = *policy}));
    if (!started)
        return dropAndRefuse(session, *audience, list->list.id, started.error());
    return workUntilSettled(session, *started, startedMs);
}

}  // namespace hongyan::tool
