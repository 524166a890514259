#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "readinglibrary.h"
#include "recipients/rowreader.h"
#include "spreadsheets.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/listsview.h"
#include "ui/recipients/previewtable.h"
#include "ui/recipients/recipientspage.h"
#include "ui/recipients/replacequestion.h"
#include "ui/recipients/sourcebar.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::recipientspage;
using Stage = ImportSession::Stage;

/// One page on one library, and the hands of the person before it.
struct Desk {
    widgets::Theme theme{*qApp};
    fakes::ReadingLibrary library;
    fakes::FixedClock clock;
    RecipientsPage page{theme, library, clock};
    Spreadsheets files;

    Desk() {
        page.resize(1132, 772);
        page.show();
    }
    ~Desk() { library.settle(); }

    ImportView* import() const { return page.findChild<ImportView*>(); }
    const ImportSession& session() const { return import()->session(); }
    PreviewTable* table() const { return import()->findChild<PreviewTable*>(); }
    widgets::Banner* banner() const { return import()->findChild<widgets::Banner*>(); }
    QComboBox* box(SourceBar::Part part) const { return import()->findChild<SourceBar*>()->box(part); }
    widgets::NumberTile* tile(int which) const { return page.findChildren<widgets::NumberTile*>()[which]; }
    QPushButton* button(const QString& text) const {
        for (QPushButton* each : page.findChildren<QPushButton*>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void click(const QString& text) const {
        QPushButton* found = button(text);
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void clickTile(int which) const { QTest::mouseClick(tile(which), Qt::LeftButton); }
    void choose(SourceBar::Part part, int index) const {
        QComboBox* combo = box(part);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QList<qint64> shownRows() const {
        QList<qint64> numbers;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            numbers << table()->model()->numberAt(row);
        return numbers;
    }
};

class RecipientsPageTest : public QObject {
    Q_OBJECT

 private slots:
    void looksThroughAFile_data();
    void looksThroughAFile();
    void showsEachKindOfRow();
    void importsAndRemembers();
    void usesTheRememberedMapping();
    void askedForTheColumn();
    void anotherColumnCountsAnew();
    void anotherNameIsRemembered();
    void anotherEncodingReadsAnew();
    void anotherHeaderRowReadsAnew();
    void sheetsAreOffered();
    void wrongFiles_data();
    void wrongFiles();
    void dropsStalePreviews();
    void stopsCounting();
    void stopsImporting();
    void exportsTheProblems_data();
    void exportsTheProblems();
    void findsRowsBeyondThePreview();
    void nobodyToSendTo();
    void saysWhatIsReplaced();
    void replacesWhereAPersonSaysSo();
    void pastesFromAnywhere();
    void takesADroppedFile();
    void asksForAFile();
    void showsListsAndPeople();
    void removesOnlyAfterAsking();
    void listsFailing();
    void worksByKeyboard();
    void pastesATable_data();
    void pastesATable();
    void refusesToPaste_data();
    void refusesToPaste();
    void inputsKeepTheirPaste();
    void readsWithoutAHeader();
    void otherQuotesReadAnew();
    void readingCanBeStopped();
    void columnsAreRenamedAndRemembered();
    void exportsEveryProblem();
};

void RecipientsPageTest::looksThroughAFile_data() {
    QTest::addColumn<bool>("csv");
    QTest::newRow("csv") << true;
    QTest::newRow("xlsx") << false;
}

void RecipientsPageTest::looksThroughAFile() {
    QFETCH(bool, csv);
    Desk desk;
    QAbstractItemModelTester tester(desk.table()->model());
    desk.page.openFile(csv ? desk.files.csv(QStringLiteral("发货.csv"))
                           : desk.files.xlsx(QStringLiteral("发货.xlsx"), Spreadsheets::rows()));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.tile(0)->accessibleName(), QStringLiteral("6 people ready"));
    QCOMPARE(desk.tile(1)->accessibleName(), QStringLiteral("1 duplicates"));
    QCOMPARE(desk.tile(2)->accessibleName(), QStringLiteral("1 bad openids"));
    QCOMPARE(desk.tile(3)->accessibleName(), QStringLiteral("1 people without 运单号"));
    QVERIFY(desk.library.imports.back().dryRun);
    QCOMPARE(desk.session().openidColumn(), 0);
    QCOMPARE(desk.table()->model()->rowCount(), 8);
    QCOMPARE(desk.cell(0, PreviewModel::FirstCell + 2), QStringLiteral("13812087761"));
    QVERIFY(desk.banner()->sentence().contains(QStringLiteral("手机号")));
    QCOMPARE(desk.box(SourceBar::Encoding)->isEnabled(), csv);
    QCOMPARE(desk.box(SourceBar::Separator)->isEnabled(), csv);
    QVERIFY(desk.button(QStringLiteral("Import 6 people")));
    QVERIFY(desk.button(QStringLiteral("Import 6 people"))->isEnabled());
    QCOMPARE(desk.import()->findChild<QLineEdit*>()->text(), QStringLiteral("发货"));
}

void RecipientsPageTest::showsEachKindOfRow() {
    Desk desk;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.table()->view()->isColumnHidden(PreviewModel::Why));
    QCOMPARE(desk.shownRows(), (QList<qint64>{2, 3, 4, 5, 6, 7, 8, 9}));

    desk.clickTile(1);
    QCOMPARE(desk.shownRows(), QList<qint64>{5});
    QVERIFY(!desk.table()->view()->isColumnHidden(PreviewModel::Why));
    QCOMPARE(desk.cell(0, PreviewModel::Why), QStringLiteral("The same openid as in row 2; other values in: 运单号"));

    desk.clickTile(2);
    QCOMPARE(desk.shownRows(), QList<qint64>{7});
    QCOMPARE(desk.cell(0, PreviewModel::Why),
             text::word(recipients::Problem{.kind = recipients::ProblemKind::OpenidInvalid}));
    const QModelIndex bad = desk.table()->model()->index(0, PreviewModel::FirstCell);
    QCOMPARE(bad.data(Qt::BackgroundRole).value<QBrush>().color(), desk.theme.colors().redTint);

    desk.clickTile(3);
    QCOMPARE(desk.shownRows(), QList<qint64>{6});
    QCOMPARE(desk.cell(0, PreviewModel::FirstCell + 3), QStringLiteral("(empty)"));
    QCOMPARE(desk.cell(0, PreviewModel::Why), QStringLiteral("“运单号” is empty"));

    QVERIFY(desk.page.escape());
    QCOMPARE(desk.table()->model()->rowCount(), 8);
    QVERIFY(desk.tile(0)->isChecked());
    QVERIFY(!desk.page.escape());
}

void RecipientsPageTest::importsAndRemembers() {
    Desk desk;
    QSignalSpy imported(&desk.page, &RecipientsPage::listImported);
    QSignalSpy send(&desk.page, &RecipientsPage::sendRequested);
    desk.page.openFile(desk.files.csv(QStringLiteral("发货.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    auto* name = desk.import()->findChild<QLineEdit*>();
    name->clear();
    QVERIFY(!desk.button(QStringLiteral("Import 6 people"))->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Shipped"));
    desk.click(QStringLiteral("Import 6 people"));
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(!desk.library.imports.back().dryRun);
    QCOMPARE(desk.library.imports.back().listName, QStringLiteral("Shipped"));
    QCOMPARE(desk.library.imports.back().openidColumn, 0);
    QCOMPARE(imported[0][0].value<ListId>(), ListId{1});
    const auto mapping = mappingFrom(desk.library.notes.value(mappingKey(Spreadsheets::header())));
    QVERIFY(mapping);
    QCOMPARE(mapping->openidColumn, QStringLiteral("openid"));
    QCOMPARE(mapping->file, QStringLiteral("发货.csv"));
    // Back at the lists, the new one is selected and can be sent to.
    QTRY_VERIFY(desk.button(QStringLiteral("Send to this list")));
    QCOMPARE(desk.page.findChild<ListsModel*>()->rowCount(), 1);
    desk.click(QStringLiteral("Send to this list"));
    QCOMPARE(send.size(), 1);
    QCOMPARE(send[0][0].value<ListId>(), ListId{1});
}

void RecipientsPageTest::usesTheRememberedMapping() {
    Desk desk;
    desk.library.notes.insert(mappingKey(Spreadsheets::header()),
                              toJson({QStringLiteral("last week.csv"), QStringLiteral("姓名")}));
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    // Names are no openids: nobody is left, and the error says so beside the way out.
    QTRY_COMPARE(desk.session().stage(), Stage::Failed);
    QCOMPARE(desk.session().openidColumn(), 1);
    desk.library.notes.insert(mappingKey(Spreadsheets::header()),
                              toJson({QStringLiteral("last week.csv"), QStringLiteral("openid")}));
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.banner()->sentence().contains(QStringLiteral("last week.csv")));
    const auto before = desk.library.imports.size();
    desk.click(QStringLiteral("Map anew"));
    QTRY_COMPARE(desk.library.imports.size(), before + 1);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(!desk.banner()->sentence().contains(QStringLiteral("last week.csv")));
}

void RecipientsPageTest::askedForTheColumn() {
    Desk desk;
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), "a,b\r\nabcdefabcdefabc,1\r\nabcdefabcdefabd,2\r\n"));
    QTRY_COMPARE(desk.session().stage(), Stage::NeedsColumn);
    QVERIFY(desk.banner()->isVisible());
    QVERIFY(desk.library.imports.empty());
    QVERIFY(!desk.button(QStringLiteral("Import"))->isEnabled());
    desk.click(QStringLiteral("Choose the column"));
    QComboBox* first = desk.table()->uses()->boxOf(0);
    QCOMPARE(QApplication::activePopupWidget(), first->view()->window());
    QTest::keyClick(first->view(), Qt::Key_Home);
    QTest::keyClick(first->view(), Qt::Key_Return);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.session().openidColumn(), 0);
    QVERIFY(desk.button(QStringLiteral("Import 2 people")));
}

void RecipientsPageTest::anotherColumnCountsAnew() {
    Desk desk;
    const QByteArray text = "openid,second\r\n" + Spreadsheets::openid(1).toUtf8() + "," +
                            Spreadsheets::openid(7).toUtf8() + "\r\n" + Spreadsheets::openid(1).toUtf8() + "," +
                            Spreadsheets::openid(8).toUtf8() + "\r\n";
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), text));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.button(QStringLiteral("Import 1 people")));
    QComboBox* second = desk.table()->uses()->boxOf(1);
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Home);
    QTRY_COMPARE(desk.session().openidColumn(), 1);
    QTRY_VERIFY(desk.button(QStringLiteral("Import 2 people")));
    QCOMPARE(desk.library.previews.size(), 1U);
    QCOMPARE(desk.table()->uses()->boxOf(0)->currentText(), QStringLiteral("openid"));
}

