#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include "readinglibrary.h"
#include "spreadsheets.h"
#include "ui/recipients/importfoot.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/notespanel.h"
#include "ui/recipients/previewtable.h"
#include "ui/recipients/recipientspage.h"
#include "ui/recipients/suppressionimport.h"
#include "ui/widgets/chip.h"

using namespace hongyan;
using namespace hongyan::recipientspage;
using Stage = ImportSession::Stage;

/// What is to be known about a file is shown beside its preview, and what only a person can say is asked there.
class ImportNotesTest : public QObject {
    Q_OBJECT

 private slots:
    void asksBeforeImporting_data();
    void asksBeforeImporting();
    void showsTheRowsOfANote();
    void countsEveryFaultyRow();
    void coloursFaultyCellsAlike();
    void exportsWhatItCounted();
    void showsAllNotesThatFit();
    void saysWhatIsKnownOfTheFile();
    void tabGoesThroughTheNotes();
    void directionsAreTrue();
    void showsRowsThatAreLeftOut();
    void answersStayWithTheFile();
    void asksWhatRepeatedRowsAre();
    void nothingToKnow();
    void suppressionsAskToo();
    void suppressionsSayWhyNot();

 private:
    static QString file(const QString& name) {
        return QStringLiteral(QT_TESTCASE_SOURCEDIR "/app/recipients/data/") + name;
    }
};

namespace {

/// A page that looks through one file.
struct Looking {
    widgets::Theme theme{*qApp};
    fakes::ReadingLibrary library;
    fakes::FixedClock clock;
    RecipientsPage page{theme, library, clock};

    explicit Looking(const QString& path) {
        page.resize(1132, 772);
        page.show();
        page.openFile(path);
    }
    ~Looking() { library.settle(); }

    const ImportView& import() const { return *page.findChild<ImportView*>(); }
    NotesPanel& notes() const { return *import().findChild<NotesPanel*>(); }
    Stage stage() const { return import().session().stage(); }
    QPushButton* importButton() const {
        for (QPushButton* each : import().findChild<ImportFoot*>()->findChildren<QPushButton*>())
            if (each->property("primary").toBool() || each->text().startsWith(QStringLiteral("Import")))
                return each;
        return nullptr;
    }
    QPushButton* exportButton() const {
        for (QPushButton* each : import().findChild<ImportFoot*>()->findChildren<QPushButton*>())
            if (each->accessibleName().startsWith(QStringLiteral("Export")))
                return each;
        return nullptr;
    }
    void answer(int row, const QString& answer) const {
        QComboBox* box = notes().choiceOf(row);
        box->setCurrentIndex(box->findData(answer));
        emit box->activated(box->currentIndex());
    }
    QList<qint64> shownRows() const {
        const PreviewModel* model = import().findChild<PreviewTable*>()->model();
        QList<qint64> numbers;
        for (int row = 0; row < model->rowCount(); ++row)
            numbers << model->numberAt(row);
        return numbers;
    }
    QString why(int row) const {
        const PreviewModel* model = import().findChild<PreviewTable*>()->model();
        return model->index(row, PreviewModel::Why).data().toString();
    }
};

}  // namespace

void ImportNotesTest::asksBeforeImporting_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("people");
    QTest::addColumn<QStringList>("last");  // the last column of each person
    const QString hidden = QStringLiteral("3 row(s) hidden by a filter");
    QTest::newRow("hidden rows left") << QStringLiteral("filtered.xlsx") << QStringLiteral("leave") << hidden << 3
                                      << QStringList{"杭州", "杭州", "杭州"};
    QTest::newRow("hidden rows taken") << QStringLiteral("filtered.xlsx") << QStringLiteral("take") << hidden << 6
                                       << QStringList{"杭州", "宁波", "杭州", "宁波", "宁波", "杭州"};
    const QString merged = QStringLiteral("“门店”: 3 cell(s) merged with the one above, showing nothing of their own");
    QTest::newRow("merged cells filled") << QStringLiteral("merged.xlsx") << QStringLiteral("fill") << merged << 5
                                         << QStringList{"门店甲", "门店甲", "门店甲", "门店乙", "门店乙"};
    QTest::newRow("merged cells left") << QStringLiteral("merged.xlsx") << QStringLiteral("leave") << merged << 5
                                       << QStringList{"门店甲", "", "", "门店乙", ""};
    const QString never =
        QStringLiteral("“订单号”: 3 formula(s) were never calculated. Open the file in Excel and save it.");
    QTest::newRow("formulas left") << QStringLiteral("uncalculated.xlsx") << QStringLiteral("leave") << never << 3
                                   << QStringList{"", "", ""};
    QTest::newRow("formulas taken") << QStringLiteral("uncalculated.xlsx") << QStringLiteral("take") << never << 3
                                    << QStringList{"0", "0", "0"};
}

