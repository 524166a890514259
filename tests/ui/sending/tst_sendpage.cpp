#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "senddesk.h"
#include "support/ui/framed.h"
#include "ui/editor/checkview.h"
#include "ui/editor/messageeditor.h"
#include "ui/editor/recipientcard.h"
#include "ui/sending/listcheck.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"

using namespace hongyan;
using sendingpage::SendPage;

/// Drives the page by mouse and keys, in English, against the fakes.
class SendPageTest : public QObject, protected SendDesk {
    Q_OBJECT

 private slots:
    void initTestCase() { begin(); }
    void init() { lay(); }
    void cleanup() { m_page.reset(); }

    void goesTheWholeWay();
    void undoes_data();
    void undoes();
    void theNumberIsTyped_data();
    void theNumberIsTyped();
    void enterNeverSends();
    void backLosesNothing();
    void anotherTemplateLosesNothing();
    void aDraftComesBack();
    void aListImportedAgainIsFound();
    void aLostListLeadsBack();
    void aMissingVariableBlocks();
    void theCheckCounts();
    void leavesOutWhomTheCheckFindsFaultWith();
    void theFocusStaysWithTheWork_data();
    void theFocusStaysWithTheWork();
    void aBannerMovesNothing();
    void saysMessagesWhereTheyAre();
    void theGuardAsks();
    void aLookAlikeIsAskedAbout();
    void saysOnlyWhatIsKnown();
    void aListForAnotherMessageAsks();
    void tooLittleQuotaIsSaid();
    void refusalsLeadSomewhere_data();
    void refusalsLeadSomewhere();
    void nothingToSendWith();
    void aUsedListIsChosen();
    void everyControlHasAName();
    void modelsAreSound();
    void speaksThePreferences();

 private:
    void open();
    void chooseRow(QAbstractItemView* view, int row);
    void goToReview(int list = 0);
    void clickInEmptyState();
    void typeNumber(const QString& text);
    void typeInto(const QString& key, const QString& text);
    bool canSend() const { return find<QPushButton>("send")->isVisible() && find<QPushButton>("send")->isEnabled(); }
    QString hint() const { return find<QLabel>("hint")->text(); }
    QString warnings() const { return wordsOf(m_page->findChild<widgets::AmberList*>()); }
};

void SendPageTest::open() {
    show(772);
    m_page->refresh();
    QTRY_VERIFY(find<QListView>("templates")->model()->rowCount() > 0 || m_library->templateRows.empty());
}

void SendPageTest::chooseRow(QAbstractItemView* view, int row) {
    QVERIFY(view->isVisible());
    const QRect area = view->visualRect(view->model()->index(row, 0));
    QVERIFY(!area.isEmpty());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, area.center());
}

void SendPageTest::goToReview(int list) {
    open();
    chooseRow(find<QListView>("templates"), 0);
    click("next");
    QCOMPARE(step(), 1);
    chooseRow(find<QTableView>("lists"), list);
    click("next");
    QCOMPARE(step(), 2);
    click("next");
    QCOMPARE(step(), 3);
    click("next");
    QCOMPARE(step(), 4);
    QTRY_VERIFY(!hint().contains(QLatin1String("being checked")));
}

void SendPageTest::clickInEmptyState() {
    for (auto* each : m_page->findChildren<widgets::EmptyState*>()) {
        if (each->isVisible()) {
            QTest::mouseClick(each->findChild<QPushButton*>(), Qt::LeftButton);
            return;
        }
    }
    QFAIL("no empty state is shown");
}

void SendPageTest::typeNumber(const QString& text) {
    auto* number = find<QLineEdit>("typedNumber");
    QVERIFY(number->isVisible());
    QTest::mouseClick(number, Qt::LeftButton);
    QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(number, text);
}

void SendPageTest::typeInto(const QString& key, const QString& text) {
    QCOMPARE(step(), 2);
    auto* editor = find<editor::MessageEditor>("editor");
    editor->focusField(key);
    QTRY_VERIFY(editor->isAncestorOf(QApplication::focusWidget()));
    QWidget* input = QApplication::focusWidget();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, text);
}

