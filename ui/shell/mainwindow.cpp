#include "ui/shell/mainwindow.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>

#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/paces.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/statusstrip.h"

namespace hongyan::shell {
namespace {

constexpr std::array<const char*, placeCount> placeNames{"desk",      "send",       "deliveries", "campaigns",
                                                         "templates", "recipients", "accounts",   "settings"};

enum Field { InFlight, Queued, DoneAbout, Quota, Token };

/// The account whose pace is told: the one with the most under way, then the most queued.
const sending::PaceReport* busiest(const std::vector<sending::PaceReport>& reports) {
    const auto found = std::max_element(reports.begin(), reports.end(), [](const auto& one, const auto& other) {
        return std::pair(one.inFlight, one.queued) < std::pair(other.inFlight, other.queued);
    });
    return found == reports.end() ? nullptr : &*found;
}

}  // namespace

QString nameOf(Place place) {
    return QLatin1String(placeNames[static_cast<size_t>(place)]);
}

Place placeNamed(const QString& name) {
    for (size_t i = 0; i < placeNames.size(); ++i)
        if (name == QLatin1String(placeNames[i]))
            return static_cast<Place>(i);
    return Place::Desk;
}

MainWindow::MainWindow(widgets::Theme& theme, engine::Sending& sending, const Clock& clock, QWidget* parent)
    : QMainWindow(parent),
      m_theme(theme),
      m_clock(clock),
      m_rail(new widgets::NavigationRail(theme, this)),
      m_trouble(new widgets::Banner(theme, widgets::Tone::Red, this)),
      m_stack(new QStackedWidget(this)),
      m_status(new widgets::StatusStrip(theme, this)) {
    setWindowIcon(widgets::appIcon());
    static constexpr std::array icons{"go-home",       "document-send", "view-list-details", "view-statistics",
                                      "document-edit", "group",         "user-identity",     "configure"};
    for (int i = 0; i < placeCount; ++i) {
        if (i == static_cast<int>(Place::Templates) || i == static_cast<int>(Place::Accounts))
            m_rail->addGap();
        m_rail->addEntry(QLatin1String(icons[static_cast<size_t>(i)]))->setEnabled(false);
    }
    for (int field = InFlight; field <= Token; ++field)
        m_status->addField();

    auto* middle = new QWidget(this);
    auto* rows = new QVBoxLayout(middle);
    auto* columns = new QHBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    auto* shown = new QVBoxLayout;
    shown->setSpacing(0);
    shown->addWidget(m_stack, 1);
    shown->addWidget(m_trouble);  // below the page: coming and going it moves nothing under the pointer
    columns->addLayout(shown, 1);
    m_trouble->hide();
    connect(m_trouble, &widgets::Banner::linkActivated, this, &MainWindow::clearTrouble);
    rows->addLayout(columns, 1);
    rows->addWidget(m_status);
    setCentralWidget(middle);
    resize(theme.px(1280), theme.px(800));
    m_stack->setFocusPolicy(Qt::ClickFocus);  // no ring around anything before the first Tab
    m_stack->setFocus();
    addShortcuts();

    auto* second = new QTimer(this);  // the token's countdown
    second->setInterval(std::chrono::seconds(1));
    connect(second, &QTimer::timeout, this, &MainWindow::showPace);
    second->start();
    connect(m_rail, &widgets::NavigationRail::entryActivated, this,
            [this](int index) { open(static_cast<Place>(index)); });
    connect(&sending, &engine::Sending::paceChanged, this, &MainWindow::onPaceChanged);
    m_reports = sending.pace();
    retranslate();
}

void MainWindow::addShortcuts() {
    for (int i = 0; i < placeCount; ++i) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { open(static_cast<Place>(i)); });
    }
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, [this] {
        if (auto* page = m_pages[static_cast<size_t>(m_rail->current())])
            page->escape();
    });
}

void MainWindow::setPage(Place place, widgets::Page* page) {
    auto& slot = m_pages[static_cast<size_t>(place)];
    const bool shown = slot && m_stack->currentWidget() == slot;
    if (slot) {
        m_stack->removeWidget(slot);
        slot->deleteLater();
    }
    slot = page;
    m_stack->addWidget(page);
    m_rail->entry(static_cast<int>(place))->setEnabled(true);
    if (shown)
        open(place);
}

