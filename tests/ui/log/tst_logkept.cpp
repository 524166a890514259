#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "support/ui/scriptedlog.h"
#include "ui/log/filterstate.h"
#include "ui/log/groupspanel.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"
#include "ui/log/logview.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::logpage;
using delivery::State;
using fakes::row;

/// What the log keeps: its filter over a restart, the button in each row at every width, the rows in their place.
class LogKeptTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void filtersComeBack();
    void nothingOfOursRestrictsNothing_data();
    void nothingOfOursRestrictsNothing();
    void theButtonIsNeverCutOff_data();
    void theButtonIsNeverCutOff();
    void anEmptyColumnLeavesItsRoom();
    void statesAreNotCutOff();
    void searchesFromAnywhere();
    void shortAnswersHaveALatency();
    void moreAttemptsThanTriesAreNoShare();
    void anExportHasAName();
    void theBannerMovesNoRow();

 private:
    std::unique_ptr<LogPage> page();

    fakes::FixedClock m_clock;
    std::unique_ptr<widgets::Theme> m_theme;
    fakes::Library m_library;
    fakes::ScriptedLog m_log;
    fakes::Sending m_sending;
};

void LogKeptTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_log.rowsById.clear();
    m_log.fill(5);
    m_log.put(row(3, State::Failed));
}

std::unique_ptr<LogPage> LogKeptTest::page() {
    auto made = std::make_unique<LogPage>(*m_theme, m_library, m_log, m_sending, m_clock);
    made->refresh();
    return made;
}

void LogKeptTest::filtersComeBack() {
    delivery::Filter filter;
    filter.states = {State::Failed, State::Unconfirmed};
    filter.campaign = CampaignId{7};
    filter.account = AccountId{2};
    filter.code = -1;
    filter.reason = delivery::Reason::Exhausted;
    filter.field = QStringLiteral("thing4");
    filter.search = QStringLiteral("oR3d");
    filter.openid = QStringLiteral("oR3dK5vJ0mT4sXhU2bFq");
    filter.sentFrom = fromDateTime(QDate(2026, 11, 20).startOfDay());
    const QByteArray kept = stateOf(filter, m_clock.time);
    QCOMPARE(filterIn(kept, m_clock.time), filter);
    // What was today's is today's again, on another day.
    const delivery::Filter later = filterIn(kept, m_clock.time + std::chrono::hours(24));
    QCOMPARE(later.sentFrom, std::optional(fromDateTime(QDate(2026, 11, 21).startOfDay())));
}

void LogKeptTest::nothingOfOursRestrictsNothing_data() {
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("rubbish") << QByteArray("\x01{");
    QTest::newRow("an unknown state") << QByteArray(R"({"states":["asleep"]})");
}

void LogKeptTest::nothingOfOursRestrictsNothing() {
    QFETCH(QByteArray, state);
    QCOMPARE(filterIn(state, m_clock.time), delivery::Filter());
}

void LogKeptTest::theButtonIsNeverCutOff_data() {
    QTest::addColumn<int>("width");
    QTest::newRow("window of 1024") << 876;
    QTest::newRow("the panel just fits") << 970;
    QTest::newRow("between") << 1040;
    QTest::newRow("window of 1280") << 1132;
    QTest::newRow("narrow") << 760;
}

void LogKeptTest::theButtonIsNeverCutOff() {
    QFETCH(int, width);
    const auto shown = page();
    shown->resize(width, 700);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    auto* view = shown->findChild<LogView*>();
    QTRY_COMPARE(view->model()->rowCount(), 5);
    QCoreApplication::processEvents();
    const QRect button = view->buttonOf(DeliveryId{3});
    QVERIFY(!button.isEmpty());
    QVERIFY2(button.right() <= view->viewport()->width(),
             qPrintable(QStringLiteral("%1 of %2").arg(button.right()).arg(view->viewport()->width())));
}

