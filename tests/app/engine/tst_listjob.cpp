#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>
#include <random>
#include <set>

#include "engine/listjob.h"
#include "support/fakeclock.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace Qt::StringLiterals;
using recipients::Recipient;
using recipients::RecipientList;
using Kind = ListRecipe::Kind;

namespace {

template<class T>
T sure(Result<T> result) {
    if (!result)
        qFatal("%s %s %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A list as the test knows it.
struct Sheet {
    RecipientList list;
    std::vector<Recipient> people;
};
/// One person of a list that was made: the openid, and the value of each column by its name.
struct Row {
    QString openid;
    std::map<QString, QString> values;
    bool operator==(const Row&) const = default;
};
using Rows = std::vector<Row>;

QString openid(int number) {
    return QStringLiteral("oListJob_%1").arg(number, 8, 10, QLatin1Char('0'));
}

Rows rowsOf(const Sheet& sheet) {
    Rows rows;
    for (const Recipient& person : sheet.people) {
        Row row{person.openid, {}};
        for (qsizetype i = 0; i < sheet.list.columns.size(); ++i)
            row.values[sheet.list.columns[i]] = person.values.value(i);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::set<QString> openidsOf(const Sheet& sheet) {
    std::set<QString> openids;
    for (const Recipient& person : sheet.people)
        openids.insert(person.openid);
    return openids;
}

/// A store with its two threads, and short words for it.
class Shop {
 public:
    Shop() {
        sure(writer.open({.folder = folder.path()}, store::Mode::Write, clock));
        sure(reader.open({.folder = folder.path()}, store::Mode::Read, clock));
    }

    template<class F>
    auto ask(F question) {
        return writer.ask([&](store::Connection& connection) { return question(connection.catalog()); }).result();
    }
    Sheet add(Sheet sheet) {
        sheet.list.id = sure(ask([&](store::Catalog& catalog) { return catalog.beginList(sheet.list); }));
        const std::span<const Recipient> all(sheet.people);
        for (size_t from = 0; from < all.size(); from += 5'000) {
            const auto some = all.subspan(from, std::min<size_t>(5'000, all.size() - from));
            sure(ask([&](store::Catalog& catalog) { return catalog.addToList(sheet.list.id, some); }));
        }
        sure(ask([&](store::Catalog& catalog) { return catalog.finishList(sheet.list.id, 0, 0); }));
        return sheet;
    }
    /// People by number, with their own number in the second column.
    Sheet addPeople(const QString& name, const std::vector<int>& numbers) {
        Sheet sheet;
        sheet.list.name = name;
        sheet.list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("value")};
        sheet.list.nameColumn = 1;
        for (const int number : numbers)
            sheet.people.push_back({number, openid(number), {openid(number), QString::number(number % 3)}});
        return add(std::move(sheet));
    }
    /// Three people, the first with three rows.
    Sheet addOrders() {
        Sheet sheet;
        sheet.list.name = QStringLiteral("orders");
        sheet.list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("city"), QStringLiteral("order")};
        sheet.list.onePerRow = true;
        for (const int person : {1, 2, 1, 3, 1}) {
            const auto row = static_cast<qint64>(sheet.people.size()) + 2;
            sheet.people.push_back(
                {row,
                 openid(person),
                 {openid(person), row < 5 ? QStringLiteral("杭州") : QStringLiteral("上海"), QString::number(row)}});
        }
        return add(std::move(sheet));
    }
    Sheet addPeople(const QString& name, int from, int count) {
        std::vector<int> numbers(static_cast<size_t>(count));
        std::iota(numbers.begin(), numbers.end(), from);
        return addPeople(name, numbers);
    }

    Result<std::vector<ListId>> make(
        const ListRecipe& recipe, const std::function<void(double, qint64)>& progress = [](double, qint64) {}) {
        return makeLists(reader, writer, clock.now(), recipe, cancelled, progress);
    }
    ListRecipe recipe(Kind kind, const std::vector<Sheet>& of) const {
        ListRecipe recipe;
        recipe.kind = kind;
        recipe.name = QStringLiteral("made");
        for (const Sheet& sheet : of)
            recipe.lists.push_back(sheet.list.id);
        return recipe;
    }
    Sheet read(ListId id) {
        Sheet sheet;
        sheet.list = sure(ask([&](store::Catalog& catalog) { return catalog.listById(id); })).list;
        sheet.people = sure(
            ask([&](store::Catalog& catalog) { return catalog.people(id, 0, static_cast<int>(sheet.list.size) + 1); }));
        return sheet;
    }
    /// Visible or not.
    int listsKept() const { return count("SELECT count(*) FROM lists"); }
    int peopleKept() const { return count("SELECT count(*) FROM recipients"); }

    QTemporaryDir folder;
    test::FakeClock clock;
    StoreThread writer{QStringLiteral("writer")};
    StoreThread reader{QStringLiteral("reader")};
    std::atomic_bool cancelled{false};

 private:
    int count(const char* sql) const {
        int answer = -1;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(store::sqliteFile(folder.path()));
            if (QSqlQuery query(raw); raw.open() && query.exec(QLatin1String(sql)) && query.next())
                answer = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        return answer;
    }
};

/// Lists that overlap, with their columns in different orders, some with nobody or one, some openids alike but for the
/// case.
std::vector<Sheet> randomSheets(Shop& shop, std::mt19937& random) {
    std::vector<Sheet> sheets;
    const auto below = [&](int limit) { return std::uniform_int_distribution(0, limit - 1)(random); };
    const int lists = 2 + below(3);
    for (int i = 0; i < lists; ++i) {
        Sheet sheet;
        sheet.list.name = QStringLiteral("list %1").arg(i);
        QStringList columns{QStringLiteral("openid"), QStringLiteral("Order"), QStringLiteral("order"),
                            QStringLiteral("城市"), QStringLiteral("only %1").arg(i)};
        std::shuffle(columns.begin(), columns.end(), random);
        sheet.list.columns = columns.mid(0, 3 + below(3));
        if (!sheet.list.columns.contains(QStringLiteral("openid")))
            sheet.list.columns[0] = QStringLiteral("openid");
        sheet.list.openidColumn = static_cast<int>(sheet.list.columns.indexOf(QStringLiteral("openid")));
        sheet.list.nameColumn = below(static_cast<int>(sheet.list.columns.size()) + 1) - 1;
        std::vector<int> numbers(40);
        std::iota(numbers.begin(), numbers.end(), 0);
        std::shuffle(numbers.begin(), numbers.end(), random);
        const int size = below(4) == 0 ? below(2) : below(40);
        for (int person = 0; person < size; ++person) {
            const int number = numbers[static_cast<size_t>(person)];
            const QString id = number % 5 == 0 && below(2) == 0 ? openid(number).toUpper() : openid(number);
            Recipient one{person + 2, id, {}};
            for (const QString& column : sheet.list.columns)
                one.values << (column == u"openid" ? id : QStringLiteral("%1 of %2 here %3").arg(column, id).arg(i));
            sheet.people.push_back(std::move(one));
        }
        sheets.push_back(shop.add(std::move(sheet)));
    }
    return sheets;
}

/// Ordinary set logic.
Rows expected(Kind kind, const std::vector<Sheet>& sheets) {
    Rows rows = rowsOf(sheets[0]);
    if (kind == Kind::Merge) {
        std::set<QString> seen = openidsOf(sheets[0]);
        QStringList columns = sheets[0].list.columns;
        for (size_t i = 1; i < sheets.size(); ++i) {
            for (const Row& row : rowsOf(sheets[i]))
                if (seen.insert(row.openid).second)
                    rows.push_back(row);
            for (const QString& column : sheets[i].list.columns)
                if (!columns.contains(column))
                    columns << column;
        }
        for (Row& row : rows)
            for (const QString& column : columns)
                row.values.try_emplace(column);
        return rows;
    }
    for (size_t i = 1; i < sheets.size(); ++i) {
        const std::set<QString> there = openidsOf(sheets[i]);
        std::erase_if(rows, [&](const Row& row) { return there.contains(row.openid) == (kind == Kind::Subtract); });
    }
    return rows;
}

}  // namespace

Q_DECLARE_METATYPE(hongyan::engine::ListRecipe::Kind)

class TestListJob : public QObject {
    Q_OBJECT
 private slots:
    void followsSetLogic_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed) {
            QTest::addRow("merge %d", seed) << Kind::Merge << seed;
            QTest::addRow("subtract %d", seed) << Kind::Subtract << seed;
            QTest::addRow("intersect %d", seed) << Kind::Intersect << seed;
        }
    }
    void followsSetLogic() {
        QFETCH(Kind, kind);
        QFETCH(int, seed);
        Shop shop;
        std::mt19937 random(static_cast<unsigned>(seed));
        const std::vector<Sheet> sheets = randomSheets(shop, random);
        const Rows rows = expected(kind, sheets);
        const int before = shop.peopleKept();
        const auto made = shop.make(shop.recipe(kind, sheets));
        if (rows.empty()) {
            QVERIFY(!made);
            QCOMPARE(made.error().kind, ErrorKind::EmptyList);
            QCOMPARE(made.error().subject, QStringLiteral("made"));
            QCOMPARE(shop.peopleKept(), before);
            return;
        }
        QCOMPARE(sure(made).size(), 1u);
        const Sheet whole = shop.read(made->front());
        QVERIFY(rowsOf(whole) == rows);
        QCOMPARE(whole.list.name, QStringLiteral("made"));
        QCOMPARE(whole.list.sourceFile, QString());
        QCOMPARE(whole.list.openidColumn, sheets[0].list.openidColumn);
        QCOMPARE(whole.list.nameColumn, sheets[0].list.nameColumn);
        QCOMPARE(whole.list.importedAt, shop.clock.now());
        QCOMPARE(whole.list.columns.mid(0, sheets[0].list.columns.size()), sheets[0].list.columns);
        for (size_t i = 0; i < whole.people.size(); ++i)
            QCOMPARE(whole.people[i].row, static_cast<qint64>(i) + 1);
        for (const Sheet& sheet : sheets)  // the others stay as they are
            QVERIFY(rowsOf(shop.read(sheet.list.id)) == rowsOf(sheet));
    }

    /// Openids in a column of another name come under the first list's; a name that stands twice is two columns.
    void bringsColumnsTogether() {
        Shop shop;
        Sheet first;
        first.list.name = QStringLiteral("first");
        first.list.columns = QStringList{QStringLiteral("a"), QStringLiteral("id"), QStringLiteral("a")};
        first.list.openidColumn = 1;
        first.people = {
            {1, openid(1), {QStringLiteral("1"), QStringLiteral(" %1 ").arg(openid(1)), QStringLiteral("2")}}};
        Sheet second;
        second.list.name = QStringLiteral("second");
        second.list.columns = QStringList{QStringLiteral("OPENID"), QStringLiteral("a"), QStringLiteral("id"),
                                          QStringLiteral("a"), QStringLiteral("a")};
        second.people = {
            {1,
             openid(2),
             {openid(2), QStringLiteral("3"), QStringLiteral("no id"), QStringLiteral("4"), QStringLiteral("5")}}};
        const std::vector sheets{shop.add(first), shop.add(second)};
        const Sheet made = shop.read(sure(shop.make(shop.recipe(Kind::Merge, sheets))).front());
        QCOMPARE(made.list.columns, (QStringList{QStringLiteral("a"), QStringLiteral("id"), QStringLiteral("a"),
                                                 QStringLiteral("OPENID"), QStringLiteral("a")}));
        QCOMPARE(made.people[0].values, (QStringList{QStringLiteral("1"), QStringLiteral(" %1 ").arg(openid(1)),
                                                     QStringLiteral("2"), QString(), QString()}));
        QCOMPARE(made.people[1].values,
                 (QStringList{QStringLiteral("3"), openid(2), QStringLiteral("4"), openid(2), QStringLiteral("5")}));
    }

    /// Where somebody has several rows, people are merged, taken away and drawn with all of them.
    void keepsTheRowsOfAPerson_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QStringList>("lists");  // person: which of her rows
        const QString all = QStringLiteral("1:0 2:0 1:1 3:0 1:2");
        QTest::newRow("merge") << Kind::Merge << QStringList{all + QStringLiteral(" 4:0")};
        QTest::newRow("subtract") << Kind::Subtract << QStringList{QStringLiteral("1:0 2:0 1:1 1:2")};
        QTest::newRow("intersect") << Kind::Intersect << QStringList{QStringLiteral("3:0")};
        QTest::newRow("split") << Kind::Split << QStringList{QStringLiteral("1:0 2:0 1:1"), QStringLiteral("3:0 1:0")};
    }
    void keepsTheRowsOfAPerson() {
        QFETCH(Kind, kind);
        Shop shop;
        const std::vector sheets{shop.addOrders(), shop.addPeople(QStringLiteral("others"), 3, 2)};
        ListRecipe recipe = shop.recipe(kind, kind == Kind::Split ? std::vector{sheets[0]} : sheets);
        recipe.column = QStringLiteral("city");
        QStringList lists;
        for (const ListId id : sure(shop.make(recipe))) {
            const Sheet made = shop.read(id);
            QStringList rows;
            for (const Recipient& row : made.people)
                rows << QStringLiteral("%1:%2").arg(row.openid.right(1)).arg(row.nth);
            lists << rows.join(u' ');
            QCOMPARE(made.list.people(), static_cast<qint64>(openidsOf(made).size()));
        }
        QTEST(lists, "lists");
    }
    void drawsPeopleWithAllTheirRows() {
        Shop shop;
        const Sheet orders = shop.addOrders();
        std::set<std::set<QString>> drawn;
        for (quint64 seed = 0; seed < 40; ++seed) {
            ListRecipe recipe = shop.recipe(Kind::Sample, {orders});
            recipe.name = QString::number(seed);
            recipe.size = 2;
            recipe.seed = seed;
            const Sheet sample = shop.read(sure(shop.make(recipe)).front());
            const std::set<QString> people = openidsOf(sample);
            QCOMPARE(people.size(), 2u);
            QCOMPARE(sample.list.people(), 2);
            QCOMPARE(sample.list.size, people.contains(openid(1)) ? 4 : 2);
            drawn.insert(people);
        }
        QCOMPARE(drawn.size(), 3u);  // each two of the three
    }

    void countsAListOnce_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QList<int>>("of");
        QTest::addColumn<int>("people");
        QTest::newRow("merged with itself") << Kind::Merge << QList{0, 0} << 4;
        QTest::newRow("merged alone") << Kind::Merge << QList{0} << 4;
        QTest::newRow("an intersection with one twice") << Kind::Intersect << QList{0, 1, 1} << 2;
        QTest::newRow("an intersection with itself") << Kind::Intersect << QList{0, 0} << 4;
        QTest::newRow("one subtracted twice") << Kind::Subtract << QList{0, 1, 1} << 2;
    }
    void countsAListOnce() {
        QFETCH(Kind, kind);
        QFETCH(QList<int>, of);
        QFETCH(int, people);
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 4), shop.addPeople(QStringLiteral("b"), 2, 4)};
        std::vector<Sheet> chosen;
        for (const int which : of)
            chosen.push_back(sheets[static_cast<size_t>(which)]);
        QCOMPARE(shop.read(sure(shop.make(shop.recipe(kind, chosen))).front()).list.size, people);
    }

    void splitsByAColumn() {
        Shop shop;
        Sheet sheet;
        sheet.list.name = QStringLiteral("all");
        sheet.list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("城市")};
        const QStringList cities{QStringLiteral("杭州"),   QStringLiteral("上海"), QString(),
                                 QStringLiteral(" 杭州 "), QStringLiteral("vip"),  QStringLiteral("VIP"),
                                 QStringLiteral("a\n b")};
        for (int i = 0; i < 5'000; ++i)
            sheet.people.push_back({i + 2, openid(i), {openid(i), cities[i % cities.size()]}});
        sheet = shop.add(std::move(sheet));
        ListRecipe recipe = shop.recipe(Kind::Split, {sheet});
        recipe.column = QStringLiteral("城市");
        const auto made = sure(shop.make(recipe));
        std::map<QString, Rows> wanted;
        for (const Row& row : rowsOf(sheet))
            wanted[(u"made "_s + row.values.at(QStringLiteral("城市")).simplified()).trimmed()].push_back(row);
        QCOMPARE(made.size(), 6u);
        QCOMPARE(wanted.size(), 6u);
        for (const ListId id : made) {
            const Sheet part = shop.read(id);
            QVERIFY2(wanted.contains(part.list.name), qPrintable(part.list.name));
            QVERIFY(rowsOf(part) == wanted[part.list.name]);
        }
        QCOMPARE(shop.peopleKept(), 10'000);
    }

    void samplesInOrder_data() {
        QTest::addColumn<int>("people");
        QTest::addColumn<qint64>("wanted");
        QTest::newRow("a few") << 5'000 << qint64(10);
        QTest::newRow("most") << 2'500 << qint64(2'499);
        QTest::newRow("all") << 30 << qint64(30);
        QTest::newRow("more than there are") << 30 << qint64(1'000);
        QTest::newRow("one of one") << 1 << qint64(1);
    }
    void samplesInOrder() {
        QFETCH(int, people);
        QFETCH(qint64, wanted);
        Shop shop;
        const Sheet sheet = shop.addPeople(QStringLiteral("all"), 0, people);
        ListRecipe recipe = shop.recipe(Kind::Sample, {sheet});
        recipe.size = wanted;
        recipe.seed = 7;
        const Sheet made = shop.read(sure(shop.make(recipe)).front());
        QCOMPARE(made.list.size, std::min<qint64>(wanted, people));
        const Rows sample = rowsOf(made);
        const Rows whole = rowsOf(sheet);
        auto at = whole.begin();
        for (const Row& row : sample) {
            at = std::find(at, whole.end(), row);
            QVERIFY(at != whole.end());
            ++at;
        }
        recipe.name = QStringLiteral("again");
        QVERIFY(rowsOf(shop.read(sure(shop.make(recipe)).front())) == sample);
        if (wanted < people) {
            recipe.name = QStringLiteral("another");
            recipe.seed = 8;
            QVERIFY(rowsOf(shop.read(sure(shop.make(recipe)).front())) != sample);
        }
    }

    /// Every pair of five people is as likely as any other.
    void samplesEvenly() {
        Shop shop;
        ListRecipe recipe = shop.recipe(Kind::Sample, {shop.addPeople(QStringLiteral("all"), 0, 5)});
        recipe.size = 2;
        constexpr int rounds = 500;
        std::map<QStringList, int> drawn;
        for (int i = 0; i < rounds; ++i) {
            recipe.seed = static_cast<quint64>(i);
            const ListId id = sure(shop.make(recipe)).front();
            QStringList pair;
            for (const Recipient& person : shop.read(id).people)
                pair << person.openid;
            ++drawn[pair];
            sure(shop.ask([id](store::Catalog& catalog) { return catalog.removeList(id); }));
        }
        QCOMPARE(drawn.size(), 10u);
        for (const auto& [pair, times] : drawn)  // 50 each, with a standard deviation of 6.7
            QVERIFY2(times > 20 && times < 80, qPrintable(pair.join(u' ') + QString::number(times)));
    }

    void refuses_data() {
        QTest::addColumn<ListRecipe>("recipe");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("subject");
        // Of these lists: 1 has people 0 to 9, 2 has 10 to 14, 3 has nobody, 4 has 60 values; 99 is none.
        const auto recipe = [](Kind kind, std::vector<ListId> lists) {
            return ListRecipe{.kind = kind, .lists = std::move(lists), .name = QStringLiteral("made"), .column = {}};
        };
        const auto row = [](const char* name, const ListRecipe& asked, ErrorKind kind, const char* subject) {
            QTest::newRow(name) << asked << kind << QString::fromUtf8(subject);
        };
        ListRecipe one = recipe(Kind::Merge, {{1}, {2}});
        one.name = QStringLiteral("first");
        row("a name that is taken", one, ErrorKind::AlreadyExists, "first");
        one.name = QStringLiteral("  ");
        row("no name", one, ErrorKind::InvalidInput, "name");
        row("no lists", recipe(Kind::Merge, {}), ErrorKind::NoSuchList, "");
        row("no such list", recipe(Kind::Merge, {{1}, {99}}), ErrorKind::NoSuchList, "99");
        row("no such list to subtract", recipe(Kind::Subtract, {{1}, {99}}), ErrorKind::NoSuchList, "99");
        row("an empty merge", recipe(Kind::Merge, {{3}}), ErrorKind::EmptyList, "made");
        row("nobody left", recipe(Kind::Subtract, {{1}, {1}}), ErrorKind::EmptyList, "made");
        row("subtracted from itself among others", recipe(Kind::Subtract, {{2}, {1}, {4}}), ErrorKind::EmptyList,
            "made");
        row("nobody on both", recipe(Kind::Intersect, {{1}, {3}}), ErrorKind::EmptyList, "made");
        row("nobody sampled", recipe(Kind::Sample, {{1}}), ErrorKind::EmptyList, "made");
        ListRecipe sample = recipe(Kind::Sample, {{1}});
        sample.size = -1;
        row("fewer than nobody", sample, ErrorKind::InvalidInput, "-1");
        ListRecipe split = recipe(Kind::Split, {{1}});
        row("no column", split, ErrorKind::NoSuchColumn, "");
        split.column = QStringLiteral("Value");
        row("no such column", split, ErrorKind::NoSuchColumn, "Value");
        split.column = QStringLiteral("value");
        split.lists = {{4}};
        row("too many parts", split, ErrorKind::InvalidInput, "value");
        split.lists = {{1}};
        split.name = QStringLiteral("fi");
        row("the name of a part that is taken", split, ErrorKind::AlreadyExists, "fi rst");
        split.lists = {{3}};
        row("nobody to split", split, ErrorKind::EmptyList, "fi");
    }
    void refuses() {
        QFETCH(ListRecipe, recipe);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, subject);
        Shop shop;
        Sheet first = Sheet{{.name = QStringLiteral("first"),
                             .sourceFile = {},
                             .columns = {QStringLiteral("openid"), QStringLiteral("value")}},
                            {}};
        Sheet many = first;
        many.list.name = QStringLiteral("fi rst");
        for (int i = 0; i < 10; ++i)
            first.people.push_back({i, openid(i), {openid(i), i == 9 ? QStringLiteral("rst") : QString::number(i)}});
        for (int i = 0; i < 60; ++i)
            many.people.push_back({i, openid(i), {openid(i), QString::number(i)}});
        QCOMPARE(shop.add(first).list.id, ListId{1});
        shop.addPeople(QStringLiteral("second"), 10, 5);
        shop.addPeople(QStringLiteral("third"), 0, 0);
        QCOMPARE(shop.add(many).list.id, ListId{4});
        const int people = shop.peopleKept();
        const auto made = shop.make(recipe);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, kind);
        QCOMPARE(made.error().subject, subject);
        QCOMPARE(shop.listsKept(), 4);
        QCOMPARE(shop.peopleKept(), people);
    }

    void leavesNothingWhenCancelled_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<double>("at");
        QTest::newRow("in the middle") << Kind::Merge << 0.3;
        QTest::newRow("after the last page") << Kind::Merge << 1.0;
        QTest::newRow("parts") << Kind::Split << 1.0;
    }
    void leavesNothingWhenCancelled() {
        QFETCH(Kind, kind);
        QFETCH(double, at);
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 6'000),
                                 shop.addPeople(QStringLiteral("b"), 3'000, 6'000)};
        ListRecipe recipe = shop.recipe(kind, sheets);
        recipe.column = QStringLiteral("value");
        int wrote = 0;
        const auto made = shop.make(recipe, [&](double done, qint64) {
            wrote = shop.listsKept() - 2;
            if (done >= at)
                shop.cancelled = true;
        });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Cancelled);
        QVERIFY(wrote > 0);
        QCOMPARE(shop.listsKept(), 2);
        QCOMPARE(shop.peopleKept(), 12'000);
    }

    /// What happens to names and lists while it works.
    void keepsItsWordWhenThingsChange_data() {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("removes");
        QTest::addColumn<int>("which");
        QTest::addColumn<ErrorKind>("error");
        QTest::newRow("the name is taken meanwhile") << Kind::Merge << false << 0 << ErrorKind::AlreadyExists;
        QTest::newRow("what is read goes") << Kind::Merge << true << 0 << ErrorKind::NoSuchList;
        QTest::newRow("what is looked at goes") << Kind::Subtract << true << 1 << ErrorKind::NoSuchList;
    }
    void keepsItsWordWhenThingsChange() {
        QFETCH(Kind, kind);
        QFETCH(bool, removes);
        QFETCH(int, which);
        QFETCH(ErrorKind, error);
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 6'000),
                                 shop.addPeople(QStringLiteral("b"), 5'000, 6'000)};
        bool isFirst = true;
        const auto made = shop.make(shop.recipe(kind, sheets), [&](double, qint64) {
            if (!std::exchange(isFirst, false))
                return;
            const ListId id = sheets[static_cast<size_t>(which)].list.id;
            if (removes)
                sure(shop.ask([id](store::Catalog& catalog) { return catalog.removeList(id); }));
            else
                shop.addPeople(QStringLiteral("made"), 0, 1);
        });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, error);
        QCOMPARE(shop.listsKept(), removes ? 1 : 3);
        if (!removes)
            QCOMPARE(
                shop.ask([](store::Catalog& catalog) { return catalog.listNamed(QStringLiteral("made")); })->list.size,
                1);
    }

    void tellsHowFarItIs() {
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 5'000),
                                 shop.addPeople(QStringLiteral("b"), 4'000, 5'000)};
        std::vector<double> parts;
        std::vector<qint64> people;
        sure(shop.make(shop.recipe(Kind::Merge, sheets), [&](double done, qint64 made) {
            parts.push_back(done);
            people.push_back(made);
        }));
        QVERIFY(parts.size() > 4 && std::ranges::is_sorted(parts) && parts.front() < 0.5);
        QCOMPARE(parts.back(), 1.0);
        QVERIFY(std::ranges::is_sorted(people));
        QCOMPARE(people.back(), 9'000);
    }

    void jobFinishes() {
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 20)};
        ListMaking job(shop.reader, shop.writer, shop.clock, shop.recipe(Kind::Merge, sheets), nullptr);
        QSignalSpy finished(&job, &ListJob::finished);
        QVERIFY(finished.wait(30'000));
        const auto made = finished[0][0].value<Result<std::vector<ListId>>>();
        QCOMPARE(shop.read(sure(made).front()).list.size, 20);
        QTest::qWait(0);
        QCOMPARE(finished.size(), 1);
    }

    void jobIsCancelled_data() {
        QTest::addColumn<bool>("late");
        QTest::addColumn<bool>("deletes");
        QTest::newRow("early") << false << false;
        QTest::newRow("after the list is there") << true << false;
        QTest::newRow("early, by deleting it") << false << true;
        QTest::newRow("late, by deleting it") << true << true;
    }
    void jobIsCancelled() {
        QFETCH(bool, late);
        QFETCH(bool, deletes);
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 6'000)};
        auto job = std::make_unique<ListMaking>(shop.reader, shop.writer, shop.clock, shop.recipe(Kind::Merge, sheets),
                                                nullptr);
        QSignalSpy finished(job.get(), &ListJob::finished);
        // Its word cannot arrive while no event is handled here.
        while (late && sure(shop.ask([](store::Catalog& catalog) { return catalog.lists(); })).size() < 2)
            QThread::yieldCurrentThread();
        if (deletes)
            job.reset();
        else
            job->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(shop.listsKept(), 1, 30'000);
        job.reset();
        shop.writer.answerAll();
        QCOMPARE(shop.listsKept(), 1);
        QCOMPARE(shop.peopleKept(), 6'000);
        QCOMPARE(finished.size(), 0);
    }

    void makesAListOfManyPeople() {
        Shop shop;
        const std::vector sheets{shop.addPeople(QStringLiteral("a"), 0, 70'000),
                                 shop.addPeople(QStringLiteral("b"), 40'000, 60'000)};
        QElapsedTimer took;
        took.start();
        const ListId id = sure(shop.make(shop.recipe(Kind::Merge, sheets))).front();
        qInfo("100,000 people in %lld ms", static_cast<long long>(took.elapsed()));
        const auto made = sure(shop.ask([id](store::Catalog& catalog) { return catalog.listById(id); }));
        QCOMPARE(made.list.size, 100'000);
        const auto last = sure(shop.ask([id](store::Catalog& catalog) { return catalog.people(id, 99'999, 10); }));
        QCOMPARE(last.size(), 1u);
        QCOMPARE(last[0].openid, openid(99'999));
        QCOMPARE(last[0].row, 100'000);
    }
};

QTEST_GUILESS_MAIN(TestListJob)
#include "tst_listjob.moc"