void SendPageTest::goesTheWholeWay() {
    goToReview();
    const QString sentence = find<QLabel>("sentence")->text();
    QVERIFY2(sentence.contains(QStringLiteral("<b>12,431</b> people")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("<b>花漾鲜花</b>")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("<b>订单发货通知</b>")), qPrintable(sentence));
    QVERIFY(!canSend());
    typeNumber(QStringLiteral("12431"));
    QVERIFY(canSend());
    QSignalSpy started(m_page.get(), &SendPage::started);
    click("send");
    QVERIFY(find<QPushButton>("undo")->isVisible());
    QVERIFY(!m_sending->started);
    QVERIFY(started.wait(5000));
    QCOMPARE(started.first().first().value<CampaignId>(), CampaignId{1});
    const engine::StartRequest& request = *m_sending->started;
    QCOMPARE(request.account, AccountId{1});
    QCOMPARE(request.list, ListId{7});
    QCOMPARE(request.title, QStringLiteral("订单发货通知 11-20"));
    QCOMPARE(request.message.templateId, shop::orderTemplate().id);
    QCOMPARE(request.message.fields.size(), size_t(5));
    QCOMPARE(request.message.fields[1].text, QStringLiteral("{{商品名称}}"));
    QVERIFY(m_library->notes.value(draftKey).isEmpty());
    QCOMPARE(step(), 0);
}

void SendPageTest::undoes_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("by the button") << QStringLiteral("click");
    QTest::newRow("by Space, where the focus is") << QStringLiteral("space");
    QTest::newRow("by Esc") << QStringLiteral("escape");
}

void SendPageTest::undoes() {
    QFETCH(QString, how);
    m_preferences.sending.undoSeconds = 2;
    goToReview(1);
    QVERIFY(canSend());
    QSignalSpy started(m_page.get(), &SendPage::started);
    click("send");
    QCOMPARE(find<QPushButton>("send")->text(), QStringLiteral("Sending in 2 s"));
    QVERIFY(!canSend());
    goToStep(0);
    QCOMPARE(step(), 4);
    QTRY_COMPARE(find<QPushButton>("send")->text(), QStringLiteral("Sending in 1 s"));
    if (how == QLatin1String("click"))
        click("undo");
    else if (how == QLatin1String("space"))
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    else
        QVERIFY(m_page->escape());
    QVERIFY(canSend());
    QVERIFY(!find<QPushButton>("undo")->isVisible());
    QVERIFY2(!started.wait(1500), "it was sent although it was undone");
    QVERIFY(!m_sending->started);
    QVERIFY(!m_page->escape());
    QCOMPARE(step(), 4);
}

void SendPageTest::theNumberIsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("plain") << QStringLiteral("12431") << true;
    QTest::newRow("with a comma") << QStringLiteral("12,431") << true;
    QTest::newRow("full width") << QStringLiteral("１２４３１") << true;
    QTest::newRow("one less") << QStringLiteral("12430") << false;
    QTest::newRow("half") << QStringLiteral("1243") << false;
    QTest::newRow("words") << QStringLiteral("12431 people") << false;
}

void SendPageTest::theNumberIsTyped() {
    QFETCH(QString, typed);
    QFETCH(bool, fits);
    goToReview();
    auto* number = find<QLineEdit>("typedNumber");
    QVERIFY(number->isVisible());
    QTest::mouseClick(number, Qt::LeftButton);
    for (const QChar each : typed)
        QTest::sendKeyEvent(QTest::Click, number, Qt::Key_unknown, QString(each), Qt::NoModifier);
    QCOMPARE(number->text(), typed);
    QCOMPARE(canSend(), fits);
}

