#include "tool/importing.h"

#include <cstdio>

#include "base/interrupt.h"
#include "recipients/columns.h"
#include "recipients/import.h"
#include "recipients/rejected.h"
#include "tool/words.h"

namespace hongyan::tool {

namespace {

/// With what a person says of that which cannot be seen.
Result<recipients::ReadOptions> answered(const ImportWords& words, recipients::ReadOptions options) {
    options.hidden = recipients::hiddenRowsNamed(words.hidden);
    options.merged = recipients::mergedCellsNamed(words.merged);
    options.uncalculated = recipients::uncalculatedCellsNamed(words.uncalculated);
    if (!options.hidden && !words.hidden.isEmpty())
        return fail(ErrorKind::InvalidInput, words.hidden, QStringLiteral("--hidden is take or leave"));
    if (!options.merged && !words.merged.isEmpty())
        return fail(ErrorKind::InvalidInput, words.merged, QStringLiteral("--merged is fill or leave"));
    if (!options.uncalculated && !words.uncalculated.isEmpty())
        return fail(ErrorKind::InvalidInput, words.uncalculated, QStringLiteral("--uncalculated is take or leave"));
    if (words.duplicates.isEmpty())
        return options;
    const auto duplicates = recipients::duplicatesNamed(words.duplicates);
    if (!duplicates)
        return fail(ErrorKind::InvalidInput, words.duplicates, QStringLiteral("--duplicates is first or each"));
    options.duplicates = *duplicates;
    return options;
}

}  // namespace

Result<recipients::ReadOptions> readOptions(const ImportWords& words) {
    recipients::ReadOptions options;
    if (!words.sheet.isEmpty())
        options.sheet = words.sheet;
    if (!words.encoding.isEmpty()) {
        options.encoding = recipients::encodingNamed(words.encoding);
        if (!options.encoding)
            return fail(ErrorKind::InvalidInput, words.encoding,
                        QStringLiteral("--encoding is utf-8, utf-16le, utf-16be or gb18030"));
    }
    if (!words.separator.isEmpty()) {
        options.separator = recipients::separatorNamed(words.separator);
        if (!options.separator)
            return fail(ErrorKind::InvalidInput, words.separator,
                        QStringLiteral("--separator is comma, semicolon, tab, bar or one character"));
    }
    if (!words.quoting.isEmpty()) {
        options.quoting = recipients::quotingNamed(words.quoting);
        if (!options.quoting)
            return fail(ErrorKind::InvalidInput, words.quoting,
                        QStringLiteral("--quoting is doubled, none or clipboard"));
    }
    options.headerRow = words.headerRow;
    return answered(words, std::move(options));
}

Result<void> optionsFit(const ImportWords& words, const recipients::ReadOptions& options) {
    const auto reader = recipients::openRows(words.file, options);
    // What a text lacks may be why another option was given; what is wrong with the file says the reader.
    if (!reader)
        return fail(reader.error());
    const recipients::SourceInfo& source = (*reader)->source();
    const bool isText = source.format == recipients::Format::Csv;
    const auto refuse = [&](const char* option, const QString& why) {
        return fail(ErrorKind::InvalidInput, QString::fromLatin1(option), why.arg(source.file));
    };
    if (isText && !words.sheet.isEmpty())
        return refuse("--sheet", Words::tr("%1 is a text file, which has no sheets"));
    if (isText && !words.hidden.isEmpty())
        return refuse("--hidden", Words::tr("%1 is a text file, which does not say which rows were hidden"));
    if (isText && !words.merged.isEmpty())
        return refuse("--merged", Words::tr("%1 is a text file, which does not say which cells were merged"));
    for (const auto& [option, value] :
         {std::pair("--encoding", words.encoding), std::pair("--separator", words.separator),
          std::pair("--quoting", words.quoting)})
        if (!isText && !value.isEmpty())
            return refuse(option, Words::tr("%1 is a workbook; that is for text files"));
    return {};
}

Result<int> onlyColumn(const QStringList& header, int column, const QString& name) {
    if (!recipients::hasTwin(header, column) || name.endsWith(QLatin1String(" (1)")))
        return column;
    return fail(ErrorKind::InvalidInput, name,
                Words::tr("several columns are called so; write \"%1 (1)\" for the first, \"%1 (2)\" for the second")
                    .arg(header.value(column)));
}

Result<int> openidColumnOf(const recipients::SourceInfo& source, const QString& name, const recipients::Origin& origin,
                           const recipients::ReadOptions& options) {
    const auto named = recipients::columnNamed(source.header, name);
    if (named)
        return onlyColumn(source.header, *named, name);
    if (source.headerRow > 0 || !recipients::namesOpenid(name))
        return named;
    const auto preview = recipients::preview(origin, options);
    return preview && preview->openidColumn >= 0 ? Result<int>(preview->openidColumn) : named;
}

Result<engine::ImportRequest> importRequest(const ImportWords& words) {
    engine::ImportRequest request;
    request.path = words.file;
    request.listName = words.list;
    const auto options = readOptions(words);
    if (!options)
        return fail(options.error());
    request.options = *options;
    if (const auto fitting = optionsFit(words, request.options); !fitting)
        return fail(fitting.error());
    auto reader = recipients::openRows(words.file, request.options);
    if (!reader)
        return fail(reader.error());
    const auto column = openidColumnOf((*reader)->source(), words.openidColumn, {words.file}, request.options);
    if (!column)
        return fail(column.error());
    request.openidColumn = *column;
    return request;
}

Result<engine::Imported> runImport(Session& session, const engine::ImportRequest& request) {
    auto opened = session.engine();
    if (!opened)
        return fail(opened.error());
    Result<engine::Imported> result = fail(ErrorKind::Cancelled, request.path);
    bool isDone = false;
    const std::unique_ptr<engine::ImportJob> job((*opened)->library().import(request, nullptr));
    QObject::connect(job.get(), &engine::ImportJob::finished, &session, [&](const Result<engine::Imported>& imported) {
        result = imported;
        isDone = true;
        session.quitLoop();
    });
    if (isTerminal())
        QObject::connect(job.get(), &engine::ImportJob::progressed, &session, [](double done, qint64 rows) {
            const QString figures =
                Words::tr("%1 %  %n row(s)", nullptr, counted(rows)).arg(static_cast<int>(done * 100), 3);
            std::fprintf(stderr, "\r%s ", qUtf8Printable(figures));
        });
    while (!isDone && !session.isInterrupted())
        session.runLoop();
    if (isTerminal())
        std::fputs("\r\033[K", stderr);
    return result;
}

Result<engine::Imported> countRows(Session& session, engine::ImportRequest request) {
    request.dryRun = true;
    auto counted = runImport(session, request);
    if (counted)
        if (const auto choice = recipients::openChoice(counted->summary.notes))
            return fail(ErrorKind::ChoiceNeeded, counted->source.file, nameOf(*choice));
    return counted;
}

Result<qint64> writeRejectedRows(const engine::ImportRequest& request, const QString& path) {
    recipients::ReadOptions asItStands = request.options;
    asItStands.uncalculated.reset();
    const auto reader = recipients::openRows(request.path, asItStands);
    if (!reader)
        return fail(reader.error());
    const recipients::RejectionWords words{Words::tr("row"), Words::tr("column"), Words::tr("reason"),
                                           [](const recipients::Problem& problem) { return wordFor(problem); }};
    return recipients::writeRejected(**reader, request.openidColumn, path, words);
}

QString sizeOf(const recipients::RecipientList& list) {
    return list.further > 0 ? Words::tr("%1 (%2)").arg(list.people()).arg(messageWords(list.size))
                            : QString::number(list.size);
}

Result<recipients::ListInfo> listNamed(Session& session, const QString& name) {
    auto opened = session.engine();
    if (!opened)
        return fail(opened.error());
    const auto lists = session.wait((*opened)->library().lists());
    if (!lists)
        return fail(lists.error());
    for (const recipients::ListInfo& info : *lists)
        if (info.list.name == name)
            return info;
    return fail(ErrorKind::NoSuchList, name);
}

}  // namespace hongyan::tool
