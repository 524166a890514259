#include <QTest>

#include "base/secret.h"

using namespace hongyan;

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define CAN_WATCH_FREE
#include <malloc.h>

// What a block held at the moment it was given back can only be seen from inside free().
extern "C" void __libc_free(void*);
namespace {
const char* watched = nullptr;
qsizetype watchedSize = 0;
int freed = 0;
bool wasZero = false;

void watch(const QByteArray& bytes) {
    watched = bytes.constData();
    watchedSize = bytes.size();
    freed = 0;
    wasZero = false;
}
}  // namespace

extern "C" void free(void* block) {
    const auto* begin = static_cast<const char*>(block);
    if (watched && begin && watched >= begin && watched < begin + malloc_usable_size(block)) {
        wasZero = true;
        for (qsizetype i = 0; i < watchedSize; ++i)
            wasZero = wasZero && watched[i] == 0;
        watched = nullptr;
        ++freed;
    }
    __libc_free(block);
}
#else
namespace {
int freed = 0;
bool wasZero = false;
void watch(const QByteArray&) {}
}  // namespace
#endif

namespace {
#ifdef CAN_WATCH_FREE
constexpr bool canWatch = true;
#else
constexpr bool canWatch = false;
#endif

QByteArray fresh() {
    return QByteArray(48, 's');
}
}  // namespace

class tst_Secret : public QObject {
    Q_OBJECT
 private slots:
    void theWatchSeesWhatIsNotZeroed() {
        if (!canWatch)
            QSKIP("free() belongs to the sanitizer or to another C library");
        auto plain = fresh();
        watch(plain);
        plain.clear();
        QCOMPARE(freed, 1);
        QVERIFY(!wasZero);
    }
    void theLastCopyZeroes() {
        if (!canWatch)
            QSKIP("free() belongs to the sanitizer or to another C library");
        Secret first{fresh()};
        watch(first.reveal());
        {
            const Secret second = first;
            QCOMPARE(second.reveal().constData(), first.reveal().constData());
            first = Secret();
            QCOMPARE(freed, 0);
        }
        QCOMPARE(freed, 1);
        QVERIFY(wasZero);
    }
    void whatWasHandedInIsZeroed() {
        if (!canWatch)
            QSKIP("free() belongs to the sanitizer or to another C library");
        auto handed = fresh();
        watch(handed);
        const Secret secret(std::move(handed));
        QCOMPARE(freed, 1);
        QVERIFY(wasZero);
        QCOMPARE(secret.reveal(), fresh());
    }

    void sharedBytesAreLeftAlone() {
        const auto keeper = fresh();
        auto handed = keeper;
        {
            const Secret secret(std::move(handed));
            QCOMPARE(secret.reveal(), keeper);
        }
        QCOMPARE(keeper, fresh());
    }
    void aCopyOfTheBytesOutlivesTheSecret() {
        QByteArray out;
        {
            const Secret secret{fresh()};
            out = secret.reveal();
        }
        QCOMPARE(out, fresh());
    }
    void borrowedBytesAreCopied() {
        char raw[] = "borrowed";
        Secret secret(QByteArray::fromRawData(raw, 8));
        raw[0] = 'X';
        QCOMPARE(secret.reveal(), QByteArray("borrowed"));
        QCOMPARE(QByteArray(raw), QByteArray("Xorrowed"));
    }

    void wipeZeroesInPlace() {
        auto bytes = fresh();
        wipe(bytes);
        QCOMPARE(bytes, QByteArray(48, '\0'));
        QByteArray empty;
        wipe(empty);
        QVERIFY(empty.isEmpty());
    }

    void comparesBytes() {
        QVERIFY(Secret(QByteArray("a")) == Secret(QByteArray("a")));
        QVERIFY(!(Secret(QByteArray("a")) == Secret(QByteArray("b"))));
        QVERIFY(!(Secret(QByteArray("a")) == Secret(QByteArray("a\0", 2))));
        QVERIFY(Secret() == Secret(QByteArray()));
        QVERIFY(!(Secret() == Secret(QByteArray("a"))));
    }
    void nothingIsEmpty() {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArray()).isEmpty());
        QCOMPARE(Secret().reveal(), QByteArray());
        Secret secret{fresh()};
        QVERIFY(!secret.isEmpty());
        const Secret moved = std::move(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(moved.reveal(), fresh());
    }
    void hasNoWayIntoText() {
        QVERIFY((!std::is_convertible_v<Secret, QByteArray>));
        QVERIFY((!std::is_convertible_v<Secret, QString>));
        QVERIFY((!std::is_constructible_v<QString, Secret>));
    }
};

QTEST_GUILESS_MAIN(tst_Secret)
#include "tst_secret.moc"
