#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "support/ui/templatedesk.h"
#include "ui/editor/recipientcard.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonecard.h"

using namespace hongyan;
using editor::RecipientCard;

class RecipientCardTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_theme = std::make_unique<widgets::Theme>(*qApp); }
    void init();
    void cleanup() { m_card.reset(); }
    void showsExamplesWithoutAList();
    void showsWhatTheRecipientReads();
    void showsWhatIsMendedOnTheWay();
    void endsWithWhatATapOpens_data();
    void endsWithWhatATapOpens();
    void stepsThroughTheList();
    void dropsStaleAnswers();
    void dropsAnswersOfAnotherList();
    void asksAgainAfterTrouble();
    void keepsItsPlaceWhileWriting();

 private:
    QString shown() const { return m_card->findChild<widgets::PhoneCard*>()->accessibleDescription(); }
    QPushButton* button(const char* name) const { return m_card->findChild<QPushButton*>(QLatin1String(name)); }
    QSpinBox* number() const { return m_card->findChild<QSpinBox*>(); }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<templatedesk::Library> m_library;
    std::unique_ptr<RecipientCard> m_card;
};

void RecipientCardTest::init() {
    m_library = std::make_unique<templatedesk::Library>();
    templatedesk::fill(*m_library, 350);
    m_card = std::make_unique<RecipientCard>(*m_theme, *m_library);
    m_card->setTemplate(templatedesk::orders());
    m_card->setMessage(templatedesk::message(4, {}));
    m_card->show();
}

void RecipientCardTest::showsExamplesWithoutAList() {
    templates::Template of = templatedesk::orders();
    of.fields[1].example = QStringLiteral("玫瑰");
    m_card->setTemplate(of);
    QVERIFY(!number()->isVisible());
    QVERIFY(shown().contains(QStringLiteral("商品名称: 玫瑰")));
    templates::Message message = templatedesk::message(4, {});
    message.fields[1].text = QStringLiteral("百合");
    m_card->setMessage(message);
    QVERIFY(shown().contains(QStringLiteral("商品名称: 百合")));
    QVERIFY(m_card->values().isEmpty());
}

void RecipientCardTest::showsWhatTheRecipientReads() {
    QSignalSpy changed(m_card.get(), &RecipientCard::recipientChanged);
    m_card->setList(templatedesk::list(350));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_card->values(), templatedesk::person(0).values);
    QCOMPARE(m_card->openid(), templatedesk::person(0).openid);
    QVERIFY(number()->isVisible());
    QVERIFY(shown().contains(QStringLiteral("订单编号: DD20261120003185")));
    templates::Message message = templatedesk::message(4, {});
    message.fields[3].text = QStringLiteral("{{快递公司}} {{单");
    m_card->setMessage(message);
    QVERIFY(shown().contains(QStringLiteral("运单号: 顺丰速运 {{单")));
}

void RecipientCardTest::showsWhatIsMendedOnTheWay() {
    templates::Message message = templatedesk::message(4, {});
    message.fields[1].fixes = {templates::Fix::Shorten};
    m_card->setMessage(message);
    m_card->setList(templatedesk::list(350));
    m_card->showRecipient(13);
    QTRY_COMPARE(m_card->values(), templatedesk::person(13).values);
    QVERIFY(shown().contains(templatedesk::person(13).values[3].left(19) + u'…'));
}

void RecipientCardTest::endsWithWhatATapOpens_data() {
    QTest::addColumn<templates::Channel>("channel");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("appId");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    using enum templates::Channel;
    const QString web = QStringLiteral("https://shop.example/");
    const QString app = QStringLiteral("wx81e21b1d2e3fc07d");
    const QString page = QStringLiteral("pages/order");
    const QString field = QStringLiteral("订单编号: ");
    const QString time = QStringLiteral("发货时间: ");
    QTest::newRow("nothing") << TemplateSend << QString() << QString() << QString() << field << time;
    QTest::newRow("web page") << TemplateSend << web << QString() << QString() << field
                              << QStringLiteral("View details");
    QTest::newRow("mini-program before the web page")
        << TemplateSend << web << app << page << field << QStringLiteral("Mini-program wx81e2…c07d");
    QTest::newRow("notice of a service account")
        << BizSend << web << QString() << QString() << field << QStringLiteral("View details");
    QTest::newRow("subscription") << SubscribeSend << QString() << QString() << page << QStringLiteral("花漾商城")
                                  << QStringLiteral("View in the mini-program");
    QTest::newRow("subscription without a page")
        << SubscribeSend << QString() << QString() << QString() << QStringLiteral("花漾商城") << time;
}

