#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "jobbinglibrary.h"
#include "spreadsheets.h"
#include "support/ui/afternoon.h"
#include "support/ui/pictures.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/listsmodel.h"
#include "ui/recipients/listsview.h"
#include "ui/recipients/recipientspage.h"
#include "ui/recipients/replacequestion.h"
#include "ui/recipients/suppressionimport.h"
#include "ui/recipients/suppressionview.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::recipientspage;
using Kind = engine::ListRecipe::Kind;

/// What is done with lists once they are there, and where they come from besides files; in English, by mouse and keys.
class ListsTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void renamesInPlace();
    void refusedNamesStay();
    void tagsAndFilters();
    void combines_data();
    void combines();
    void namesTheNewList();
    void combiningCanBeStopped();
    void combiningFails();
    void fetchesFollowers();
    void followersReplaceWhereAPersonSaysSo();
    void aBannerMovesNoRow();
    void goesOnWhereItStopped();
    void goesOnAfterARestart();
    void importsSuppressions();
    void suppressionFilesGoWrong();
    void exportsSuppressions();
    void controlsHaveNames_data();
    void controlsHaveNames();
    void pictures_data();
    void pictures();

 private:
    template<class W>
    W* find(const char* name) const {
        const QList<W*> found = m_page->findChildren<W*>(QLatin1String(name));
        if (found.isEmpty())
            qFatal("no %s", name);
        // Each panel has its own way to stop.
        const auto shown = std::find_if(found.begin(), found.end(), [](const W* each) { return each->isVisible(); });
        return shown == found.end() ? found.front() : *shown;
    }
    void press(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    void open();
    void openCombine(int kind);
    void check(int row) { find<QListWidget>("combineWith")->item(row)->setCheckState(Qt::Checked); }
    QString said() const { return find<QLabel>("combineSentence")->text(); }
    ListsModel* lists() const { return m_page->findChild<ListsModel*>(); }
    widgets::Banner* banner() const {
        for (auto* each : m_page->findChildren<widgets::Banner*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QTableView* table() const { return find<QTableView>("lists"); }
    QString selected() const {
        const int row = table()->currentIndex().row();
        return row < 0 ? QString() : lists()->at(row).list.name;
    }
    QString suppressionFile() const {
        QByteArray text = "openid,姓名,原因,到期日\r\n";
        for (int i = 0; i < 40; ++i)
            text +=
                Spreadsheets::openid(i).toLatin1() + ",客户,来电要求不再发送," + (i % 3 ? "\r\n" : "2026-12-31\r\n");
        return m_files.raw(QStringLiteral("投诉客户.csv"), text + "bad,赵明轩,,\r\n");
    }

    fakes::FixedClock m_clock;
    Spreadsheets m_files;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::JobbingLibrary> m_library;
    std::unique_ptr<RecipientsPage> m_page;
};

void ListsTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 24)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::JobbingLibrary>();
    m_library->add(1, QStringLiteral("Shipped"), 12'527, {QStringLiteral("weekly")});
    m_library->add(2, QStringLiteral("Points"), 28'102);
    m_library->add(3, QStringLiteral("Old"), 300, {QStringLiteral("weekly"), QStringLiteral("test")});
    settings::Account account;
    account.id = AccountId{7};
    account.name = QStringLiteral("Flower Shop");
    m_library->accountRows = {account};
    m_library->tagRows = {{2, QStringLiteral("Star"), 210}, {101, QStringLiteral("Members"), 3'840}};
}

void ListsTest::cleanup() {
    m_library->settle();
    m_page.reset();
}

void ListsTest::open() {
    m_page = std::make_unique<RecipientsPage>(*m_theme, *m_library, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(lists()->rowCount(), static_cast<int>(m_library->listRows.size()));
}

void ListsTest::openCombine(int kind) {
    open();
    press("combineLists");
    press(("combine" + QByteArray::number(kind)).constData());
}

void ListsTest::renamesInPlace() {
    open();
    const QAbstractItemModelTester tester(lists(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    press("renameList");
    auto* editor = table()->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("Shipped"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Sent  on Friday"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(lists()->index(0, ListsModel::Name).data().toString(), QStringLiteral("Sent on Friday"));
    QCOMPARE(m_library->listRows[0].list.name, QStringLiteral("Sent on Friday"));
    QVERIFY(!(lists()->index(0, ListsModel::People).flags() & Qt::ItemIsEditable));
}

void ListsTest::refusedNamesStay() {
    open();
    m_library->refusal = Error{ErrorKind::AlreadyExists, {}, QStringLiteral("Points")};
    lists()->setData(lists()->index(0, ListsModel::Name), QStringLiteral("Points"), Qt::EditRole);
    QTRY_VERIFY(banner());
    QVERIFY(banner()->sentence().contains(QStringLiteral("Points")));
    QCOMPARE(selected(), QStringLiteral("Shipped"));
}

void ListsTest::tagsAndFilters() {
    open();
    const QAbstractItemModelTester tester(lists(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto chip = [this](const QString& word) -> widgets::Chip* {
        for (auto* each : m_page->findChildren<widgets::Chip*>()) {
            if (each->isVisible() && each->text() == word)
                return each;
        }
        return nullptr;
    };
    QVERIFY(chip(QStringLiteral("All"))->isChecked());
    QTest::mouseClick(chip(QStringLiteral("weekly")), Qt::LeftButton);
    QCOMPARE(lists()->rowCount(), 2);
    QCOMPARE(lists()->at(1).list.name, QStringLiteral("Old"));
    QCOMPARE(selected(), QStringLiteral("Shipped"));
    // The last list of a tag takes the filter with it.
    QTest::mouseClick(chip(QStringLiteral("test")), Qt::LeftButton);
    QCOMPARE(lists()->rowCount(), 1);
    press("tagList");
    QCOMPARE(find<QLineEdit>("listTags")->text(), QStringLiteral("weekly, test"));
    find<QLineEdit>("listTags")->setText(QStringLiteral(" 老客户，weekly ,weekly、"));
    press("saveTags");
    QTRY_COMPARE(m_library->listRows[2].list.tags, (QStringList{QStringLiteral("老客户"), QStringLiteral("weekly")}));
    QTRY_COMPARE(lists()->rowCount(), 3);
    QTRY_VERIFY(chip(QStringLiteral("老客户")));
    QVERIFY(!chip(QStringLiteral("test")));
    press("tagList");
    QVERIFY(m_page->escape());
    QVERIFY(!find<QLineEdit>("listTags")->isVisible());
}

void ListsTest::combines_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("name");
    QTest::newRow("merge") << Kind::Merge << QStringLiteral("Everybody on Shipped or Points, at most 40,629 people.")
                           << QStringLiteral("Shipped and Points");
    QTest::newRow("subtract") << Kind::Subtract
                              << QStringLiteral("Those on Shipped who are not on Points, at most 12,527 people.")
                              << QStringLiteral("Shipped without Points");
    QTest::newRow("intersect") << Kind::Intersect
                               << QStringLiteral("Those on Shipped who are also on Points, at most 12,527 people.")
                               << QStringLiteral("Shipped also on Points");
    QTest::newRow("split") << Kind::Split << QStringLiteral("One list for each value of “快递”, named “Shipped …”")
                           << QStringLiteral("Shipped");
    QTest::newRow("sample") << Kind::Sample << QStringLiteral("500 of the 12,527 people on Shipped, drawn at random.")
                            << QStringLiteral("Shipped, 500 drawn");
}

void ListsTest::combines() {
    QFETCH(Kind, kind);
    QFETCH(QString, sentence);
    QFETCH(QString, name);
    openCombine(static_cast<int>(kind));
    const bool others = kind != Kind::Split && kind != Kind::Sample;
    QCOMPARE(find<QListWidget>("combineWith")->isVisible(), others);
    QCOMPARE(find<QComboBox>("combineColumn")->isVisible(), kind == Kind::Split);
    QCOMPARE(find<QSpinBox>("combineSize")->isVisible(), kind == Kind::Sample);
    QCOMPARE(find<QPushButton>("combineMake")->isEnabled(), !others);
    if (others)
        check(0);
    auto* column = find<QComboBox>("combineColumn");
    column->setCurrentIndex(1);
    emit column->activated(1);
    find<QSpinBox>("combineSize")->setValue(500);
    QVERIFY2(said().startsWith(sentence), qPrintable(said()));
    QCOMPARE(find<QLineEdit>("combineName")->text(), name);
    press("combineMake");
    const engine::ListRecipe asked = m_library->recipes.at(0);
    QCOMPARE(asked.kind, kind);
    QCOMPARE(asked.lists, others ? (std::vector{ListId{1}, ListId{2}}) : std::vector{ListId{1}});
    QCOMPARE(asked.name, name);
    QCOMPARE(asked.column, kind == Kind::Split ? QStringLiteral("快递") : QString());
    QCOMPARE(asked.size, kind == Kind::Sample ? 500 : 0);
    // It ends with the new list selected.
    m_library->listJob->progress(0.5, 6'000);
    QVERIFY(find<QAbstractButton>("stopJob")->isVisible());
    m_library->add(9, name + QStringLiteral(" new"), 77);
    m_library->listJob->finish(std::vector{ListId{9}});
    QTRY_COMPARE(lists()->rowCount(), 4);
    QTRY_COMPARE(selected(), name + QStringLiteral(" new"));
    QVERIFY(!find<QPushButton>("combineMake")->isVisible());
    QVERIFY(banner()->sentence().contains(name));
}

void ListsTest::namesTheNewList() {
    openCombine(0);
    check(0);
    auto* name = find<QLineEdit>("combineName");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Points"));
    QVERIFY(!find<QPushButton>("combineMake")->isEnabled());
    QVERIFY(said().endsWith(QStringLiteral("But there is a list of that name already.")));
    QTest::keyClicks(name, QStringLiteral(" 2"));
    QVERIFY(find<QPushButton>("combineMake")->isEnabled());
    check(1);  // what a person wrote stays
    QCOMPARE(name->text(), QStringLiteral("Points 2"));
}

void ListsTest::combiningCanBeStopped() {
    openCombine(4);
    press("combineMake");
    QVERIFY(!find<QPushButton>("combineMake")->isEnabled());
    const QPointer<fakes::HeldListJob> job = m_library->listJob;
    press("stopJob");
    QVERIFY(job->cancelled);
    QTRY_VERIFY(!job);
    QVERIFY(find<QPushButton>("combineMake")->isEnabled());
    press("combineMake");
    QVERIFY(m_page->escape());  // stops, and only then leaves
    QVERIFY(m_library->listJob->cancelled);
    QVERIFY(find<QPushButton>("combineMake")->isVisible());
    QVERIFY(m_page->escape());
    QVERIFY(!find<QPushButton>("combineMake")->isVisible());
}

void ListsTest::combiningFails() {
    openCombine(4);
    press("combineMake");
    m_library->listJob->finish(fail(ErrorKind::EmptyList, QStringLiteral("Shipped")));
    QVERIFY(find<QPushButton>("combineMake")->isEnabled());
    const auto labels = m_page->findChildren<QLabel*>();
    const QString words = text::sentence(Error{ErrorKind::EmptyList, {}, QStringLiteral("Shipped")});
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [&](const QLabel* label) { return label->isVisible() && label->text() == words; }));
}

void ListsTest::fetchesFollowers() {
    open();
    press("followers");
    auto* who = find<QComboBox>("followersWho");
    QTRY_COMPARE(who->count(), 3);
    QCOMPARE(who->itemText(2), QStringLiteral("Tag Members, 3,840 people"));
    QCOMPARE(find<QLineEdit>("followersName")->text(), QStringLiteral("Flower Shop followers 11-20"));
    who->setCurrentIndex(2);
    emit who->activated(2);
    QCOMPARE(find<QLineEdit>("followersName")->text(), QStringLiteral("Flower Shop Members 11-20"));
    QVERIFY(!find<QPushButton>("followersGoOn")->isVisible());
    press("followersFetch");
    QCOMPARE(m_library->fetched.at(0).account, AccountId{7});
    QCOMPARE(m_library->fetched.at(0).tag, std::optional(101));
    m_library->add(9, QStringLiteral("Flower Shop Members 11-20"), 3'840);
    m_library->listJob->finish(std::vector{ListId{9}});
    QTRY_COMPARE(selected(), QStringLiteral("Flower Shop Members 11-20"));
    QVERIFY(m_library->notes.value(QStringLiteral("followers/unfinished")).isEmpty());
}

void ListsTest::followersReplaceWhereAPersonSaysSo() {
    m_library->add(9, QStringLiteral("Flower Shop followers 11-20"), 3'840);
    open();
    press("followers");
    QTRY_COMPARE(find<QComboBox>("followersWho")->count(), 3);
    press("followersFetch");
    QVERIFY2(m_library->fetched.empty(), "nobody was asked");
    ReplaceQuestion* question = nullptr;
    for (auto* each : m_page->findChildren<ReplaceQuestion*>())
        if (each->isVisible())
            question = each;
    QVERIFY(question);
    for (auto* each : question->findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Replace the old list"))
            QTest::mouseClick(each, Qt::LeftButton);
    QCOMPARE(m_library->fetched.size(), 1U);
}

/// What is said after something was done comes and goes below the rows.
void ListsTest::aBannerMovesNoRow() {
    open();
    auto* table = m_page->findChild<QTableView*>();
    const QPoint before = table->mapTo(m_page.get(), QPoint());
    press("followers");
    QTRY_COMPARE(find<QComboBox>("followersWho")->count(), 3);
    press("followersFetch");
    m_library->add(9, QStringLiteral("Flower Shop followers 11-20"), 3'840);
    m_library->listJob->finish(std::vector{ListId{9}});
    QTRY_VERIFY(std::ranges::any_of(m_page->findChildren<widgets::Banner*>(), &QWidget::isVisible));
    QCoreApplication::processEvents();
    QCOMPARE(table->mapTo(m_page.get(), QPoint()), before);
}

void ListsTest::goesOnWhereItStopped() {
    open();
    press("followers");
    QTRY_COMPARE(find<QComboBox>("followersWho")->count(), 3);
    press("followersFetch");
    m_library->listJob->progress(0.4, 10'000);
    m_library->listJob->finish(fail(ErrorKind::TimedOut));
    QVERIFY(!find<QLabel>("followersTrouble")->text().isEmpty());
    QCOMPARE(find<QLabel>("followersCutOff")->text(),
             QStringLiteral("Flower Shop followers 11-20 was cut off after 10,000 people."));
    // What is chosen meanwhile does not matter: it is asked for again in the same words.
    auto* who = find<QComboBox>("followersWho");
    who->setCurrentIndex(1);
    emit who->activated(1);
    press("followersGoOn");
    QCOMPARE(m_library->fetched.size(), 2U);
    QCOMPARE(m_library->fetched[1].listName, m_library->fetched[0].listName);
    QCOMPARE(m_library->fetched[1].tag, std::optional<int>());
    press("stopJob");
    QVERIFY(find<QPushButton>("followersGoOn")->isVisible());
}

void ListsTest::goesOnAfterARestart() {
    open();
    press("followers");
    QTRY_COMPARE(find<QComboBox>("followersWho")->count(), 3);
    auto* who = find<QComboBox>("followersWho");
    who->setCurrentIndex(2);
    emit who->activated(2);
    press("followersFetch");
    m_page.reset();  // the program ends while it runs
    open();
    press("followers");
    QTRY_VERIFY(find<QPushButton>("followersGoOn")->isVisible());
    press("followersGoOn");
    QCOMPARE(m_library->fetched.at(1).tag, std::optional(101));
    QCOMPARE(m_library->fetched.at(1).listName, m_library->fetched.at(0).listName);
}

void ListsTest::importsSuppressions() {
    open();
    press("suppressions");
    auto* view = m_page->findChild<SuppressionView*>();
    view->importFile(suppressionFile());
    auto* import = m_page->findChild<SuppressionImport*>();
    QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Counted);
    QCOMPARE(find<QPushButton>("suppressionImport")->text(), QStringLiteral("Suppress 40 people"));
    QCOMPARE(find<QComboBox>("suppressionColumn1")->currentText(), QStringLiteral("原因"));
    QCOMPARE(find<QComboBox>("suppressionColumn2")->currentText(), QStringLiteral("到期日"));
    QVERIFY(!find<QLineEdit>("suppressionReason")->isVisible());
    auto* reason = find<QComboBox>("suppressionColumn1");
    reason->setCurrentIndex(0);
    emit reason->activated(0);
    QVERIFY(find<QLineEdit>("suppressionReason")->isVisible());
    find<QLineEdit>("suppressionReason")->setText(QStringLiteral(" complained "));
    press("suppressionImport");
    const engine::SuppressionImport asked = m_library->copiedIn.at(0);
    QCOMPARE(asked.openidColumn, 0);
    QCOMPARE(asked.reasonColumn, -1);
    QCOMPARE(asked.expiryColumn, 3);
    QCOMPARE(asked.reason, QStringLiteral("complained"));
    QVERIFY(!find<QPushButton>("suppressionImport")->isEnabled());
    press("stopJob");
    QVERIFY(find<QPushButton>("suppressionImport")->isEnabled());
    press("suppressionImport");
    m_library->copyJob->finish(qint64(40));
    QTRY_VERIFY(banner());
    QVERIFY(banner()->sentence().startsWith(QStringLiteral("40 people from 投诉客户.csv")));
    QVERIFY(!import->isVisible());
}

void ListsTest::suppressionFilesGoWrong() {
    open();
    press("suppressions");
    auto* view = m_page->findChild<SuppressionView*>();
    view->importFile(
        m_files.raw(QStringLiteral("a.xls"), QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0')));
    auto* import = m_page->findChild<SuppressionImport*>();
    QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Failed);
    QVERIFY(banner());
    QVERIFY(!find<QPushButton>("suppressionImport")->isEnabled());
    QVERIFY(m_page->escape());
    QVERIFY(!import->isVisible());
    QVERIFY(view->isVisible());
    view->importFile(suppressionFile());
    QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Counted);
    press("suppressionImport");
    m_library->copyJob->finish(fail(ErrorKind::StorageFull));
    QVERIFY(banner());
    QVERIFY(find<QPushButton>("suppressionImport")->isEnabled());
}

void ListsTest::exportsSuppressions() {
    m_library->suppressed = {{Spreadsheets::openid(1), {}, QStringLiteral("log"), m_clock.time, std::nullopt}};
    open();
    press("suppressions");
    QTRY_VERIFY(find<QPushButton>("exportSuppressed")->isEnabled());
    press("exportSuppressed");
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(QStringLiteral("/none/left out.xlsx"));
    dialog->close();
    QCOMPARE(m_library->copiedOut.at(0).header.size(), 5);
    QVERIFY(!find<QPushButton>("exportSuppressed")->isVisible());
    m_library->copyJob->finish(qint64(1));
    QVERIFY(banner()->sentence().contains(QStringLiteral("left out.xlsx")));
    QVERIFY(find<QPushButton>("exportSuppressed")->isVisible());
}

void ListsTest::controlsHaveNames_data() {
    QTest::addColumn<QString>("panel");
    for (const char* panel : {"lists", "combine", "followers", "suppressions"})
        QTest::newRow(panel) << QString::fromLatin1(panel);
}

void ListsTest::controlsHaveNames() {
    QFETCH(QString, panel);
    open();
    if (panel == QLatin1String("combine"))
        press("combineLists");
    else if (panel == QLatin1String("followers"))
        press("followers");
    else if (panel == QLatin1String("suppressions")) {
        press("suppressions");
        m_page->findChild<SuppressionView*>()->importFile(suppressionFile());
        QTRY_COMPARE(m_page->findChild<SuppressionImport*>()->session().stage(), ImportSession::Stage::Counted);
    }
    int controls = 0;
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() ||
            each->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(each);
        const QString name = button && each->accessibleName().isEmpty() ? button->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(each->metaObject()->className()) + each->objectName()));
        ++controls;
    }
    QVERIFY(controls >= 9);
}

void ListsTest::pictures_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    for (const char* what : {"paste", "refused", "tags", "merge", "split", "followers", "cutoff", "suppression"}) {
        for (const bool dark : {false, true}) {
            for (const bool chinese : {false, true})
                QTest::addRow("%s-%s-%s", what, chinese ? "zh" : "en", dark ? "dark" : "light")
                    << QString::fromLatin1(what) << dark << chinese;
        }
    }
}

void ListsTest::pictures() {
    QFETCH(QString, what);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    if (chinese) {
        m_library->listRows[0].list.name = QStringLiteral("11月20日发货名单");
        m_library->listRows[1].list.name = QStringLiteral("积分到期会员");
        m_library->listRows[2].list.name = QStringLiteral("11月13日发货名单");
        m_library->listRows[0].list.tags = {QStringLiteral("发货")};
        m_library->listRows[2].list.tags = {QStringLiteral("发货"), QStringLiteral("已归档")};
        m_library->accountRows[0].name = QStringLiteral("花漾鲜花");
        m_library->tagRows[1].name = QStringLiteral("会员");
    }
    for (recipients::ListInfo& info : m_library->listRows)
        info.list.importedAt = fakes::at(14, 18) - std::chrono::hours(20 * info.list.id.value);
    for (int i = 0; i < 60; ++i)
        m_library->peopleRows.push_back(
            {i + 2,
             Spreadsheets::openid(i),
             {Spreadsheets::openid(i), QStringLiteral("沈一诺"), QStringLiteral("顺丰速运")}});
    open();
    if (what == QLatin1String("paste") || what == QLatin1String("refused")) {
        QString table =
            QString::fromUtf8(Spreadsheets::csvText(QList<QStringList>{Spreadsheets::header()} + Spreadsheets::rows()));
        QGuiApplication::clipboard()->setText(what == QLatin1String("paste") ? table.replace(u',', u'\t')
                                                                             : QStringLiteral("x"));
        m_page->paste();
        if (what == QLatin1String("paste"))
            QTRY_COMPARE(m_page->findChild<ImportView*>()->session().stage(), ImportSession::Stage::Counted);
    } else if (what == QLatin1String("tags")) {
        press("tagList");
    } else if (what == QLatin1String("merge") || what == QLatin1String("split")) {
        press("combineLists");
        press(what == QLatin1String("merge") ? "combine0" : "combine3");
        check(0);
        if (what == QLatin1String("merge")) {
            press("combineMake");
            m_library->listJob->progress(0.4, 16'000);
        }
    } else if (what == QLatin1String("followers") || what == QLatin1String("cutoff")) {
        press("followers");
        QTRY_COMPARE(find<QComboBox>("followersWho")->count(), 3);
        press("followersFetch");
        m_library->listJob->progress(0.4, 10'000);
        if (what == QLatin1String("cutoff"))
            m_library->listJob->finish(fail(ErrorKind::TimedOut));
    } else {
        press("suppressions");
        m_page->findChild<SuppressionView*>()->importFile(suppressionFile());
        QTRY_COMPARE(m_page->findChild<SuppressionImport*>()->session().stage(), ImportSession::Stage::Counted);
    }
    QVERIFY(fakes::draws(*m_page, QStringLiteral("lists-") + QString::fromLatin1(QTest::currentDataTag())));
    m_library->settle();
    m_page.reset();
}

QTEST_MAIN(ListsTest)
#include "tst_lists.moc"