void SendPageTest::enterNeverSends() {
    goToReview(1);
    QVERIFY(canSend());
    auto* send = find<QPushButton>("send");
    QSignalSpy clicked(send, &QPushButton::clicked);
    send->setFocus();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(send, key);
        QTest::keyClick(m_page.get(), key);
        QTest::keyClick(m_page->findChild<widgets::StepList*>(), key);
    }
    QCOMPARE(clicked.size(), 0);
    // The keyboard still can: by Space.
    QTest::keyClick(send, Qt::Key_Space);
    QCOMPARE(clicked.size(), 1);
    click("undo");
    m_preferences.sending.confirmAbove = 0;
    m_page->refresh();
    QTRY_VERIFY(find<QLineEdit>("typedNumber")->isVisible());
    typeNumber(QStringLiteral("3"));
    QVERIFY(canSend());
    QTest::keyClick(find<QLineEdit>("typedNumber"), Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    QVERIFY(!m_sending->started);
}

void SendPageTest::backLosesNothing() {
    goToReview(1);
    goToStep(2);
    typeInto(QStringLiteral("thing7"), QStringLiteral("ZTO"));
    goToStep(3);
    auto* title = find<QLineEdit>("title");
    QTest::mouseClick(title, Qt::LeftButton);
    QTest::keyClicks(title, QStringLiteral("Friday"));
    click("retry-patient");
    click("capped");
    find<QSpinBox>("rate")->setValue(80);
    click("next");
    QCOMPARE(step(), 4);
    for (int i = 0; i < 4; ++i)
        click("back");
    QCOMPARE(step(), 0);
    QVERIFY(!find<QPushButton>("back")->isVisible());
    QVERIFY(find<QListView>("templates")->selectionModel()->isRowSelected(0));
    for (int i = 0; i < 4; ++i)
        click("next");
    QCOMPARE(step(), 4);
    QTRY_VERIFY(canSend());
    click("send");
    QTRY_VERIFY_WITH_TIMEOUT(m_sending->started.has_value(), 5000);
    const engine::StartRequest& request = *m_sending->started;
    QCOMPARE(request.list, ListId{8});
    QCOMPARE(request.message.fields[2].text, QStringLiteral("ZTO"));
    QCOMPARE(request.message.fields[0].text, QStringLiteral("{{订单编号}}"));
    QCOMPARE(request.title, QStringLiteral("Friday"));
    QCOMPARE(request.policy.retry, delivery::RetryKind::Patient);
    QCOMPARE(request.policy.rate, 80);
}

void SendPageTest::anotherTemplateLosesNothing() {
    templates::Message saved = sendingpage::suggested(shop::orderTemplate(), {});
    saved.id = MessageId{5};
    saved.version = 3;
    saved.name = QStringLiteral("发货");
    for (templates::MessageField& field : saved.fields)
        field.text = QStringLiteral("123");
    m_library->messageRows = {saved};
    goToReview(1);
    goToStep(2);
    typeInto(QStringLiteral("thing7"), QStringLiteral("ZTO"));
    goToStep(0);
    chooseRow(find<QListView>("saved"), 1);
    goToStep(2);
    QCOMPARE(find<editor::MessageEditor>("editor")->message().fields[2].text, QStringLiteral("123"));
    // What is no longer as it was saved says so.
    QCOMPARE(sendingpage::draftFromJson(m_library->notes.value(QStringLiteral("draft/send"))).saved, MessageId{5});
    typeInto(QStringLiteral("thing7"), QStringLiteral("4"));
    const std::pair key(shop::orderTemplate().id, MessageId{5});
    QTRY_COMPARE(sendingpage::draftFromJson(m_library->notes.value(QStringLiteral("draft/send"))).written.count(key),
                 size_t(1));
    QCOMPARE(sendingpage::draftFromJson(m_library->notes.value(QStringLiteral("draft/send"))).written.at(key).version,
             0);
    goToStep(0);
    chooseRow(find<QListView>("templates"), 1);
    QVERIFY(!find<QListView>("saved")->isVisible());
    goToStep(4);
    QCOMPARE(step(), 2);  // the other template has fields that nobody wrote yet
    goToStep(0);
    chooseRow(find<QListView>("templates"), 0);
    goToStep(2);
    QCOMPARE(find<editor::MessageEditor>("editor")->message().fields[2].text, QStringLiteral("ZTO"));
}