void RecipientsPageTest::anotherNameIsRemembered() {
    Desk desk;
    QSignalSpy imported(&desk.page, &RecipientsPage::listImported);
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    UseRow* uses = desk.table()->uses();
    QCOMPARE(uses->boxOf(1)->currentText(), QStringLiteral("姓名 (name)"));
    const auto counted = desk.library.imports.size();
    uses->boxOf(2)->setFocus();
    QTest::keyClick(uses->boxOf(2), Qt::Key_Up);
    QCOMPARE(desk.session().nameColumn(), 2);
    QCOMPARE(uses->boxOf(1)->currentText(), QStringLiteral("姓名"));
    QCOMPARE(uses->boxOf(2)->currentText(), QStringLiteral("手机号 (name)"));
    QCOMPARE(desk.library.imports.size(), counted);
    desk.click(QStringLiteral("Import 6 people"));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(desk.library.imports.back().nameColumn, std::optional(2));
    desk.page.openFile(desk.files.csv(QStringLiteral("b.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.session().nameColumn(), 2);
    QTest::keyClick(uses->boxOf(2), Qt::Key_Down);
    QCOMPARE(desk.session().nameColumn(), -1);
}

void RecipientsPageTest::anotherEncodingReadsAnew() {
    Desk desk;
    // "openid,姓名" in GB18030.
    const QByteArray header = QByteArray("openid,") + QByteArray::fromHex("D0D5C3FB") + "\r\n";
    desk.page.openFile(
        desk.files.raw(QStringLiteral("a.csv"), header + Spreadsheets::openid(1).toLatin1() + ",\xD5\xD4\r\n"));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    const QString detected = text::word(recipients::Encoding::Gb18030) + QStringLiteral(" (detected)");
    QCOMPARE(desk.box(SourceBar::Encoding)->currentText(), detected);
    QCOMPARE(desk.table()->model()->header().value(1), QStringLiteral("姓名"));
    desk.choose(SourceBar::Encoding, desk.box(SourceBar::Encoding)->findText(QStringLiteral("UTF-8")));
    QTRY_COMPARE(desk.library.previews.size(), 2U);
    QCOMPARE(desk.library.previews[1].options.encoding, std::optional(recipients::Encoding::Utf8));
    QTRY_VERIFY(desk.session().stage() == Stage::Counted || desk.session().stage() == Stage::Failed);
    QVERIFY(desk.table()->model()->header().value(1) != QStringLiteral("姓名"));
    // What was detected stays marked, so that the way back is seen.
    QVERIFY(desk.box(SourceBar::Encoding)->findText(detected) >= 0);
    desk.choose(SourceBar::Encoding, desk.box(SourceBar::Encoding)->findText(detected));
    QTRY_COMPARE(desk.table()->model()->header().value(1), QStringLiteral("姓名"));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
}

void RecipientsPageTest::anotherHeaderRowReadsAnew() {
    Desk desk;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.box(SourceBar::HeaderRow)->currentText(), QStringLiteral("Row 1 (detected)"));
    desk.choose(SourceBar::HeaderRow, 2);
    QTRY_COMPARE(desk.library.previews.size(), 2U);
    QCOMPARE(desk.library.previews[1].options.headerRow, std::optional<qint64>(2));
}

void RecipientsPageTest::sheetsAreOffered() {
    Desk desk;
    desk.page.openFile(desk.files.xlsx(QStringLiteral("a.xlsx"), Spreadsheets::rows()));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    SourceBar bar(desk.theme);
    recipients::Preview preview = *desk.session().preview();
    preview.source.sheets = {{preview.source.sheet, false}, {QStringLiteral("旧"), true}};
    fakes::Library answering;
    answering.previewed = preview;
    ImportSession session(answering, desk.clock);
    session.open(QStringLiteral("a.xlsx"));
    QTRY_COMPARE(session.stage(), Stage::Counting);
    bar.show(session);
    QCOMPARE(bar.box(SourceBar::Sheet)->count(), 2);
    QVERIFY(bar.box(SourceBar::Sheet)->currentText().contains(QStringLiteral("of 2")));
    QCOMPARE(bar.box(SourceBar::Sheet)->itemText(1), QStringLiteral("旧 (hidden)"));
    QSignalSpy chosen(&bar, &SourceBar::chosen);
    emit bar.box(SourceBar::Sheet)->activated(1);
    QCOMPARE(chosen.size(), 1);
}

void RecipientsPageTest::wrongFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("link");
    const QByteArray old = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0');
    QTest::newRow(".xls") << old << QStringLiteral("a.xls") << ErrorKind::FileTooOld
                          << QStringLiteral("Choose another file");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("a.csv") << ErrorKind::FileEmpty
                           << QStringLiteral("Choose another file");
    QTest::newRow("a missing quote") << "openid,name\r\n" + Spreadsheets::openid(1).toLatin1() + ",\"x\r\n" +
                                            Spreadsheets::openid(2).toLatin1() + ",y\r\n"
                                     << QStringLiteral("a.csv") << ErrorKind::QuoteNotClosed
                                     << QStringLiteral("Read quotes as characters");
    QTest::newRow("unknown encoding") << QByteArray("openid,name\r\nx,\x81\x20\xFF\xFE\x81\r\n")
                                      << QStringLiteral("a.csv") << ErrorKind::EncodingUnknown
                                      << QStringLiteral("Choose the encoding");
}

void RecipientsPageTest::wrongFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, link);
    Desk desk;
    desk.page.openFile(desk.files.raw(name, bytes));
    QTRY_COMPARE(desk.session().stage(), Stage::Failed);
    QCOMPARE(desk.session().error()->kind, kind);
    QVERIFY(desk.banner()->isVisible());
    QCOMPARE(desk.banner()->property("tone").toString(), QStringLiteral("red"));
    QCOMPARE(desk.banner()->sentence(), text::sentence(*desk.session().error()));
    QVERIFY(desk.library.imports.empty());
    QVERIFY(!desk.button(QStringLiteral("Import"))->isEnabled());
    desk.click(link);
    if (kind == ErrorKind::EncodingUnknown)
        QCOMPARE(QApplication::activePopupWidget(), desk.box(SourceBar::Encoding)->view()->window());
    else if (kind == ErrorKind::QuoteNotClosed)
        QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    else
        QVERIFY(desk.page.findChild<QFileDialog*>());
}

