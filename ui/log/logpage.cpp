#include "ui/log/logpage.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include "base/visible.h"
#include "ui/log/detailpane.h"
#include "ui/log/filterbar.h"
#include "ui/log/logactions.h"
#include "ui/log/logfeed.h"
#include "ui/log/logmodel.h"
#include "ui/log/logselection.h"
#include "ui/log/logstrip.h"
#include "ui/log/logsummary.h"
#include "ui/log/logview.h"
#include "ui/log/suppressbar.h"
#include "ui/text/results.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::logpage {

namespace {

constexpr Milliseconds typingPause{250};

delivery::Filter only(DeliveryId id) {
    delivery::Filter filter;
    filter.ids = {id};
    return filter;
}

}  // namespace

LogPage::LogPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
                 const Clock& clock, QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_library(library),
      m_log(log),
      m_sending(sending),
      m_model(new LogModel(clock, this)),
      m_feed(new LogFeed(log, *m_model, this)),
      m_summary(new LogSummary(log, this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_filterBar(new FilterBar(theme, clock, this)),
      m_banner(new widgets::Banner(theme, widgets::Tone::Info, this)),
      m_strip(new LogStrip(theme, this)),
      m_suppressBar(new SuppressBar(theme, this)),
      m_view(new LogView(theme, *m_model, this)),
      m_empty(new widgets::EmptyState(theme, this)),
      m_rows(new QStackedWidget(this)),
      m_detail(new DetailPane(theme, library, log, clock, this)),
      m_panel(new GroupsPanel(theme, this)) {
    m_actions = new LogActions(theme, library, log, sending, *m_model, *m_banner, this);
    makeHeader();
    auto* place = new QHBoxLayout;
    place->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    place->addWidget(m_banner);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_filterBar);
    m_bannerPlace = new QWidget(this);
    m_bannerPlace->setLayout(place);
    m_banner->hide();
    m_bannerPlace->hide();
    m_banner->installEventFilter(this);
    rows->addWidget(widgets::line(Qt::Horizontal, true, this));
    rows->addWidget(makeMiddle(), 1);
    rows->addWidget(m_bannerPlace);  // below the rows: coming and going it moves none of them
    m_detail->installEventFilter(this);
    const auto measure = [this] { setMinimumSize(m_theme.px(480), m_theme.px(330)); };
    measure();
    connect(&theme, &widgets::Theme::changed, this, measure);
    addShortcuts();
    connectEngine();
    connectRows();
    connectFilters();
    connectStrip();
    retranslate();
}

void LogPage::makeHeader() {
    m_header->setLine(false);
    m_search = new QLineEdit(this);
    m_search->addAction(m_theme.icon(QStringLiteral("search"), widgets::Ink::Secondary), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_panelButton = widgets::button({}, widgets::ButtonKind::Normal, this);
    m_panelButton->setCheckable(true);
    m_pause = widgets::button({}, widgets::ButtonKind::Normal, this);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setCheckable(true);
    m_export = widgets::button(m_theme.icon(QStringLiteral("document-export")), {}, widgets::ButtonKind::Normal, this);
    for (QWidget* each : std::initializer_list<QWidget*>{m_search, m_panelButton, m_pause, m_export})
        m_header->addAction(each);
}

QWidget* LogPage::makeMiddle() {
    m_rows->addWidget(m_view);
    m_rows->addWidget(m_empty);
    m_rows->setMinimumHeight(m_theme.px(84));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_rows);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({m_theme.px(400), m_theme.px(196)});
    m_detail->setMinimumHeight(m_theme.px(72));
    m_detail->hide();
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_strip);
    left->addWidget(m_suppressBar);
    left->addWidget(split, 1);
    auto* middle = new QWidget(this);
    auto* across = new QHBoxLayout(middle);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(left, 1);
    across->addWidget(m_panelLine = widgets::line(Qt::Vertical, true, middle));
    across->addWidget(m_panel);
    return middle;
}

void LogPage::addShortcuts() {
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);  // wherever the focus is, while the page is shown
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* undo = new QShortcut(QKeySequence::Undo, this);  // a field that is written in takes it first
    undo->setContext(Qt::WindowShortcut);
    connect(undo, &QShortcut::activated, m_actions, &LogActions::undo);
    auto* copy = new QShortcut(QKeySequence::Copy, m_view);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { m_actions->copy(m_view->chosen().ids()); });
}

