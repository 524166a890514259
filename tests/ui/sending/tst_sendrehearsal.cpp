#include <QAbstractItemModelTester>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "recipients/rowreader.h"
#include "rehearsed.h"
#include "senddesk.h"
#include "support/ui/pictures.h"
#include "ui/sending/listcheck.h"
#include "ui/sending/rehearsalrun.h"

using namespace hongyan;
using sendingpage::RehearsalRun;
using sendingpage::SendPage;

/// The rehearsal on the review, in English, played by hand.
class SendRehearsalTest : public QObject, protected SendDesk {
    Q_OBJECT

 private slots:
    void initTestCase() { begin(); }
    void init() { lay(); }
    void cleanup() { m_page.reset(); }

    void offersWhatWouldBeSent();
    void showsHowFarItIs();
    void stops();
    void saysWhatItFound();
    void saysThatAllIsWell();
    void saysWhatElseIsToKnow();
    void promisesNothing();
    void itsFiguresTakeThePlaceOfOurs();
    void agreesWithTheReview();
    void showsTheRows();
    void exportsTheRows_data();
    void exportsTheRows();
    void isOutOfDateAfterAChange_data();
    void isOutOfDateAfterAChange();
    void aSyncWithoutNewsChangesNothing();
    void failuresAreSaid();
    void leavingEndsIt();
    void sendingForgetsIt();
    void everythingHasAName();
    void draws_data();
    void draws();

 private:
    void open();
    void finish(const Result<rehearsal::Report>& result);
    QString words(const char* name = "rehearsalWords") const {
        auto* label = find<QLabel>(name);
        return label->isVisible() ? plain(label->text()) : QString();
    }
    RehearsalRun& run() const { return *m_page->findChild<RehearsalRun*>(); }
};

void SendRehearsalTest::open() {
    m_library->notes.insert(QStringLiteral("draft/send"), toJson(shop::reviewedDraft()));
    show(1400);
    m_page->refresh();
    QTRY_VERIFY(find<QPushButton>("rehearse")->isVisible());
    QTRY_VERIFY(find<QPushButton>("rehearse")->isEnabled());
}

void SendRehearsalTest::finish(const Result<rehearsal::Report>& result) {
    QVERIFY(m_stage->playing);
    emit m_stage->playing->finished(result);
    QTRY_VERIFY(!m_stage->playing);
}

