#include "engine/suppressionjobs.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>

#include "base/calendar.h"
#include "base/visible.h"
#include "engine/tellrate.h"
#include "recipients/writer.h"
#include "templates/format.h"

namespace hongyan::engine {
namespace {

using recipients::Suppression;

constexpr size_t atOnce = 2'000;  // in one transaction, so that sending goes on between
constexpr qsizetype longestDay = 40;
constexpr int shanghaiSeconds = 8 * 3'600;

QDateTime shanghaiTime(Timestamp time) {
    return toDateTime(time).toOffsetFromUtc(shanghaiSeconds);
}

/// A day is meant to its end.
std::optional<Timestamp> expiryFrom(const QString& text) {
    const auto moment = templates::momentFrom(text);
    if (!moment || !moment->hasDay())
        return std::nullopt;
    const QDate day(moment->year, moment->month, moment->day);
    if (!moment->hasTime())
        return inShanghai(day.addDays(1), QTime(0, 0));
    const QTime time(moment->hour, moment->minute, moment->second);
    return inShanghai(day, time);
}

/// Rounded up to what expiryFrom() reads: nobody is written to sooner because of a copy.
QString expiryText(Timestamp expiry) {
    const QDateTime end = shanghaiTime(std::chrono::ceil<std::chrono::seconds>(expiry));
    return end.time() == QTime(0, 0) ? end.date().addDays(-1).toString(Qt::ISODate)
                                     : end.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QStringList rowOf(const Suppression& one) {
    return {one.openid, one.reason, one.source,
            shanghaiTime(one.addedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
            one.expiresAt ? expiryText(*one.expiresAt) : QString()};
}

/// Why a row names nobody. What is wrong in other columns loses no "do not write to me".
std::optional<recipients::Problem> whyUseless(const recipients::Row& row, const QString& openid,
                                              const QString& column) {
    using recipients::Problem;
    using recipients::ProblemKind;
    const auto isOf = [&row](const QString& where) {
        return std::ranges::find_if(
            row.problems, [&](const Problem& problem) { return problem.rejected && problem.column == where; });
    };
    if (const auto found = isOf(column); found != row.problems.end())
        return *found;
    if (recipients::canBeOpenid(openid))
        return std::nullopt;
    if (const auto found = isOf(QString()); found != row.problems.end())
        return *found;
    return Problem{row.number, column, openid.isEmpty() ? ProblemKind::OpenidEmpty : ProblemKind::OpenidInvalid, true};
}

/// Reads one file's rows as people to leave alone.
class Reading {
 public:
    Reading(const SuppressionImport& request, Timestamp now) : m_request(request), m_now(now) {}

    Result<void> open() {
        auto reader = recipients::openRows(m_request.path, m_request.options);
        if (!reader)
            return fail(reader.error());
        m_reader = *std::move(reader);
        const auto columns = m_reader->source().header.size();
        for (const int column : {m_request.openidColumn, m_request.reasonColumn, m_request.expiryColumn})
            if (column >= columns)
                return fail(ErrorKind::NoSuchColumn, QString::number(column + 1));
        return {};
    }
    double progress() const { return m_reader->progress(); }
    /// What a person must still say, once all is read.
    std::optional<recipients::Choice> openChoice() const { return recipients::openChoice(m_reader->notes()); }

    /// True with people, false at the end.
    Result<bool> next(std::vector<Suppression>& people, CopyWatch& watch) {
        recipients::Row row;
        while (people.size() < atOnce) {
            if (watch.cancelled)
                return fail(ErrorKind::Cancelled);
            const auto more = m_reader->next(row);
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
            const QString openid = cleanedId(row.cells.value(m_request.openidColumn));
            const QString column = m_reader->source().header.value(m_request.openidColumn);
            if (const auto why = whyUseless(row, openid, column)) {
                ++watch.leftOut;
                note(*why, watch);
                continue;
            }
            people.push_back({openid, reasonIn(row), m_reader->source().file, m_now, expiryIn(row, watch)});
        }
        return !people.empty();
    }

 private:
    QString reasonIn(const recipients::Row& row) const {
        const QString own = m_request.reasonColumn < 0 ? QString() : row.cells.value(m_request.reasonColumn);
        return own.isEmpty() ? m_request.reason : own;
    }
    static void note(const recipients::Problem& problem, CopyWatch& watch) {
        if (watch.leftOutRows.size() < recipients::ImportSummary::maxProblemRows)
            watch.leftOutRows.push_back(problem);
    }
    /// Of a day that is none: nothing, for good.
    std::optional<Timestamp> expiryIn(const recipients::Row& row, CopyWatch& watch) const {
        const QString text =
            m_request.expiryColumn < 0 ? QString() : cleanedName(row.cells.value(m_request.expiryColumn));
        if (text.isEmpty())
            return std::nullopt;
        const auto expiry = expiryFrom(text);
        if (!expiry)
            note({row.number, m_reader->source().header.value(m_request.expiryColumn),
                  recipients::ProblemKind::NoSuchDay, false, text.left(longestDay)},
                 watch);
        return expiry;
    }

    const SuppressionImport& m_request;
    Timestamp m_now;
    std::unique_ptr<recipients::RowReader> m_reader;
};

Error nobodyIn(const QString& path, const std::vector<recipients::Problem>& leftOut) {
    Error error{.kind = ErrorKind::EmptyList, .detail = {}, .subject = path};
    for (const auto& problem : leftOut)
        if (problem.rejected)
            ++error.counts[nameOf(problem.kind)];
    return error;
}

using Keep = std::function<Result<void>(const std::vector<Suppression>& people)>;

/// Part of the whole progress.
struct Span {
    double from = 0;
    double share = 1;
};

/// Hands on what the file holds, part by part; answers how many that are. Without `keep` it only looks.
Result<qint64> readThrough(const SuppressionImport& request, Timestamp now, CopyWatch& watch, const Keep& keep,
                           Span span) {
    Reading reading(request, now);
    if (auto opened = reading.open(); !opened)
        return fail(opened.error());
    watch.leftOut = 0;
    watch.leftOutRows.clear();
    qint64 done = 0;
    for (;;) {
        std::vector<Suppression> people;
        const auto more = reading.next(people, watch);
        if (!more)
            return fail(more.error());
        if (!*more) {
            if (const auto choice = reading.openChoice())
                return fail(ErrorKind::ChoiceNeeded, QFileInfo(request.path).fileName(), nameOf(*choice));
            return done;
        }
        done += static_cast<qint64>(people.size());
        if (keep) {
            if (auto kept = keep(people); !kept)
                return fail(kept.error());
            watch.copied = done;
        }
        watch.tell(span.from + span.share * reading.progress(), watch.copied);
    }
}

}  // namespace

Result<qint64> copySuppressionsIn(StoreThread& writer, Timestamp now, const SuppressionImport& request,
                                  CopyWatch& watch) {
    // Nothing is kept of a file that turns out broken, or wrong in its last row.
    constexpr double looking = 0.3;
    const auto good = readThrough(request, now, watch, {}, {0, looking});
    if (!good)
        return fail(good.error());
    if (*good == 0)
        return fail(nobodyIn(request.path, watch.leftOutRows));
    const auto keep = [&](const std::vector<Suppression>& people) {
        return writer.ask([&](store::Connection& connection) { return connection.catalog().suppress(people); })
            .result();
    };
    return readThrough(request, now, watch, keep, {looking, 1 - looking});
}

Result<qint64> copySuppressionsOut(StoreThread& reader, const SuppressionExport& request, CopyWatch& watch) {
    const auto all =
        reader.ask([](store::Connection& connection) { return connection.catalog().suppressionCount(); }).result();
    if (!all)
        return fail(all.error());
    std::vector<Suppression> page;
    size_t at = 0;
    qint64 done = 0;
    const auto next = [&](QStringList& row) -> Result<bool> {
        if (watch.cancelled)
            return fail(ErrorKind::Cancelled);
        if (at == page.size()) {
            const QString after = page.empty() ? QString() : page.back().openid;
            auto more = reader
                            .ask([after](store::Connection& connection) {
                                return connection.catalog().suppressions(after, static_cast<int>(atOnce));
                            })
                            .result();
            if (!more)
                return fail(more.error());
            page = *std::move(more);
            at = 0;
            if (page.empty())
                return false;
            watch.tell(static_cast<double>(done) / static_cast<double>(std::max<qint64>(1, *all)), done);
        }
        row = rowOf(page[at++]);
        watch.copied = ++done;
        return true;
    };
    const auto written = recipients::writeTable(request.path, request.header, next);
    if (!written)
        return fail(written.error());
    return done;
}

BackgroundCopy::BackgroundCopy(const QString& threadName, Work work, QObject* parent)
    : CopyJob(parent), m_copying(std::make_unique<Worker>(threadName)) {
    m_watch->tell = [this, rate = TellRate()](double done, qint64 people) mutable {
        if (!rate.isDue())
            return;
        QMetaObject::invokeMethod(
            this, [this, done, people] { emit progressed(done, people); }, Qt::QueuedConnection);
    };
    m_copying->ask([work = std::move(work), watch = m_watch] { return work(*watch); })
        .then(this, [this](const Result<qint64>& people) {
            // Queued: a small file may be copied before whoever asked has connected.
            QMetaObject::invokeMethod(
                this,
                [this, people] {
                    if (!m_watch->cancelled)
                        emit finished(people);
                },
                Qt::QueuedConnection);
        });
}

BackgroundCopy::~BackgroundCopy() {
    m_watch->cancelled = true;
    m_copying.reset();
}

}  // namespace hongyan::engine
