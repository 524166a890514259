#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

#include "support/ui/templatedesk.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/editor/fixpreview.h"
#include "ui/editor/lostrow.h"
#include "ui/editor/messageeditor.h"
#include "ui/editor/offers.h"
#include "ui/editor/shown.h"

using namespace hongyan;
using editor::FieldInput;
using editor::FieldRow;
using editor::MessageEditor;

class MessageEditorTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_theme = std::make_unique<widgets::Theme>(*qApp); }
    void init();
    void cleanup() { m_editor.reset(); }
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void keepsTextsOfKeysThatStay();
    void tellsOnlyWhatAPersonDoes();
    void completes_data();
    void completes();
    void escapeClosesTheListOnly();
    void completesInsideAVariable();
    void listGoesWithItsField();
    void tabMovesOnAndEnterStays();
    void pastesOnOneLine();
    void marksVariables();
    void marksFormatAndDefault();
    void judgesTheRenderedValue_data();
    void judgesTheRenderedValue();
    void countsTheRenderedValue();
    void mendsAnUnknownVariable();
    void mendsWhatLooksLikeAVariable();
    void showsFindingsUntilTheyAreTakenBack();
    void looksBeforeItMends();
    void keepsFixesInTheirOrder();
    void beginsADefault_data();
    void beginsADefault();
    void offersFormats_data();
    void offersFormats();
    void showsWhatAFormatWouldGive();
    void mendsAFormat();
    void offersTheApprovedValues();
    void explainsLegacyTemplates();
    void namesWhatTheTemplateLost();
    void showsWithoutLettingWrite();
    void opensOwnPagesOfAMiniProgram();
    void greysWhatIsDead();
    void namesTheProblem_data();
    void namesTheProblem();
    void asksForAWebAddress();
    void focusMovesNoText();

 private:
    FieldRow& row(const char* key) { return *m_editor->findChild<FieldRow*>(QString::fromLatin1(key)); }
    FieldInput& input(const char* key) { return row(key).input(); }
    void type(FieldInput& into, const QString& text);
    void useOneField(const QString& key);

    /// As the check of the list finds it.
    static templates::LintFinding tooLong(qint64 people) {
        templates::LintFinding made;
        made.field = templatedesk::orders().fields[1];
        made.place = 1;
        made.fault = templates::ValueFault::TooLong;
        made.people = people;
        for (qint64 i = 13; i < 613; i += 200)
            made.first.push_back({i, i + 2, templatedesk::person(i).openid, templatedesk::person(i).values[3]});
        made.cures = {{templates::Fix::Shorten, people}};
        return made;
    }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<MessageEditor> m_editor;
};