void SendPageTest::aDraftComesBack() {
    goToReview(1);
    goToStep(2);
    typeInto(QStringLiteral("thing7"), QStringLiteral("YTO"));
    goToStep(3);
    click("retry-prompt");
    QTRY_COMPARE(kept().policy.retry, delivery::RetryKind::Prompt);
    QTRY_COMPARE(find<QLabel>("savedNote")->text(), QStringLiteral("Draft saved 14:29"));
    m_page.reset();
    open();
    QTRY_COMPARE(step(), 3);
    QVERIFY(find<QRadioButton>("retry-prompt")->isChecked());
    click("next");
    QTRY_VERIFY(canSend());
    click("send");
    QTRY_VERIFY_WITH_TIMEOUT(m_sending->started.has_value(), 5000);
    QCOMPARE(m_sending->started->list, ListId{8});
    QCOMPARE(m_sending->started->message.fields[2].text, QStringLiteral("YTO"));
    QCOMPARE(m_sending->started->policy.retry, delivery::RetryKind::Prompt);
    m_page.reset();
    open();
    QCOMPARE(step(), 0);
    QVERIFY(!find<QListView>("templates")->selectionModel()->hasSelection());
}

void SendPageTest::aListImportedAgainIsFound() {
    goToReview(1);
    m_page.reset();
    m_library->listRows[1].list.id = ListId{19};
    open();
    QTRY_COMPARE(step(), 4);
    QTRY_VERIFY(canSend());
    click("send");
    QTRY_VERIFY_WITH_TIMEOUT(m_sending->started.has_value(), 5000);
    QCOMPARE(m_sending->started->list, ListId{19});
}

void SendPageTest::aLostListLeadsBack() {
    goToReview(1);
    m_library->listRows.pop_back();
    emit m_library->listsChanged();
    QTRY_COMPARE(step(), 1);
    QCOMPARE(hint(), QStringLiteral("Choose a list."));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
}

