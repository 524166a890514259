#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;

namespace {

constexpr int soonMs = 20'000;  // far more than anything here takes, far less than for ever

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

}  // namespace

/// Whatever there is nothing to do for, or nothing to be done about, ends with a word instead of waiting for ever.
class TestNeverStuck : public QObject {
    Q_OBJECT
 private slots:
    void nobodyIsLeft_data() {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("suppressed") << QStringList();
        QTest::newRow("suppressed, with a key") << words("--once parcel");
        QTest::newRow("suppressed, a few first") << words("--canary");
    }
    void nobodyIsLeft() {
        QFETCH(QStringList, more);
        Desk desk;
        desk.prepare();
        const QString file = desk.people(1);
        desk.must({u"suppress"_qs, u"add"_qs, Desk::person(0)});
        const Ran sent = end(desk, desk.sending(file, more));
        QCOMPARE(sent.exitCode, 1);
        QCOMPARE(sent.json()[u"suppressed"].toInt(), 1);
        QCOMPARE(sent.json()[u"total"].toInt(), 1);
        QCOMPARE(end(desk, words("run")).exitCode, 0);
        QCOMPARE(end(desk, words("retry --campaign 1")).exitCode, 1);
        QCOMPARE(desk.heard(), 0);
    }

 private:
    static Ran end(const Desk& desk, const QStringList& arguments) {
        const auto process = desk.begin(arguments);
        process->closeWriteChannel();
        return Hongyanctl::end(*process, soonMs);
    }
};

QTEST_GUILESS_MAIN(TestNeverStuck)
#include "tst_neverstuck.moc"