void MessageEditorTest::init() {
    m_editor = std::make_unique<MessageEditor>(*m_theme);
    m_editor->setTemplate(templatedesk::orders());
    m_editor->setColumns(templatedesk::list().list.columns, templatedesk::person(2).values);
    m_editor->resize(640, 600);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void MessageEditorTest::type(FieldInput& into, const QString& text) {
    into.setFocus();
    into.moveCursor(QTextCursor::End);
    for (const QChar ch : text)
        QTest::sendKeyEvent(QTest::Click, &into, Qt::Key_unknown, QString(ch), Qt::NoModifier);
}

void MessageEditorTest::useOneField(const QString& key) {
    templates::Template one;
    one.id = QStringLiteral("one");
    one.fields = templates::parseContent(QStringLiteral("字段:{{%1.DATA}}").arg(key));
    m_editor->setTemplate(one);
}

void MessageEditorTest::givesBackWhatItWasGiven_data() {
    QTest::addColumn<templates::Message>("message");
    templates::Message mini = templatedesk::message(4, QStringLiteral("第 4 版"));
    QTest::newRow("mini-program") << mini;
    mini.url = QStringLiteral("https://shop.example/{{订单编号}}");
    QTest::newRow("mini-program and web page") << mini;
    templates::Message web = mini;
    web.miniAppId.clear();
    web.miniPath.clear();
    QTest::newRow("web page") << web;
    web.url.clear();
    QTest::newRow("nothing to tap") << web;
    web.fields[1].text = QStringLiteral("a\u00a0b {{商品名称}} {{未知}} {{");
    QTest::newRow("no-break space, unknown, unfinished") << web;
    web.fields[2].text.clear();
    QTest::newRow("an empty text") << web;
    web.fields.pop_back();
    QTest::newRow("a field left out") << web;
}

void MessageEditorTest::givesBackWhatItWasGiven() {
    QFETCH(templates::Message, message);
    m_editor->setMessage(message);
    QVERIFY(m_editor->message() == message);
}

void MessageEditorTest::keepsTextsOfKeysThatStay() {
    m_editor->setMessage(templatedesk::message(4, QStringLiteral("第 4 版")));
    type(input("thing7"), QStringLiteral("!"));
    templates::Template other = templatedesk::orders();
    other.id = QStringLiteral("other");
    other.fields = templates::parseContent(QStringLiteral("公司:{{thing7.DATA}}\n新:{{thing9.DATA}}"));
    m_editor->setTemplate(other);
    const templates::Message now = m_editor->message();
    QCOMPARE(now.templateId, QStringLiteral("other"));
    QCOMPARE(now.fields.size(), size_t(1));
    QCOMPARE(now.fields[0].text, QStringLiteral("{{快递公司}}!"));
    QCOMPARE(now.miniPath, QStringLiteral("pages/order/detail?no={{订单编号}}"));
}

void MessageEditorTest::tellsOnlyWhatAPersonDoes() {
    QSignalSpy changed(m_editor.get(), &MessageEditor::changed);
    m_editor->setMessage(templatedesk::message(4, {}));
    m_editor->setColumns(templatedesk::list().list.columns, templatedesk::person(5).values);
    m_editor->setFindings({tooLong(52)});
    m_theme->setLook(widgets::Theme::Look::Dark);
    m_theme->setLook(widgets::Theme::Look::Light);
    QCOMPARE(changed.size(), 0);
    type(input("thing4"), QStringLiteral("ab"));
    QCOMPARE(changed.size(), 2);
    QTest::keyClick(&input("thing4"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    m_editor->findChild<QComboBox*>()->setCurrentIndex(0);
    QCOMPARE(changed.size(), 4);
    QVERIFY(m_editor->message().miniPath.isEmpty());
}

void MessageEditorTest::completes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("result");
    const QString open = QStringLiteral("{{");
    QTest::newRow("its own name first") << open << QList<int>{Qt::Key_Return} << QStringLiteral("{{运单号}}");
    QTest::newRow("next") << QStringLiteral("{{单") << QList<int>{Qt::Key_Down, Qt::Key_Enter}
                          << QStringLiteral("{{订单编号}}");
    QTest::newRow("round the end") << QStringLiteral("{{单") << QList<int>{Qt::Key_Up, Qt::Key_Tab}
                                   << QStringLiteral("{{订单编号}}");
    QTest::newRow("behind text") << QStringLiteral("No. {{{{姓") << QList<int>{Qt::Key_Tab}
                                 << QStringLiteral("No. {{{{姓名}}");
    QTest::newRow("case") << QStringLiteral("{{OPEN") << QList<int>{Qt::Key_Return} << QStringLiteral("{{openid}}");
    QTest::newRow("closed and open again")
        << QStringLiteral("{{姓名}} {{公") << QList<int>{Qt::Key_Return} << QStringLiteral("{{姓名}} {{快递公司}}");
    QTest::newRow("nothing fits") << QStringLiteral("{{xyz") << QList<int>{Qt::Key_Return} << QStringLiteral("{{xyz");
    QTest::newRow("no braces") << QStringLiteral("{单") << QList<int>{Qt::Key_Return} << QStringLiteral("{单");
}

void MessageEditorTest::completes() {
    QFETCH(QString, typed);
    QFETCH(QList<int>, keys);
    QFETCH(QString, result);
    FieldInput& field = input("character_string5");
    type(field, typed);
    for (const int key : keys)
        QTest::keyClick(&field, static_cast<Qt::Key>(key));
    QCOMPARE(field.line(), result);
    QVERIFY(field.hasFocus());
    QVERIFY(!field.completions() || !field.completions()->isVisible());
}

void MessageEditorTest::escapeClosesTheListOnly() {
    FieldInput& field = input("character_string5");
    type(field, QStringLiteral("{{单"));
    QVERIFY(field.completions()->isVisible());
    QCOMPARE(field.completions()->count(), 2);
    QCOMPARE(field.completions()->current(), QStringLiteral("运单号"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.completions()->isVisible());
    QCOMPARE(field.line(), QStringLiteral("{{单"));
    QTest::keyClick(&field, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(field.completions()->isVisible());
    input("time3").setFocus();
    QVERIFY(!field.completions()->isVisible());
}

void MessageEditorTest::completesInsideAVariable() {
    FieldInput& field = input("character_string5");
    field.setLine(QStringLiteral("a {{单号}} b"));
    field.setFocus();
    QTextCursor cursor = field.textCursor();
    cursor.setPosition(5);
    field.setTextCursor(cursor);
    QTest::keyClick(&field, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.line(), QStringLiteral("a {{运单号}} b"));
}

void MessageEditorTest::listGoesWithItsField() {
    FieldInput& field = input("character_string2");
    type(field, QStringLiteral("{{"));
    editor::Completions* list = field.completions();
    QVERIFY(list->isVisible());
    QCOMPARE(list->window(), field.window());
    const int before = list->y();
    row("character_string2").move(0, 40);
    QVERIFY(list->y() > before);
    row("character_string2").hide();
    QVERIFY(!list->isVisible());
}

void MessageEditorTest::tabMovesOnAndEnterStays() {
    FieldInput& field = input("character_string2");
    type(field, QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(field.line(), QStringLiteral("x"));
    QCOMPARE(field.document()->blockCount(), 1);
    QTest::keyClick(&field, Qt::Key_Tab);
    QVERIFY(input("thing4").hasFocus());
    QTest::keyClick(&input("thing4"), Qt::Key_Backtab);
    QVERIFY(field.hasFocus());
    QCOMPARE(field.line(), QStringLiteral("x"));
    m_editor->focusField(QStringLiteral("time3"));
    QVERIFY(input("time3").hasFocus());
}

void MessageEditorTest::pastesOnOneLine() {
    QApplication::clipboard()->setText(QStringLiteral("SF140\r\n92\n73\t65\r\n"));
    FieldInput& field = input("character_string5");
    field.setFocus();
    field.paste();
    QCOMPARE(field.line(), QStringLiteral("SF140 92 73 65"));
    QCOMPARE(field.document()->blockCount(), 1);
}

void MessageEditorTest::marksVariables() {
    FieldInput& field = input("thing4");
    const auto marks = [&field] { return field.document()->firstBlock().layout()->formats(); };
    field.setLine(QStringLiteral("a {{商品名称}} {{没有}} {{未完"));
    QCOMPARE(marks().size(), 2);
    QCOMPARE(marks()[0].start, 2);
    QCOMPARE(marks()[0].length, 8);
    QCOMPARE(marks()[0].format.background().color(), m_theme->colors().blueTint);
    QCOMPARE(marks()[0].format.foreground().color(), m_theme->colors().accent);
    QCOMPARE(marks()[1].start, 11);
    QCOMPARE(marks()[1].format.background().color(), m_theme->colors().amberTint);
    m_editor->setColumns({QStringLiteral("没有")}, {});
    QCOMPARE(marks()[0].format.background().color(), m_theme->colors().amberTint);
    m_theme->setLook(widgets::Theme::Look::Dark);
    QCOMPARE(marks()[1].format.foreground().color(), m_theme->colors().accent);
    m_theme->setLook(widgets::Theme::Look::Light);
}

void MessageEditorTest::marksFormatAndDefault() {
    FieldInput& field = input("time3");
    field.setLine(QStringLiteral("{{发货时间:HH:mm|无}}"));
    const auto marks = field.document()->firstBlock().layout()->formats();
    QCOMPARE(marks.size(), 3);
    const QColor tint = m_theme->colors().blueTint;
    QCOMPARE(marks[0].length, 6);
    QCOMPARE(marks[0].format.foreground().color(), m_theme->colors().accent);
    QCOMPARE(marks[1].start, 6);
    QCOMPARE(marks[1].length, 8);
    QCOMPARE(marks[1].format.foreground().color(), m_theme->colors().secondary);
    QCOMPARE(marks[1].format.background().color(), tint);
    QCOMPARE(marks[2].format.background().color(), tint);
}

void MessageEditorTest::judgesTheRenderedValue_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fine");
    const auto pair = [](const char* key, const QString& good, const QString& bad) {
        QTest::addRow("%s good", key) << QString::fromLatin1(key) << good << true;
        QTest::addRow("%s bad", key) << QString::fromLatin1(key) << bad << false;
    };
    pair("thing1", QStringLiteral("花"), QString(21, u'花'));
    pair("short_thing1", QStringLiteral("花"), QString(21, u'花'));
    pair("character_string1", QStringLiteral("A-1"), QStringLiteral("订单"));
    pair("number1", QStringLiteral("12.5"), QStringLiteral("十二"));
    pair("letter1", QStringLiteral("abc"), QStringLiteral("a1"));
    pair("symbol1", QStringLiteral("*"), QStringLiteral("a"));
    pair("time1", QStringLiteral("15:01"), QStringLiteral("下午"));
    pair("date1", QStringLiteral("2026-11-20"), QStringLiteral("昨天"));
    pair("amount1", QStringLiteral("¥10.00"), QStringLiteral("很多"));
    pair("phone_number1", QStringLiteral("+86-13800000000"), QStringLiteral("无"));
    pair("car_number1", QStringLiteral("粤A8Z888"), QString(12, u'A'));
    pair("name1", QStringLiteral("林晓雯"), QStringLiteral("林1"));
    pair("phrase1", QStringLiteral("配送中"), QStringLiteral("abc"));
    pair("keyword1", QString(200, u'花'), QStringLiteral(" "));
}

void MessageEditorTest::judgesTheRenderedValue() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, fine);
    useOneField(key);
    m_editor->setColumns({QStringLiteral("值")}, {value});
    FieldRow& field = *m_editor->findChild<FieldRow*>(key);
    field.setText(QStringLiteral("{{值}}"));
    QCOMPARE(field.input().property("fault").toString(), fine ? QString() : QStringLiteral("doubtful"));
    // Written out it is wrong for everybody.
    field.setText(value);
    QCOMPARE(field.input().property("fault").toString(), fine ? QString() : QStringLiteral("wrong"));
    QCOMPARE(field.input().accessibleDescription(), field.footnote().sentence());
}

void MessageEditorTest::countsTheRenderedValue() {
    FieldRow& number = row("character_string2");
    number.setText(QStringLiteral("{{订单编号}}"));
    QCOMPARE(number.footnote().count(), QStringLiteral("16 / 32"));
    number.setText(QStringLiteral("#{{订单编号}}"));
    QCOMPARE(number.footnote().count(), QStringLiteral("17 / 32"));
    m_editor->setColumns(templatedesk::list().list.columns, {});
    QCOMPARE(number.footnote().count(), QStringLiteral("— / 32"));
    number.setText(QStringLiteral("abc"));
    QCOMPARE(number.footnote().count(), QStringLiteral("3 / 32"));
    m_editor->setColumns(templatedesk::list().list.columns, templatedesk::person(2).values);
    row("time3").setText(QStringLiteral("{{发货时间}}"));
    QCOMPARE(row("time3").footnote().count(), QStringLiteral("form is right"));
}

void MessageEditorTest::mendsWhatLooksLikeAVariable() {
    FieldRow& field = row("thing4");
    field.setText(QStringLiteral("好 ${商品名称}!"));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("doubtful"));
    QTest::mouseClick(field.findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QCOMPARE(field.text(), QStringLiteral("好 {{商品名称}}!"));
    QCOMPARE(field.input().property("fault").toString(), QString());
    // The check of the whole list offers the same, as a change of the text and not of the values.
    field.setText(QStringLiteral("{商品名称}"));
    m_editor->addFix(QStringLiteral("thing4"), templates::Fix::MakeVariables);
    QCOMPARE(field.written(), (templates::MessageField{QStringLiteral("thing4"), QStringLiteral("{{商品名称}}"), {}}));
}

void MessageEditorTest::mendsAnUnknownVariable() {
    FieldRow& field = row("thing4");
    field.setText(QStringLiteral("好 {{商品名}}!"));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("wrong"));
    QVERIFY(field.footnote().sentence().contains(QStringLiteral("商品名")));
    QSignalSpy changed(m_editor.get(), &MessageEditor::changed);
    QTest::mouseClick(field.findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QCOMPARE(field.text(), QStringLiteral("好 {{商品名称}}!"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(field.input().property("fault").toString(), QString());
    // One still being written is no fault yet, one left behind is.
    field.setText({});
    type(field.input(), QStringLiteral("{{商"));
    QCOMPARE(field.input().property("fault").toString(), QString());
    input("time3").setFocus();
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("doubtful"));
}

void MessageEditorTest::showsFindingsUntilTheyAreTakenBack() {
    FieldRow& field = row("thing4");
    field.setText(QStringLiteral("{{商品名称}}"));
    const QString rule = field.footnote().sentence();
    QSignalSpy people(m_editor.get(), &MessageEditor::peopleRequested);
    m_editor->setFindings({tooLong(52)});
    QVERIFY(field.footnote().sentence().startsWith(QStringLiteral("52 ")));
    QVERIFY(field.footnote().sentence().contains(QStringLiteral("20")));
    QCOMPARE(field.footnote().count(), QStringLiteral("11 / 20"));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("doubtful"));
    QTest::mouseClick(field.findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people[0][0].toString(), QStringLiteral("thing4"));
    // The links go below where they have no room, and nothing of that stays behind.
    m_editor->resize(480, 700);
    QTRY_COMPARE(m_editor->width(), 480);
    QTRY_VERIFY(field.height() > row("thing7").height() + 10);
    m_editor->setFindings({});
    QTRY_VERIFY(qAbs(field.height() - row("thing7").height()) <= 1);
    QCOMPARE(field.footnote().sentence(), rule);
    QCOMPARE(field.input().property("fault").toString(), QString());
}

void MessageEditorTest::looksBeforeItMends() {
    m_editor->setMessage(templatedesk::message(4, {}));
    FieldRow& field = row("thing4");
    QSignalSpy changed(m_editor.get(), &MessageEditor::changed);
    m_editor->setFindings({tooLong(52)});
    auto* shorten = field.findChild<QPushButton*>(QStringLiteral("mend2"));
    QCOMPARE(shorten->text(), QStringLiteral("Shorten to 20"));
    QTest::mouseClick(shorten, Qt::LeftButton);
    const auto* preview = field.findChild<editor::FixPreview*>();
    QVERIFY(preview);
    QCOMPARE(preview->findChild<QLabel*>(QStringLiteral("before"))->text(), templatedesk::person(13).values[3]);
    QCOMPARE(preview->findChild<QLabel*>(QStringLiteral("after"))->text(),
             templatedesk::person(13).values[3].left(19) + u'…');
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!preview->isVisible());
    QCOMPARE(changed.size(), 0);
    QVERIFY(m_editor->message().fields[1].fixes.empty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QTest::mouseClick(shorten, Qt::LeftButton);
    QTest::mouseClick(field.findChild<QPushButton*>(QStringLiteral("apply")), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_editor->message().fields[1].fixes, (std::vector<templates::Fix>{templates::Fix::Shorten}));
    // What is counted is what would be sent.
    m_editor->setFindings({});
    m_editor->setColumns(templatedesk::list().list.columns, templatedesk::person(13).values);
    QCOMPARE(field.footnote().count(), QStringLiteral("20 / 20"));
    auto* chip = field.findChild<QPushButton*>(QStringLiteral("chip-shorten"));
    QVERIFY(chip && chip->text().startsWith(QStringLiteral("Shortened to 20")));
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_editor->message().fields[1].fixes.empty());
    QCOMPARE(field.footnote().count().section(u' ', 0, 0).toInt() > 20, true);
}

void MessageEditorTest::keepsFixesInTheirOrder() {
    m_editor->setMessage(templatedesk::message(4, {}));
    m_editor->addFix(QStringLiteral("thing4"), templates::Fix::Shorten);
    m_editor->addFix(QStringLiteral("thing4"), templates::Fix::Trim);
    m_editor->addFix(QStringLiteral("thing4"), templates::Fix::Shorten);
    const std::vector<templates::Fix> wanted{templates::Fix::Trim, templates::Fix::Shorten};
    QCOMPARE(m_editor->message().fields[1].fixes, wanted);
    const templates::Message message = m_editor->message();
    m_editor->setMessage(templatedesk::message(4, {}));
    m_editor->setMessage(message);
    QVERIFY(m_editor->message() == message);
}

void MessageEditorTest::beginsADefault_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("none yet") << QStringLiteral("No. {{运单号}}") << QStringLiteral("No. {{运单号|x}}");
    QTest::newRow("one to be replaced") << QStringLiteral("{{运单号|无}}!") << QStringLiteral("{{运单号|x}}!");
    QTest::newRow("behind a format") << QStringLiteral("{{运单号:3****4}}") << QStringLiteral("{{运单号:3****4|x}}");
}

