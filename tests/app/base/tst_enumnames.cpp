#include <QSet>
#include <QTest>

#include "base/error.h"

using namespace hongyan;

namespace {
enum class Fruit { Apple, Pear, Unnamed };
constexpr std::array fruits{EnumName<Fruit>{Fruit::Apple, QLatin1String("apple")},
                            EnumName<Fruit>{Fruit::Pear, QLatin1String("pear")}};
static_assert(nameIn(fruits, Fruit::Pear).size() == 4);
}  // namespace

class tst_EnumNames : public QObject {
    Q_OBJECT
 private slots:
    void goesBothWays() {
        for (const auto& row : fruits)
            QCOMPARE(valueIn(fruits, QString(nameIn(fruits, row.value))), std::optional(row.value));
        QCOMPARE(nameIn(fruits, Fruit::Unnamed), QLatin1String());
    }

    void unknownNames_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("unknown") << QStringLiteral("plum");
        QTest::newRow("case matters") << QStringLiteral("Apple");
        QTest::newRow("no prefix") << QStringLiteral("app");
        QTest::newRow("no space") << QStringLiteral("apple ");
        QTest::newRow("empty") << QString();
    }
    void unknownNames() {
        QFETCH(QString, name);
        QVERIFY(!valueIn(fruits, name));
    }

    void everyErrorKindHasItsOwnName() {
        QSet<QString> seen;
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::AlreadyRunning); ++kind) {
            const auto name = nameOf(static_cast<ErrorKind>(kind));
            QVERIFY2(!name.isEmpty(), qPrintable(QString::number(kind)));
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }
};

QTEST_GUILESS_MAIN(tst_EnumNames)
#include "tst_enumnames.moc"