void RecipientsPageTest::dropsStalePreviews() {
    Desk desk;
    desk.library.holdPreviews = true;
    desk.page.openFile(desk.files.csv(QStringLiteral("first.csv")));
    desk.page.openFile(desk.files.raw(QStringLiteral("second.csv"),
                                      "openid,only\r\n" + Spreadsheets::openid(9).toLatin1() + ",x\r\n"));
    QCOMPARE(desk.library.previews.size(), 2U);
    desk.library.answer(1);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.library.answer(0);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(desk.session().fileName(), QStringLiteral("second.csv"));
    QCOMPARE(desk.table()->model()->header().value(1), QStringLiteral("only"));
    QCOMPARE(desk.library.imports.size(), 1U);
}

void RecipientsPageTest::stopsCounting() {
    Desk desk;
    desk.library.holdImports = true;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counting);
    QTRY_VERIFY(desk.page.findChild<QLabel*>() && desk.button(QStringLiteral("Stop")));
    desk.click(QStringLiteral("Stop"));
    QTRY_COMPARE(desk.session().stage(), Stage::Uncounted);
    QVERIFY(desk.tile(0)->accessibleName().startsWith(QStringLiteral("—")));
    QVERIFY(desk.button(QStringLiteral("Import"))->isEnabled());
    desk.library.holdImports = false;
    desk.click(QStringLiteral("Count"));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
}