void MessageEditorTest::beginsADefault() {
    QFETCH(QString, text);
    QFETCH(QString, result);
    row("character_string5").setText(text);
    m_editor->beginDefault(QStringLiteral("character_string5"));
    FieldInput& field = input("character_string5");
    QVERIFY(field.hasFocus());
    QTest::keyClick(&field, Qt::Key_X);
    QCOMPARE(field.line(), result);
}

void MessageEditorTest::offersFormats_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("downs");
    QTest::addColumn<QString>("result");
    QTest::newRow("date") << QStringLiteral("{{发货时间:") << QStringLiteral("yyyy-MM-dd HH:mm") << 1
                          << QStringLiteral("{{发货时间:M月d日 HH:mm}}");
    QTest::newRow("full-width colon") << QStringLiteral("{{发货时间：") << QStringLiteral("yyyy-MM-dd HH:mm") << 0
                                      << QStringLiteral("{{发货时间:yyyy-MM-dd HH:mm}}");
    QTest::newRow("begun") << QStringLiteral("{{发货时间:yyyy年") << QStringLiteral("yyyy年M月d日") << 0
                           << QStringLiteral("{{发货时间:yyyy年M月d日}}");
    QTest::newRow("today") << QStringLiteral("{{today:") << QStringLiteral("yyyy-MM-dd") << 1
                           << QStringLiteral("{{today:M月d日}}");
    QTest::newRow("behind the bar nothing")
        << QStringLiteral("{{发货时间|") << QString() << 0 << QStringLiteral("{{发货时间|");
    QTest::newRow("no such column") << QStringLiteral("{{没有:") << QString() << 0 << QStringLiteral("{{没有:");
}