void SendPageTest::aMissingVariableBlocks() {
    goToReview(1);
    goToStep(2);
    typeInto(QStringLiteral("thing7"), QStringLiteral("{{Courier}}"));
    QTRY_COMPARE(hint(), QStringLiteral("The list has no column “Courier”. Choose one of its columns."));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    goToStep(4);
    QCOMPARE(step(), 2);
    typeInto(QStringLiteral("thing7"), QStringLiteral("{{Cour"));
    QTRY_VERIFY(hint().contains(QStringLiteral("is not finished")));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    auto* editor = find<editor::MessageEditor>("editor");
    editor->focusField(QStringLiteral("thing7"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(hint(), QStringLiteral("The field “快递公司” is still empty. Fill it in."));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    typeInto(QStringLiteral("thing7"), QStringLiteral("ZTO"));
    QTRY_VERIFY(find<QPushButton>("next")->isEnabled());
}

void SendPageTest::theCheckCounts() {
    goToReview();
    QTRY_VERIFY(warnings().contains(QStringLiteral("52 people: “商品名称” is longer than 20 characters")));
    QVERIFY2(warnings().contains(QStringLiteral("rows 15, 215, 415 …")), qPrintable(warnings()));
    QVERIFY2(warnings().contains(QStringLiteral("23 people: “运单号” is empty")), qPrintable(warnings()));
    QPushButton* mend = nullptr;
    for (auto* link : m_page->findChild<widgets::AmberList*>()->findChildren<QPushButton*>()) {
        if (link->isVisible() && !mend)
            mend = link;
    }
    QVERIFY(mend);
    QTest::mouseClick(mend, Qt::LeftButton);
    QCOMPARE(step(), 2);
    // The line below the field shows the first of them.
    QPushButton* first = nullptr;
    for (auto* link : find<editor::MessageEditor>("editor")->findChildren<QPushButton*>()) {
        if (link->isVisible() && link->text() == QLatin1String("Show them") && !first)
            first = link;
    }
    QVERIFY(first);
    auto* card = m_page->findChild<editor::RecipientCard*>();
    QTRY_COMPARE(card->values().value(1), QStringLiteral("林晓雯"));
    QTest::mouseClick(first, Qt::LeftButton);
    QTRY_COMPARE(card->values().value(1), QStringLiteral("收件人14"));
    typeInto(QStringLiteral("thing4"), QStringLiteral("Flowers"));
    goToStep(4);
    QTRY_VERIFY(warnings().contains(QStringLiteral("23 people")));
    QVERIFY(!warnings().contains(QStringLiteral("商品名称")));
}

void SendPageTest::leavesOutWhomTheCheckFindsFaultWith() {
    goToReview();
    goToStep(2);
    auto* check = m_page->findChild<editor::CheckView*>();
    const auto link = [check]() -> QPushButton* {
        for (auto* each : check->findChildren<QPushButton*>(QStringLiteral("leaveOut"))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    };
    QTRY_VERIFY(link());
    const auto words = [check] {
        QStringList said;
        for (const auto* each : check->findChildren<QLabel*>()) {
            if (each->isVisible())
                said << each->text();
        }
        return said.join(u'\n');
    };
    QVERIFY2(words().contains(QStringLiteral("refuse the message to 75 people")), qPrintable(words()));
    QCOMPARE(link()->text(), QStringLiteral("Leave these people out"));
    QTest::mouseClick(link(), Qt::LeftButton);
    QVERIFY2(words().contains(QStringLiteral("75 people are left out")), qPrintable(words()));
    QCOMPARE(link()->text(), QStringLiteral("Send to them anyway"));
    goToStep(4);
    QTRY_VERIFY2(find<QLabel>("sentence")->text().contains(QStringLiteral("<b>12,356</b> people")),
                 qPrintable(find<QLabel>("sentence")->text()));
    QVERIFY(!warnings().contains(QStringLiteral("商品名称")));
    goToStep(2);
    // A fix counts at once.
    QTest::mouseClick(check->findChild<QPushButton*>(QStringLiteral("fix-thing4-shorten")), Qt::LeftButton);
    QTest::mouseClick(check->findChild<QPushButton*>(QStringLiteral("apply")), Qt::LeftButton);
    QTRY_VERIFY2(words().contains(QStringLiteral("23 people are left out")), qPrintable(words()));
    QTest::mouseClick(link(), Qt::LeftButton);
    QVERIFY2(words().contains(QStringLiteral("refuse the message to 23 people")), qPrintable(words()));
}

void SendPageTest::theFocusStaysWithTheWork_data() {
    QTest::addColumn<QString>("pressed");
    QTest::newRow("leave out") << QStringLiteral("leaveOut");
    QTest::newRow("apply a fix") << QStringLiteral("apply");
    QTest::newRow("send") << QStringLiteral("send");
}

void SendPageTest::theFocusStaysWithTheWork() {
    QFETCH(QString, pressed);
    m_preferences.sending.confirmAbove = 1'000'000;
    goToReview();
    const fakes::Framed window(*m_page);
    const bool sends = pressed == QLatin1String("send");
    if (!sends)
        goToStep(2);
    auto* check = m_page->findChild<editor::CheckView*>();
    const auto shown = [this, check, sends](const QString& name) -> QPushButton* {
        QWidget* in = sends ? static_cast<QWidget*>(m_page.get()) : check;
        for (auto* each : in->findChildren<QPushButton*>(name))
            if (each->isVisible() && each->isEnabled())
                return each;
        return nullptr;
    };
    if (pressed == QLatin1String("apply")) {
        QTRY_VERIFY(shown(QStringLiteral("fix-thing4-shorten")));
        fakes::Framed::press(*shown(QStringLiteral("fix-thing4-shorten")));
    }
    QTRY_VERIFY(shown(pressed));
    const fakes::FocusTrail trail(window);
    fakes::Framed::press(*shown(pressed));
    QTRY_COMPARE(m_page->findChild<sendingpage::ListCheck*>()->state(), sendingpage::ListCheck::State::Done);
    QCoreApplication::processEvents();
    QVERIFY(window.isFocusWell());
    if (sends)
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("undo"));  // the way back
    QVERIFY2(trail.strayed().isEmpty(), qPrintable(trail.strayed().join(u'\n')));
}

void SendPageTest::aBannerMovesNothing() {
    goToReview();
    auto* sentence = find<QLabel>("sentence");
    const QPoint before = sentence->mapTo(m_page.get(), QPoint());
    m_library->savedAt = {};
    m_sending->refusal = Error{ErrorKind::StorageFull, QStringLiteral("x")};
    m_preferences.sending.confirmAbove = 1'000'000;
    m_preferences.sending.undoSeconds = 0;
    m_page->refresh();
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    click("send");
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<widgets::Banner*>(), &QWidget::isVisible));
    QCoreApplication::processEvents();
    QCOMPARE(sentence->mapTo(m_page.get(), QPoint()), before);
}

