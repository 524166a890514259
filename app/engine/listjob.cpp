#include "engine/listjob.h"

#include <algorithm>
#include <map>
#include <random>
#include <unordered_set>

#include "engine/tellrate.h"

namespace hongyan::engine {
namespace {

using recipients::Recipient;
using recipients::RecipientList;
using Kind = ListRecipe::Kind;

constexpr int pagePeople = 2'000;
constexpr int pageCells = 200'000;          ///< keeps the pages of very wide lists small
constexpr size_t peopleInOneWrite = 1'000;  ///< sending waits no longer than for these

/// The columns of the first list, then those that only the others have; of columns with the same name the first is the
/// first's, the second the second's.
struct ColumnUnion {
    QStringList columns;
    std::vector<std::vector<qsizetype>> places;  ///< of each list's columns

    explicit ColumnUnion(const std::vector<RecipientList>& lists) {
        for (const RecipientList& list : lists) {
            std::map<QString, qsizetype> from;  // where to look for the next column of that name
            std::vector<qsizetype>& to = places.emplace_back();
            for (const QString& name : list.columns) {
                qsizetype place = columns.indexOf(name, from[name]);
                if (place < 0) {
                    place = columns.size();
                    columns.append(name);
                }
                from[name] = place + 1;
                to.push_back(place);
            }
        }
    }
};

/// So many of so many, each set of them as likely as any other, told one by one. The same seed tells the same
/// everywhere: the standard promises what this engine draws.
class Sampler {
 public:
    Sampler(quint64 seed, qint64 wanted, qint64 among) : m_engine(seed), m_wanted(wanted), m_among(among) {}
    bool takesNext() {
        const bool takes = static_cast<qint64>(below(static_cast<quint64>(m_among--))) < m_wanted;
        m_wanted -= takes ? 1 : 0;
        return takes;
    }

 private:
    quint64 below(quint64 limit) {
        const quint64 even = std::mt19937_64::max() - std::mt19937_64::max() % limit;
        quint64 drawn = m_engine();
        while (drawn >= even)
            drawn = m_engine();
        return drawn % limit;
    }

    std::mt19937_64 m_engine;
    qint64 m_wanted;
    qint64 m_among;
};

/// One making of lists, from the recipe to what is visible.
class Maker {
    // Asks and waits: never faster than the store.
    template<class F>
    auto ask(F question) {
        return m_reader.ask([&](store::Connection& connection) { return question(connection.catalog()); }).result();
    }
    template<class F>
    auto change(F question) {
        return m_writer.ask([&](store::Connection& connection) { return question(connection.catalog()); }).result();
    }

 public:
    Maker(StoreThread& reader, StoreThread& writer, Timestamp now, const ListRecipe& recipe,
          const std::atomic_bool& cancelled, const std::function<void(double, qint64)>& progress)
        : m_reader(reader),
          m_writer(writer),
          m_now(now),
          m_recipe(recipe),
          m_cancelled(cancelled),
          m_progress(progress),
          m_name(recipe.name.trimmed()) {}

    Result<std::vector<ListId>> make() {
        Result<void> done = prepare();
        if (done)
            done = copy();
        if (done)
            done = writeAll();
        if (done && m_parts.empty())
            done = fail(ErrorKind::EmptyList, m_name);
        if (done && m_cancelled)
            done = fail(ErrorKind::Cancelled);
        std::vector<ListId> ids;
        for (const Part& part : m_parts)
            ids.push_back(part.id);
        if (done)
            done = change([&](store::Catalog& catalog) { return catalog.finishLists(ids); });
        if (done)
            return ids;
        abandon(ids);
        return fail(done.error());
    }

 private:
    /// One list in the making; begun with its first people.
    struct Part {
        QString name;
        ListId id;
        qint64 size = 0;
        std::vector<Recipient> pending;
    };
    struct Page {
        std::vector<Recipient> people;
        std::vector<int> memberships;  ///< of each, how many of the lists asked about
    };

    Result<void> prepare() {
        if (m_name.isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("name"), QStringLiteral("the new list has none"));
        if (m_recipe.size < 0)
            return fail(ErrorKind::InvalidInput, QString::number(m_recipe.size), QStringLiteral("fewer than nobody"));
        for (const ListId id : m_recipe.lists) {
            if (std::ranges::find(m_lists, id, &RecipientList::id) != m_lists.end())
                continue;
            auto info = ask([id](store::Catalog& catalog) { return catalog.listById(id); });
            if (!info)
                return fail(info.error());
            m_lists.push_back(std::move(info->list));
        }
        if (m_lists.empty())
            return fail(ErrorKind::NoSuchList);
        for (const RecipientList& list : m_lists)
            m_total += m_recipe.kind == Kind::Merge || &list == &m_lists.front() ? list.size : 0;
        m_union.emplace(m_recipe.kind == Kind::Merge ? m_lists : std::vector{m_lists.front()});
        m_sampler.emplace(m_recipe.seed, m_recipe.size, m_lists.front().people());
        m_isAmongOthers = std::ranges::count(m_recipe.lists, m_recipe.lists.front()) > 1;
        m_splitBy = m_lists.front().columns.indexOf(m_recipe.column);
        if (m_recipe.kind == Kind::Split && m_splitBy < 0)
            return fail(ErrorKind::NoSuchColumn, m_recipe.column, m_lists.front().columns.join(QStringLiteral(", ")));
        return m_recipe.kind == Kind::Split ? Result<void>() : needFree(m_name);
    }