void SendRehearsalTest::offersWhatWouldBeSent() {
    open();
    QVERIFY(words().contains(QStringLiteral("Nothing real is sent")));
    click("rehearse");
    QCOMPARE(m_stage->requests.size(), size_t(1));
    const rehearsal::Request& request = m_stage->requests.front();
    QCOMPARE(request.account.id, AccountId{1});
    QCOMPARE(request.of.id, shop::orderTemplate().id);
    QCOMPARE(request.list.id, ListId{7});
    QCOMPARE(request.list.size, shop::people);
    QCOMPARE(request.message.fields.size(), size_t(5));
    QCOMPARE(request.message.fields[1].text, QStringLiteral("{{商品名称}}"));
    QCOMPARE(request.policy.rate, 96);
    QCOMPARE(request.quotaLeft, std::optional<qint64>(71'306));
    QVERIFY(!m_sending->started);
}

void SendRehearsalTest::showsHowFarItIs() {
    open();
    click("rehearse");
    QVERIFY(find<QProgressBar>("rehearsalProgress")->isVisible());
    QVERIFY(!find<QPushButton>("rehearse")->isVisible());
    QVERIFY(find<QPushButton>("stopRehearsal")->hasFocus());
    QCOMPARE(words(), QStringLiteral("Rehearsing: copying the list"));
    emit m_stage->playing->progressed(4120, 12'335);
    QCOMPARE(words(), QStringLiteral("Rehearsing: 4,120 of 12,335"));
    QCOMPARE(find<QProgressBar>("rehearsalProgress")->value(), 334);
}

void SendRehearsalTest::stops() {
    open();
    click("rehearse");
    const QPointer<fakes::Rehearsal> playing = m_stage->playing;
    click("stopRehearsal");
    QVERIFY(playing->cancelled);
    QCOMPARE(words(), QStringLiteral("Stopping the rehearsal"));
    finish(fail(ErrorKind::Cancelled));
    QVERIFY(words().contains(QStringLiteral("Nothing real is sent")));
    QVERIFY(find<QPushButton>("rehearse")->isEnabled());
    // What an earlier one found is still true.
    click("rehearse");
    finish(shop::orderReport());
    run().begin();
    run().stop();
    finish(fail(ErrorKind::Cancelled));
    QVERIFY(words().contains(QStringLiteral("did not pass")));
}

void SendRehearsalTest::saysWhatItFound() {
    open();
    click("rehearse");
    finish(shop::orderReport());
    QCOMPARE(words(), QStringLiteral("12,260 of 12,335 passed the rehearsal; sending takes about 2 min 8 s. 75 did not "
                                     "pass: 商品名称 too long 52, 运单号 empty 23"));
    QCOMPARE(words("rehearsalDetails"),
             QStringLiteral("Needs 12,335 of the 71,306 left of today's quota, done about 14:31, 96 left out, "
                            "rehearsed in 7 s"));
    QCOMPARE(words("rehearsalCaution"), QString());
    QVERIFY(!find<QPushButton>("rehearse")->isVisible());
    QVERIFY(!find<QTableView>("refused")->isVisible());
}

void SendRehearsalTest::saysThatAllIsWell() {
    open();
    click("rehearse");
    rehearsal::Report report = shop::orderReport();
    report.refused.clear();
    report.accepted = report.messages();
    report.quotaLeft.reset();
    finish(report);
    QCOMPARE(words(), QStringLiteral("All 12,335 passed the rehearsal; sending takes about 2 min 8 s"));
    QVERIFY(words("rehearsalDetails").startsWith(QStringLiteral("Needs 12,335 of the quota, ")));
    QVERIFY(!find<QPushButton>("showRefused")->isVisible());
}

void SendRehearsalTest::saysWhatElseIsToKnow() {
    open();
    click("rehearse");
    rehearsal::Report report = shop::orderReport();
    report.stop = rehearsal::Stop{delivery::PauseReason::FieldRefused, 47003, QStringLiteral("thing4"), 1'350};
    report.unheard = 4;
    finish(report);
    const QString caution = words("rehearsalCaution");
    QVERIFY2(caution.contains(QStringLiteral("stop by itself after 1,350")), qPrintable(caution));
    QVERIFY2(caution.contains(QStringLiteral("4 could not be tried")), qPrintable(caution));
}

/// A platform on this computer cannot speak for WeChat.
void SendRehearsalTest::promisesNothing() {
    open();
    QStringList said{words()};
    click("rehearse");
    finish(shop::orderReport());
    said << words() << words("rehearsalDetails") << find<QTableView>("refused")->accessibleName();
    rehearsal::Report fine = shop::orderReport();
    fine.refused.clear();
    run().begin();
    finish(fine);
    said << words();
    for (const QString& each : said)
        QVERIFY2(!each.contains(QStringLiteral("accepted")) && !each.contains(QStringLiteral("would be")),
                 qPrintable(each));
}

void SendRehearsalTest::itsFiguresTakeThePlaceOfOurs() {
    open();
    const auto third = [this] { return plain(find<QLabel>("third")->text()); };
    QVERIFY2(!third().contains(QStringLiteral("rehearsed")), qPrintable(third()));
    const QString estimate = third();
    click("rehearse");
    rehearsal::Report report = shop::orderReport();
    report.sentBefore = 8'335;
    finish(report);
    // 4,000 of a daily 100,000.
    QTRY_VERIFY2(third().startsWith(QStringLiteral("4 % of today's quota, done about ")), qPrintable(third()));
    QVERIFY2(third().endsWith(QStringLiteral(". As rehearsed.")), qPrintable(third()));
    QVERIFY(third() != estimate);
    goToStep(3);
    click("retry-patient");
    goToStep(4);
    QTRY_VERIFY2(!third().contains(QStringLiteral("rehearsed")), qPrintable(third()));
}

/// The card and the sentence say the same time, what waits before it included.
void SendRehearsalTest::agreesWithTheReview() {
    m_sending->reports.front().queued = 30'000;
    open();
    click("rehearse");
    finish(shop::orderReport());
    static const QRegularExpression time(QStringLiteral("done about (\\d\\d:\\d\\d)"));
    const auto said = [&](const QString& text) { return time.match(text).captured(1); };
    const QString inCard = said(words("rehearsalDetails"));
    QVERIFY(!inCard.isEmpty());
    QTRY_COMPARE(said(plain(find<QLabel>("third")->text())), inCard);
}

void SendRehearsalTest::showsTheRows() {
    open();
    click("rehearse");
    finish(shop::orderReport());
    click("showRefused");
    auto* table = find<QTableView>("refused");
    QVERIFY(table->isVisible());
    const auto* model = table->model();
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 75);
    const auto cell = [&](int row, int column) { return model->index(row, column).data().toString(); };
    QCOMPARE(cell(0, 0), QStringLiteral("15"));
    QCOMPARE(cell(0, 1), QStringLiteral("收件人14"));
    QCOMPARE(cell(0, 2), QStringLiteral("商品名称"));
    QCOMPARE(cell(0, 3), QStringLiteral("洛神玫瑰礼盒加大号搭配香薰蜡烛与手写贺卡19枝装"));
    QCOMPARE(cell(0, 4), QStringLiteral("too long"));
    QCOMPARE(cell(1, 4), QStringLiteral("empty"));
    QVERIFY(table->height() < 400);
    QTRY_VERIFY(!table->visibleRegion().isEmpty());
    click("showRefused");
    QVERIFY(!table->isVisible());
}

void SendRehearsalTest::exportsTheRows_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("Excel") << QStringLiteral("refused.xlsx");
    QTest::newRow("text") << QStringLiteral("refused.csv");
}

void SendRehearsalTest::exportsTheRows() {
    QFETCH(QString, name);
    const QTemporaryDir folder;
    open();
    click("rehearse");
    rehearsal::Report report = shop::orderReport();
    report.refused[0].value = QStringLiteral("=1+1");
    finish(report);
    QSignalSpy exported(&run(), &RehearsalRun::exported);
    run().exportTo(folder.filePath(name));
    QVERIFY(exported.wait(5000));
    QCOMPARE(words("exportedNote"), QStringLiteral("Saved as %1").arg(name));
    const auto reader = recipients::openRows(folder.filePath(name));
    QVERIFY(reader);
    const QStringList header{QStringLiteral("Row"), QStringLiteral("openid"), QStringLiteral("Field"),
                             QStringLiteral("Value"), QStringLiteral("Reason")};
    QCOMPARE((*reader)->source().header, header);
    recipients::Row row;
    QVERIFY((*reader)->next(row).value_or(false));
    const QStringList first{QStringLiteral("15"), report.refused[0].openid, QStringLiteral("商品名称"),
                            QStringLiteral("=1+1"), QStringLiteral("too long")};
    QCOMPARE(row.cells, first);
    run().exportTo(folder.filePath(QStringLiteral("nowhere/refused.csv")));
    QVERIFY(exported.wait(5000));
    QVERIFY(!exported.last()[1].value<Result<void>>());
    QVERIFY(!words("exportedNote").contains(QStringLiteral("Saved")));
}

void SendRehearsalTest::isOutOfDateAfterAChange_data() {
    QTest::addColumn<QString>("what");
    QTest::newRow("message") << QStringLiteral("message");
    QTest::newRow("policy") << QStringLiteral("policy");
    QTest::newRow("ceiling") << QStringLiteral("ceiling");
}

void SendRehearsalTest::isOutOfDateAfterAChange() {
    QFETCH(QString, what);
    open();
    click("rehearse");
    finish(shop::orderReport());
    QCOMPARE(words("rehearsalCaution"), QString());
    if (what == QLatin1String("ceiling")) {
        m_preferences.sending.rateCeiling = 30;
        goToStep(3);
    } else if (what == QLatin1String("policy")) {
        goToStep(3);
        click("retry-patient");
    } else {
        goToStep(2);
        templates::Message changed = m_stage->requests.front().message;
        changed.fields[2].text = QStringLiteral("ZTO");
        m_page->useMessage(AccountId{1}, changed);
    }
    goToStep(4);
    QTRY_VERIFY(words("rehearsalCaution").contains(QStringLiteral("out of date")));
    auto* again = find<QPushButton>("rehearse");
    QTRY_VERIFY(again->isVisible());
    QCOMPARE(again->text(), QStringLiteral("Rehearse again"));
    click("rehearse");
    QCOMPARE(m_stage->requests.size(), size_t(2));
    finish(shop::orderReport());
    QCOMPARE(words("rehearsalCaution"), QString());
}

void SendRehearsalTest::aSyncWithoutNewsChangesNothing() {
    open();
    click("rehearse");
    finish(shop::orderReport());
    m_library->templateRows[0].syncedAt = m_clock.time;
    m_sending->reports.front().quota->remain = 70'000;
    emit m_library->templatesChanged(AccountId{1});
    m_page->refresh();
    emit m_sending->paceChanged(m_sending->reports);
    QTest::qWait(0);
    QCOMPARE(words("rehearsalCaution"), QString());
}

void SendRehearsalTest::failuresAreSaid() {
    open();
    click("rehearse");
    finish(fail(ErrorKind::StorageFull, QStringLiteral("/tmp")));
    QVERIFY(!words().isEmpty());
    QVERIFY(!words().contains(QStringLiteral("Nothing real")));
    auto* again = find<QPushButton>("rehearse");
    QCOMPARE(again->text(), QStringLiteral("Try again"));
    click("rehearse");
    QCOMPARE(m_stage->requests.size(), size_t(2));
}

void SendRehearsalTest::leavingEndsIt() {
    open();
    click("rehearse");
    const QPointer<fakes::Rehearsal> playing = m_stage->playing;
    QVERIFY(playing);
    m_page.reset();
    QVERIFY(!playing);
}

void SendRehearsalTest::sendingForgetsIt() {
    open();
    click("rehearse");
    finish(shop::orderReport());
    m_sending->reports.front().quota->remain = 70'000;
    m_preferences.sending.confirmAbove = 1'000'000;
    m_page->refresh();
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    click("send");
    QTRY_VERIFY_WITH_TIMEOUT(m_sending->started.has_value(), 5000);
    QCOMPARE(run().state(), RehearsalRun::State::None);
}

void SendRehearsalTest::everythingHasAName() {
    open();
    click("rehearse");
    for (const char* name : {"rehearsalProgress", "stopRehearsal"}) {
        const auto* widget = find<QWidget>(name);
        const auto* button = qobject_cast<const QPushButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
    }
    finish(shop::orderReport());
    click("showRefused");
    for (const char* name : {"refused", "exportRefused"})
        QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
    QVERIFY(find<QPushButton>("showRefused")->focusPolicy() & Qt::TabFocus);
}

void SendRehearsalTest::draws_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    for (const char* state : {"idle", "running", "found", "fine", "old"})
        for (const bool dark : {false, true})
            for (const bool chinese : {false, true})
                QTest::addRow("rehearsal-%s-%s-%s", state, chinese ? "zh" : "en", dark ? "dark" : "light")
                    << QString::fromLatin1(state) << dark << chinese;
}

void SendRehearsalTest::draws() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    const fakes::Words language(chinese);
    QVERIFY(language.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    open();
    if (state != QLatin1String("idle"))
        click("rehearse");
    if (state == QLatin1String("running"))
        emit m_stage->playing->progressed(4'120, 12'335);
    rehearsal::Report report = shop::orderReport();
    if (state == QLatin1String("fine")) {
        report.refused.clear();
        report.accepted = report.messages();
    }
    if (state != QLatin1String("idle") && state != QLatin1String("running"))
        finish(report);
    if (state == QLatin1String("found"))
        click("showRefused");
    if (state == QLatin1String("old")) {
        goToStep(3);
        click("retry-patient");
        goToStep(4);
    }
    QTRY_COMPARE(m_page->findChild<sendingpage::ListCheck*>()->state(), sendingpage::ListCheck::State::Done);
    QTest::qWait(50);  // layouts of hidden rows
    QVERIFY(fakes::draws(*m_page, QString::fromLatin1(QTest::currentDataTag()), {1132, 1000}));
    m_theme->setLook(widgets::Theme::Look::Light);
}

QTEST_MAIN(SendRehearsalTest)
#include "tst_sendrehearsal.moc"