/// What is promised and counted are messages, where somebody gets several.
void SendPageTest::saysMessagesWhereTheyAre() {
    for (recipients::ListInfo& info : m_library->listRows) {
        info.list.onePerRow = true;
        info.list.further = 1;
    }
    goToReview();
    const QString sentence = find<QLabel>("sentence")->text();
    QVERIFY2(sentence.contains(QStringLiteral("<b>12,431</b> message")), qPrintable(sentence));
    QVERIFY2(!sentence.contains(QStringLiteral("people")), qPrintable(sentence));
    QStringList words;
    for (const QPushButton* each : m_page->findChildren<QPushButton*>())
        if (each->isVisible())
            words << each->text();
    QVERIFY2(words.contains(QStringLiteral("Send 12,431 message(s)")), qPrintable(words.join(u'|')));
}

void SendPageTest::theGuardAsks() {
    auto before = fakes::campaign(9, QStringLiteral("发货通知 11-17"), delivery::CampaignStatus::Finished,
                                  fakes::at(10, 2) - std::chrono::days(2));
    before.counts.of(delivery::State::Accepted) = 1900;
    before.counts.of(delivery::State::Unconfirmed) = 2;
    before.counts.of(delivery::State::Failed) = 40;
    m_log->alike = {before};
    goToReview(1);
    QTRY_VERIFY2(warnings().contains(QStringLiteral("1,902 message")), qPrintable(warnings()));
    QVERIFY(!canSend());
    QVERIFY(hint().contains(QStringLiteral("Tick above")));
    QSignalSpy asked(m_page.get(), &SendPage::deliveriesRequested);
    for (auto* link : m_page->findChild<widgets::AmberList*>()->findChildren<QPushButton*>()) {
        if (link->isVisible() && link->text() == QLatin1String("See who"))
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<delivery::Filter>().campaign, std::optional(CampaignId{9}));
    QTest::mouseClick(find<QCheckBox>("again"), Qt::LeftButton, {}, QPoint(8, find<QCheckBox>("again")->height() / 2));
    QVERIFY(canSend());
    // Another choice asks anew.
    goToStep(3);
    click("retry-patient");
    goToStep(4);
    QTRY_VERIFY(hint().contains(QStringLiteral("Tick above")));
    QVERIFY(!canSend());
}

void SendPageTest::aLookAlikeIsAskedAbout() {
    goToReview(1);
    goToStep(2);
    find<editor::MessageEditor>("editor")->focusField(QStringLiteral("thing7"));
    auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    field->setPlainText(QStringLiteral("{快递公司}"));
    QTRY_VERIFY(find<QPushButton>("next")->isEnabled());
    goToStep(4);
    QTRY_VERIFY2(hint().contains(QStringLiteral("looks like a variable")), qPrintable(hint()));
    QVERIFY(!canSend());
    auto* box = find<QCheckBox>("literally");
    QVERIFY(box->isVisible());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY2(!hint().contains(QStringLiteral("looks like a variable")), qPrintable(hint()));
    goToStep(3);
    click("retry-patient");
    goToStep(4);
    QTRY_VERIFY2(hint().contains(QStringLiteral("looks like a variable")), qPrintable(hint()));
}

