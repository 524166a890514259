#include <QFileInfo>
#include <QJsonArray>

#include "recipients/rowreader.h"
#include "tool/commands.h"
#include "tool/filewords.h"
#include "tool/importing.h"
#include "tool/lines.h"
#include "tool/notewords.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

QJsonObject toJson(const templates::Template& one) {
    QJsonArray fields;
    for (const templates::Field& field : one.fields)
        fields.append(QJsonObject{{QStringLiteral("key"), field.key},
                                  {QStringLiteral("label"), field.label},
                                  {QStringLiteral("type"), nameOf(field.type)},
                                  {QStringLiteral("max_length"), templates::maxLength(field.type)}});
    return {{QStringLiteral("id"), one.id},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("content"), one.content},
            {QStringLiteral("channel"), nameOf(one.channel)},
            {QStringLiteral("gone"), one.gone}};
}

int printTemplates(Session& session, const settings::Account& account, const std::vector<templates::Template>& list) {
    QJsonArray rows;
    for (const templates::Template& one : list) {
        rows.append(toJson(one));
        QStringList keys;
        for (const templates::Field& field : one.fields)
            keys << field.key + QLatin1Char('=') + field.label;
        session.say(rowFor(QStringList{one.id, one.title, keys.join(QLatin1Char(' ')), wordFor(one.channel)} +
                           (one.gone ? QStringList{Words::tr("(gone)")} : QStringList())));
    }
    session.print({{QStringLiteral("account"), account.name}, {QStringLiteral("templates"), rows}});
    return Done;
}

}  // namespace

int syncTemplates(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    const auto list = session.wait((*session.engine())->library().syncTemplates(account->id));
    return list ? printTemplates(session, *account, *list) : session.refuse(list.error());
}

int listTemplates(Session& session, const QString& name) {
    const auto account = accountNamed(session, name);
    if (!account)
        return session.refuse(account.error());
    const auto list = session.wait((*session.engine())->library().templates(account->id));
    return list ? printTemplates(session, *account, *list) : session.refuse(list.error());
}

int importRecipients(Session& session, const ImportWords& words) {
    if (!words.rejectedFile.isEmpty())
        if (const auto may = session.mayWrite(words.rejectedFile, words.file, tableEndings); !may)
            return session.refuse(may.error());
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto request = importRequest(words);
    if (!request)
        return session.refuse(request.error());
    const auto imported = runImport(session, *request);
    // They are asked for most when nobody was left.
    const bool nobody = !imported && (imported.error().kind == ErrorKind::EmptyList ||
                                      imported.error().kind == ErrorKind::NotCalculated);
    std::optional<Error> unwritten;
    if (!words.rejectedFile.isEmpty() && (imported || nobody)) {
        const auto rejected = writeRejectedRows(*request, words.rejectedFile);
        if (rejected)
            session.say(Words::tr("%n row(s) left out, which stand in %1 now.", nullptr, counted(*rejected))
                            .arg(words.rejectedFile));
        else
            unwritten = rejected.error();
    }
    if (!imported)
        return refuseFile(session, *request, imported.error());
    const recipients::ImportSummary& summary = imported->summary;
    const QStringList facts = factsOf(imported->source, request->options);
    session.say(summary.further > 0 ? Words::tr("%1: %2 to %3 from %4; %5, %6.")
                                          .arg(words.list, messageWords(summary.imported),
                                               peopleWords(summary.people()), rowWords(summary.rows),
                                               duplicateWords(summary.duplicates), problemWords(summary.problems))
                                    : Words::tr("%1: %2 from %3; %4, %5.")
                                          .arg(words.list, peopleWords(summary.imported), rowWords(summary.rows),
                                               duplicateWords(summary.duplicates), problemWords(summary.problems)));
    for (const QString& fact : facts)
        session.say(QStringLiteral("  ") + fact);
    for (const QString& line : problemLines(summary.problemRows))
        session.say(line);
    tellNotes(session, *imported);
    session.print({{QStringLiteral("list"), words.list},
                   {QStringLiteral("header_row"), imported->source.headerRow},
                   {QStringLiteral("facts"), QJsonArray::fromStringList(facts)},
                   {QStringLiteral("rows"), summary.rows},
                   {QStringLiteral("imported"), summary.imported},
                   {QStringLiteral("people"), summary.people()},
                   {QStringLiteral("duplicates"), summary.duplicates},
                   {QStringLiteral("differing"), summary.differing},
                   {QStringLiteral("problems"), summary.problems},
                   {QStringLiteral("problem_rows"), problemsJson(summary.problemRows)}});
    return unwritten ? session.regret(*unwritten) : Done;
}

int listRecipients(Session& session) {
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto lists = session.wait((*opened)->library().lists());
    if (!lists)
        return session.refuse(lists.error());
    QJsonArray rows;
    for (const recipients::ListInfo& info : *lists) {
        rows.append(QJsonObject{{QStringLiteral("list"), info.list.name},
                                {QStringLiteral("people"), info.list.people()},
                                {QStringLiteral("messages"), info.list.size},
                                {QStringLiteral("columns"), QJsonArray::fromStringList(info.list.columns)},
                                {QStringLiteral("source"), info.list.sourceFile},
                                {QStringLiteral("tags"), QJsonArray::fromStringList(info.list.tags)},
                                {QStringLiteral("duplicates"), info.duplicates},
                                {QStringLiteral("problems"), info.problems}});
        session.say(rowFor(
            {info.list.name, sizeOf(info.list), info.list.sourceFile, info.list.tags.join(QStringLiteral(", "))}));
    }
    session.print({{QStringLiteral("lists"), rows}});
    return Done;
}

int showRecipients(Session& session, const QString& name) {
    const auto info = listNamed(session, name);
    if (!info)
        return session.refuse(info.error());
    constexpr int page = 2'000;
    QJsonArray rows;
    session.say(rowFor(info->list.columns));
    for (qint64 from = 0; from < info->list.size; from += page) {
        const auto people = session.wait((*session.engine())->library().people(info->list.id, from, page));
        if (!people)
            return session.refuse(people.error());
        for (const recipients::Recipient& person : *people) {
            if (session.options().json)
                rows.append(QJsonArray::fromStringList(person.values));
            session.say(rowFor(person.values));
        }
    }
    session.print({{QStringLiteral("list"), info->list.name},
                   {QStringLiteral("columns"), QJsonArray::fromStringList(info->list.columns)},
                   {QStringLiteral("rows"), rows}});
    return Done;
}

}  // namespace hongyan::tool