    /// Early, so that nobody waits for nothing; what takes the name meanwhile is found when the list is finished.
    Result<void> needFree(const QString& name) {
        const auto taken = ask([&](store::Catalog& catalog) { return catalog.listNamed(name); });
        if (taken)
            return fail(ErrorKind::AlreadyExists, name);
        return taken.error().kind == ErrorKind::NoSuchList ? Result<void>() : fail(taken.error());
    }

    Result<void> copy() {
        const size_t sources = m_recipe.kind == Kind::Merge ? m_lists.size() : 1;
        const qint64 columns = std::max<qint64>(m_union->columns.size(), 1);
        const int size = static_cast<int>(std::clamp<qint64>(pageCells / columns, 1, pagePeople));
        for (size_t source = 0; source < sources; ++source) {
            for (qint64 from = 0; from < m_lists[source].size; from += size) {
                if (m_cancelled)
                    return fail(ErrorKind::Cancelled);
                auto page = pageOf(source, from, size);
                if (!page)
                    return fail(page.error());
                if (auto taken = take(source, *page); !taken)
                    return taken;
                m_read += static_cast<qint64>(page->people.size());
                m_progress(static_cast<double>(m_read) / static_cast<double>(m_total), m_people);
            }
        }
        return {};
    }

    /// The lists that decide about the people of `source`.
    std::vector<ListId> judges(size_t source) const {
        std::vector<ListId> ids;
        const bool byOthers = m_recipe.kind == Kind::Subtract || m_recipe.kind == Kind::Intersect;
        const size_t from = byOthers ? 1 : 0;
        const size_t until = byOthers ? m_lists.size() : m_recipe.kind == Kind::Merge ? source : 0;
        for (size_t i = from; i < until; ++i)
            ids.push_back(m_lists[i].id);
        return ids;
    }

    Result<Page> pageOf(size_t source, qint64 from, int size) {
        const RecipientList& list = m_lists[source];
        return ask([&, ids = judges(source)](store::Catalog& catalog) -> Result<Page> {
            auto people = catalog.people(list.id, from, size);
            if (!people)
                return fail(people.error());
            // Fewer than there were: the list went while it was read.
            if (static_cast<qint64>(people->size()) != std::min<qint64>(size, list.size - from))
                return fail(ErrorKind::NoSuchList, list.name);
            Page page{std::move(*people), {}};
            QStringList openids;
            for (const Recipient& person : page.people)
                openids.append(person.openid);
            if (ids.empty()) {
                page.memberships.assign(page.people.size(), 0);
                return page;
            }
            auto memberships = catalog.memberships(openids, ids);
            if (!memberships)
                return fail(memberships.error());
            page.memberships = std::move(*memberships);
            return page;
        });
    }

    bool belongs(const Recipient& person, int memberships) {
        switch (m_recipe.kind) {
            case Kind::Merge:
                return memberships == 0;
            case Kind::Subtract:
                return memberships == 0 && !m_isAmongOthers;
            case Kind::Intersect:
                return memberships == static_cast<int>(m_lists.size()) - 1;
            case Kind::Split:
                return true;
            case Kind::Sample:
                return isDrawn(person);
        }
        Q_UNREACHABLE();
    }

    /// People are drawn, not their rows.
    bool isDrawn(const Recipient& person) {
        if (person.nth > 0)
            return m_drawn.contains(person.openid);
        const bool isDrawn = m_sampler->takesNext();
        if (isDrawn && m_lists.front().further > 0)
            m_drawn.insert(person.openid);
        return isDrawn;
    }

    Result<void> take(size_t source, Page& page) {
        for (size_t i = 0; i < page.people.size(); ++i) {
            Recipient& person = page.people[i];
            if (!belongs(person, page.memberships[i]))
                continue;
            auto part = partFor(person);
            if (!part)
                return fail(part.error());
            Part& to = m_parts[*part];
            to.pending.push_back({++to.size, person.openid, valuesOf(source, person)});
            ++m_people;
            ++m_pending;
        }
        const bool isMuch = m_pending >= peopleInOneWrite * (m_parts.size() > 1 ? 4 : 1);
        return isMuch ? writeAll() : Result<void>();
    }

    QStringList valuesOf(size_t source, const Recipient& person) const {
        QStringList values(m_union->columns.size());
        const std::vector<qsizetype>& places = m_union->places[source];
        for (qsizetype i = 0; i < person.values.size() && i < static_cast<qsizetype>(places.size()); ++i)
            values[places[static_cast<size_t>(i)]] = person.values[i];
        // Another list's openids may stand in a column of another name.
        if (source > 0 && m_lists.front().openidColumn < values.size())
            values[m_lists.front().openidColumn] = person.openid;
        return values;
    }