void RecipientsPageTest::stopsImporting() {
    Desk desk;
    QSignalSpy imported(&desk.page, &RecipientsPage::listImported);
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.library.holdImports = true;
    desk.click(QStringLiteral("Import 6 people"));
    QCOMPARE(desk.session().stage(), Stage::Importing);
    QVERIFY(!desk.button(QStringLiteral("Import 6 people"))->isEnabled());
    QVERIFY(!desk.button(QStringLiteral("Cancel"))->isEnabled());
    // Another file does not take its place.
    desk.page.openFile(desk.files.csv(QStringLiteral("b.csv")));
    QCOMPARE(desk.session().fileName(), QStringLiteral("a.csv"));
    desk.click(QStringLiteral("Stop"));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.button(QStringLiteral("Import 6 people"))->isEnabled());
    QCOMPARE(imported.size(), 0);
}

void RecipientsPageTest::exportsTheProblems_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("xlsx") << QStringLiteral("bad.xlsx");
    QTest::newRow("csv") << QStringLiteral("bad.csv");
}

void RecipientsPageTest::exportsTheProblems() {
    QFETCH(QString, name);
    Desk desk;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.click(QStringLiteral("Export the 3 with problems"));
    auto* dialog = desk.page.findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(desk.files.path(name));
    dialog->close();
    QTRY_VERIFY(desk.banner()->sentence().contains(name));
    const auto written = recipients::preview({desk.files.path(name)}, {});
    QVERIFY(written);
    QCOMPARE(written->rows.size(), 3U);
    QCOMPARE(written->rows[0].cells.first(3), (QStringList{QStringLiteral("5"), QStringLiteral("openid"),
                                                           QStringLiteral("The same openid as in row 2")}));
    QCOMPARE(written->rows[1].cells.first(2), (QStringList{QStringLiteral("6"), QStringLiteral("运单号")}));
    QCOMPARE(written->rows[2].cells.value(0), QStringLiteral("7"));
    QCOMPARE(written->rows[2].cells.value(4), QStringLiteral("赵明轩"));
}

