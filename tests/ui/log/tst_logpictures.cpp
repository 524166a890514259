#include <QDir>
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <QTranslator>

#include "support/ui/afternoon.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"
#include "ui/log/logselection.h"
#include "ui/log/logview.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using delivery::State;

namespace {

delivery::Delivery made(qint64 id, State state, const char* name, const char* openid, int code, int latency) {
    delivery::Delivery d;
    d.id = DeliveryId{id};
    d.campaign = CampaignId{3};
    d.campaignTitle = QStringLiteral("发货通知 11-20");
    d.templateTitle = QStringLiteral("订单发货通知");
    d.name = QString::fromUtf8(name);
    d.openid = QString::fromLatin1(openid);
    d.state = state;
    d.code = code;
    d.attempts = d.triesUsed = 1;
    d.maxTries = 5;
    d.latency = Milliseconds(latency);
    d.position = id;
    d.sentAt = fakes::at(14, 30, 25) + Milliseconds(960 - (40 - id % 40) * 11);
    if (state == State::Failed) {
        d.reason = delivery::Reason::Rejected;
        d.verdict = delivery::Verdict::RecipientRefused;
    }
    return d;
}

std::vector<delivery::Delivery> mockupRows() {
    std::vector<delivery::Delivery> rows{made(40, State::Accepted, "陈嘉豪", "oR3dK5vJ0mT4sXhU2bFqVt8w", 0, 84),
                                         made(39, State::Failed, "周雨桐", "oR3dK5vJ0mT4sXhU2bFqp2Lm", 43004, 77),
                                         made(38, State::Accepted, "李思远", "oR3dK5vJ0mT4sXhU2bFq8hJc", 0, 91),
                                         made(37, State::Retrying, "黄俊杰", "oR3dK5vJ0mT4sXhU2bFqQz6e", -1, 212),
                                         made(36, State::Sending, "何诗琪", "oR3dK5vJ0mT4sXhU2bFqw4Ya", 0, 0),
                                         made(35, State::Failed, "欧阳静雯", "oR3dK5vJ0mT4sXhU2bFqNb1s", 47003, 80),
                                         made(34, State::Accepted, "郑浩然", "oR3dK5vJ0mT4sXhU2bFq7fGt", 0, 88),
                                         made(33, State::Held, "孙晓彤", "oR3dK5vJ0mT4sXhU2bFqXu9k", 40252, 102),
                                         made(32, State::Accepted, "马天宇", "oR3dK5vJ0mT4sXhU2bFqc5Ri", 0, 79),
                                         made(31, State::Failed, "徐若曦", "oR3dK5vJ0mT4sXhU2bFq3oHd", 48002, 83),
                                         made(30, State::Unconfirmed, "高子墨", "oR3dK5vJ0mT4sXhU2bFqEj0v", 0, 10'000),
                                         made(29, State::Suppressed, "罗嘉怡", "oR3dK5vJ0mT4sXhU2bFqm8Tq", 0, 0),
                                         made(28, State::Accepted, "梁志强", "oR3dK5vJ0mT4sXhU2bFqZy2n", 0, 86),
                                         made(27, State::Accepted, "许佳琪", "oR3dK5vJ0mT4sXhU2bFq4dWm", 0, 82)};
    rows[2].campaignTitle = QStringLiteral("退款到账提醒");
    for (const size_t delivered : {2, 6, 12})
        rows[delivered].receipt = delivery::Receipt::Delivered;
    rows[3].attempts = 2;
    rows[3].verdict = delivery::Verdict::RefusedForNow;
    rows[3].dueAt = fakes::at(14, 30, 47);
    rows[5].field = QStringLiteral("thing4");
    rows[5].fieldLabel = QStringLiteral("商品名称");
    rows[5].verdict = delivery::Verdict::RequestRefused;
    rows[10].attempts = 3;
    rows[10].reason = delivery::Reason::NoAnswer;
    rows[10].verdict = delivery::Verdict::Ambiguous;
    rows[10].fault = delivery::Fault::TimedOut;
    rows[10].firstAmbiguousAt = fakes::at(14, 27, 30);
    rows[11].attempts = 0;
    rows[11].reason = delivery::Reason::SuppressionList;
    for (qint64 id = 26; id > 0; --id)
        rows.push_back(made(id, id % 3 ? State::Failed : State::Accepted, "梁志强", "oR3dK5vJ0mT4sXhU2bFqZy2n",
                            id % 3 ? 43019 : 0, 86));
    return rows;
}

std::vector<delivery::Attempt> mockupAttempts() {
    delivery::Attempt first;
    first.startedAt = fakes::at(14, 29, 51) + Milliseconds(204);
    first.endedAt = first.startedAt + std::chrono::seconds(10);
    first.latency = std::chrono::seconds(10);
    first.outcome.fault = delivery::Fault::TimedOut;
    first.to = State::Retrying;
    first.reason = delivery::Reason::RepeatedSafely;
    delivery::Attempt second;
    second.number = 2;
    second.startedAt = fakes::at(14, 30, 25) + Milliseconds(669);
    second.endedAt = second.startedAt + Milliseconds(212);
    second.latency = Milliseconds(212);
    second.outcome.verdict = delivery::Verdict::RefusedForNow;
    second.outcome.code = -1;
    second.outcome.errmsg = QStringLiteral("system error");
    second.outcome.rid = QStringLiteral("6affe901-3b536b18-3819fb88");
    second.outcome.httpStatus = 200;
    second.to = State::Retrying;
    second.dueAt = fakes::at(14, 30, 47);
    return {first, second};
}

}  // namespace

/// Draws the page as the mockups have it: kept in HONGYAN_PICTURES where that is set. Fails on a page that stays
/// empty.
class LogPicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();
};

