#include <QDateTime>
#include <QJsonArray>

#include "templates/lint.h"
#include "tool/commands.h"
#include "tool/filewords.h"
#include "tool/importing.h"
#include "tool/lintwords.h"
#include "tool/notewords.h"
#include "tool/savedmessages.h"
#include "tool/sendoptions.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

Result<templates::LintReport> lintAudience(Session& session, const Audience& audience,
                                           const templates::Linter& linter) {
    templates::LintReport report;
    qint64 ordinal = 0;
    const auto look = [&](std::span<const recipients::Recipient> people) -> Result<void> {
        for (const recipients::Recipient& person : people)
            linter.look({ordinal++, person.row, person.openid}, person.values, report);
        return {};
    };
    if (audience.list) {
        constexpr int page = 2'000;
        for (qint64 from = 0; from < audience.list->list.size; from += page) {
            const auto people = session.wait((*session.engine())->library().people(audience.list->list.id, from, page));
            if (!people)
                return fail(people.error());
            (void)look(*people);
        }
        return report;
    }
    auto reader = recipients::openRows(audience.import->path, audience.import->options);
    if (!reader)
        return fail(reader.error());
    if (const auto read = recipients::importRows(**reader, audience.import->openidColumn, look); !read)
        return fail(read.error());
    return report;
}

QJsonArray examplesOf(const templates::LintReport& report) {
    QJsonArray examples;
    for (const templates::LintFinding& finding : report.findings)
        for (const templates::LintPerson& person : finding.first)
            examples.append(QJsonObject{{QStringLiteral("row"), person.row},
                                        {QStringLiteral("field"), finding.field.key},
                                        {QStringLiteral("fault"), nameOf(finding.fault)}});
    return examples;
}

int printDryRun(Session& session, const SendWords& words, const Audience& audience, const templates::LintReport& found,
                const recipients::ImportSummary& summary) {
    const qint64 duplicates = audience.list ? audience.list->duplicates : summary.duplicates;
    const qint64 problems = audience.list ? audience.list->problems : summary.problems;
    session.print({{QStringLiteral("dry_run"), true},
                   {QStringLiteral("campaign"), QJsonValue()},
                   {QStringLiteral("account"), words.account},
                   {QStringLiteral("template"), words.templateId},
                   {QStringLiteral("total"), found.checked},
                   {QStringLiteral("duplicates"), duplicates},
                   {QStringLiteral("problems"), problems},
                   {QStringLiteral("would_be_refused"), found.checked - found.passed},
                   {QStringLiteral("findings"), findingsJson(found)},
                   {QStringLiteral("refused_examples"), examplesOf(found)}});
    session.say(Words::tr("Would send %1 messages; %2 duplicates, %3 problems; %4 would be refused for their values. "
                          "Nothing was sent.")
                    .arg(found.checked)
                    .arg(duplicates)
                    .arg(problems)
                    .arg(found.checked - found.passed));
    for (const QString& line : findingWords(found))
        session.say(line);
    return Done;
}

int dryRun(Session& session, const SendWords& words, const Audience& audience, const templates::Linter& linter) {
    engine::Imported counted;
    if (audience.import) {
        auto read = countRows(session, *audience.import);
        if (!read)
            return refuseFile(session, *audience.import, read.error());
        counted = std::move(*read);
        tellNotes(session, counted);
    }
    const recipients::ImportSummary& summary = counted.summary;
    const auto found = lintAudience(session, audience, linter);
    if (!found)
        return session.refuse(found.error());
    return printDryRun(session, words, audience, *found, summary);
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
    const auto linter =
        templates::Linter::make(filled->message, filled->of.fields, audience->columns, SystemClock().now());
    if (!linter)
        return session.refuse(linter.error());
    if (words.dryRun) {
        SendWords named = words;  // a saved message says which template it is of
        named.templateId = filled->of.id;
        return dryRun(session, named, *audience, *linter);
    }

    engine::Engine& engine = **session.engine();
    ListId list = audience->list ? audience->list->list.id : ListId();
    if (audience->import) {
        const auto imported = runImport(session, *audience->import);
        if (!imported)
            return refuseFile(session, *audience->import, imported.error());
        tellNotes(session, *imported);
        list = imported->list;
        for (const QString& fact : factsOf(imported->source, audience->import->options))
            session.note(fact);
        if (!imported->summary.reasons.isEmpty())
            session.note(Words::tr("Rows left out: %1.").arg(reasonsIn(imported->summary.reasons)));
    }
    const auto started = session.wait(engine.sending().start(
        {.account = account->id, .list = list, .message = filled->message, .title = words.title, .policy = *policy}));
    if (!started) {
        if (audience->import && !session.isInterrupted())  // a list nobody asked for by name does not stay
            (void)session.waitAnyway(engine.library().removeList(list));
        const int code = session.refuse(started.error());
        if (!isAboutStorage(started.error().kind))  // what a failing disk kept, nobody knows
            session.note(Words::tr("Nothing was sent, and no campaign is kept."));
        return code;
    }
    return workUntilSettled(session, *started, startedMs);
}

}  // namespace hongyan::tool
