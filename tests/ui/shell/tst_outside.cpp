#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include "base/outside.h"
#include "hostile.h"
#include "ui/accounts/accountspage.h"
#include "ui/history/campaignspage.h"
#include "ui/log/logpage.h"
#include "ui/recipients/recipientspage.h"
#include "ui/sending/sendpage.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/text/errors.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using shell::Place;

namespace {

constexpr int longestTip = 1'400;  // with the places where a long word may break
constexpr int widest = 1'600;      // of a page's least width: a name does not widen it

/// What a piece of text does instead of being read; nothing where it behaves.
QString actsIn(const QString& text) {
    for (const QChar each : text)
        if (isActing(each) && each != u'\n' && each != u'\t')
            return QStringLiteral("holds U+%1").arg(each.unicode(), 4, 16, QLatin1Char('0'));
    return text.size() > 8'000 ? QStringLiteral("is %1 long").arg(text.size()) : QString();
}

/// The same of rich text: an element that no text of ours has.
QString actsInMarkup(const QString& html) {
    for (const char* opening : {"<img", "<a ", "<i>", "<table"})
        if (html.contains(QLatin1String(opening)))
            return QStringLiteral("opens ") + QLatin1String(opening);
    QTextDocument document;
    document.setHtml(html);
    return actsIn(document.toPlainText());
}

}  // namespace

/// Every text from outside, on every page: no markup, nothing that turns or moves the text around it, nothing that
/// makes a window as wide as itself.
class OutsideTest : public QObject {
    Q_OBJECT

 private slots:
    void stays_data();
    void stays();
    void tooltipsSayWhatStandsInThem();

 private:
    void look(QWidget& root);
    void lookAt(const QAbstractItemView& view);
    void lookAt(const QWidget& widget);
    void complain(const QObject& where, const QString& what, const QString& text);
    QString hover(QWidget& widget, const QPoint& at);

    void walkSend();
    void walkLog();
    void walkTemplates();
    void walkRecipients();
    void walkRest();

    fakes::FixedClock m_clock;
    settings::Preferences m_preferences;
    fakes::Stage m_stage;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::ReadingLibrary> m_library;
    std::unique_ptr<fakes::Log> m_log;
    std::unique_ptr<fakes::Sending> m_sending;
    QTemporaryDir m_folder;
    QString m_text;
    QStringList m_complaints;
    int m_looked = 0;
    int m_tips = 0;
};

void OutsideTest::complain(const QObject& where, const QString& what, const QString& text) {
    if (what.isEmpty())
        return;
    QString path;
    for (const QObject* each = &where; each; each = each->parent())
        path.prepend(u'/' + QLatin1String(each->metaObject()->className()) + u'#' + each->objectName());
    m_complaints << path + QStringLiteral(" ") + what + QStringLiteral(": ") + visible(text, 120);
}

QString OutsideTest::hover(QWidget& widget, const QPoint& at) {
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

void OutsideTest::lookAt(const QAbstractItemView& view) {
    const QAbstractItemModel* model = view.model();
    if (!model)
        return;
    const auto judge = [this, &view](const QVariant& value, const char* role) {
        complain(view, actsIn(value.toString()), QLatin1String(role) + value.toString());
    };
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
            judge(model->headerData(column, Qt::Horizontal, role), "header ");
        for (int row = 0; row < qMin(5, model->rowCount()); ++row) {
            const QModelIndex cell = model->index(row, column);
            ++m_looked;
            judge(cell.data(Qt::DisplayRole), "cell ");
            judge(cell.data(Qt::AccessibleTextRole), "spoken ");
            const QString tip = cell.data(Qt::ToolTipRole).toString();
            judge(tip, "tip ");
            complain(view, tip.size() > longestTip ? QStringLiteral("has a long tip") : QString(), tip);
            complain(view, Qt::mightBeRichText(tip) ? QStringLiteral("has markup as a tip") : QString(), tip);
            const QRect place = view.visualRect(cell);
            if (tip.isEmpty() || !view.isVisible() || !view.viewport()->rect().contains(place.center()))
                continue;
            ++m_tips;
            complain(view, actsInMarkup(hover(*view.viewport(), place.center())), tip);
        }
    }
}

void OutsideTest::lookAt(const QWidget& widget) {
    const auto judge = [this, &widget](const QString& text) { complain(widget, actsIn(text), text); };
    judge(widget.accessibleName());
    judge(widget.accessibleDescription());
    judge(widget.windowTitle());
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        ++m_looked;
        if (label->textFormat() == Qt::PlainText)
            judge(label->text());
        else if (label->textFormat() == Qt::RichText)
            complain(widget, actsInMarkup(label->text()), label->text());
        else
            complain(widget, Qt::mightBeRichText(label->text()) ? QStringLiteral("guesses") : QString(), label->text());
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        judge(button->text());
    for (const QAction* action : widget.actions())
        judge(action->text());
}

void OutsideTest::look(QWidget& root) {
    QCoreApplication::processEvents();
    complain(root, root.minimumSizeHint().width() > widest ? QStringLiteral("is too wide") : QString(),
             QString::number(root.minimumSizeHint().width()));
    QElapsedTimer painting;
    painting.start();
    root.grab();
    complain(root, painting.elapsed() > 5'000 ? QStringLiteral("paints slowly") : QString(),
             QString::number(painting.elapsed()));
    lookAt(root);
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->inherits("QTipLabel"))
            continue;  // what it says is looked at when it is asked for
        lookAt(*widget);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
            view && !qobject_cast<QHeaderView*>(widget))
            lookAt(*view);
        if (widget->toolTip().isEmpty() || !widget->isVisible())
            continue;
        ++m_tips;
        complain(*widget, actsInMarkup(hover(*widget, widget->rect().center())), widget->toolTip());
    }
}

