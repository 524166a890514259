#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <map>

#include "support/ui/templatedesk.h"
#include "ui/editor/lintrun.h"

using namespace hongyan;
using editor::LintReport;
using editor::LintRun;

class LintRunTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void countsAsOneWouldByHand();
    void countsAPersonOnce();
    void endsOnAFullChunk();
    void leavesDeadFieldsAlone();
    void cancels();
    void aNewRunReplacesTheOld();
    void tellsTrouble();
    void refusesWhatCannotBeRendered();

 private:
    void start(LintRun& run) {
        run.start(m_message, templatedesk::orders(), templatedesk::list(m_people).list, m_library);
    }
    qint64 m_people = 4'321;
    templatedesk::Library m_library;
    templates::Message m_message;
    std::optional<Result<LintReport>> m_result;
    /// What was under way in the pool has come by then.
    static void hearOut() {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    void hear(LintRun& run) {
        connect(&run, &LintRun::finished, this, [this](const Result<LintReport>& result) { m_result = result; });
    }
};

void LintRunTest::init() {
    m_result.reset();
    m_library.holds = false;
    m_library.held.clear();
    m_library.peopleRows.clear();
    for (qint64 i = 0; i < m_people; ++i)
        m_library.peopleRows.push_back(templatedesk::person(i));
    m_message = templatedesk::message(1, {});
}

void LintRunTest::countsAsOneWouldByHand() {
    // The same, one person at a time and without the run's own code.
    std::map<std::pair<QString, templates::ValueFault>, std::vector<qint64>> byHand;
    qint64 passed = 0;
    const auto compiled = templates::CompiledMessage::compile(m_message, templatedesk::list().list.columns);
    for (size_t i = 0; i < m_library.peopleRows.size(); ++i) {
        const auto rendered = compiled->render(m_library.peopleRows[i].values, Timestamp{});
        bool passes = true;
        for (size_t f = 0; f < rendered.fields.size(); ++f) {
            if (const auto fault = templates::faultOf(templatedesk::orders().fields[f], rendered.fields[f].text)) {
                byHand[{rendered.fields[f].key, *fault}].push_back(static_cast<qint64>(i));
                passes = false;
            }
        }
        passed += passes;
    }
    QCOMPARE(byHand.size(), size_t(2));

    LintRun run;
    hear(run);
    QSignalSpy progressed(&run, &LintRun::progressed);
    start(run);
    QVERIFY(run.isRunning());
    QTRY_VERIFY(m_result);
    QVERIFY(*m_result && !run.isRunning());
    const LintReport& report = **m_result;
    QCOMPARE(report.checked, m_people);
    QCOMPARE(report.passed, passed);
    QCOMPARE(report.findings.size(), byHand.size());
    for (const editor::LintFinding& finding : report.findings) {
        const auto& expected = byHand[{finding.field.key, finding.fault}];
        QCOMPARE(finding.people, static_cast<qint64>(expected.size()));
        QCOMPARE(finding.first.size(), std::min(expected.size(), editor::LintFinding::peopleKept));
        for (size_t i = 0; i < finding.first.size(); ++i) {
            QCOMPARE(finding.first[i].ordinal, expected[i]);
            QCOMPARE(finding.first[i].row, m_library.peopleRows[static_cast<size_t>(expected[i])].row);
        }
    }
    QCOMPARE(report.findings[0].field.key, QStringLiteral("thing4"));
    QCOMPARE(progressed.size(), 3);  // 2,000 at a time
    QCOMPARE(progressed[0][0].toLongLong(), 2'000);
    QCOMPARE(progressed[2][1].toLongLong(), m_people);
}

void LintRunTest::countsAPersonOnce() {
    m_library.peopleRows.resize(1);
    m_library.peopleRows[0].values[3].clear();
    m_library.peopleRows[0].values[5].clear();
    LintRun run;
    hear(run);
    start(run);
    QTRY_VERIFY(m_result);
    QCOMPARE((*m_result)->passed, 0);
    QCOMPARE((*m_result)->checked, 1);
    QCOMPARE((*m_result)->findings.size(), size_t(2));
}

void LintRunTest::endsOnAFullChunk() {
    m_library.peopleRows.resize(2'000);
    LintRun run;
    hear(run);
    start(run);
    QTRY_VERIFY(m_result);
    QCOMPARE((*m_result)->checked, 2'000);
}

void LintRunTest::leavesDeadFieldsAlone() {
    templates::Message message;
    message.fields = {{QStringLiteral("first"), {}},
                      {QStringLiteral("amount1"), QStringLiteral("1元")},
                      {QStringLiteral("keyword2"), QStringLiteral("{{订单编号}}")}};
    LintRun run;
    hear(run);
    run.start(message, templatedesk::oldOne(), templatedesk::list().list, m_library);
    QTRY_VERIFY(m_result);
    QVERIFY((*m_result)->findings.empty());
    QCOMPARE((*m_result)->passed, m_people);
}

void LintRunTest::cancels() {
    m_library.holds = true;
    LintRun run;
    hear(run);
    start(run);
    run.cancel();
    QVERIFY(!run.isRunning());
    m_library.answer(0);
    hearOut();
    QVERIFY(!m_result);
    QCOMPARE(m_library.held.size(), size_t(1));
}

void LintRunTest::aNewRunReplacesTheOld() {
    m_library.holds = true;
    LintRun run;
    hear(run);
    start(run);
    m_library.holds = false;
    m_library.peopleRows.resize(10);
    start(run);
    QTRY_VERIFY(m_result);
    QCOMPARE((*m_result)->checked, 10);
    m_result.reset();
    m_library.answer(0);
    hearOut();
    QVERIFY(!m_result);
    QCOMPARE(run.report().checked, 10);
}

void LintRunTest::tellsTrouble() {
    m_library.trouble = Error{ErrorKind::StorageBusy, {}, {}};
    LintRun run;
    hear(run);
    start(run);
    QTRY_VERIFY(m_result);
    QVERIFY(!*m_result);
    QCOMPARE(m_result->error().kind, ErrorKind::StorageBusy);
}

void LintRunTest::refusesWhatCannotBeRendered() {
    m_message.fields[0].text = QStringLiteral("{{没有}}");
    LintRun run;
    hear(run);
    start(run);
    QVERIFY(m_result && !*m_result);
    QCOMPARE(m_result->error().kind, ErrorKind::NoSuchVariable);
    QVERIFY(m_library.askedFrom.empty() || !run.isRunning());
}

QTEST_MAIN(LintRunTest)
#include "tst_lintrun.moc"
