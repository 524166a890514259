#include <QSpinBox>
#include <QTest>

#include "support/ui/pictures.h"
#include "support/ui/templatedesk.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/templatespage.h"

using namespace hongyan;

/// Draws the page as it was that afternoon, so that a person can lay it beside the mockup: the pictures are kept in
/// HONGYAN_PICTURES where that is set. Fails on a page that stays empty.
class TemplatesPicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();
};

void TemplatesPicturesTest::draws_data() {
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    const QSize usual(1132, 772);
    const QString open = QStringLiteral("{{单");
    QTest::newRow("templates-zh-light") << true << false << open << usual << 1.0;
    QTest::newRow("templates-zh-dark") << true << true << open << usual << 1.0;
    QTest::newRow("templates-en-light") << false << false << open << usual << 1.0;
    QTest::newRow("templates-zh-checked") << true << false << QString() << usual << 1.0;
    QTest::newRow("templates-en-checked") << false << true << QString() << usual << 1.0;
    QTest::newRow("templates-zh-narrow") << true << false << QString() << QSize(876, 672) << 1.0;
    QTest::newRow("templates-zh-large") << true << false << QString() << QSize(984, 744) << 2.0;
}

void TemplatesPicturesTest::draws() {
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QFETCH(QString, typed);
    QFETCH(QSize, size);
    QFETCH(double, scale);
    fakes::Words words(chinese);
    QVERIFY(words.loaded());
    const QFont usual = QApplication::font();
    widgets::Theme theme(*qApp);
    QFont font = QApplication::font();
    font.setPixelSize(qRound(13 * scale));
    QApplication::setFont(font);
    theme.readSystem();
    theme.setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    templatedesk::Library library;
    templatedesk::fill(library);
    templatespage::TemplatesPage page(theme, library);
    page.refresh();
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.activateWindow();
    auto* check = page.findChild<templatespage::CheckCard*>();
    QTRY_VERIFY_WITH_TIMEOUT(check->isDone(), 20000);
    page.findChild<QSpinBox*>(QStringLiteral("number"))->setValue(3);
    if (!typed.isEmpty()) {
        auto* row = page.findChild<editor::FieldRow*>(QStringLiteral("character_string5"));
        row->input().setFocus();
        row->input().selectAll();
        QTest::keyClick(&row->input(), Qt::Key_Delete);
        for (const QChar ch : typed)
            QTest::sendKeyEvent(QTest::Click, &row->input(), Qt::Key_unknown, QString(ch), Qt::NoModifier);
        QVERIFY(row->input().completions() && row->input().completions()->isVisible());
    }
    QVERIFY(fakes::draws(page, QString::fromLatin1(QTest::currentDataTag()), size));
    QApplication::setFont(usual);
}

QTEST_MAIN(TemplatesPicturesTest)
#include "tst_templatespictures.moc"