void MessageEditorTest::offersFormats() {
    QFETCH(QString, typed);
    QFETCH(QString, first);
    QFETCH(int, downs);
    QFETCH(QString, result);
    FieldInput& field = input("time3");
    type(field, typed);
    const bool offers = field.completions() && field.completions()->isVisible();
    QCOMPARE(offers ? field.completions()->current() : QString(), first);
    for (int i = 0; i < downs; ++i)
        QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.line(), result);
}

void MessageEditorTest::showsWhatAFormatWouldGive() {
    const editor::OfferSource source{
        templatedesk::list().list.columns, templatedesk::person(2).values, QStringLiteral("姓名"), {}};
    const QString text = QStringLiteral("{{发货时间:M月}} {{");
    const auto formats = editor::offersAt(text, 7, source, false);
    QCOMPARE(formats.kind, editor::Offers::Kind::Formats);
    QCOMPARE(formats.offers[1].value, QStringLiteral("11月20日 13:46"));
    const auto columns = editor::offersAt(text, text.size(), source, false);
    QCOMPARE(columns.kind, editor::Offers::Kind::Columns);
    QCOMPARE(columns.offers.front().name, QStringLiteral("姓名"));
    QCOMPARE(columns.offers.front().value, QStringLiteral("林晓雯"));
    QCOMPARE(columns.offers.back().name, QStringLiteral("now"));
    QVERIFY(columns.offers.back().value.startsWith(QStringLiteral("20")));
    // Behind a bar a default is written, whatever columns are called.
    const editor::OfferSource barred{{QStringLiteral("a"), QStringLiteral("a|b")}, {}, {}, {}};
    QVERIFY(editor::offersAt(QStringLiteral("{{a|"), 4, barred, false).offers.empty());
    QCOMPARE(editor::offersAt(QStringLiteral("{{a"), 3, barred, false).offers.size(), size_t(3));
    // Inside of a finished one its format and default stay.
    const auto other = editor::offersAt(QStringLiteral("{{姓:4|客}}"), 3, source, false);
    QCOMPARE(other.offers.front().insert, QStringLiteral("{{姓名:4|客}}"));
}

