#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "support/ui/pictures.h"
#include "support/ui/templatedesk.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/templatespage.h"
#include "ui/templates/titlebar.h"

using namespace hongyan;

/// Draws the page as it was that afternoon, so that a person can lay it beside the mockup: the pictures are kept in
/// HONGYAN_PICTURES where that is set. Fails on a page that stays empty.
class TemplatesPicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();

 private:
    static void write(editor::FieldInput& field, const QString& typed);
    static void act(templatespage::TemplatesPage& page, const QString& what);
};

void TemplatesPicturesTest::draws_data() {
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    const QSize usual(1132, 772);
    for (const char* act : {"columns", "checked", "preview", "formats", "history", "changes", "choices"}) {
        const QString name = QString::fromLatin1(act);
        QTest::addRow("templates-zh-light-%s", act) << true << false << name << usual << 1.0;
        QTest::addRow("templates-zh-dark-%s", act) << true << true << name << usual << 1.0;
        QTest::addRow("templates-en-light-%s", act) << false << false << name << usual << 1.0;
        QTest::addRow("templates-en-dark-%s", act) << false << true << name << usual << 1.0;
    }
    QTest::newRow("templates-zh-narrow") << true << false << QStringLiteral("checked") << QSize(876, 672) << 1.0;
    QTest::newRow("templates-en-narrow") << false << false << QStringLiteral("preview") << QSize(876, 672) << 1.0;
    QTest::newRow("templates-zh-large") << true << false << QStringLiteral("preview") << QSize(984, 744) << 2.0;
}

void TemplatesPicturesTest::write(editor::FieldInput& field, const QString& typed) {
    field.setFocus();
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    for (const QChar ch : typed)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(ch), Qt::NoModifier);
    QVERIFY(field.completions() && field.completions()->isVisible());
}

void TemplatesPicturesTest::act(templatespage::TemplatesPage& page, const QString& what) {
    const auto input = [&page](const char* key) -> editor::FieldInput& {
        return page.findChild<editor::FieldRow*>(QString::fromLatin1(key))->input();
    };
    const auto click = [&page](const char* name) {
        auto* button = page.findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    };
    if (what == QStringLiteral("columns"))
        write(input("character_string5"), QStringLiteral("{{单"));
    else if (what == QStringLiteral("formats"))
        write(input("time3"), QStringLiteral("{{发货时间:"));
    else if (what == QStringLiteral("choices"))
        write(input("enum_string1"), QStringLiteral("付"));
    else if (what == QStringLiteral("preview"))
        click("fix-thing4-shorten");
    else if (what == QStringLiteral("changes"))
        click("changes");
    else if (what == QStringLiteral("history"))
        page.findChild<templatespage::TitleBar*>()->versionsMenu()->actions().at(2)->trigger();
}

namespace {

/// A subscription message of a mini-program with approved values.
void subscribe(templatedesk::Library& library) {
    templates::Template& of = library.templateRows.front();
    of.title = QStringLiteral("订单状态提醒");
    of.channel = templates::Channel::SubscribeSend;
    of.fields =
        templates::parseContent(QStringLiteral("状态:{{enum_string1.DATA}}\n商品名称:{{thing4.DATA}}"), {}, of.channel);
    of.fields[0].choices = {QStringLiteral("待付款"), QStringLiteral("已付款"), QStringLiteral("已发货")};
    for (templates::Message& message : library.messageRows) {
        message.channel = of.channel;
        message.fields = {{QStringLiteral("enum_string1"), QStringLiteral("已付款")},
                          {QStringLiteral("thing4"), QStringLiteral("{{商品名称}}")}};
        message.miniAppId.clear();
    }
}

void changeOnce(templatedesk::Library& library) {
    templates::Template before = templatedesk::orders();
    before.fields = templates::parseContent(
        QStringLiteral("订单号:{{character_string2.DATA}}\n商品名称:{{thing4.DATA}}\n备注:{{thing9.DATA}}\n"
                       "运单号:{{character_string5.DATA}}\n发货时间:{{time3.DATA}}"));
    library.templateChanges[before.id] = {
        {templates::TemplateEvent::Added, fakes::at(9, 0), before},
        {templates::TemplateEvent::Changed, fakes::at(13, 58), templatedesk::orders()}};
    library.messageRows.front().fields.push_back({QStringLiteral("thing9"), QStringLiteral("周末照常配送")});
}

}  // namespace

void TemplatesPicturesTest::draws() {
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QFETCH(QString, act);
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
    if (act == QStringLiteral("choices"))
        subscribe(library);
    if (act == QStringLiteral("changes"))
        changeOnce(library);
    templatespage::TemplatesPage page(theme, library);
    page.refresh();
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.activateWindow();
    auto* check = page.findChild<templatespage::CheckCard*>();
    if (act != QStringLiteral("changes"))
        QTRY_VERIFY_WITH_TIMEOUT(check->isDone(), 20000);
    else
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("changes"))->isVisible());
    page.findChild<QSpinBox*>(QStringLiteral("number"))->setValue(3);
    this->act(page, act);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(fakes::draws(page, name, size));
    if (act == QStringLiteral("history")) {
        auto* menu = page.findChild<templatespage::TitleBar*>()->versionsMenu();
        menu->popup(QPoint(0, 0));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        QVERIFY(menu->actions().size() == 4);
        const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
        QVERIFY(folder.isEmpty() || menu->grab().save(folder + u'/' + name + QStringLiteral("-menu.png")));
        menu->close();
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(TemplatesPicturesTest)
#include "tst_templatespictures.moc"
