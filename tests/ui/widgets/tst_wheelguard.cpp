#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/widgets/theme.h"

using namespace hongyan;

/// One notch of the wheel over a box on a page that scrolls.
class TestWheelGuard : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() { m_theme = std::make_unique<widgets::Theme>(*qApp); }
    void scrollsThePageInstead_data();
    void scrollsThePageInstead();

 private:
    static void turn(QWidget& over) {
        const QPointF middle = over.rect().center();
        QWheelEvent wheel(middle, over.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);  // as from a hand: only such a one goes on to what is behind
        qApp->notify(&over, &wheel);
    }

    std::unique_ptr<widgets::Theme> m_theme;
};

void TestWheelGuard::scrollsThePageInstead_data() {
    QTest::addColumn<bool>("hasFocus");
    QTest::newRow("without the focus") << false;
    QTest::newRow("with it") << true;
}

void TestWheelGuard::scrollsThePageInstead() {
    QFETCH(bool, hasFocus);
    QScrollArea page;
    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    auto* other = new QLineEdit;
    auto* choice = new QComboBox;
    choice->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    auto* number = new QSpinBox;
    number->setValue(50);
    for (QWidget* each : std::initializer_list<QWidget*>{other, choice, number})
        rows->addWidget(each);
    inside->setMinimumHeight(2'000);
    page.setWidget(inside);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));

    for (QWidget* each : std::initializer_list<QWidget*>{choice, number}) {
        (hasFocus ? each : other)->setFocus();
        QTRY_VERIFY((hasFocus ? each : other)->hasFocus());
        page.verticalScrollBar()->setValue(0);
        turn(*each);
        QCOMPARE(page.verticalScrollBar()->value() > 0, !hasFocus);
        QCOMPARE(each->focusPolicy(), Qt::StrongFocus);
    }
    QCOMPARE(choice->currentIndex(), hasFocus ? 1 : 0);
    QCOMPARE(number->value(), hasFocus ? 49 : 50);
}

QTEST_MAIN(TestWheelGuard)
#include "tst_wheelguard.moc"