/// The column of the next try is there only while a row has one; its room is the result's.
void LogKeptTest::anEmptyColumnLeavesItsRoom() {
    const auto shown = page();
    shown->resize(1132, 700);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    auto* view = shown->findChild<LogView*>();
    QTRY_COMPARE(view->model()->rowCount(), 5);
    const int next = static_cast<int>(LogModel::Column::NextRetry);
    const int result = static_cast<int>(LogModel::Column::Result);
    QVERIFY(view->isColumnHidden(next));
    const int wide = view->columnWidth(result);
    auto later = row(4, State::Retrying);
    later.dueAt = m_clock.time + std::chrono::minutes(1);
    m_log.put(later);
    emit m_sending.committed({later.id});
    QTRY_VERIFY(!view->isColumnHidden(next));
    QVERIFY(view->columnWidth(result) < wide);
    m_log.put(row(4));
    emit m_sending.committed({later.id});
    QTRY_VERIFY(view->isColumnHidden(next));
    QCOMPARE(view->columnWidth(result), wide);
    // That it was empty when the window closed hides it for nobody.
    const QByteArray kept = view->columnState();
    const auto again = page();
    QVERIFY(again->setColumnState(kept));
    m_log.put(later);
    again->show();
    QTRY_VERIFY(!again->findChild<LogView*>()->isColumnHidden(next));
}

/// Widths nobody chose are those of the words, whatever language they were kept in.
void LogKeptTest::statesAreNotCutOff() {
    const auto shown = page();
    auto* view = shown->findChild<LogView*>();
    const int state = static_cast<int>(LogModel::Column::State);
    view->horizontalHeader()->blockSignals(true);
    view->setColumnWidth(state, 40);  // as the words of another language had it
    view->horizontalHeader()->blockSignals(false);
    const QByteArray kept = view->columnState();
    const auto again = page();
    QVERIFY(again->setColumnState(kept));
    const QFontMetrics metrics(m_theme->font(widgets::Type::Body));
    const auto* restored = again->findChild<LogView*>();
    for (const State each : delivery::allStates)
        QVERIFY2(restored->columnWidth(state) > metrics.horizontalAdvance(text::word(each)), qPrintable(nameOf(each)));
}

void LogKeptTest::searchesFromAnywhere() {
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* rail = new QPushButton(&window);
    rows->addWidget(rail);
    const auto shown = page();
    rows->addWidget(shown.get());
    window.resize(1100, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* search = shown->findChild<QLineEdit*>();
    rail->setFocus();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    search->clearFocus();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    shown->hide();
    rail->setFocus();
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QVERIFY2(rail->hasFocus(), "the page is not shown");
    rows->removeWidget(shown.get());
    shown->setParent(nullptr);
}

void LogKeptTest::shortAnswersHaveALatency() {
    QCOMPARE(text::latency(Milliseconds(0)), QStringLiteral("<1 ms"));
    LogModel model(m_clock);
    auto sending = row(2, State::Sending);
    model.restart({sending, row(1)}, true);
    const auto latency = [&model](int at) {
        return model.index(at, static_cast<int>(LogModel::Column::Latency)).data().toString();
    };
    QCOMPARE(latency(0), QString());
    QCOMPARE(latency(1), QStringLiteral("<1 ms"));
}

void LogKeptTest::moreAttemptsThanTriesAreNoShare() {
    LogModel model(m_clock);
    auto often = row(1);
    often.attempts = 4;
    often.triesUsed = 2;
    often.maxTries = 3;
    model.restart({often}, true);
    const QModelIndex cell = model.index(0, static_cast<int>(LogModel::Column::Attempts));
    QCOMPARE(cell.data().toString(), QStringLiteral("4"));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("2 of at most 3")));
}

void LogKeptTest::anExportHasAName() {
    const auto shown = page();
    shown->resize(1132, 772);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    auto* panel = shown->findChild<GroupsPanel*>();
    emit panel->exportRequested(GroupKind::Failed,
                                {47003, QStringLiteral("thing4"), delivery::Reason::None, delivery::Fault::None, 2});
    auto* dialog = shown->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString file = dialog->selectedFiles().value(0);
    QVERIFY2(file.contains(QStringLiteral("47003 thing4")) && file.endsWith(QStringLiteral(".xlsx")), qPrintable(file));
    dialog->close();
}

void LogKeptTest::theBannerMovesNoRow() {
    const auto shown = page();
    shown->resize(1132, 772);
    shown->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
    auto* view = shown->findChild<LogView*>();
    QTRY_COMPARE(view->model()->rowCount(), 5);
    const QPoint before = view->viewport()->mapTo(shown.get(), QPoint());
    auto* banner = shown->findChild<widgets::Banner*>();
    banner->show(widgets::Tone::Info, QStringLiteral("done"), QStringLiteral("Close"));
    QCoreApplication::processEvents();
    QVERIFY(banner->isVisible());
    QCOMPARE(view->viewport()->mapTo(shown.get(), QPoint()), before);
}

QTEST_MAIN(LogKeptTest)
#include "tst_logkept.moc"