void RecipientCardTest::endsWithWhatATapOpens() {
    QFETCH(templates::Channel, channel);
    QFETCH(QString, url);
    QFETCH(QString, appId);
    QFETCH(QString, path);
    QFETCH(QString, first);
    QFETCH(QString, last);
    templates::Template of = templatedesk::orders();
    of.channel = channel;
    templates::Message message = templatedesk::message(4, {});
    message.url = url;
    message.miniAppId = appId;
    message.miniPath = path;
    m_card->setAccountName(QStringLiteral("花漾商城"));
    m_card->setTemplate(of);
    m_card->setMessage(message);
    const QStringList lines = shown().split(u'\n');
    QVERIFY2(lines.first().startsWith(first), qPrintable(shown()));
    QVERIFY2(lines.last().startsWith(last), qPrintable(shown()));
}

void RecipientCardTest::stepsThroughTheList() {
    m_card->setList(templatedesk::list(350));
    QTRY_COMPARE(m_card->values(), templatedesk::person(0).values);
    QVERIFY(!button("previous")->isEnabled());
    QTest::mouseClick(button("next"), Qt::LeftButton);
    QTRY_COMPARE(m_card->values(), templatedesk::person(1).values);
    number()->setFocus();
    number()->selectAll();
    QTest::keyClicks(number(), QStringLiteral("350"));
    QTest::keyClick(number(), Qt::Key_Return);
    QTRY_COMPARE(m_card->values(), templatedesk::person(349).values);
    QVERIFY(!button("next")->isEnabled());
    m_card->showRecipient(2);
    QTRY_COMPARE(m_card->values(), templatedesk::person(2).values);
    QCOMPARE(m_card->findChild<QLabel*>(QStringLiteral("name"))->text(), QStringLiteral("林晓雯"));
    // Page by page, and no page twice.
    QCOMPARE(m_library->askedFrom, (std::vector<qint64>{0, 300}));
}

void RecipientCardTest::dropsStaleAnswers() {
    m_library->holds = true;
    m_card->setList(templatedesk::list(350));
    m_card->showRecipient(120);
    m_card->showRecipient(230);
    QCOMPARE(m_library->held.size(), size_t(3));
    QSignalSpy changed(m_card.get(), &RecipientCard::recipientChanged);
    m_library->answer(2);
    QTRY_COMPARE(m_card->values(), templatedesk::person(230).values);
    m_library->answer(0);
    m_library->answer(1);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(m_card->values(), templatedesk::person(230).values);
    QCOMPARE(changed.size(), 1);
}

void RecipientCardTest::dropsAnswersOfAnotherList() {
    m_library->holds = true;
    m_card->setList(templatedesk::list(350));
    recipients::ListInfo other = templatedesk::list(40);
    other.list.id = ListId{8};
    m_card->setList(other);
    m_library->answer(0);
    QCoreApplication::processEvents();
    QVERIFY(m_card->values().isEmpty());
    m_library->answer(1);
    QTRY_VERIFY(!m_card->values().isEmpty());
    QSignalSpy changed(m_card.get(), &RecipientCard::recipientChanged);
    m_card->setList(std::nullopt);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed[0][0].toStringList().isEmpty());
}

void RecipientCardTest::asksAgainAfterTrouble() {
    m_library->trouble = Error{ErrorKind::StorageBusy, {}, {}};
    m_card->setRemark(QStringLiteral("a remark"));
    m_card->setList(templatedesk::list(350));
    auto* remark = m_card->findChild<QLabel*>(QStringLiteral("remark"));
    QTRY_VERIFY(remark->text() != QStringLiteral("a remark"));
    QVERIFY(remark->isVisible());
    const auto links = m_card->findChildren<QPushButton*>();
    const auto again = std::find_if(links.begin(), links.end(), [](const QPushButton* each) {
        return each->text() == QStringLiteral("Ask again");
    });
    QVERIFY(again != links.end() && (*again)->isVisible());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_COMPARE(m_card->values(), templatedesk::person(0).values);
    QCOMPARE(remark->text(), QStringLiteral("a remark"));
}

void RecipientCardTest::keepsItsPlaceWhileWriting() {
    m_card->setList(templatedesk::list(350));
    m_card->showRecipient(5);
    QTRY_COMPARE(m_card->values(), templatedesk::person(5).values);
    const size_t asked = m_library->askedFrom.size();
    m_card->setTemplate(templatedesk::orders());
    m_card->setMessage(templatedesk::message(4, {}));
    m_card->setList(templatedesk::list(350));
    QCOMPARE(m_card->values(), templatedesk::person(5).values);
    QCOMPARE(m_library->askedFrom.size(), asked);
}

QTEST_MAIN(RecipientCardTest)
#include "tst_recipientcard.moc"