void RecipientsPageTest::findsRowsBeyondThePreview() {
    Desk desk;
    QList<QStringList> rows;
    for (int person = 0; person < 300; ++person)
        rows << QStringList{Spreadsheets::openid(person), QStringLiteral("客户"), QStringLiteral("13812087764"),
                            person == 290 ? QString() : QStringLiteral("SF1")};
    rows << QStringList{QStringLiteral("broken"), QStringLiteral("很远"), QString(), QStringLiteral("SF2")};
    rows << QStringList{Spreadsheets::openid(5), QStringLiteral("又是"), QString(), QStringLiteral("SF3")};
    desk.page.openFile(desk.files.xlsx(QStringLiteral("a.xlsx"), rows));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.table()->model()->rowCount(), 200);
    desk.clickTile(2);
    QCOMPARE(desk.shownRows(), QList<qint64>{302});
    QTRY_COMPARE(desk.cell(0, PreviewModel::FirstCell + 1), QStringLiteral("很远"));
    desk.clickTile(1);
    QCOMPARE(desk.cell(0, PreviewModel::Why),
             QStringLiteral("The same openid as in row 7; other values in: 姓名, 手机号, 运单号"));
    desk.clickTile(3);
    QCOMPARE(desk.shownRows(), QList<qint64>{292});
}

void RecipientsPageTest::nobodyToSendTo() {
    Desk desk;
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), "openid,name\r\nx,1\r\ny,2\r\n"));
    QTRY_COMPARE(desk.session().stage(), Stage::Failed);
    QCOMPARE(desk.session().error()->kind, ErrorKind::EmptyList);
    QVERIFY(desk.button(QStringLiteral("Choose the openid column")));
    // The rows stay in view and say which cell it was.
    QCOMPARE(desk.table()->model()->rowCount(), 2);
    const QModelIndex bad = desk.table()->model()->index(0, PreviewModel::FirstCell);
    QCOMPARE(bad.data(Qt::BackgroundRole).value<QBrush>().color(), desk.theme.colors().redTint);
}

void RecipientsPageTest::saysWhatIsReplaced() {
    Desk desk;
    recipients::ListInfo info;
    info.list.id = ListId{1};
    info.list.name = QStringLiteral("发货");
    desk.library.listRows = {info};
    desk.page.refresh();
    QTRY_COMPARE(desk.page.findChild<ListsModel*>()->rowCount(), 1);
    desk.page.openFile(desk.files.csv(QStringLiteral("发货.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    const auto said = [&] {
        for (const QLabel* label : desk.import()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("Replaces")))
                return true;
        }
        return false;
    };
    QVERIFY(said());
    QTest::keyClicks(desk.import()->findChild<QLineEdit*>(), QStringLiteral("2"));
    QVERIFY(!said());
}

void RecipientsPageTest::replacesWhereAPersonSaysSo() {
    Desk desk;
    recipients::ListInfo info;
    info.list.id = ListId{1};
    info.list.name = QStringLiteral("发货");
    info.list.size = 312;
    desk.library.listRows = {info};
    desk.page.refresh();
    QTRY_COMPARE(desk.page.findChild<ListsModel*>()->rowCount(), 1);
    desk.page.openFile(desk.files.csv(QStringLiteral("发货.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QPushButton* import = nullptr;
    for (auto* each : desk.import()->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->property("primary").toBool())
            import = each;
    }
    QVERIFY(import);
    auto* question = desk.import()->findChild<ReplaceQuestion*>();
    // A double click is one click that came twice.
    QTest::mouseDClick(import, Qt::LeftButton);
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(question->isVisible());
    QVERIFY2(question->accessibleName().contains(QStringLiteral("发货")) &&
                 question->accessibleName().contains(QStringLiteral("312 people")),
             qPrintable(question->accessibleName()));
    // The way back has the focus, and another name is another question.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!question->isVisible());
    QCOMPARE(desk.session().stage(), Stage::Counted);
    QTest::mouseClick(import, Qt::LeftButton);
    QVERIFY(question->isVisible());
    QTest::keyClicks(desk.import()->findChild<QLineEdit*>(), QStringLiteral("2"));
    QVERIFY(!question->isVisible());
    QTest::keyClick(desk.import()->findChild<QLineEdit*>(), Qt::Key_Backspace);
    QTest::mouseClick(import, Qt::LeftButton);
    for (auto* each : question->findChildren<QPushButton*>())
        if (each->text() == QStringLiteral("Replace the old list"))
            QTest::mouseClick(each, Qt::LeftButton);
    QTRY_VERIFY(desk.session().stage() != Stage::Counted);
}

void RecipientsPageTest::pastesFromAnywhere() {
    QWidget window;
    auto* rows = new QVBoxLayout(&window);
    auto* rail = new QPushButton(&window);
    rows->addWidget(rail);
    Desk desk;
    rows->addWidget(&desk.page);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QGuiApplication::clipboard()->setText(QStringLiteral("openid\tname\noR3dK5vJ0mT4sXhU2bFq00000001\tLin\n"));
    rail->setFocus();
    QTest::keyClick(&window, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(desk.session().stage() != Stage::Empty);
    rows->removeWidget(&desk.page);
    desk.page.setParent(nullptr);
}

void RecipientsPageTest::takesADroppedFile() {
    Desk desk;
    const QString path = desk.files.csv(QStringLiteral("a.csv"));
    QMimeData one;
    one.setUrls({QUrl::fromLocalFile(path)});
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(path)});
    QDragEnterEvent wrong(QPoint(9, 9), Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    wrong.ignore();
    QCoreApplication::sendEvent(&desk.page, &wrong);
    QVERIFY(!wrong.isAccepted());
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &one, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&desk.page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &one, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.page, &drop);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.import()->isVisible());
}