void SendPageTest::saysOnlyWhatIsKnown() {
    m_sending->reports.clear();
    goToReview(1);
    QTRY_VERIFY2(wordsOf().contains(QStringLiteral("Done about")), qPrintable(wordsOf()));
    QVERIFY2(!wordsOf().contains(QStringLiteral("— of")), qPrintable(wordsOf()));
    QVERIFY2(!wordsOf().contains(QStringLiteral("about —")), qPrintable(wordsOf()));
}

void SendPageTest::aListForAnotherMessageAsks() {
    goToReview(1);
    const ListId before = kept().list;
    const ListId other{before == ListId{8} ? 7 : 8};
    m_page->offerList(other);
    auto* box = m_page->findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(kept().list, before);
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE(kept().list, other);
    QVERIFY2(kept().templateId.isEmpty(), "a new one was begun");
}

void SendPageTest::tooLittleQuotaIsSaid() {
    m_sending->reports.front().quota = wechat::Quota{100'000, 95'000, 5'000, fakes::at(14, 20)};
    goToReview();
    QTRY_VERIFY2(warnings().contains(QStringLiteral("5,000 are left of today's quota")), qPrintable(warnings()));
    m_sending->reports.front().quota = wechat::Quota{100'000, 28'694, 71'306, fakes::at(14, 20)};
    emit m_sending->paceChanged(m_sending->reports);
    QTRY_VERIFY(!warnings().contains(QStringLiteral("quota")));
}

void SendPageTest::refusalsLeadSomewhere_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("leadsTo");  // a step, or -1: the accounts
    QTest::newRow("account") << ErrorKind::NoSuchAccount << QStringLiteral("花漾鲜花") << -1;
    QTest::newRow("secret") << ErrorKind::SecretMissing << QStringLiteral("花漾鲜花") << -1;
    QTest::newRow("template") << ErrorKind::NoSuchTemplate << QStringLiteral("x") << 0;
    QTest::newRow("list") << ErrorKind::EmptyList << QStringLiteral("店员") << 1;
    QTest::newRow("field") << ErrorKind::MissingField << QStringLiteral("thing4") << 2;
}

void SendPageTest::refusalsLeadSomewhere() {
    QFETCH(ErrorKind, kind);
    QFETCH(QString, subject);
    QFETCH(int, leadsTo);
    goToReview(1);
    QSignalSpy started(m_page.get(), &SendPage::started);
    QSignalSpy accounts(m_page.get(), &SendPage::accountsRequested);
    m_sending->refusal = Error{kind, {}, subject};
    click("send");
    widgets::Banner* banner = nullptr;
    for (auto* each : m_page->findChildren<widgets::Banner*>()) {
        if (each->parentWidget()->parentWidget() == m_page->findChild<QWidget*>(QStringLiteral("ReadingColumn")))
            banner = each;
    }
    QVERIFY(banner);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 5000);
    QVERIFY2(kind == ErrorKind::MissingField || banner->sentence().contains(subject), qPrintable(banner->sentence()));
    QCOMPARE(started.size(), 0);
    QVERIFY(canSend());
    QVERIFY(!m_library->notes.value(draftKey).isEmpty());
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(accounts.size(), leadsTo < 0 ? 1 : 0);
    QCOMPARE(step(), leadsTo < 0 ? 4 : leadsTo);
    QVERIFY(!banner->isVisible());
}

