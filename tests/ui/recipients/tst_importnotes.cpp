#include <QComboBox>
#include <QPushButton>
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
    void showsRowsThatAreLeftOut();
    void answersStayWithTheFile();
    void asksWhatRepeatedRowsAre();
    void nothingToKnow();
    void suppressionsAskToo();

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

QTEST_MAIN(ImportNotesTest)
#include "tst_importnotes.moc"