void LogPicturesTest::draws_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    const QSize usual(1132, 772);
    QTest::newRow("log-zh-light") << false << true << usual << 100;
    QTest::newRow("log-zh-dark") << true << true << usual << 100;
    QTest::newRow("log-en-light") << false << false << usual << 100;
    QTest::newRow("log-zh-small") << false << true << QSize(876, 672) << 100;
    QTest::newRow("log-zh-dark-small") << true << true << QSize(876, 672) << 100;
    QTest::newRow("log-en-dark") << true << false << usual << 100;
    QTest::newRow("log-en-small") << false << false << QSize(876, 672) << 100;
    QTest::newRow("log-en-dark-small") << true << false << QSize(876, 672) << 100;
    QTest::newRow("log-zh-large") << false << true << QSize(984, 744) << 200;
}

void LogPicturesTest::draws() {
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedStates));
    QTranslator words;
    QVERIFY(
        words.load(chinese ? QStringLiteral("hongyan_zh_CN") : QStringLiteral("hongyan_en"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&words);
    widgets::Theme theme(*qApp);
    const QFont before = qApp->font();
    QFont font = before;
    font.setPixelSize(13 * percent / 100);
    qApp->setFont(font);
    theme.readSystem();
    theme.setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    fakes::Library library;
    fakes::Log log;
    fakes::Sending sending;
    fakes::FixedClock clock;
    clock.time = fakes::at(14, 30, 42);
    fakes::fillAfternoon(library, log, sending);
    log.deliveries = mockupRows();
    log.attempted = mockupAttempts();
    using delivery::Fault;
    using delivery::Reason;
    log.grouped = {{43004, {}, Reason::None, Fault::None, 168},
                   {47003, QStringLiteral("thing4"), {}, {}, 81, QStringLiteral("商品名称")},
                   {48002, {}, Reason::None, Fault::None, 47},
                   {-1, {}, Reason::None, Fault::None, 42},
                   {43019, {}, Reason::None, Fault::None, 19},
                   {40003, {}, Reason::None, Fault::None, 12}};
    logpage::LogPage page(theme, library, log, sending, clock);
    page.resize(size);
    page.show();
    page.refresh();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto* panel = page.findChild<logpage::GroupsPanel*>();
    panel->setGroups(logpage::GroupKind::Unconfirmed, {{0, {}, Reason::NoAnswer, Fault::TimedOut, 9}});
    panel->setGroups(logpage::GroupKind::DeadLetters, {{-1, {}, Reason::None, Fault::None, 42}});
    auto* view = page.findChild<logpage::LogView*>();
    auto how = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    for (const int row : {1, 3, 5, 9}) {
        view->chosen().select(view->model()->index(row, 0), how);
        how = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    }
    view->chosen().setCurrentIndex(view->model()->index(3, 0), QItemSelectionModel::NoUpdate);
    view->setFocus();
    QCoreApplication::processEvents();
    // Away from the top, and what is new is counted.
    view->verticalScrollBar()->setValue(1);
    std::vector<DeliveryId> committed;
    for (qint64 id = 41; id < 41 + 1284; ++id) {
        log.deliveries.insert(log.deliveries.begin(), made(id, State::Accepted, "", "oR3d", 0, 80));
        committed.push_back(DeliveryId{id});
    }
    emit sending.committed(committed);
    QTRY_VERIFY(page.findChild<QAbstractButton*>(QStringLiteral("pill"))->isVisible());
    view->verticalScrollBar()->blockSignals(true);
    QCoreApplication::processEvents();
    const QImage image = page.grab().toImage();
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 60, "the page is nearly empty");
    QVERIFY((image.pixelColor(image.width() - 4, 4).lightnessF() < 0.5) == dark);
    const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png")));
    }
    qApp->setFont(before);
    QCoreApplication::removeTranslator(&words);
}

QTEST_MAIN(LogPicturesTest)
#include "tst_logpictures.moc"
