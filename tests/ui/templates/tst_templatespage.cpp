#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/ui/pictures.h"
#include "support/ui/templatedesk.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/editor/messageeditor.h"
#include "ui/editor/recipientcard.h"
#include "ui/editor/taprow.h"
#include "ui/templates/changescard.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/messagefiles.h"
#include "ui/templates/pagefoot.h"
#include "ui/templates/templatesmodel.h"
#include "ui/templates/templatespage.h"
#include "ui/templates/titlebar.h"
#include "ui/widgets/banner.h"

using namespace hongyan;
using templatespage::TemplatesModel;
using templatespage::TemplatesPage;

class TemplatesPageTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_theme = std::make_unique<widgets::Theme>(*qApp); }
    void init();
    void cleanup() { m_page.reset(); }
    void showsTheAccountsTemplates();
    void modelChangesOnlyNotes();
    void syncsInPlace();
    void saysWhySyncFailed();
    void sendsToTheAccountsForARefusedOne();
    void writesChecksAndSaves();
    void keepsTheOldVersions();
    void saysWhenAnOldVersionReplacesADraft();
    void discards();
    void keepsADraftPerMessage();
    void draftsComeBack();
    void keepsWhatWasWrittenWhereSavingFails();
    void renames();
    void duplicates();
    void deletesOnlyWhenConfirmed();
    void mendsWhatTheCheckFound();
    void tellsWhatThePlatformChanged();
    void exportsAndImports();
    void saysWhatAnImportLacks();
    void checksWithTheList();
    void looksForTemplatesAndMessages();
    void asksForSending();
    void marksWhatIsGone();
    void offersTheNextStepWhereItIsEmpty_data();
    void offersTheNextStepWhereItIsEmpty();
    void keepsTheCardInANarrowWindow();
    void tabGoesDownThePage();
    void changesItsLanguageAlive();
    void speaksTheOtherAccount();

 private:
    template<class T>
    T& part(const char* name) const {
        return *m_page->findChild<T*>(QString::fromLatin1(name));
    }
    template<class T>
    T& part() const {
        return *m_page->findChild<T*>();
    }
    QPushButton& button(const char* name) const { return part<QPushButton>(name); }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    editor::FieldInput& input(const char* key) const { return part<editor::FieldRow>(key).input(); }
    QAbstractItemModel& model() const { return *part<QListView>().model(); }
    void type(const char* key, const QString& text);
    void choose(int row);
    widgets::Banner* banner() const;
    void followBanner();
    QString versionShown() const { return button("version").text().trimmed(); }
    QString textOf(qint64 id, const char* key) const;
    QAction* menuAction(const QString& text) const;

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<templatedesk::Library> m_library;
    std::unique_ptr<TemplatesPage> m_page;
};

void TemplatesPageTest::init() {
    m_library = std::make_unique<templatedesk::Library>();
    templatedesk::fill(*m_library, 300);
    m_page = std::make_unique<TemplatesPage>(*m_theme, *m_library);
    m_page->resize(1132, 772);
    m_page->refresh();
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 4"));
}

void TemplatesPageTest::type(const char* key, const QString& text) {
    editor::FieldInput& field = input(key);
    field.setFocus();
    field.moveCursor(QTextCursor::End);
    for (const QChar ch : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(ch), Qt::NoModifier);
}

void TemplatesPageTest::choose(int row) {
    auto& view = part<QListView>();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model().index(row, 0)).center());
    QCoreApplication::processEvents();  // the rows made for it are shown
}

