#include "engine/importjob.h"
#include "rig.h"

using namespace hongyan;
using namespace hongyan::engine;

/// From rows to a list in a real store.
class TestImporting : public QObject {
    Q_OBJECT
 private slots:
    void pastedRowsBecomeAList();
};

void TestImporting::pastedRowsBecomeAList() {
    const SystemClock clock;
    QTemporaryDir folder;
    StoreThread writer(QStringLiteral("writer"));
    QVERIFY(writer.open({.folder = folder.path()}, store::Mode::Write, clock));
    ImportRequest request;
    request.path = QStringLiteral("Pasted 11-20 14:24");
    request.pasted = QStringLiteral("openid\t快递\noR3dK5tY8nAq2Ws6Ed9R0001\tSF\n");
    request.listName = QStringLiteral("today");
    request.columns = {QStringLiteral("openid"), QStringLiteral("快递公司")};
    const std::atomic_bool cancelled = false;
    const auto imported = importSpreadsheet(writer, clock.now(), request, cancelled, {});
    QVERIFY(imported);
    QCOMPARE(imported->summary.imported, qint64(1));
    const auto lists = writer.ask([](store::Connection& c) { return c.catalog().lists(); }).result();
    QVERIFY(lists);
    QCOMPARE(lists->size(), std::size_t(1));
    QCOMPARE(lists->front().list.sourceFile, request.path);
    QCOMPARE(lists->front().list.columns, request.columns);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
