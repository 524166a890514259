#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include "support/ui/templatedesk.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/editor/messageeditor.h"
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
    void judgesTheRenderedValue_data();
    void judgesTheRenderedValue();
    void countsTheRenderedValue();
    void mendsAnUnknownVariable();
    void showsRemarksUntilTheyAreTakenBack();
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
    m_editor->setRemark(QStringLiteral("thing4"), QStringLiteral("52"));
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

void MessageEditorTest::showsRemarksUntilTheyAreTakenBack() {
    FieldRow& field = row("thing4");
    field.setText(QStringLiteral("{{商品名称}}"));
    const QString rule = field.footnote().sentence();
    QSignalSpy link(m_editor.get(), &MessageEditor::remarkLinkActivated);
    m_editor->setRemark(QStringLiteral("thing4"), QStringLiteral("52 people"), QStringLiteral("Show"));
    QCOMPARE(field.footnote().sentence(), QStringLiteral("52 people"));
    QCOMPARE(field.footnote().count(), QStringLiteral("11 / 20"));
    QCOMPARE(field.input().property("fault").toString(), QStringLiteral("doubtful"));
    QTest::mouseClick(field.findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QCOMPARE(link.size(), 1);
    QCOMPARE(link[0][0].toString(), QStringLiteral("thing4"));
    QCOMPARE(link[0][1].toString(), QStringLiteral("Show"));
    m_editor->clearRemarks();
    QCOMPARE(field.footnote().sentence(), rule);
    QCOMPARE(field.input().property("fault").toString(), QString());
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