    Result<size_t> partFor(const Recipient& person) {
        const QString value = m_recipe.kind == Kind::Split ? person.values.value(m_splitBy).simplified() : QString();
        const auto known = m_partOf.find(value);
        if (known != m_partOf.end())
            return known->second;
        if (m_parts.size() == ListRecipe::mostParts)
            return fail(ErrorKind::InvalidInput, m_recipe.column,
                        QStringLiteral("it has more than %1 different values").arg(ListRecipe::mostParts));
        const QString name = value.isEmpty() ? m_name : m_name + QLatin1Char(' ') + value;
        if (m_recipe.kind == Kind::Split)
            if (auto isFree = needFree(name); !isFree)
                return fail(isFree.error());
        m_parts.push_back({name, {}, 0, {}});
        m_partOf.emplace(value, m_parts.size() - 1);
        return m_parts.size() - 1;
    }

    Result<void> writeAll() {
        for (Part& part : m_parts)
            if (auto written = write(part); !written)
                return written;
        m_pending = 0;
        return {};
    }

    Result<void> write(Part& part) {
        if (!part.id.isValid()) {
            auto begun = change([&](store::Catalog& catalog) { return catalog.beginList(listFor(part)); });
            if (!begun)
                return fail(begun.error());
            part.id = *begun;
        }
        std::span<const Recipient> rest(part.pending);
        while (!rest.empty()) {
            const auto some = rest.first(std::min(rest.size(), peopleInOneWrite));
            if (auto added = change([&](store::Catalog& catalog) { return catalog.addToList(part.id, some); }); !added)
                return added;
            rest = rest.subspan(some.size());
        }
        part.pending.clear();
        return {};
    }

    RecipientList listFor(const Part& part) const {
        RecipientList list;
        list.name = part.name;
        list.columns = m_union->columns;
        list.openidColumn = m_lists.front().openidColumn;
        list.nameColumn = m_lists.front().nameColumn;
        list.importedAt = m_now;
        list.onePerRow = std::ranges::any_of(m_lists, &RecipientList::onePerRow);
        return list;
    }

    /// What could not be taken back is invisible, and swept at a later start.
    void abandon(const std::vector<ListId>& ids) {
        for (const ListId id : ids)
            if (id.isValid())
                (void)change([id](store::Catalog& catalog) { return catalog.abandonList(id); });
    }

    StoreThread& m_reader;
    StoreThread& m_writer;
    const Timestamp m_now;
    const ListRecipe& m_recipe;
    const std::atomic_bool& m_cancelled;
    const std::function<void(double, qint64)>& m_progress;
    const QString m_name;
    std::vector<RecipientList> m_lists;  ///< each once
    std::optional<ColumnUnion> m_union;
    std::optional<Sampler> m_sampler;
    std::unordered_set<QString> m_drawn;  ///< where somebody has several rows
    bool m_isAmongOthers = false;         ///< the first list
    qsizetype m_splitBy = -1;
    std::vector<Part> m_parts;
    std::map<QString, size_t> m_partOf;  ///< by the value that is split by
    size_t m_pending = 0;
    qint64 m_total = 0;
    qint64 m_read = 0;
    qint64 m_people = 0;
};

}  // namespace

Result<std::vector<ListId>> makeLists(StoreThread& reader, StoreThread& writer, Timestamp now, const ListRecipe& recipe,
                                      const std::atomic_bool& cancelled,
                                      const std::function<void(double, qint64)>& progress) {
    return Maker(reader, writer, now, recipe, cancelled, progress).make();
}

ListMaking::ListMaking(StoreThread& reader, StoreThread& writer, const Clock& clock, ListRecipe recipe, QObject* parent)
    : ListJob(parent), m_writer(writer), m_making(std::make_unique<Worker>(QStringLiteral("list maker"))) {
    const auto progress = [this, rate = TellRate()](double done, qint64 people) mutable {
        if (!rate.isDue())
            return;
        QMetaObject::invokeMethod(
            this, [this, done, people] { emit progressed(done, people); }, Qt::QueuedConnection);
    };
    m_making
        ->ask([&reader, &writer, now = clock.now(), recipe = std::move(recipe), progress, cancelled = m_cancelled,
               kept = m_made] {
            auto made = makeLists(reader, writer, now, recipe, *cancelled, progress);
            if (made)
                *kept = *made;
            return made;
        })
        .then(this, [this](const Result<std::vector<ListId>>& made) {
            // Queued: it may be done before whoever asked has connected.
            QMetaObject::invokeMethod(
                this, [this, made] { onMade(made); }, Qt::QueuedConnection);
        });
}

ListMaking::~ListMaking() {
    m_cancelled->store(true);
    m_making.reset();
    if (!m_told)
        takeBack();
}

void ListMaking::onMade(const Result<std::vector<ListId>>& made) {
    if (*m_cancelled)
        return takeBack();
    m_told = true;
    emit finished(made);
}

void ListMaking::takeBack() {
    for (const ListId id : std::exchange(*m_made, {}))
        m_writer.ask([id](store::Connection& connection) { return connection.catalog().removeList(id); });
}

}  // namespace hongyan::engine