void SendPageTest::nothingToSendWith() {
    m_library->accountRows.clear();
    m_library->templateRows.clear();
    m_library->listRows.clear();
    open();
    QSignalSpy accounts(m_page.get(), &SendPage::accountsRequested);
    QCOMPARE(hint(), QStringLiteral("Add an account first."));
    clickInEmptyState();
    QCOMPARE(accounts.size(), 1);
    // The first account there is becomes the chosen one.
    m_library->accountRows = {
        fakes::account(4, QStringLiteral("New"), QStringLiteral("wx77d01b1d2e3f5be4"), settings::AccountKind::Service)};
    emit m_library->accountsChanged();
    QTRY_COMPARE(hint(), QStringLiteral("Choose a template."));
    QCOMPARE(find<QComboBox>("account")->currentText(), QStringLiteral("New"));
    // No templates: the same place offers to sync.
    m_library->templateRows = {shop::orderTemplate()};
    clickInEmptyState();
    QTRY_VERIFY(find<QListView>("templates")->isVisible());
    chooseRow(find<QListView>("templates"), 0);
    click("next");
    QSignalSpy import(m_page.get(), &SendPage::importRequested);
    clickInEmptyState();
    QCOMPARE(import.size(), 1);
}

void SendPageTest::aUsedListIsChosen() {
    open();
    m_page->useList(ListId{8});
    QCOMPARE(step(), 0);
    chooseRow(find<QListView>("templates"), 0);
    click("next");
    QVERIFY(find<QTableView>("lists")->selectionModel()->isRowSelected(1));
    QTRY_COMPARE(find<QTableView>("firstRows")->model()->columnCount(), 7);
    m_page->useList(ListId{7});
    QCOMPARE(step(), 1);
    QVERIFY(find<QTableView>("lists")->selectionModel()->isRowSelected(0));
    templates::Message message = sendingpage::suggested(shop::pointsTemplate(), {});
    message.id = MessageId{3};
    message.fields[0].text = QStringLiteral("{{姓名}}");
    message.fields[1].text = QStringLiteral("500");
    m_page->useMessage(AccountId{1}, message);
    QCOMPARE(step(), 0);
    QVERIFY(find<QListView>("templates")->selectionModel()->isRowSelected(1));
    goToStep(4);
    QCOMPARE(step(), 4);
}

void SendPageTest::everyControlHasAName() {
    goToReview();
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisibleTo(m_page.get()) ||
            each->objectName().startsWith(QLatin1String("qt_")) ||
            find<editor::MessageEditor>("editor")->isAncestorOf(each))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(each);
        const QString name = button && each->accessibleName().isEmpty() ? button->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(each->metaObject()->className()) + each->objectName()));
    }
}

void SendPageTest::modelsAreSound() {
    open();
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const auto* view : m_page->findChildren<QAbstractItemView*>()) {
        if (view->objectName().isEmpty())
            continue;
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    QCOMPARE(testers.size(), size_t(5));
    m_library->templateRows.push_back(shop::orderTemplate());
    m_library->templateRows.back().id = QStringLiteral("another");
    emit m_library->templatesChanged(AccountId{1});
    QTRY_COMPARE(find<QListView>("templates")->model()->rowCount(), 3);
    m_library->templateRows[0].gone = true;
    emit m_library->templatesChanged(AccountId{1});
    chooseRow(find<QListView>("templates"), 0);
    QCOMPARE(hint(), QStringLiteral("The account no longer has this template. Choose another."));
    chooseRow(find<QListView>("templates"), 1);
    click("next");
    chooseRow(find<QTableView>("lists"), 0);
    QTRY_COMPARE(find<QTableView>("firstRows")->model()->rowCount(), 20);
    m_library->listRows.erase(m_library->listRows.begin());
    emit m_library->listsChanged();
    QTRY_COMPARE(find<QTableView>("lists")->model()->rowCount(), 1);
    QCOMPARE(find<QTableView>("firstRows")->model()->rowCount(), 0);
}

void SendPageTest::speaksThePreferences() {
    m_preferences.sending.undoSeconds = 0;
    m_preferences.sending.confirmAbove = 3;
    goToReview(1);
    QVERIFY(!canSend());
    typeNumber(QStringLiteral("3"));
    QVERIFY(canSend());
    click("send");
    QTRY_VERIFY(m_sending->started.has_value());
}

QTEST_MAIN(SendPageTest)
#include "tst_sendpage.moc"