void LogPage::connectEngine() {
    connect(&m_sending, &engine::Sending::committed, this, [this](const std::vector<DeliveryId>& deliveries) {
        m_feed->notice(deliveries);
        m_summary->notice();
    });
    // Deliveries that were only written, and those of other programs, are announced by their campaign alone.
    connect(&m_sending, &engine::Sending::campaignChanged, this, [this] {
        m_feed->noticeOthers();
        m_summary->notice();
    });
    connect(&m_sending, &engine::Sending::campaignSettled, this, &LogPage::refresh);
    connect(&m_library, &engine::Library::accountsChanged, this, &LogPage::refresh);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_model->reword(LogModel::Column::NextRetry, LogModel::Column::NextRetry);
        m_view->tick();
        m_actions->tick(m_summary->counts().live());
        m_detail->tick();
    });
}

void LogPage::connectRows() {
    LogSelection& chosen = m_view->chosen();
    connect(m_view, &LogView::topReached, this, [this] { m_feed->setFollowing(true); });
    connect(m_view, &LogView::topLeft, this, [this] { m_feed->setFollowing(false); });
    connect(m_view, &LogView::rowButtonPressed, m_actions, &LogActions::act);
    connect(m_view, &LogView::retryKeyPressed, this, &LogPage::actOnChosen);
    connect(m_view, &LogView::suppressKeyPressed, this, &LogPage::askToSuppress);
    connect(m_view, &LogView::menuRequested, this, &LogPage::showMenu);
    // It asked about those that were chosen then.
    connect(&chosen, &LogSelection::idsChanged, m_suppressBar, &SuppressBar::dismiss);
    connect(&chosen, &LogSelection::idsChanged, this, &LogPage::showStrip);
    connect(&chosen, &LogSelection::personChose, this, &LogPage::showDetail);
    connect(m_model, &LogModel::changed, this, [this] {
        showStrip();
        showEmpty();
        refreshDetail();
    });
    connect(m_feed, &LogFeed::leftOutChanged, this, &LogPage::showStrip);
    connect(m_feed, &LogFeed::matchingNoLonger, &chosen, &LogSelection::forget);
    connect(m_feed, &LogFeed::answered, m_actions, &LogActions::withdrawRereadable);
    connect(m_feed, &LogFeed::failed, this, [this](const Error& error) { m_actions->sayError(error, true); });
    connect(m_detail, &DetailPane::failed, this, [this](const Error& error) { m_actions->sayError(error, false); });
    connect(m_detail, &DetailPane::closeRequested, this, [this] {
        m_detail->hide();
        m_view->setFocus();
    });
    connect(m_detail, &DetailPane::settleRequested, this,
            [this](const delivery::Delivery& delivery, delivery::PersonsWord word) {
                m_actions->settle(only(delivery.id), word);
            });
    connect(m_detail, &DetailPane::sendAgainRequested, m_actions, &LogActions::sendAgain);
    connect(m_detail, &DetailPane::retryRequested, this,
            [this](const delivery::Delivery& delivery) { m_actions->retryFailed(only(delivery.id)); });
    connect(m_actions, &LogActions::rereadRequested, this, &LogPage::applyFilter);
    // What was chosen has been dealt with: the rows it becomes next are others.
    connect(m_actions, &LogActions::changed, this, [this] {
        m_summary->refresh();
        emit acted();
        if (std::exchange(m_actsOnChosen, false))
            m_view->chosen().clearSelection();
    });
    connect(m_actions, &LogActions::failed, this, &LogPage::commandFailed);
}

void LogPage::connectFilters() {
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_filterBar->setSearch(cleanedName(m_search->text())); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_searchSoon.stop();
        m_filterBar->setSearch(cleanedName(m_search->text()));
    });
    connect(m_filterBar, &FilterBar::filterChanged, this, &LogPage::applyFilter);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (filter() == delivery::Filter{})
            emit sendRequested();
        else
            showFilter({});
    });
    connect(m_pause, &QPushButton::toggled, this, &LogPage::setPaused);
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_actions->askWhereToExport(filter(), m_filterBar->fieldName()); });
}

