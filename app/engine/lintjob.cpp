#include "engine/lintjob.h"

#include "engine/tellrate.h"

namespace hongyan::engine {
namespace {

using recipients::Recipient;
using templates::LintReport;

constexpr int pageSize = 4'000;

using Page = QFuture<Result<std::vector<Recipient>>>;

Page askForPage(StoreThread& reader, ListId list, qint64 from) {
    return reader.ask(
        [list, from](store::Connection& connection) { return connection.catalog().people(list, from, pageSize); });
}

void look(const templates::Linter& linter, const std::vector<Recipient>& people, qint64 from, LintReport& report) {
    for (const Recipient& person : people)
        linter.look({from++, person.row, person.openid, {}, person.nth}, person.values, report);
}

}  // namespace

Result<LintReport> checkList(StoreThread& reader, Timestamp now, const LintRequest& request,
                             const std::atomic_bool& cancelled,
                             const std::function<void(const LintReport&, qint64 size)>& progress) {
    const auto info =
        reader.ask([list = request.list](store::Connection& connection) { return connection.catalog().listById(list); })
            .result();
    if (!info)
        return fail(info.error());
    const auto linter = templates::Linter::make(request.message, request.fields, info->list.columns, now);
    if (!linter)
        return fail(linter.error());
    LintReport report;
    Page next = askForPage(reader, request.list, 0);
    while (true) {
        const auto page = next.result();
        if (!page)
            return fail(page.error());
        if (cancelled)
            return fail(ErrorKind::Cancelled, info->list.name);
        const qint64 from = report.checked;
        const bool isLast = page->size() < static_cast<std::size_t>(pageSize);
        if (!isLast)
            next = askForPage(reader, request.list, from + pageSize);
        look(*linter, *page, from, report);
        progress(report, info->list.size);
        if (isLast)
            return report;
    }
}

ListCheck::ListCheck(StoreThread& reader, const Clock& clock, LintRequest request, QObject* parent)
    : LintJob(parent), m_checking(std::make_unique<Worker>(QStringLiteral("linter"))) {
    const auto progress = [this, rate = TellRate()](const LintReport& soFar, qint64 size) mutable {
        if (!rate.isDue())
            return;
        QMetaObject::invokeMethod(
            this, [this, soFar, size] { take(soFar, size); }, Qt::QueuedConnection);
    };
    m_checking
        ->ask([&reader, now = clock.now(), request = std::move(request), progress, cancelled = m_cancelled] {
            return checkList(reader, now, request, *cancelled, progress);
        })
        .then(this, [this](const Result<LintReport>& result) {
            // Queued: a short list may be checked before whoever asked has connected.
            QMetaObject::invokeMethod(
                this, [this, result] { end(result); }, Qt::QueuedConnection);
        });
}

ListCheck::~ListCheck() {
    m_cancelled->store(true);
    m_checking.reset();
}

void ListCheck::take(const LintReport& soFar, qint64 size) {
    if (*m_cancelled)
        return;
    m_report = soFar;
    emit progressed(size > 0 ? static_cast<double>(soFar.checked) / static_cast<double>(size) : 0, soFar.checked);
}

void ListCheck::end(const Result<LintReport>& result) {
    if (*m_cancelled)
        return;
    if (result)
        m_report = *result;
    emit finished(result);
}

}  // namespace hongyan::engine