widgets::Banner* TemplatesPageTest::banner() const {
    for (auto* each : m_page->findChildren<widgets::Banner*>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

void TemplatesPageTest::followBanner() {
    QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton);
}

QString TemplatesPageTest::textOf(qint64 id, const char* key) const {
    for (const templates::Message& message : m_library->messageRows) {
        for (const templates::MessageField& field : message.fields) {
            if (message.id.value == id && field.key == QLatin1String(key))
                return field.text;
        }
    }
    return {};
}

QAction* TemplatesPageTest::menuAction(const QString& text) const {
    const auto& bar = part<templatespage::TitleBar>();
    for (QAction* action : bar.messagesMenu()->actions() + bar.versionsMenu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TemplatesPageTest::showsTheAccountsTemplates() {
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model().rowCount(), 6);
    QCOMPARE(model().index(0, 0).data().toString(), QStringLiteral("订单发货通知"));
    QVERIFY(model().index(5, 0).data(TemplatesModel::GoneRole).toBool());
    QVERIFY(model().index(5, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("gone")));
    QCOMPARE(part<QComboBox>("accounts").currentText(), QStringLiteral("花漾鲜花"));
    QCOMPARE(part<QComboBox>("lists").currentText(), QStringLiteral("11月20日发货名单"));
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    QTRY_VERIFY(!part<editor::RecipientCard>().values().isEmpty());
    choose(1);
    QCOMPARE(m_page->findChildren<editor::FieldRow*>(QStringLiteral("name1")).size(), 1);
    QVERIFY(!button("save").isEnabled());
    choose(0);
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
}

void TemplatesPageTest::modelChangesOnlyNotes() {
    TemplatesModel rows;
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
    rows.setRows({{QStringLiteral("a"), QStringLiteral("A"), 1, 0}, {QStringLiteral("b"), QStringLiteral("B"), 2, 1}});
    rows.setRows({{QStringLiteral("a"), QStringLiteral("A"), 1, 3}, {QStringLiteral("b"), QStringLiteral("B"), 2, 1}});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 1);
    rows.setRows({{QStringLiteral("b"), QStringLiteral("B"), 2, 1}});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(rows.rowOf(QStringLiteral("b")), 0);
    QCOMPARE(rows.rowOf(QStringLiteral("a")), -1);
}

void TemplatesPageTest::syncsInPlace() {
    m_library->holdsSync = true;
    click("sync");
    QVERIFY(!button("sync").isEnabled());
    QVERIFY(part<QProgressBar>().isVisible());
    templates::Template fresh = templatedesk::orders();
    fresh.id = QStringLiteral("fresh");
    fresh.title = QStringLiteral("新模板");
    m_library->templateRows.push_back(fresh);
    m_library->heldSync->addResult(Result<std::vector<templates::Template>>(m_library->templateRows));
    m_library->heldSync->finish();
    QTRY_COMPARE(model().rowCount(), 7);
    QVERIFY(button("sync").isEnabled());
    QVERIFY(!part<QProgressBar>().isVisible());
    QCOMPARE(versionShown(), QStringLiteral("Version 4"));
}

void TemplatesPageTest::saysWhySyncFailed() {
    m_library->syncTrouble = Error{ErrorKind::Unreachable, {}, {}};
    click("sync");
    QTRY_VERIFY(banner());
    QVERIFY(banner()->sentence().contains(QStringLiteral("network")));
    m_library->arriving = templatedesk::orders();
    m_library->arriving->id = QStringLiteral("fresh");
    followBanner();
    QTRY_COMPARE(model().rowCount(), 7);
    QVERIFY(!banner());
}

void TemplatesPageTest::sendsToTheAccountsForARefusedOne() {
    QSignalSpy accounts(m_page.get(), &TemplatesPage::accountsRequested);
    m_library->syncTrouble = Error{ErrorKind::AccountRefused, {}, {}, 40125};
    click("sync");
    QTRY_VERIFY(banner());
    followBanner();
    QCOMPARE(accounts.size(), 1);
}

// As a person does it: open a template, type, complete, save.
void TemplatesPageTest::writesChecksAndSaves() {
    choose(4);
    QCOMPARE(versionShown(), QStringLiteral("not saved yet"));
    QVERIFY(!button("save").isEnabled());
    type("character_string1", QStringLiteral("{{订单"));
    QVERIFY(input("character_string1").completions()->isVisible());
    QTest::keyClick(&input("character_string1"), Qt::Key_Tab);
    QVERIFY(input("character_string1").hasFocus());
    QTest::keyClick(&input("character_string1"), Qt::Key_Tab);
    QVERIFY(input("thing2").hasFocus());
    type("thing2", QStringLiteral("东门"));
    type("time3", QStringLiteral("{{发货时间}}"));
    QVERIFY(part<QLabel>("unsaved").isVisible());
    QVERIFY(model().index(4, 0).data(TemplatesModel::NoteRole).toString().contains(QStringLiteral("not saved")));
    QTRY_VERIFY(part<templatespage::CheckCard>().isDone());
    QCOMPARE(part<templatespage::CheckCard>().report().passed, 300);
    QCOMPARE(button("save").text(), QStringLiteral("Save as version 1"));
    click("save");
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 1"));
    QCOMPARE(m_library->messageRows.size(), size_t(3));
    QCOMPARE(m_library->messageRows.back().templateId, templatedesk::all()[4].id);
    QCOMPARE(m_library->messageRows.back().name, templatedesk::all()[4].title);
    QCOMPARE(textOf(3, "character_string1"), QStringLiteral("{{订单编号}}"));
    QVERIFY(!part<QLabel>("unsaved").isVisible());
    QVERIFY(!button("save").isEnabled());
    QVERIFY(button("send").isEnabled());
}

void TemplatesPageTest::keepsTheOldVersions() {
    type("thing4", QStringLiteral("!"));
    QCOMPARE(button("save").text(), QStringLiteral("Save as version 5"));
    click("save");
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 5"));
    QCOMPARE(m_library->messageRows.size(), size_t(2));
    QCOMPARE(textOf(1, "thing4"), QStringLiteral("{{商品名称}}!"));
    QTRY_COMPARE(part<templatespage::TitleBar>().versionsMenu()->actions().size(), 5);
    // The latest first, each with its day.
    const QString second = part<templatespage::TitleBar>().versionsMenu()->actions().at(3)->text();
    QVERIFY(second.startsWith(QStringLiteral("Version 2 · ")));
    menuAction(second)->trigger();
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}} 2"));
    QCOMPARE(versionShown(), QStringLiteral("Version 2"));
    type("thing4", QStringLiteral("?"));
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}} 2"));
    QVERIFY(!button("save").isEnabled());
    QVERIFY(!button("send").isEnabled());
    QVERIFY(banner() && banner()->sentence().contains(QStringLiteral("version 2")));
    followBanner();
    QVERIFY(!banner());
    QCOMPARE(versionShown(), QStringLiteral("Version 5"));
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}} 2"));
    QCOMPARE(button("save").text(), QStringLiteral("Save as version 6"));
    click("save");
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 6"));
    QCOMPARE(textOf(1, "thing4"), QStringLiteral("{{商品名称}} 2"));
}