void MainWindow::open(Place place) {
    widgets::Page* page = m_pages[static_cast<size_t>(place)];
    if (!page)
        return;
    const bool inside = m_stack->isAncestorOf(focusWidget());
    m_rail->setCurrent(static_cast<int>(place));
    m_stack->setCurrentWidget(page);
    if (inside && !page->isAncestorOf(focusWidget()))
        m_stack->setFocus();
    page->refresh();
    emit placeOpened(place);
}

Place MainWindow::place() const {
    return static_cast<Place>(m_rail->current());
}

void MainWindow::setUnconfirmed(qint64 count) {
    m_unconfirmed = count;
    m_rail->entry(static_cast<int>(Place::Deliveries))->setBadge(count, tr("%n unconfirmed", nullptr, int(count)));
}

void MainWindow::setHasAccounts(bool any) {
    m_hasAccounts = any;
    showPace();
}

void MainWindow::setDatabase(const QString& text) {
    m_status->setDatabase(text);
}

void MainWindow::showTrouble(const QString& sentence) {
    m_trouble->show(widgets::Tone::Red, sentence, tr("Close"));
}

void MainWindow::clearTrouble() {
    m_trouble->hide();
}

void MainWindow::restoreLayout(const QByteArray& state) {
    if (!state.isEmpty())
        restoreGeometry(state);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationFontChange)
        QTimer::singleShot(0, &m_theme, [this] { m_theme.readSystem(); });
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    emit closeRequested();
}

void MainWindow::retranslate() {
    setWindowTitle(tr("Hongyan"));
    // The platform puts this behind every title that does not end with it.
    QGuiApplication::setApplicationDisplayName(windowTitle());
    m_rail->setProductName(tr("Hongyan"));
    m_rail->setAccessibleName(tr("Pages"));
    const std::array<QString, placeCount> words{tr("Desk"),      tr("Send"),       tr("Deliveries"), tr("Campaigns"),
                                                tr("Templates"), tr("Recipients"), tr("Accounts"),   tr("Settings")};
    for (int i = 0; i < placeCount; ++i)
        m_rail->entry(i)->setWord(words[static_cast<size_t>(i)]);
    setUnconfirmed(m_unconfirmed);
    setDatabase(tr("SQLite · this computer"));
    const bool isTrouble = m_trouble->isVisible();
    m_trouble->show(widgets::Tone::Red, m_trouble->sentence(), tr("Close"));
    m_trouble->setVisible(isTrouble);
    showPace();
}

void MainWindow::onPaceChanged(const std::vector<sending::PaceReport>& reports) {
    m_reports = reports;
    showPace();
}

void MainWindow::showPace() {
    const sending::PaceReport* report = busiest(m_reports);
    qint64 inFlight = 0;
    qint64 queued = 0;
    for (const sending::PaceReport& each : m_reports) {
        inFlight += each.inFlight;
        queued += each.queued;
    }
    const QString idle = m_hasAccounts ? tr("Idle, nothing to send") : tr("No account yet, nothing to send");
    m_status->setSentence(report ? text::paceSentence(*report) : idle);
    const auto field = [this](Field number, const QString& sentence, const QString& value) {
        m_status->setField(number, widgets::Markup::filled(sentence, {widgets::Markup::bold(value)}));
    };
    const QString none = text::unknown();
    field(InFlight, tr("Sending %1"), text::number(inFlight));
    field(Queued, tr("Queued %1"), text::number(queued));
    if (report && report->doneAbout)
        field(DoneAbout, tr("Done about %1"), text::doneAbout(*report));
    else
        field(DoneAbout, tr("Done %1"), none);
    field(Quota, tr("Quota left today %1"), report ? text::quotaLeft(*report) : none);
    field(Token, tr("Token %1"), report ? text::tokenWord(report->token, m_clock.now()) : none);
}

}  // namespace hongyan::shell
