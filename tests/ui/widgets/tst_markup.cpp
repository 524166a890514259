#include <QAbstractTableModel>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QTest>
#include <QTextDocument>

#include "ui/widgets/banner.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/tooltips.h"

using namespace hongyan::widgets;
using namespace Qt::StringLiterals;

namespace {

const QString picture = QStringLiteral("<img src=\"/dev/zero\"> & %2");

/// A table of one cell that shows less than it holds.
class Cell final : public QAbstractTableModel {
 public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& = {}) const override { return 1; }
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex&, int role) const override {
        return role == Qt::EditRole ? QVariant(u"a\nb"_s) : role == Qt::DisplayRole ? QVariant(u"a↵b"_s) : QVariant();
    }
};

}  // namespace

/// What may stand in a rich label and in a tooltip.
class MarkupTest : public QObject {
    Q_OBJECT

 private slots:
    void plainTextStaysPlain();
    void partsAreNotLookedAtAgain();
    void bannersSayWhatTheyAreTold();
    void tipsAreNoMarkup_data();
    void tipsAreNoMarkup();
    void longCellsPaintFast();
    void copyingTakesTheWholeCell();
};

void MarkupTest::plainTextStaysPlain() {
    const Markup words(picture);
    QTextDocument document;
    document.setHtml(words.html());
    QCOMPARE(document.toPlainText(), picture);
    QCOMPARE(words.plain(), picture);
    QCOMPARE(Markup::bold(u"a<b"_s).html(), u"<b>a&lt;b</b>"_s);
    QCOMPARE(Markup::lines({u"a"_s, Markup::bold(u"b"_s)}).html(), u"a<br><b>b</b>"_s);
    QVERIFY(Markup(QString(5'000, u'x')).plain().size() < 1'100);
    QVERIFY(Markup(QString(500, u'x')).html().contains(QChar(0x200B)));  // where a long word may break
}

void MarkupTest::partsAreNotLookedAtAgain() {
    const Markup words = Markup::filled(u"<b>%1</b> to %2 and %3"_s, {picture, Markup::bold(u"%1"_s)});
    QCOMPARE(words.plain(), picture + u" to %1 and %3"_s);
    QCOMPARE(words.html(), u"<b>&lt;img src=&quot;/dev/zero&quot;&gt; &amp; %2</b> to <b>%1</b> and %3"_s);
}

void MarkupTest::bannersSayWhatTheyAreTold() {
    Theme theme(*qApp);
    Banner banner(theme);
    AmberList list(theme);
    ConfirmBar bar(theme);
    banner.show(Tone::Red, picture);
    list.add(picture);
    bar.ask(Markup::filled(u"Remove %1?"_s, {Markup::bold(picture)}), u"Yes"_s, u"No"_s);
    QCOMPARE(banner.sentence(), picture);
    QCOMPARE(banner.accessibleName(), picture);
    QCOMPARE(bar.accessibleName(), u"Remove "_s + picture + u'?');
    int labels = 0;
    for (const QWidget* each :
         {static_cast<QWidget*>(&banner), static_cast<QWidget*>(&list), static_cast<QWidget*>(&bar)})
        for (const QLabel* label : each->findChildren<QLabel*>()) {
            ++labels;
            QCOMPARE(label->textFormat(), Qt::RichText);
            QVERIFY2(!label->text().contains(QStringLiteral("<img")), qPrintable(label->text()));
        }
    QCOMPARE(labels, 3);
}

void MarkupTest::tipsAreNoMarkup_data() {
    QTest::addColumn<QString>("outside");
    QTest::newRow("picture") << picture;
    QTest::newRow("entity") << QStringLiteral("a &lt; b");
    QTest::newRow("later") << QStringLiteral("a <b>c</b>");
    QTest::newRow("declaration") << QStringLiteral("<?xml version=\"1.0\"?>");
    QTest::newRow("no markup") << QStringLiteral("1 < 2 > 1");
}

void MarkupTest::tipsAreNoMarkup() {
    QFETCH(QString, outside);
    QVERIFY(!Qt::mightBeRichText(tip(outside)));
    QCOMPARE(tip(outside).remove(QChar(0x200B)), outside);
    QVERIFY(tip(QString(10'000, u'x')).size() < 1'100);
    QCOMPARE(tip(QStringLiteral("a\n").repeated(100)).count(u'\n'), 19);
}

void MarkupTest::longCellsPaintFast() {
    Theme theme(*qApp);
    QImage page(400, 30, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&page);
    const QString cell = QString(10'000, u'花') + QString(1'000'000, u'x');
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 400; ++i)  // as many as a window holds
        cells::text(painter, page.rect(), cell, Qt::black, theme.font(Type::Body));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void MarkupTest::copyingTakesTheWholeCell() {
    Theme theme(*qApp);
    Cell cell;
    QTableView view;
    setUpTable(view, theme);
    view.setModel(&cell);
    view.setCurrentIndex(cell.index(0, 0));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nb"_s);
}

QTEST_MAIN(MarkupTest)
#include "tst_markup.moc"