void TemplatesPageTest::saysWhenAnOldVersionReplacesADraft() {
    type("thing4", QStringLiteral("!"));
    QTRY_COMPARE(part<templatespage::TitleBar>().versionsMenu()->actions().size(), 4);
    part<templatespage::TitleBar>().versionsMenu()->actions().at(2)->trigger();
    QVERIFY(banner()->sentence().contains(QStringLiteral("unsaved changes")));
    part<templatespage::TitleBar>().versionsMenu()->actions().at(0)->trigger();
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
}

void TemplatesPageTest::discards() {
    type("thing4", QStringLiteral("!"));
    QVERIFY(button("save").isEnabled());
    click("discard");
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    QCOMPARE(versionShown(), QStringLiteral("Version 4"));
    QVERIFY(!button("save").isEnabled());
    QVERIFY(!button("discard").isVisible());
    // Taken back by hand it is no change either.
    type("thing4", QStringLiteral("!"));
    QTest::keyClick(&input("thing4"), Qt::Key_Backspace);
    QVERIFY(!button("save").isEnabled());
}

void TemplatesPageTest::keepsADraftPerMessage() {
    type("thing4", QStringLiteral("!"));
    menuAction(QStringLiteral("预售发货"))->trigger();
    QCOMPARE(versionShown(), QStringLiteral("预售发货, Version 1"));
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    type("thing4", QStringLiteral("?"));
    choose(1);
    choose(0);
    // The first draft is where one goes on.
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
    menuAction(QStringLiteral("预售发货, with unsaved changes"))->trigger();
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}?"));
    menuAction(QStringLiteral("New message"))->trigger();
    QCOMPARE(versionShown(), QStringLiteral("not saved yet"));
    QCOMPARE(input("thing4").line(), QString());
    type("thing4", QStringLiteral("x"));
    click("save");
    // Its template's name is taken.
    QTRY_COMPARE(m_library->messageRows.back().name, QStringLiteral("订单发货通知 (2)"));
    QTRY_COMPARE(versionShown(), QStringLiteral("订单发货通知 (2), Version 1"));
}