void OutsideTest::walkSend() {
    sendingpage::SendPage page(*m_theme, *m_library, *m_log, *m_sending, m_stage, m_preferences, m_clock);
    page.resize(1132, 772);
    page.show();
    page.refresh();
    QCoreApplication::processEvents();
    page.useMessage(AccountId{1}, hostile::message(m_text));
    page.useList(ListId{7});
    auto* steps = page.findChild<widgets::StepList*>();
    for (int step = 0; step < 5; ++step) {
        QTest::mouseClick(steps, Qt::LeftButton, {}, QPoint(60, m_theme->px(8) + step * m_theme->px(56) + 20));
        QTest::qWait(20);  // the answers about the list
        look(page);
    }
}

void OutsideTest::walkLog() {
    logpage::LogPage page(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    page.resize(1600, 772);
    page.show();
    page.refresh();
    auto* rows = page.findChild<QTableView*>();
    for (int row = 0; row < 2; ++row) {
        QTRY_VERIFY(rows->model()->rowCount() > row);
        rows->selectRow(row);
        look(page);
    }
    page.showFilter({.campaign = CampaignId{3}, .account = AccountId{1}, .field = m_text});
    look(page);
}

void OutsideTest::walkTemplates() {
    templatespage::TemplatesPage page(*m_theme, *m_library);
    page.resize(1132, 772);
    page.show();
    page.refresh();
    QCoreApplication::processEvents();
    for (QAbstractButton* each : page.findChildren<QAbstractButton*>())
        if (each->text().startsWith(QStringLiteral("What changed")))
            each->click();
    look(page);
}

void OutsideTest::walkRecipients() {
    recipientspage::RecipientsPage page(*m_theme, *m_library, m_clock);
    page.resize(1132, 772);
    page.show();
    page.refresh();
    QCoreApplication::processEvents();
    page.findChild<QTableView*>(QStringLiteral("lists"))->selectRow(0);
    look(page);
    page.showSuppressions();
    look(page);
    page.openFile(hostile::spreadsheet(m_folder, m_text));
    QTRY_VERIFY(!m_library->previews.empty());
    m_library->settle();
    QTest::qWait(50);  // until it is shown
    look(page);
    m_library->settle();
}

void OutsideTest::walkRest() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    auto* desk = new shell::DeskPage(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    window.setPage(Place::Desk, desk);
    window.open(Place::Desk);
    window.resize(1280, 800);
    window.show();
    window.showTrouble(text::sentence(Error{ErrorKind::FileNotFound, {}, m_text, 0, m_text}));
    look(window);
    historypage::CampaignsPage campaigns(*m_theme, *m_log, *m_sending, m_clock);
    accountspage::AccountsPage accounts(*m_theme, *m_library, *m_sending, m_clock);
    for (widgets::Page* page : {static_cast<widgets::Page*>(&campaigns), static_cast<widgets::Page*>(&accounts)}) {
        page->resize(1132, 772);
        page->show();
        page->refresh();
        look(*page);
    }
    campaigns.showCampaign(CampaignId{4});
    accounts.showAccount(AccountId{2});
    look(campaigns);
    look(accounts);
}

void OutsideTest::stays_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("picture") << QStringLiteral("<img src=\"/dev/zero\">");
    QTest::newRow("link") << QStringLiteral("<a href=\"file:///etc/passwd\">x</a>");
    QTest::newRow("element") << QStringLiteral("<i>&amp;</i><table><tr><td>");
    QTest::newRow("turned") << QStringLiteral("\u202egnp\u2067.\u200fexe");
    QTest::newRow("control") << QStringLiteral("a\u001b[31m\u0007\u009b\u007f");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("long") << QString(10'000, u'W');
    QTest::newRow("long and wide") << QString(10'000, u'花');
    QTest::newRow("many lines") << QStringLiteral("a\n").repeated(5'000);
}

void OutsideTest::stays() {
    QFETCH(QString, text);
    m_text = text;
    m_complaints.clear();
    m_looked = m_tips = 0;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_clock.time = fakes::at(14, 30, 30);
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::ReadingLibrary>();
    m_log = std::make_unique<fakes::Log>();
    m_sending = std::make_unique<fakes::Sending>();
    fakes::fillAfternoon(*m_library, *m_log, *m_sending);
    hostile::fill(*m_library, text);
    hostile::fill(*m_log, *m_sending, text);
    walkSend();
    walkLog();
    walkTemplates();
    walkRecipients();
    walkRest();
    m_complaints.removeDuplicates();
    for (const QString& each : m_complaints)
        qWarning("%s", qPrintable(each));
    QVERIFY(m_complaints.isEmpty());
    QVERIFY(m_looked > 500);
    QVERIFY(m_tips > 30);
}

void OutsideTest::tooltipsSayWhatStandsInThem() {
    widgets::Theme theme(*qApp);
    QWidget widget;
    widget.setToolTip(QStringLiteral("<img src=\"/dev/zero\"> & <b>more</b>\n") + QString(10'000, u'x'));
    widget.show();
    const QString shown = hover(widget, {5, 5});
    QVERIFY2(!shown.contains(QStringLiteral("<img")), qPrintable(shown));
    QTextDocument document;
    document.setHtml(shown);
    QVERIFY(document.toPlainText()
                .remove(QChar(0x200B))
                .startsWith(QStringLiteral("<img src=\"/dev/zero\"> & <b>more</b>\nxxx")));
    for (const QWidget* each : QApplication::topLevelWidgets())
        if (each->inherits("QTipLabel"))
            QVERIFY2(each->width() < 900, qPrintable(QString::number(each->width())));
}

QTEST_MAIN(OutsideTest)
#include "tst_outside.moc"
