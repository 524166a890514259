#include <QTest>
#include <vector>

#include "pace/turns.h"

using hongyan::pace::Turns;

class TestTurns : public QObject {
    Q_OBJECT
 private slots:
    void oneEachInTurn() {
        Turns<int> turns;
        const std::vector<int> ready{3, 5, 9};
        for (const int expected : {3, 5, 9, 3, 5, 9})
            QCOMPARE(turns.next(ready), std::optional(expected));
    }

    void whoHasNothingIsPassedOver() {
        Turns<int> turns;
        QCOMPARE(turns.next(std::vector<int>{}), std::nullopt);
        QCOMPARE(turns.next(std::vector<int>{3, 5, 9}), std::optional(3));
        QCOMPARE(turns.next(std::vector<int>{3, 9}), std::optional(9));
        QCOMPARE(turns.next(std::vector<int>{5}), std::optional(5));
        QCOMPARE(turns.next(std::vector<int>{5}), std::optional(5));
        QCOMPARE(turns.next(std::vector<int>{}), std::nullopt);
        QCOMPARE(turns.next(std::vector<int>{3, 4, 9}), std::optional(9));
    }

    /// One who left does not lose the others their place.
    void theLastOneMayBeGone() {
        Turns<int> turns;
        QCOMPARE(turns.next(std::vector<int>{1, 2, 3}), std::optional(1));
        QCOMPARE(turns.next(std::vector<int>{2, 3}), std::optional(2));
        QCOMPARE(turns.next(std::vector<int>{1, 3}), std::optional(3));
        QCOMPARE(turns.next(std::vector<int>{1, 2}), std::optional(1));
    }
};

QTEST_APPLESS_MAIN(TestTurns)
#include "tst_turns.moc"