void TemplatesPageTest::draftsComeBack() {
    type("thing4", QStringLiteral("!"));
    m_page.reset();
    QVERIFY(!m_library->notes.isEmpty());
    m_page = std::make_unique<TemplatesPage>(*m_theme, *m_library);
    m_page->refresh();
    m_page->show();
    QTRY_COMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
    QVERIFY(button("save").isEnabled());
    // And after another page was shown and the lists were asked for anew.
    m_page->refresh();
    QCoreApplication::processEvents();
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
}

void TemplatesPageTest::keepsWhatWasWrittenWhereSavingFails() {
    type("thing4", QStringLiteral("!"));
    m_library->saveTrouble = Error{ErrorKind::StorageFull, {}, {}};
    click("save");
    QTRY_VERIFY(banner());
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
    QVERIFY(button("save").isEnabled());
    followBanner();
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 5"));
    QVERIFY(!banner());
}

void TemplatesPageTest::renames() {
    type("thing4", QStringLiteral("!"));
    menuAction(QStringLiteral("Rename"))->trigger();
    auto& name = part<templatespage::TitleBar>();
    auto* edit = name.findChild<QLineEdit*>(QStringLiteral("name"));
    QVERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("autumn"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(versionShown(), QStringLiteral("autumn, Version 4"));
    QCOMPARE(m_library->messageRows.size(), size_t(2));
    // The name alone was saved, not what is being written.
    QCOMPARE(textOf(1, "thing4"), QStringLiteral("{{商品名称}}"));
    QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
    menuAction(QStringLiteral("Rename"))->trigger();
    QTest::keyClicks(edit, QStringLiteral("x"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(versionShown(), QStringLiteral("autumn, Version 4"));
    menuAction(QStringLiteral("Rename"))->trigger();
    edit->setText(QStringLiteral("预售发货"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(banner());
    QVERIFY(banner()->sentence().contains(QStringLiteral("预售发货")));
    followBanner();
    QVERIFY(edit->isVisible());
}

void TemplatesPageTest::duplicates() {
    type("thing4", QStringLiteral("!"));
    click("duplicate");
    auto* edit = part<templatespage::TitleBar>().findChild<QLineEdit*>(QStringLiteral("name"));
    QCOMPARE(edit->text(), QStringLiteral("订单发货通知, copy"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(versionShown(), QStringLiteral("订单发货通知, copy, Version 1"));
    QCOMPARE(textOf(3, "thing4"), QStringLiteral("{{商品名称}}!"));
    QCOMPARE(textOf(1, "thing4"), QStringLiteral("{{商品名称}}"));
    QVERIFY(!button("save").isEnabled());
}

void TemplatesPageTest::deletesOnlyWhenConfirmed() {
    menuAction(QStringLiteral("Delete this message"))->trigger();
    QVERIFY(banner()->sentence().contains(QStringLiteral("订单发货通知")));
    QCOMPARE(m_library->messageRows.size(), size_t(2));
    followBanner();
    QTRY_COMPARE(versionShown(), QStringLiteral("预售发货, Version 1"));
    QCOMPARE(m_library->messageRows.size(), size_t(1));
}

void TemplatesPageTest::mendsWhatTheCheckFound() {
    auto& check = part<templatespage::CheckCard>();
    QTRY_VERIFY(check.isDone());
    QCOMPARE(check.report().passed, 297);
    auto* fix = check.findChild<QPushButton*>(QStringLiteral("fix-thing4-shorten"));
    QCOMPARE(fix->text(), QStringLiteral("Shorten to 20 (2)"));
    QTest::mouseClick(fix, Qt::LeftButton);
    const auto* after = check.findChild<QLabel*>(QStringLiteral("after"));
    QVERIFY(after && after->text().endsWith(u'…'));
    QVERIFY(!button("save").isEnabled());
    QTest::mouseClick(check.findChild<QPushButton*>(QStringLiteral("apply")), Qt::LeftButton);
    QVERIFY(button("save").isEnabled());
    QTRY_VERIFY(check.isDone());
    QCOMPARE(check.report().passed, 299);
    QCOMPARE(check.report().findings.size(), size_t(1));
    QTest::mouseClick(check.findChild<QPushButton*>(QStringLiteral("default-character_string5")), Qt::LeftButton);
    QCOMPARE(input("character_string5").line(), QStringLiteral("{{运单号|}}"));
    QVERIFY(input("character_string5").hasFocus());
    QTest::keyClick(&input("character_string5"), Qt::Key_X);
    QTRY_VERIFY(check.isDone());
    QCOMPARE(check.report().passed, 300);
    click("save");
    QTRY_COMPARE(versionShown(), QStringLiteral("Version 5"));
    QCOMPARE(m_library->messageRows[0].fields[1].fixes, std::vector<templates::Fix>{templates::Fix::Shorten});
}

void TemplatesPageTest::tellsWhatThePlatformChanged() {
    QVERIFY(!button("changes").isVisible());
    templates::Template before = templatedesk::orders();
    before.fields = templates::parseContent(QStringLiteral("订单号:{{character_string2.DATA}}\n备注:{{thing9.DATA}}"));
    m_library->templateChanges[before.id] = {
        {templates::TemplateEvent::Added, fakes::at(9, 0), before},
        {templates::TemplateEvent::Changed, fakes::at(13, 58), templatedesk::orders()}};
    m_library->syncTemplates(AccountId{1});
    QTRY_VERIFY(button("changes").isVisible());
    QVERIFY(button("changes").text().contains(u'1'));
    click("changes");
    auto& changes = part<templatespage::ChangesCard>();
    QVERIFY(changes.isVisible());
    QStringList said;
    for (const auto* label : changes.findChildren<QLabel*>())
        said << label->text();
    const QString words = said.join(u'\n');
    QVERIFY(words.contains(QStringLiteral("“备注” (thing9) is gone.")));
    QVERIFY(words.contains(QStringLiteral("“订单号” (character_string2) is called “订单编号” now.")));
    QVERIFY(words.contains(QStringLiteral("“商品名称” (thing4) is new")));
    QVERIFY(words.contains(QStringLiteral("<b>备注 · thing9</b>")));
    click("changes");
    QVERIFY(!changes.isVisible());
}

void TemplatesPageTest::checksWithTheList() {
    auto& check = part<templatespage::CheckCard>();
    QTRY_VERIFY(check.isDone());
    QCOMPARE(check.report().checked, 300);
    QCOMPARE(check.report().findings.size(), size_t(2));
    QVERIFY(part<editor::FieldRow>("thing4").footnote().sentence().startsWith(QStringLiteral("2 ")));
    QTest::mouseClick(check.findChild<QPushButton*>(QStringLiteral("show-thing4")), Qt::LeftButton);
    QTRY_COMPARE(part<editor::RecipientCard>().values(), templatedesk::person(13).values);
    QCOMPARE(part<editor::FieldRow>("thing4").footnote().count().section(u' ', 0, 0).toInt() > 20, true);
    // From the field's own line: the next of them.
    QTest::mouseClick(part<editor::FieldRow>("thing4").findChild<QPushButton*>(QStringLiteral("mend")), Qt::LeftButton);
    QTRY_COMPARE(part<editor::RecipientCard>().values(), templatedesk::person(213).values);
    type("thing4", QStringLiteral("{{"));
    QVERIFY(!check.isDone());
    QVERIFY(!part<editor::FieldRow>("character_string5").footnote().sentence().startsWith(QStringLiteral("1 ")));
    QVERIFY(check.findChild<QPushButton*>(QStringLiteral("show-thing4")) == nullptr ||
            !check.findChild<QPushButton*>(QStringLiteral("show-thing4"))->isVisible());
    QSignalSpy recipients(m_page.get(), &TemplatesPage::recipientsRequested);
    auto& lists = part<QComboBox>("lists");
    lists.setFocus();
    QTest::keyClick(&lists, Qt::Key_Home);
    QVERIFY(part<editor::RecipientCard>().values().isEmpty());
    for (auto* link : check.findChildren<QPushButton*>()) {
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QCOMPARE(recipients.size(), 1);
}

void TemplatesPageTest::exportsAndImports() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("message.json"));
    auto& files = part<templatespage::MessageFiles>();
    files.write(path, m_library->messageRows[0], templatedesk::orders());
    QVERIFY(banner() && banner()->sentence().contains(path));
    files.read(path);
    QTRY_COMPARE(versionShown(), QStringLiteral("订单发货通知 (2), Version 1"));
    QVERIFY(banner()->sentence().contains(QStringLiteral("for the template “订单发货通知”")));
    QCOMPARE(textOf(3, "thing4"), QStringLiteral("{{商品名称}}"));
    QFile broken(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{}") == 2);
    broken.close();
    files.read(broken.fileName());
    QVERIFY(banner()->sentence().contains(QStringLiteral("no message")));
    QCOMPARE(m_library->messageRows.size(), size_t(3));
}

void TemplatesPageTest::saysWhatAnImportLacks() {
    templates::MessageFile file{templatedesk::message(0, QStringLiteral("旧")), QStringLiteral("订单发货通知"), {}};
    file.content = QStringLiteral("别的:{{thing1.DATA}}");
    file.message.templateId = QStringLiteral("another");
    QVERIFY(!templatespage::fit(file, templatedesk::all()));
    emit part<templatespage::MessageFiles>().arrived(file);
    QVERIFY(banner()->sentence().contains(QStringLiteral("别的 (thing1)")));
    QCOMPARE(m_library->messageRows.size(), size_t(2));
    // The template is there, its fields are others by now.
    file.message.templateId = templatedesk::orders().id;
    file.message.fields = {{QStringLiteral("thing4"), QStringLiteral("花")},
                           {QStringLiteral("thing9"), QStringLiteral("x")}};
    const auto fitted = templatespage::fit(file, templatedesk::all());
    QVERIFY(fitted);
    QCOMPARE(fitted->dropped, QStringList{QStringLiteral("thing9")});
    QCOMPARE(fitted->missing.size(), 4);
    QCOMPARE(fitted->message.fields.size(), size_t(1));
}

void TemplatesPageTest::looksForTemplatesAndMessages() {
    auto& search = part<QLineEdit>("search");
    search.setFocus();
    search.setText(QStringLiteral("提醒"));
    QCOMPARE(model().rowCount(), 3);
    search.setText(QStringLiteral("预售"));
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0, 0).data().toString(), QStringLiteral("订单发货通知"));
    QVERIFY(m_page->escape());
    QCOMPARE(model().rowCount(), 6);
    QVERIFY(!m_page->escape());
}

void TemplatesPageTest::asksForSending() {
    QSignalSpy send(m_page.get(), &TemplatesPage::sendRequested);
    click("send");
    QCOMPARE(send.size(), 1);
    QCOMPARE(send[0][0].value<AccountId>(), AccountId{1});
    QCOMPARE(send[0][1].toString(), templatedesk::orders().id);
    QCOMPARE(send[0][2].value<MessageId>(), MessageId{1});
    type("thing4", QStringLiteral("!"));
    QVERIFY(!button("send").isEnabled());
    QVERIFY(!button("send").toolTip().isEmpty());
}

void TemplatesPageTest::marksWhatIsGone() {
    choose(5);
    QVERIFY(banner());
    QVERIFY(!button("send").isEnabled());
    choose(0);
    QVERIFY(!banner());
}

void TemplatesPageTest::offersTheNextStepWhereItIsEmpty_data() {
    QTest::addColumn<bool>("account");
    QTest::newRow("no account") << false;
    QTest::newRow("no template") << true;
}

void TemplatesPageTest::offersTheNextStepWhereItIsEmpty() {
    QFETCH(bool, account);
    m_library->templateRows.clear();
    if (!account)
        m_library->accountRows.clear();
    m_page = std::make_unique<TemplatesPage>(*m_theme, *m_library);
    m_page->refresh();
    m_page->show();
    auto& empty = part<widgets::EmptyState>();
    QTRY_VERIFY(empty.isVisible());
    QSignalSpy accounts(m_page.get(), &TemplatesPage::accountsRequested);
    m_library->arriving = templatedesk::orders();
    QTest::mouseClick(empty.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(accounts.size(), account ? 0 : 1);
    QTRY_COMPARE(empty.isVisible(), !account);
}

void TemplatesPageTest::keepsTheCardInANarrowWindow() {
    auto& card = part<editor::RecipientCard>();
    QVERIFY(card.isVisible());
    QWidget* beside = card.parentWidget();
    m_page->resize(876, 672);
    QTRY_VERIFY(card.parentWidget() != beside);
    QTRY_VERIFY(card.isVisible());
    m_page->resize(1132, 772);
    QTRY_COMPARE(card.parentWidget(), beside);
}

void TemplatesPageTest::tabGoesDownThePage() {
    choose(4);
    part<QComboBox>("lists").setFocus();
    QList<QWidget*> passed;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed << QApplication::focusWidget();
    }
    const QList<QWidget*> wanted{&input("character_string1"), &input("thing2"), &input("time3"),
                                 part<editor::TapRow>("tap").findChild<QComboBox*>()};
    QCOMPARE(passed.mid(0, 4), wanted);
    QVERIFY(part<templatespage::CheckCard>().isAncestorOf(passed[4]) ||
            part<templatespage::PageFoot>().isAncestorOf(passed[4]) ||
            part<editor::RecipientCard>().isAncestorOf(passed[4]));
}

void TemplatesPageTest::changesItsLanguageAlive() {
    type("thing4", QStringLiteral("!"));
    {
        const fakes::Words words(true);
        QVERIFY(words.loaded());
        QTRY_COMPARE(button("save").text(), QStringLiteral("保存为第 5 版"));
        QVERIFY(model().index(0, 0).data(TemplatesModel::NoteRole).toString().startsWith(QStringLiteral("5 个字段")));
        QCOMPARE(part<editor::FieldRow>("thing7").footnote().sentence(), QStringLiteral("任意文字，≤ 20"));
        QCOMPARE(part<editor::TapRow>("tap").findChild<QComboBox*>()->currentText(), QStringLiteral("打开小程序"));
        QCOMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
    }
    QTRY_COMPARE(button("save").text(), QStringLiteral("Save as version 5"));
}

void TemplatesPageTest::speaksTheOtherAccount() {
    type("thing4", QStringLiteral("!"));
    auto& accounts = part<QComboBox>("accounts");
    accounts.setFocus();
    QTest::keyClick(&accounts, Qt::Key_Down);
    QCOMPARE(accounts.currentText(), QStringLiteral("花漾会员中心"));
    QTRY_COMPARE(model().rowCount(), 6);
    // What was written belongs to the first account.
    QTRY_COMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}"));
    m_page->showAccount(AccountId{1});
    QTRY_COMPARE(input("thing4").line(), QStringLiteral("{{商品名称}}!"));
}

QTEST_MAIN(TemplatesPageTest)
#include "tst_templatespage.moc"