void LogPage::connectStrip() {
    LogSelection& chosen = m_view->chosen();
    connect(m_strip, &LogStrip::everythingRequested, &chosen, &LogSelection::selectEverything);
    connect(m_strip, &LogStrip::newestRequested, this, [this] {
        m_view->scrollToTop();
        m_view->setFocus();  // the pill goes, the rows are what one came for
    });
    connect(m_strip, &LogStrip::retryRequested, this, &LogPage::retryChosen);
    connect(m_strip, &LogStrip::decideRequested, this, &LogPage::decideChosen);
    connect(m_strip, &LogStrip::suppressRequested, this, &LogPage::askToSuppress);
    connect(m_suppressBar, &SuppressBar::confirmed, this, [this](const QString& reason) {
        m_actions->suppress(chosenFilter(), reason);
        m_view->setFocus();
    });
    connect(m_strip, &LogStrip::exportRequested, this, [this] { m_actions->askWhereToExport(chosenFilter()); });
    connect(m_strip, &LogStrip::copyRequested, this, [this] { m_actions->copy(m_view->chosen().ids()); });
    connect(m_strip, &LogStrip::clearRequested, &chosen, &QItemSelectionModel::clearSelection);
    connect(m_summary, &LogSummary::countsRead, this, [this](const delivery::Counts& counts) {
        m_filterBar->setCounts(counts);
        showStrip();
    });
    connect(m_summary, &LogSummary::groupsRead, this,
            [this](GroupKind kind, const std::vector<delivery::Group>& groups) {
                m_panel->setGroups(kind, groups);
                if (kind == GroupKind::Failed)
                    m_filterBar->setCodes(groups);
            });
    connect(m_panel, &GroupsPanel::showRequested, this,
            [this](GroupKind kind, const delivery::Group& group) { showFilter(filterOf(kind, group, filter())); });
    connect(m_panel, &GroupsPanel::exportRequested, this, [this](GroupKind kind, const delivery::Group& group) {
        const QString field = group.field.isEmpty() ? QString() : text::fieldName(group.field, group.label);
        m_actions->askWhereToExport(filterOf(kind, group, filter()), field);
    });
    connect(m_panel, &GroupsPanel::retryRequested, this, [this](GroupKind kind, const delivery::Group& group) {
        const delivery::Filter alike = filterOf(kind, group, filter());
        if (kind == GroupKind::Unconfirmed)
            m_actions->askToSendAgain(alike, group.count);
        else
            m_actions->retryFailed(alike);
    });
    connect(m_panel, &GroupsPanel::settleRequested, this,
            [this](const delivery::Group& group, delivery::PersonsWord word) {
                m_actions->settle(filterOf(GroupKind::Unconfirmed, group, filter()), word);
            });
    connect(m_panelButton, &QPushButton::toggled, this, [this](bool on) {
        m_panelAsked = on;
        fit();
    });
}

void LogPage::retranslate() {
    m_header->setTitle(tr("Deliveries"));
    m_search->setPlaceholderText(tr("openid start or end, or name"));
    m_search->setAccessibleName(tr("Search openid or name"));
    m_search->setToolTip(
        tr("The start of an openid or of a name, the last 4 or more characters of an openid, or an openid as it is "
           "shown here, such as oR3d…Vt8w"));
    m_export->setToolTip(tr("Export everything that matches"));
    m_export->setAccessibleName(tr("Export everything that matches"));
    m_panelButton->setText(tr("Failures"));
    m_panelButton->setAccessibleName(tr("Show the groups of failures"));
    m_view->setAccessibleName(tr("Deliveries"));
    m_view->setAccessibleDescription(tr("R retries, S suppresses, Ctrl+A selects, Ctrl+F searches, Ctrl+Z takes back"));
    m_filterBar->retranslate();
    m_strip->retranslate();
    m_suppressBar->retranslate();
    m_panel->retranslate();
    m_detail->retranslate();
    m_model->reword();
    m_view->fitWords();
    setPaused(m_feed->isPaused());
    fit();
    showEmpty();
}

}  // namespace hongyan::logpage
