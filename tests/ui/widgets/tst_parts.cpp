#include <QApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/phonecard.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/tables.h"

using namespace hongyan::widgets;

class PartsTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void headerIsAsHighAsMeasured();
    void smallSegmentsStillShow();
    void chipsSpeakTheirCount();
    void bannersAndEmptyStatesSpeak();
    void stepsMoveByKeys();
    void focusMovesNothing();
    void tableMarksTheCurrentRowOnlyWithFocus();
    void phoneStaysLight();

 private:
    std::unique_ptr<Theme> m_theme;
};

void PartsTest::headerIsAsHighAsMeasured() {
    PageHeader header(*m_theme);
    header.setTitle(QStringLiteral("工作台"));
    header.resize(600, header.sizeHint().height());
    header.show();
    QCOMPARE(header.height(), 53);  // 52 and the line
    const QImage image = header.grab().toImage();
    QCOMPARE(image.pixelColor(500, 52), m_theme->colors().border);
}

void PartsTest::smallSegmentsStillShow() {
    SegmentBar bar(*m_theme);
    bar.setSegments({{Segment::Series::Delivered, 99'999, QStringLiteral("delivered"), false},
                     {Segment::Series::Failed, 1, QStringLiteral("failed"), false}},
                    200'000);
    QCOMPARE(bar.accessibleName(), QStringLiteral("delivered 99,999, failed 1"));
    bar.resize(400, 8);
    const QImage image = bar.grab().toImage();
    int red = 0;
    for (int x = 0; x < image.width(); ++x)
        red += image.pixelColor(x, 4) == m_theme->colors().series[3];
    QVERIFY2(red >= 2, qPrintable(QString::number(red)));
}

void PartsTest::chipsSpeakTheirCount() {
    QLocale::setDefault(QLocale(QLocale::English));
    Chip chip(*m_theme, QStringLiteral("Failed"));
    QCOMPARE(chip.accessibleName(), QStringLiteral("Failed"));
    const int bare = chip.sizeHint().width();
    chip.setCount(1284);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Failed 1,284"));
    QVERIFY(chip.sizeHint().width() > bare);
    const QSize before = chip.sizeHint();
    chip.setChecked(true);
    QCOMPARE(chip.sizeHint(), before);  // bold is measured already
}

void PartsTest::bannersAndEmptyStatesSpeak() {
    Banner banner(*m_theme);
    QSignalSpy followed(&banner, &Banner::linkActivated);
    banner.show(Tone::Amber, QStringLiteral("Careful"), QStringLiteral("See"));
    QCOMPARE(banner.accessibleName(), QStringLiteral("Careful"));
    banner.findChild<QPushButton*>()->click();
    QCOMPARE(followed.count(), 1);
    EmptyState empty(*m_theme);
    empty.setWords(QStringLiteral("Nothing here"), QStringLiteral("because"));
    QVERIFY(empty.findChild<QPushButton*>()->isHidden());
    QCOMPARE(empty.accessibleName(), QStringLiteral("Nothing here"));
}

void PartsTest::stepsMoveByKeys() {
    StepList steps(*m_theme);
    steps.setSteps({{QStringLiteral("one"), {}, true}, {QStringLiteral("two"), {}, false}});
    QSignalSpy asked(&steps, &StepList::stepRequested);
    QTest::keyClick(&steps, Qt::Key_Up);
    QCOMPARE(asked.count(), 0);
    QTest::keyClick(&steps, Qt::Key_Down);
    QCOMPARE(asked.last().first().toInt(), 1);
    QCOMPARE(steps.accessibleName(), QStringLiteral("1 / 2 one"));
}

void PartsTest::focusMovesNothing() {
    QWidget window;
    for (const auto kind : {ButtonKind::Normal, ButtonKind::Primary, ButtonKind::Flat, ButtonKind::Link,
                            ButtonKind::Small, ButtonKind::Tall}) {
        QPushButton* one = button(QStringLiteral("word"), kind, &window);
        one->show();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setFocus();
        const QSize before = one->sizeHint();
        one->setFocus();
        QVERIFY(one->hasFocus());
        QCOMPARE(one->sizeHint(), before);
    }
}

void PartsTest::tableMarksTheCurrentRowOnlyWithFocus() {
    QStandardItemModel model(3, 2);
    QTableView view;
    setUpTable(view, *m_theme);
    view.setModel(&model);
    view.resize(300, 200);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setCurrentIndex(model.index(1, 0));
    view.setFocus();
    QCOMPARE(view.rowHeight(0), m_theme->rowHeight());
    const int bottom = 2 * m_theme->rowHeight() - 1;
    const auto lineColor = [&view, bottom] { return view.viewport()->grab().toImage().pixelColor(50, bottom); };
    QCOMPARE(lineColor(), m_theme->colors().accent);
    view.clearFocus();
    QCOMPARE(lineColor(), m_theme->colors().hairline);
}

void PartsTest::phoneStaysLight() {
    m_theme->setLook(Theme::Look::Dark);
    PhoneCard card(*m_theme);
    card.setMessage(QStringLiteral("花漾鲜花"), QStringLiteral("14:24"), QStringLiteral("订单发货通知"),
                    {{QStringLiteral("订单编号"), QStringLiteral("DD20261120003187"), false}}, {});
    card.resize(card.sizeHint());
    const QImage image = card.grab().toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, 80), QColor(Qt::white));
    m_theme->setLook(Theme::Look::Light);
}

QTEST_MAIN(PartsTest)
#include "tst_parts.moc"