void RecipientsPageTest::asksForAFile() {
    Desk desk;
    desk.page.refresh();
    QTRY_VERIFY(desk.button(QStringLiteral("Import list…")));
    desk.click(QStringLiteral("Import list…"));
    auto* dialog = desk.page.findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY(desk.import()->isVisible());
    emit dialog->fileSelected(desk.files.csv(QStringLiteral("a.csv")));
    dialog->close();
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.click(QStringLiteral("Cancel"));
    QVERIFY(!desk.import()->isVisible());
    QCOMPARE(desk.session().stage(), Stage::Empty);
}

void RecipientsPageTest::showsListsAndPeople() {
    Desk desk;
    recipients::ListInfo info;
    info.list.id = ListId{4};
    info.list.name = QStringLiteral("老客户");
    info.list.columns = Spreadsheets::header();
    info.list.size = 950;
    info.list.importedAt = fromMilliseconds(1000);
    info.duplicates = 3;
    recipients::ListInfo newer = info;
    newer.list.id = ListId{5};
    newer.list.name = QStringLiteral("新客户");
    newer.list.importedAt = fromMilliseconds(9000);
    desk.library.listRows = {info, newer};
    for (int person = 0; person < 950; ++person)
        desk.library.peopleRows.push_back({person + 2,
                                           Spreadsheets::openid(person),
                                           {Spreadsheets::openid(person), QStringLiteral("客户%1").arg(person)}});
    auto* lists = desk.page.findChild<ListsModel*>();
    auto* people = desk.page.findChild<PeopleModel*>();
    QAbstractItemModelTester listsTester(lists);
    QAbstractItemModelTester peopleTester(people);
    desk.page.refresh();
    QTRY_COMPARE(lists->rowCount(), 2);
    QCOMPARE(lists->index(0, ListsModel::Name).data().toString(), QStringLiteral("新客户"));
    QCOMPARE(lists->index(1, ListsModel::Duplicates).data().toString(), QStringLiteral("3"));
    QTRY_COMPARE(people->index(0, 2).data().toString(), QStringLiteral("客户0"));
    QCOMPARE(people->rowCount(), 950);
    // Only what is looked at is asked for.
    QVERIFY(!std::count(desk.library.peopleAsked.begin(), desk.library.peopleAsked.end(), 800));
    QCOMPARE(people->index(949, 2).data().toString(), QStringLiteral("…"));
    auto views = desk.page.findChildren<QTableView*>();
    const auto view = std::find_if(views.begin(), views.end(), [&](auto* each) { return each->model() == people; });
    (*view)->scrollToBottom();
    QTRY_COMPARE(people->index(949, 2).data().toString(), QStringLiteral("客户949"));
    QCOMPARE(std::count(desk.library.peopleAsked.begin(), desk.library.peopleAsked.end(), 400), 0);
}

void RecipientsPageTest::removesOnlyAfterAsking() {
    Desk desk;
    recipients::ListInfo info;
    info.list.id = ListId{4};
    info.list.name = QStringLiteral("老客户");
    desk.library.listRows = {info};
    desk.page.refresh();
    QTRY_VERIFY(desk.button(QStringLiteral("Remove")));
    desk.click(QStringLiteral("Remove"));
    QVERIFY(desk.library.removed.empty());
    QVERIFY(desk.page.escape());
    QVERIFY(!desk.button(QStringLiteral("Remove the list")));
    desk.click(QStringLiteral("Remove"));
    desk.click(QStringLiteral("Remove the list"));
    QCOMPARE(desk.library.removed, std::vector<ListId>{ListId{4}});
    QTRY_VERIFY(desk.page.findChild<ListsView*>()->findChild<widgets::EmptyState*>()->isVisible());
}

void RecipientsPageTest::listsFailing() {
    class Failing : public fakes::Library {
     public:
        bool works = false;
        QFuture<Result<std::vector<recipients::ListInfo>>> lists() override {
            if (works)
                return Library::lists();
            return fakes::atOnce(Result<std::vector<recipients::ListInfo>>(fail(ErrorKind::StorageFailed)));
        }
    } library;
    widgets::Theme theme(*qApp);
    fakes::FixedClock clock;
    RecipientsPage page(theme, library, clock);
    page.show();
    page.refresh();
    auto* banner = page.findChild<ListsView*>()->findChild<widgets::Banner*>();
    QTRY_VERIFY(banner->isVisible());
    library.works = true;
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible());
}