void MessageEditorTest::mendsAFormat() {
    FieldRow& field = row("time3");
    field.setText(QStringLiteral("{{发货时间:yyyy-MM-dx|无}}"));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("wrong"));
    auto* mend = field.findChild<QPushButton*>(QStringLiteral("mend"));
    QVERIFY(mend->isVisible());
    QTest::mouseClick(mend, Qt::LeftButton);
    QCOMPARE(field.text(), QStringLiteral("{{发货时间:yyyy-MM-dd HH:mm|无}}"));
    QCOMPARE(field.input().property("fault").toString(), QString());
    // One that does not fit the value of the recipient shown.
    row("thing4").setText(QStringLiteral("{{商品名称:yyyy-MM-dd}}"));
    QCOMPARE(row("thing4").input().property("fault").toString(), QStringLiteral("doubtful"));
    QVERIFY(row("thing4").footnote().sentence().contains(QStringLiteral("format")));
}

void MessageEditorTest::offersTheApprovedValues() {
    templates::Template one;
    one.id = QStringLiteral("one");
    one.fields = templates::parseContent(QStringLiteral("状态:{{enum_string1.DATA}}"));
    one.fields[0].choices = {QStringLiteral("待付款"), QStringLiteral("已付款"), QStringLiteral("已发货")};
    m_editor->setTemplate(one);
    FieldRow& field = row("enum_string1");
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    type(field.input(), QStringLiteral("付"));
    QVERIFY(field.input().completions()->isVisible());
    QCOMPARE(field.input().completions()->count(), 2);
    QVERIFY(field.footnote().sentence().contains(QStringLiteral("已发货")));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("wrong"));
    QTest::keyClick(&field.input(), Qt::Key_Down);
    QTest::keyClick(&field.input(), Qt::Key_Return);
    QCOMPARE(field.text(), QStringLiteral("已付款"));
    QCOMPARE(field.input().property("fault").toString(), QString());
    QTest::keyClick(&field.input(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(field.input().completions()->count(), 3);
    QTest::keyClick(&field.input(), Qt::Key_Escape);
    auto* choices = field.findChild<QToolButton*>(QStringLiteral("choices"));
    QVERIFY(choices && !choices->accessibleName().isEmpty());
    QSignalSpy changed(m_editor.get(), &MessageEditor::changed);
    choices->findChild<QMenu*>()->actions().at(2)->trigger();
    QCOMPARE(field.text(), QStringLiteral("已发货"));
    QCOMPARE(changed.size(), 1);
    // Where the platform does not list them the row says so.
    useOneField(QStringLiteral("const1"));
    QVERIFY(!row("const1").findChild<QToolButton*>(QStringLiteral("choices")));
    QVERIFY(row("const1").footnote().sentence().contains(QStringLiteral("does not list")));
}

void MessageEditorTest::explainsLegacyTemplates() {
    auto* legacy = m_editor->findChild<QLabel*>(QStringLiteral("legacy"));
    QVERIFY(!legacy->isVisible());
    m_editor->setTemplate(templatedesk::oldOne());
    QVERIFY(legacy->isVisible());
    QVERIFY(legacy->text().contains(QStringLiteral("legacy")));
}

void MessageEditorTest::namesWhatTheTemplateLost() {
    templates::Message message = templatedesk::message(4, {});
    message.fields.push_back({QStringLiteral("thing9"), QStringLiteral("花花")});
    message.fields[1].text.clear();
    m_editor->setMessage(message);
    QVERIFY(m_editor->message() == message);
    auto* lost = m_editor->findChild<editor::LostRow*>(QStringLiteral("lost-thing9"));
    QVERIFY(lost && lost->isVisible());
    row("thing4").setText(QStringLiteral("x"));
    QCOMPARE(m_editor->problem()->kind, ErrorKind::NoSuchField);
    QCOMPARE(m_editor->problem()->subject, QStringLiteral("thing9"));
    m_editor->setMessage(message);
    lost = nullptr;
    for (auto* each : m_editor->findChildren<editor::LostRow*>())
        lost = each->isVisible() ? each : lost;
    // Of the fields of its type the empty one can take the text.
    QTest::mouseClick(lost->findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QCOMPARE(row("thing4").text(), QStringLiteral("花花"));
    QCOMPARE(m_editor->message().fields.size(), size_t(5));
    QVERIFY(!m_editor->problem());
}

void MessageEditorTest::showsWithoutLettingWrite() {
    m_editor->setMessage(templatedesk::message(4, {}));
    m_editor->setReadOnly(true);
    QSignalSpy changed(m_editor.get(), &MessageEditor::changed);
    type(input("thing4"), QStringLiteral("x{{"));
    QTest::keyClick(&input("thing4"), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    QVERIFY(!m_editor->findChild<QComboBox*>()->isEnabled());
    QCOMPARE(changed.size(), 0);
    m_editor->setReadOnly(false);
    type(input("thing4"), QStringLiteral("x"));
    QCOMPARE(changed.size(), 1);
}

void MessageEditorTest::opensOwnPagesOfAMiniProgram() {
    templates::Template of = templatedesk::orders();
    of.id = QStringLiteral("sub");
    of.channel = templates::Channel::SubscribeSend;
    m_editor->setTemplate(of);
    templates::Message message = templatedesk::message(4, {});
    message.channel = of.channel;
    message.miniAppId.clear();
    m_editor->setMessage(message);
    QVERIFY(m_editor->message() == message);
    QVERIFY(m_editor->findChild<FieldInput*>(QStringLiteral("path"))->isVisible());
    QVERIFY(!m_editor->findChild<FieldInput*>(QStringLiteral("url"))->isVisible());
    QVERIFY(!m_editor->findChild<QLineEdit*>(QStringLiteral("appId"))->isVisible());
}

void MessageEditorTest::greysWhatIsDead() {
    m_editor->setTemplate(templatedesk::oldOne());
    QVERIFY(!input("first").isEnabled());
    QVERIFY(!input("remark").isEnabled());
    QVERIFY(input("keyword2").isEnabled());
    QVERIFY(!row("first").footnote().sentence().isEmpty());
    QVERIFY(row("first").footnote().sentence() != row("keyword2").footnote().sentence());
}

void MessageEditorTest::namesTheProblem_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    const auto kind = [](ErrorKind of) { return static_cast<int>(of); };
    QTest::newRow("none") << QStringLiteral("thing4") << QStringLiteral("花") << -1 << QString();
    QTest::newRow("empty") << QStringLiteral("thing4") << QStringLiteral(" ") << kind(ErrorKind::MissingField)
                           << QStringLiteral("thing4");
    QTest::newRow("unknown") << QStringLiteral("thing7") << QStringLiteral("{{公司}}")
                             << kind(ErrorKind::NoSuchVariable) << QStringLiteral("公司");
    QTest::newRow("unfinished") << QStringLiteral("time3") << QStringLiteral("{{发货")
                                << kind(ErrorKind::UnfinishedVariable) << QStringLiteral("{{发货");
}

void MessageEditorTest::namesTheProblem() {
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, subject);
    templates::Message message = templatedesk::message(4, {});
    for (templates::MessageField& field : message.fields) {
        if (field.key == key)
            field.text = text;
    }
    m_editor->setMessage(message);
    const auto problem = m_editor->problem();
    QCOMPARE(problem ? static_cast<int>(problem->kind) : -1, kind);
    if (problem)
        QCOMPARE(problem->subject, subject);
    message = templatedesk::message(4, {});
    message.miniPath = QStringLiteral("p?{{没有}}");
    m_editor->setMessage(message);
    QVERIFY(m_editor->problem() && m_editor->problem()->subject == QStringLiteral("没有"));
}

void MessageEditorTest::asksForAWebAddress() {
    templates::Message message = templatedesk::message(4, {});
    message.miniAppId.clear();
    message.miniPath.clear();
    message.url = QStringLiteral("shop.example/{{订单编号}}");
    m_editor->setMessage(message);
    auto* url = m_editor->findChild<FieldInput*>(QStringLiteral("url"));
    QVERIFY(url->isVisible());
    QVERIFY(!m_editor->findChild<FieldInput*>(QStringLiteral("path"))->isVisible());
    QCOMPARE(url->property("fault").toString(), QStringLiteral("doubtful"));
    message.url = QStringLiteral("https://shop.example/{{订单编号}}");
    m_editor->setMessage(message);
    QCOMPARE(url->property("fault").toString(), QString());
}

void MessageEditorTest::focusMovesNoText() {
    FieldInput& field = input("thing4");
    field.setLine(QStringLiteral("花"));
    input("time3").setFocus();
    const auto place = [&field] { return field.viewport()->mapTo(&field, field.cursorRect().topLeft()); };
    QCoreApplication::processEvents();
    const QPoint before = place();
    field.setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(place(), before);
}

QTEST_MAIN(MessageEditorTest)
#include "tst_messageeditor.moc"