void ImportNotesTest::asksBeforeImporting() {
    QFETCH(QString, name);
    QFETCH(QString, answer);
    QFETCH(int, people);
    Looking looking(file(name));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.notes().rows(), 1);
    QVERIFY(looking.notes().isVisible());
    QTEST(looking.notes().wordsOf(0), "words");
    QCOMPARE(looking.notes().choiceOf(0)->currentIndex(), -1);
    QVERIFY(!looking.importButton()->isEnabled());
    looking.answer(0, answer);
    QTRY_VERIFY(looking.stage() == Stage::Counted && looking.importButton()->isEnabled());
    QCOMPARE(looking.notes().choiceOf(0)->currentData().toString(), answer);
    QCOMPARE(looking.importButton()->text(), QStringLiteral("Import %1 people").arg(people));
    QTest::mouseClick(looking.importButton(), Qt::LeftButton);
    QTRY_COMPARE(looking.library.listRows.size(), 1U);
    QStringList last;
    for (const recipients::Recipient& person : looking.library.peopleRows)
        last << person.values.back();
    QTEST(last, "last");
}

void ImportNotesTest::showsTheRowsOfANote() {
    Looking looking(file(QStringLiteral("errors.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.notes().rows(), 4);
    QVERIFY(looking.importButton()->isEnabled());  // there is nothing to choose
    QVERIFY(!looking.notes().choiceOf(0));
    looking.notes().lookOf(1)->click();
    QCOMPARE(looking.shownRows(), QList<qint64>{2});
    QCOMPARE(looking.why(0), QStringLiteral("the cell shows the error #N/A and has no value"));
    looking.notes().lookOf(3)->click();
    QCOMPARE(looking.shownRows(), QList<qint64>{4});
    looking.notes().lookOf(3)->click();
    QCOMPARE(looking.shownRows().size(), 3);
    looking.notes().lookOf(0)->click();
    QVERIFY(looking.page.escape());
    QCOMPARE(looking.shownRows().size(), 3);
    QVERIFY(looking.page.findChildren<widgets::NumberTile*>()[0]->isChecked());
}

/// Four cells of three rows show an error; each of the three goes out with something missing.
void ImportNotesTest::countsEveryFaultyRow() {
    Looking looking(file(QStringLiteral("errors.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.import().session().findings().problemCount(), 3);
    QCOMPARE(looking.exportButton()->accessibleName(), QStringLiteral("Export the 3 with problems"));
    QCOMPARE(looking.importButton()->text(), QStringLiteral("Import 3 people"));
}

void ImportNotesTest::coloursFaultyCellsAlike() {
    Looking looking(file(QStringLiteral("errors.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    const PreviewModel* model = looking.import().findChild<PreviewTable*>()->model();
    const auto faulty = [&] {
        QStringList cells;
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = PreviewModel::FirstCell; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                const QVariant ground = cell.data(Qt::BackgroundRole);
                if (!ground.isValid())
                    continue;
                if (ground.value<QBrush>().color() != looking.theme.colors().amberTint ||
                    cell.data(Qt::ForegroundRole).value<QBrush>().color() !=
                        looking.theme.color(widgets::Ink::Retrying) ||
                    cell.data().toString() != QStringLiteral("(empty)"))
                    cells << QStringLiteral("unlike");
                cells << QStringLiteral("%1/%2").arg(model->numberAt(row)).arg(column - PreviewModel::FirstCell);
            }
        return cells;
    };
    const QStringList all{"2/2", "3/1", "3/3", "4/4"};
    QCOMPARE(faulty(), all);
    // Looking at one note takes no colour from the others, and says all that is the matter with the row.
    for (int note = 0; note < looking.notes().rows(); ++note) {
        looking.notes().lookOf(note)->click();
        for (const QString& cell : faulty())
            QVERIFY2(all.contains(cell), qPrintable(cell));
    }
    looking.notes().lookOf(0)->click();
    QCOMPARE(looking.shownRows(), QList<qint64>{3});
    QVERIFY2(looking.why(0).contains(QStringLiteral("#REF!")) && looking.why(0).contains(QStringLiteral("#VALUE!")),
             qPrintable(looking.why(0)));
}

void ImportNotesTest::exportsWhatItCounted() {
    QTemporaryDir folder;
    Looking looking(file(QStringLiteral("errors.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    const Findings& findings = looking.import().session().findings();
    const QString path = folder.filePath(QStringLiteral("problems.csv"));
    auto writing = const_cast<ImportSession&>(looking.import().session()).writeProblems(path, findings.problemWords());
    QTRY_VERIFY(writing.isFinished());
    QVERIFY(writing.result());
    QCOMPARE(*writing.result(), findings.problemCount());
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    for (const char* error : {"#N/A", "#REF!", "#VALUE!", "#DIV/0!"})
        QVERIFY2(text.contains(QLatin1String(error)), qPrintable(text));
}

void ImportNotesTest::showsAllNotesThatFit() {
    Looking looking(file(QStringLiteral("errors.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.notes().rows(), 4);
    auto* scroll = looking.notes().findChild<QScrollArea*>();
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    for (int note = 0; note < 4; ++note) {
        QPushButton* look = looking.notes().lookOf(note);
        QCOMPARE(look->visibleRegion().boundingRect().size(), look->size());
    }
}

/// What needs no answer stands in the same list, and first.
void ImportNotesTest::saysWhatIsKnownOfTheFile() {
    QTemporaryDir folder;
    QFile sheet(folder.filePath(QStringLiteral("late.csv")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    sheet.write("Orders of November,,\nmade by,Lin,\n,,\nopenid,order,\noOrderPerson_00000001,DD1,\n");
    sheet.close();
    Looking looking(sheet.fileName());
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QVERIFY(looking.notes().isVisible());
    QStringList said;
    for (const QLabel* each : looking.notes().findChildren<QLabel*>())
        said << each->text();
    const auto fact = std::ranges::find_if(
        said, [](const QString& each) { return each.startsWith(QStringLiteral("Row 4 is the header")); });
    QVERIFY2(fact != said.end(), qPrintable(said.join(u'\n')));
    QVERIFY(looking.importButton()->isEnabled());
}

/// Rows that are made anew keep their place in the order: after what stands before them, before the tiles.
void ImportNotesTest::tabGoesThroughTheNotes() {
    Looking looking(file(QStringLiteral("filtered.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    looking.answer(0, QStringLiteral("leave"));
    QTRY_VERIFY(looking.stage() == Stage::Counted && looking.importButton()->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(&looking.page));
    looking.notes().lookOf(0)->setFocus();
    QTRY_VERIFY(looking.notes().lookOf(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(looking.notes().choiceOf(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const QWidget* next = QApplication::focusWidget();
    QVERIFY(next && !looking.notes().isAncestorOf(next));
    const auto top = [&](const QWidget* widget) { return widget->mapTo(&looking.page, QPoint()).y(); };
    QVERIFY2(top(next) > top(&looking.notes()), qPrintable(next->objectName()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(looking.notes().choiceOf(0)->hasFocus());
}

/// Where the page says "above" or "below", what is asked does stand there.
void ImportNotesTest::directionsAreTrue() {
    Looking looking(file(QStringLiteral("filtered.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QVERIFY(!looking.importButton()->isEnabled());
    const auto top = [&](const QWidget* widget) { return widget->mapTo(&looking.page, QPoint()).y(); };
    const int asked = top(&looking.notes());
    int told = 0;
    const auto holds = [&](const QWidget* widget, const QString& words) {
        if (!words.contains(QStringLiteral("asked")))
            return true;
        ++told;
        return (!words.contains(QStringLiteral("above")) || asked < top(widget)) &&
               (!words.contains(QStringLiteral("below")) || asked > top(widget));
    };
    for (const QLabel* each : looking.page.findChildren<QLabel*>())
        if (each->isVisible())
            QVERIFY2(holds(each, each->text()), qPrintable(each->text()));
    for (const auto* each : looking.page.findChildren<widgets::NumberTile*>())
        if (each->isVisible())
            QVERIFY2(holds(each, each->accessibleName() + each->accessibleDescription()),
                     qPrintable(each->accessibleDescription()));
    QVERIFY(told >= 2);
}

void ImportNotesTest::showsRowsThatAreLeftOut() {
    Looking looking(file(QStringLiteral("filtered.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    looking.answer(0, QStringLiteral("leave"));
    QTRY_VERIFY(looking.stage() == Stage::Counted && looking.importButton()->isEnabled());
    QCOMPARE(looking.shownRows(), (QList<qint64>{2, 4, 7}));
    looking.notes().lookOf(0)->click();
    QCOMPARE(looking.shownRows(), (QList<qint64>{3, 5, 6}));
    QCOMPARE(looking.why(0), QStringLiteral("hidden by a filter"));
    const PreviewModel* model = looking.import().findChild<PreviewTable*>()->model();
    QTRY_COMPARE(model->index(2, PreviewModel::FirstCell + 1).data().toString(), QStringLiteral("测试员5"));
}

void ImportNotesTest::answersStayWithTheFile() {
    Looking looking(file(QStringLiteral("filtered.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    looking.answer(0, QStringLiteral("take"));
    QTRY_VERIFY(looking.stage() == Stage::Counted && looking.importButton()->isEnabled());
    looking.page.openFile(file(QStringLiteral("merged.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QVERIFY(!looking.library.previews.back().options.hidden);
    looking.page.openFile(file(QStringLiteral("filtered.xlsx")));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QVERIFY(!looking.importButton()->isEnabled());
}

void ImportNotesTest::asksWhatRepeatedRowsAre() {
    QTemporaryDir folder;
    QFile sheet(folder.filePath(QStringLiteral("orders.csv")));
    QVERIFY(sheet.open(QIODevice::WriteOnly));
    const QByteArray one = "oOrderPerson_00000001", other = "oOrderPerson_00000002";
    sheet.write("openid,order\n" + one + ",DD1\n" + other + ",DD2\n" + one + ",DD3\n" + one + ",DD1\n");
    sheet.close();
    Looking looking(sheet.fileName());
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    // What holds unless somebody says otherwise is said, and nobody has to answer.
    QCOMPARE(looking.notes().wordsOf(0),
             QStringLiteral("1 row(s) of people who stand further up with other values (order); the first row stays"));
    QCOMPARE(looking.notes().choiceOf(0)->currentText(), QStringLiteral("One message per person"));
    QVERIFY(looking.importButton()->isEnabled());
    looking.answer(0, QStringLiteral("each"));
    QTRY_COMPARE(looking.notes().rows(), 2);
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.notes().choiceOf(0)->currentText(), QStringLiteral("One message per row"));
    QCOMPARE(
        looking.notes().wordsOf(0),
        QStringLiteral("1 row(s) of people who stand further up with other values (order); each is a message of its "
                       "own"));
    QCOMPARE(looking.notes().wordsOf(1), QStringLiteral("1 row(s) that say the same as one further up, left out"));
    // The numbers say which are people and which are messages.
    QCOMPARE(looking.importButton()->text(), QStringLiteral("Import 2 people"));
    const QList<widgets::NumberTile*> tiles = looking.import().findChildren<widgets::NumberTile*>();
    const bool says = std::ranges::any_of(tiles, [](const widgets::NumberTile* tile) {
        return tile->accessibleDescription().contains(QStringLiteral("3 message(s), one per row")) ||
               tile->accessibleName().contains(QStringLiteral("3 message(s), one per row"));
    });
    QVERIFY(says);
    QTest::mouseClick(looking.importButton(), Qt::LeftButton);
    QTRY_COMPARE(looking.library.listRows.size(), 1U);
    QList<qint64> rows;
    for (const recipients::Recipient& person : looking.library.peopleRows)
        rows << person.row;
    QCOMPARE(rows, (QList<qint64>{2, 3, 4}));
}

void ImportNotesTest::nothingToKnow() {
    Spreadsheets files;
    QList<QStringList> rows = Spreadsheets::rows();
    rows.removeAt(3);
    Looking looking(files.xlsx(QStringLiteral("a.xlsx"), rows));
    QTRY_COMPARE(looking.stage(), Stage::Counted);
    QCOMPARE(looking.notes().rows(), 0);
    QVERIFY(!looking.notes().isVisible());
}

void ImportNotesTest::suppressionsAskToo() {
    widgets::Theme theme{*qApp};
    fakes::ReadingLibrary library;
    fakes::FixedClock clock;
    {
        SuppressionImport import(theme, library, clock);
        import.resize(1132, 772);
        import.setVisible(true);
        import.open(file(QStringLiteral("filtered.xlsx")));
        QTRY_COMPARE(import.session().stage(), Stage::Counted);
        auto* notes = import.findChild<NotesPanel*>();
        auto* button = import.findChild<QPushButton*>(QStringLiteral("suppressionImport"));
        QCOMPARE(notes->rows(), 1);
        QVERIFY(!button->isEnabled());
        QComboBox* box = notes->choiceOf(0);
        box->setCurrentIndex(box->findData(QStringLiteral("leave")));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(import.session().stage() == Stage::Counted && button->isEnabled());
        QCOMPARE(import.session().options().hidden, std::optional(recipients::HiddenRows::Leave));
        library.settle();
    }
}

/// A grey button says why it is grey.
void ImportNotesTest::suppressionsSayWhyNot() {
    widgets::Theme theme{*qApp};
    fakes::ReadingLibrary library;
    fakes::FixedClock clock;
    {
        SuppressionImport import(theme, library, clock);
        import.resize(1132, 772);
        import.setVisible(true);
        auto* button = import.findChild<QPushButton*>(QStringLiteral("suppressionImport"));
        const auto why = [&] { return button->accessibleDescription(); };
        import.open(file(QStringLiteral("filtered.xlsx")));
        QVERIFY2(why().endsWith(QStringLiteral("being read")) || why().endsWith(QStringLiteral("being counted")),
                 qPrintable(why()));
        QTRY_COMPARE(import.session().stage(), Stage::Counted);
        QVERIFY(!button->isEnabled());
        QCOMPARE(why(), QStringLiteral("Answer what is asked above"));
        QVERIFY(import.findChild<NotesPanel*>()->mapTo(&import, QPoint()).y() < button->mapTo(&import, QPoint()).y());
        QComboBox* box = import.findChild<NotesPanel*>()->choiceOf(0);
        box->setCurrentIndex(box->findData(QStringLiteral("leave")));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(why(), QString());
        QTemporaryDir folder;
        QFile sheet(folder.filePath(QStringLiteral("names.csv")));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("name,city\nLin,Hangzhou\nHan,Ningbo\n");
        sheet.close();
        import.open(sheet.fileName());
        QTRY_COMPARE(import.session().stage(), Stage::NeedsColumn);
        QVERIFY(!button->isEnabled());
        QCOMPARE(why(), QStringLiteral("Choose the column with the openids"));
        library.settle();
    }
}

QTEST_MAIN(ImportNotesTest)
#include "tst_importnotes.moc"