void RecipientsPageTest::worksByKeyboard() {
    Desk desk;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QSet<QWidget*> reached;
    desk.page.activateWindow();
    desk.tile(0)->setFocus();
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(desk.table()->view()));
    QVERIFY(reached.contains(desk.table()->uses()->boxOf(0)));
    QVERIFY(reached.contains(desk.box(SourceBar::Encoding)));
    QVERIFY(reached.contains(desk.button(QStringLiteral("Import 6 people"))));
    for (QWidget* each : reached) {
        const auto* button = qobject_cast<QPushButton*>(each);
        QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 each->metaObject()->className());
    }
}

void RecipientsPageTest::pastesATable_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("by key") << QStringLiteral("key");
    QTest::newRow("by the button of the empty page") << QStringLiteral("Paste");
}

void RecipientsPageTest::pastesATable() {
    QFETCH(QString, how);
    Desk desk;
    desk.clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 24)));
    desk.page.refresh();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    QString table =
        QString::fromUtf8(Spreadsheets::csvText(QList<QStringList>{Spreadsheets::header()} + Spreadsheets::rows()));
    QGuiApplication::clipboard()->setText(table.replace(u',', u'\t'));
    if (how == QLatin1String("key"))
        QTest::keyClick(&desk.page, Qt::Key_V, Qt::ControlModifier);
    else
        desk.click(how);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.button(QStringLiteral("Import 6 people")));
    QCOMPARE(desk.session().fileName(), QStringLiteral("Pasted 11-20 14:24"));
    QCOMPARE(desk.import()->findChild<QLineEdit*>()->text(), QStringLiteral("Pasted 11-20 14:24"));
    for (const SourceBar::Part part : {SourceBar::Sheet, SourceBar::Encoding, SourceBar::Quotes}) {
        QVERIFY(!desk.box(part)->isEnabled());
        QVERIFY(!desk.box(part)->currentText().isEmpty());
    }
    QVERIFY(desk.box(SourceBar::Separator)->isEnabled());
    desk.clickTile(1);
    QCOMPARE(desk.shownRows(), QList<qint64>{5});
    QSignalSpy imported(&desk.page, &RecipientsPage::listImported);
    desk.click(QStringLiteral("Import 6 people"));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(desk.library.imports.back().pasted, table);
    QCOMPARE(desk.library.listRows.back().list.sourceFile, QStringLiteral("Pasted 11-20 14:24"));
}

void RecipientsPageTest::refusesToPaste_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << QStringLiteral("oR3dK5tY8nAq2Ws6Ed9R00000001");
    QTest::newRow("a line") << QStringLiteral("one\ttwo\r\n");
}

void RecipientsPageTest::refusesToPaste() {
    QFETCH(QString, text);
    Desk desk;
    auto* data = new QMimeData;
    data->setData(QStringLiteral("image/png"), "x");
    if (!text.isEmpty())
        data->setText(text);
    QGuiApplication::clipboard()->setMimeData(data);
    desk.page.paste();
    const QString refusal = QStringLiteral("The clipboard holds no table");
    QCOMPARE(desk.import()->findChild<widgets::EmptyState*>()->accessibleName(), refusal);
    QVERIFY(desk.library.previews.empty());
    // What is being looked at stays.
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.page.paste();
    QVERIFY(desk.banner()->sentence().startsWith(refusal));
    QCOMPARE(desk.session().fileName(), QStringLiteral("a.csv"));
}

void RecipientsPageTest::inputsKeepTheirPaste() {
    Desk desk;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    QGuiApplication::clipboard()->setText(QStringLiteral("from the clipboard"));
    auto* name = desk.import()->findChild<QLineEdit*>();
    name->clear();
    name->setFocus();
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(name->text(), QStringLiteral("from the clipboard"));
    QVERIFY(!desk.banner()->sentence().startsWith(QStringLiteral("The clipboard")));
}

void RecipientsPageTest::readsWithoutAHeader() {
    Desk desk;
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), Spreadsheets::csvText(Spreadsheets::rows())));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.table()->model()->header().first(2), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QVERIFY(desk.button(QStringLiteral("Import 6 people")));
    QCOMPARE(desk.box(SourceBar::HeaderRow)->currentText(), QStringLiteral("None (A, B, C)"));
}

void RecipientsPageTest::otherQuotesReadAnew() {
    Desk desk;
    const QByteArray text = "openid,say\r\n" + Spreadsheets::openid(1).toLatin1() + ",\"a\"\r\n";
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), text));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QVERIFY(desk.box(SourceBar::Quotes)->currentText().endsWith(QStringLiteral("(detected)")));
    QCOMPARE(desk.cell(0, PreviewModel::FirstCell + 1), QStringLiteral("a"));
    desk.choose(SourceBar::Quotes, 1);
    QTRY_COMPARE(desk.library.previews.size(), 2U);
    QCOMPARE(desk.library.previews[1].options.quoting, std::optional(recipients::Quoting::None));
    QTRY_COMPARE(desk.cell(0, PreviewModel::FirstCell + 1), QStringLiteral("\"a\""));
    desk.page.openFile(desk.files.xlsx(QStringLiteral("a.xlsx"), Spreadsheets::rows()));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.box(SourceBar::Quotes)->currentText(), QStringLiteral("CSV only"));
    QVERIFY(!desk.box(SourceBar::Quotes)->isEnabled());
}

