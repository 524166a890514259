#include "tool/audience.h"

#include "base/worker.h"
#include "recipients/keptrows.h"
#include "recipients/rowjudge.h"
#include "rehearsal/audience.h"

namespace hongyan::tool {
namespace {

/// The rows of a file that an import would keep, page after page.
class FilePeople {
 public:
    explicit FilePeople(std::unique_ptr<recipients::RowReader> reader, int openidColumn)
        : m_reader(std::move(reader)),
          m_judge(m_reader->source(), openidColumn),
          m_kept(static_cast<int>(m_reader->source().header.size()), openidColumn, m_reader->source().duplicates),
          m_openidColumn(openidColumn) {}

    Result<std::vector<recipients::Recipient>> next(int limit) {
        std::vector<recipients::Recipient> people;
        recipients::Row row;
        while (static_cast<int>(people.size()) < limit) {
            const auto more = m_reader->next(row);
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
            const QString openid = m_judge.openidOf(row);
            std::vector<recipients::Problem> problems;
            if (!m_judge.judge(row, openid, problems))
                continue;
            if (const auto repeated = m_kept.take(row.number, openid, row.cells); repeated && repeated->goes)
                continue;
            row.cells[m_openidColumn] = openid;
            people.push_back({row.number, openid, row.cells});
        }
        return people;
    }

 private:
    std::unique_ptr<recipients::RowReader> m_reader;
    recipients::RowJudge m_judge;
    recipients::KeptRows m_kept;
    int m_openidColumn;
};

/// To the end: who is left out is known then.
Result<void> readAll(rehearsal::PeopleFeed& feed) {
    for (qint64 from = 0;;) {
        const auto page = feed.take(from);
        if (!page)
            return fail(page.error());
        if (page->empty())
            return {};
        from += static_cast<qint64>(page->size());
    }
}

}  // namespace

Result<void> setPeople(const Audience& audience, const engine::Imported& counted, rehearsal::Request& request) {
    if (audience.list) {
        request.list = audience.list->list;
        return {};
    }
    auto reader = recipients::openRows(audience.import->path, audience.import->options);
    if (!reader)
        return fail(reader.error());
    request.list.name = audience.import->listName;
    request.list.columns = (*reader)->source().header;
    request.list.openidColumn = audience.import->openidColumn;
    request.list.nameColumn = recipients::guessNameColumn(request.list.columns);
    request.list.size = counted.summary.imported;
    request.list.onePerRow = counted.source.duplicates == recipients::Duplicates::Each;
    request.list.further = counted.summary.further;
    const auto people = std::make_shared<FilePeople>(std::move(*reader), audience.import->openidColumn);
    request.nextPeople = [people](int limit) { return people->next(limit); };
    return {};
}

Result<rehearsal::LeftOut> leftOutOf(Session& session, const rehearsal::Request& request) {
    auto opened = session.engine();
    if (!opened)
        return fail(opened.error());
    Worker reading(QStringLiteral("dry run"));
    rehearsal::Audience audience({(*opened)->library(), (*opened)->log(), SystemClock().now()}, request, nullptr);
    std::optional<Result<void>> begun;
    QObject::connect(&audience, &rehearsal::Audience::ready, &session, [&] {
        begun = Result<void>();
        session.quitLoop();
    });
    QObject::connect(&audience, &rehearsal::Audience::failed, &session, [&](const Error& error) {
        begun = fail(error);
        session.quitLoop();
    });
    audience.prepare();
    while (!begun && !session.isInterrupted())
        session.runLoop();
    if (!begun)
        return fail(ErrorKind::Cancelled);
    if (!*begun)
        return fail(begun->error());
    const auto read = session.wait(reading.ask([feed = audience.feed()] { return readAll(*feed); }));
    return read ? Result<rehearsal::LeftOut>(*audience.leftOut()) : fail(read.error());
}

}  // namespace hongyan::tool