void RecipientsPageTest::readingCanBeStopped() {
    Desk desk;
    desk.library.holdPreviews = true;
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QCOMPARE(desk.session().stage(), Stage::Reading);
    QVERIFY(!desk.button(QStringLiteral("Stop")));  // most are read before one could look there
    QTRY_VERIFY(desk.button(QStringLiteral("Stop")));
    desk.click(QStringLiteral("Stop"));
    desk.library.answer(0);  // as the readers do when they see the flag
    QTRY_COMPARE(desk.session().stage(), Stage::Unread);
    QVERIFY(!desk.button(QStringLiteral("Stop")));
    desk.click(QStringLiteral("Read again"));
    QCOMPARE(desk.session().stage(), Stage::Reading);
    desk.library.answer(1);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    // Another way of reading does not wait for the one before.
    desk.choose(SourceBar::Separator, 1);
    QVERIFY(!*desk.library.previews[2].stopped);
    desk.choose(SourceBar::Separator, 0);
    QVERIFY(*desk.library.previews[2].stopped);
    desk.library.answer(2);
    desk.library.answer(3);
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
}

void RecipientsPageTest::columnsAreRenamedAndRemembered() {
    Desk desk;
    QSignalSpy imported(&desk.page, &RecipientsPage::listImported);
    desk.page.openFile(desk.files.csv(QStringLiteral("a.csv")));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    UseRow* uses = desk.table()->uses();
    const auto rename = [&](int column, const QString& name) {
        emit uses->boxOf(column)->activated(3);
        auto* edit = uses->findChild<QLineEdit*>();
        QVERIFY(edit->isVisible());
        edit->clear();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!edit->isVisible());
        QTRY_VERIFY(!uses->findChild<QLineEdit*>());
    };
    rename(3, QStringLiteral("Parcel"));
    QCOMPARE(uses->boxOf(3)->currentText(), QStringLiteral("Parcel"));
    rename(2, QStringLiteral("Parcel"));  // taken
    QCOMPARE(uses->boxOf(2)->currentText(), QStringLiteral("手机号"));
    emit uses->boxOf(2)->activated(3);
    QTest::keyClicks(uses->findChild<QLineEdit*>(), QStringLiteral("x"));
    QTest::keyClick(uses->findChild<QLineEdit*>(), Qt::Key_Escape);
    QCOMPARE(desk.session().columns()[2], QStringLiteral("手机号"));
    QVERIFY(desk.import()->isVisible());
    desk.click(QStringLiteral("Import 6 people"));
    QTRY_COMPARE(imported.size(), 1);
    const QStringList columns{QStringLiteral("openid"), QStringLiteral("姓名"), QStringLiteral("手机号"),
                              QStringLiteral("Parcel")};
    QCOMPARE(desk.library.listRows.back().list.columns, columns);
    // The same columns in another order, written a little differently.
    const QByteArray text = "运单号, OpenID,手机号,姓名\r\nSF1," + Spreadsheets::openid(1).toLatin1() + ",1,2\r\n";
    desk.page.openFile(desk.files.raw(QStringLiteral("b.csv"), text));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.session().openidColumn(), 1);
    QCOMPARE(desk.session().nameColumn(), 3);
    QCOMPARE(desk.session().columns()[0], QStringLiteral("Parcel"));
    QVERIFY(desk.banner()->sentence().contains(QStringLiteral("a.csv")));
    desk.click(QStringLiteral("Map anew"));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    QCOMPARE(desk.session().columns()[0], QStringLiteral("运单号"));
}

void RecipientsPageTest::exportsEveryProblem() {
    Desk desk;
    QByteArray text = "openid,name\r\n" + Spreadsheets::openid(1).toLatin1() + ",a\r\n";
    for (int row = 0; row < 1'500; ++row)
        text += "bad,b\r\n";
    desk.page.openFile(desk.files.raw(QStringLiteral("a.csv"), text));
    QTRY_COMPARE(desk.session().stage(), Stage::Counted);
    desk.click(QStringLiteral("Export the 1,500 with problems"));
    auto* dialog = desk.page.findChild<QFileDialog*>();
    emit dialog->fileSelected(desk.files.path(QStringLiteral("bad.csv")));
    dialog->close();
    QTRY_VERIFY(desk.banner()->sentence().contains(QStringLiteral("bad.csv")));
    const auto reader = recipients::openRows(desk.files.path(QStringLiteral("bad.csv")));
    recipients::Row row;
    int rows = 0;
    while (*(*reader)->next(row))
        ++rows;
    QCOMPARE(rows, 1'500);
}

QTEST_MAIN(RecipientsPageTest)
#include "tst_recipientspage.moc"
