#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

#include "ui/log/detailpane.h"
#include "ui/log/filterbar.h"
#include "ui/log/logactions.h"
#include "ui/log/logfeed.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"
#include "ui/log/logselection.h"
#include "ui/log/logstrip.h"
#include "ui/log/logsummary.h"
#include "ui/log/logview.h"
#include "ui/log/suppressbar.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"

namespace hongyan::logpage {

namespace {

constexpr int knownCampaigns = 200;
/// Narrower than this, at 13 px, the panel beside the rows leaves them too little.
constexpr int narrow = 960;
/// Narrower than this the header's buttons are icons alone.
constexpr int cramped = 620;
/// From here on the search box has room for what it says of itself.
constexpr int roomy = 800;
/// Lower than this the filters step aside while details are open.
constexpr int low = 460;

}  // namespace

void LogPage::refresh() {
    readCampaigns();
    m_library.accounts().then(this, [this](const Result<std::vector<settings::Account>>& accounts) {
        if (accounts)
            m_filterBar->setAccounts(*accounts);
        else
            m_actions->sayError(accounts.error(), false);
    });
}

bool LogPage::escape() {
    if (m_suppressBar->dismiss()) {
        m_view->setFocus();
        return true;
    }
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        m_filterBar->setSearch({});
        return true;
    }
    if (!m_view->chosen().ids().isEmpty() || m_view->chosen().isEverything()) {
        m_view->chosen().clearSelection();
        return true;
    }
    if (m_detail->isVisible()) {
        m_detail->hide();
        return true;
    }
    return false;
}

void LogPage::startSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogPage::showFilter(const delivery::Filter& filter) {
    m_filterBar->setFilter(filter);
    m_search->setText(m_filterBar->filter().search);
    m_detail->hide();  // of somebody who may not be among these
    applyFilter();
}

const delivery::Filter& LogPage::filter() const {
    return m_filterBar->filter();
}

QByteArray LogPage::columnState() const {
    return m_view->columnState();
}

bool LogPage::setColumnState(const QByteArray& state) {
    return m_view->setColumnState(state);
}

void LogPage::exportTo(const delivery::Filter& filter, const QString& path) {
    m_actions->exportTo(filter, path);
}

void LogPage::applyFilter() {
    m_searchSoon.stop();
    m_view->chosen().clearSelection();
    m_view->scrollToTop();
    m_feed->setFilter(filter());
    m_summary->setFilter(filter());
}

void LogPage::readCampaigns() {
    m_log.campaigns(knownCampaigns).then(this, [this](const Result<std::vector<delivery::Campaign>>& campaigns) {
        if (!campaigns) {
            m_actions->sayError(campaigns.error(), false);
            return;
        }
        QSet<CampaignId> deduplicated;
        for (const delivery::Campaign& each : *campaigns) {
            if (each.message.channel == templates::Channel::TemplateSend)
                deduplicated.insert(each.id);
        }
        m_model->setDeduplicated(deduplicated);
        m_filterBar->setCampaigns(*campaigns);
    });
}

qint64 LogPage::chosenIn(delivery::State state) const {
    const LogSelection& chosen = m_view->chosen();
    if (chosen.isEverything()) {
        const auto& states = filter().states;
        const bool meant = states.empty() || std::find(states.begin(), states.end(), state) != states.end();
        return meant ? m_summary->counts().of(state) : 0;
    }
    return std::count_if(chosen.ids().begin(), chosen.ids().end(), [this, state](DeliveryId id) {
        const int row = m_model->rowOf(id);
        return row >= 0 && m_model->at(row).state == state;
    });
}

void LogPage::setUndoSeconds(int seconds) {
    m_actions->setUndoSeconds(seconds);
}

void LogPage::retryChosen() {
    m_actsOnChosen = true;
    m_actions->retryFailed(chosenFilter());
    m_view->setFocus();
}

void LogPage::decideChosen(const QPoint& global) {
    m_actsOnChosen = true;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("decideSelected"));
    m_actions->addDecisions(*menu, chosenUnconfirmed(), chosenIn(delivery::State::Unconfirmed));
    menu->popup(global);
}

delivery::Filter LogPage::chosenFilter() const {
    if (m_view->chosen().isEverything())
        return filter();
    delivery::Filter chosen;
    const QSet<DeliveryId>& ids = m_view->chosen().ids();
    chosen.ids.assign(ids.begin(), ids.end());
    std::sort(chosen.ids.begin(), chosen.ids.end());
    return chosen;
}

delivery::Filter LogPage::chosenUnconfirmed() const {
    delivery::Filter unconfirmed = chosenFilter();
    unconfirmed.states = {delivery::State::Unconfirmed};
    return unconfirmed;
}

void LogPage::actOnChosen() {
    const LogSelection& chosen = m_view->chosen();
    if (chosen.isEverything() || chosen.ids().size() > 1) {
        if (chosenIn(delivery::State::Failed) > 0)
            retryChosen();
        else if (chosenIn(delivery::State::Unconfirmed) > 0)
            decideChosen(m_view->viewport()->mapToGlobal(m_view->visualRect(m_view->currentIndex()).bottomLeft()));
        return;
    }
    const QPoint below = m_view->buttonOf(chosen.currentId()).bottomLeft();
    m_actions->act(chosen.currentId(), m_view->viewport()->mapToGlobal(below));
}

void LogPage::askToSuppress() {
    const LogSelection& chosen = m_view->chosen();
    const qint64 count = chosen.isEverything() ? m_summary->matching() : chosen.ids().size();
    if (count > 0)
        m_suppressBar->ask(count);
}

void LogPage::showMenu(const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rowMenu"));
    QAction* retry =
        menu->addAction(m_theme.icon(QStringLiteral("view-refresh")), tr("Retry"), this, &LogPage::retryChosen);
    retry->setEnabled(chosenIn(delivery::State::Failed) > 0);
    if (const qint64 unconfirmed = chosenIn(delivery::State::Unconfirmed); unconfirmed > 0) {
        m_actsOnChosen = true;
        m_actions->addDecisions(*menu, chosenUnconfirmed(), unconfirmed);
    }
    menu->addAction(tr("Suppress…"), this, &LogPage::askToSuppress);
    menu->addAction(m_theme.icon(QStringLiteral("edit-copy")), tr("Copy"), this,
                    [this] { m_actions->copy(m_view->chosen().ids()); });
    menu->popup(global);
}

void LogPage::showStrip() {
    LogStrip::Facts facts;
    facts.matching = m_summary->matching();
    facts.loaded = m_model->size();
    facts.full = m_model->isFull();
    facts.selected = m_view->chosen().ids().size();
    facts.everything = m_view->chosen().isEverything();
    facts.retryable = chosenIn(delivery::State::Failed);
    facts.unconfirmed = chosenIn(delivery::State::Unconfirmed);
    facts.leftOut = m_feed->leftOut();
    facts.paused = m_feed->isPaused();
    m_strip->show(facts);
}

void LogPage::showDetail() {
    const LogSelection& chosen = m_view->chosen();
    const int row = m_model->rowOf(chosen.currentId());
    // Focus alone makes a row the current one; only a person's choice opens the details.
    const bool meant = chosen.ids().contains(chosen.currentId());
    if (row < 0 || !(meant || m_detail->isVisible()))
        return;
    m_detail->show(m_model->at(row));
    m_detail->setVisible(true);
}

/// The same person's, also when the row has left what is shown: only a choice leads to another.
void LogPage::refreshDetail() {
    const DeliveryId shown = m_detail->shown();
    if (!shown.isValid() || m_detail->isHidden())
        return;
    if (const int row = m_model->rowOf(shown); row >= 0) {
        m_detail->show(m_model->at(row));
        return;
    }
    m_log.rows({shown}).then(this, [this, shown](const Result<std::vector<delivery::Delivery>>& rows) {
        if (rows && !rows->empty() && m_detail->shown() == shown)
            m_detail->show(rows->front());
    });
}

void LogPage::showEmpty() {
    const bool empty = m_model->size() == 0 && m_feed->hasAnswer();
    m_rows->setCurrentIndex(empty ? 1 : 0);
    if (empty && filter() == delivery::Filter{})
        m_empty->setWords(tr("Nothing has been sent yet"),
                          tr("Every message stands here with what became of it, from the moment it is queued."),
                          tr("Send a message"));
    else
        m_empty->setWords(tr("Nothing matches"), tr("No delivery fits all of the filters above."),
                          tr("Show everything"));
}

void LogPage::setPaused(bool on) {
    m_pause->setAccessibleName(on ? tr("Resume refresh") : tr("Pause refresh"));
    m_pause->setIcon(
        m_theme.icon(on ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    m_pause->setToolTip(m_pause->accessibleName() + u'\n' + tr("Freezes what is shown; sending goes on"));
    if (m_feed->isPaused() != on) {
        m_feed->setPaused(on);
        m_summary->setPaused(on);
    }
    fit();
    showStrip();
}

void LogPage::fit() {
    // The panel beside the rows must leave them the room for their buttons.
    const bool tight = width() < qMax(m_theme.px(narrow), m_view->neededWidth() + m_panel->width() + m_theme.px(12));
    const bool veryTight = width() < m_theme.px(cramped);
    m_panelButton->setVisible(tight);
    m_panel->setVisible(!tight || m_panelAsked);
    m_panelLine->setVisible(!tight || m_panelAsked);
    m_search->setFixedWidth(m_theme.px(veryTight ? 110 : width() < m_theme.px(roomy) ? 160 : tight ? 230 : 280));
    m_pause->setText(veryTight ? QString() : m_pause->accessibleName());
    m_export->setText(veryTight ? QString() : tr("Export"));
    m_filterBar->setVisible(height() >= m_theme.px(low) || m_detail->isHidden());
}

void LogPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fit();
}

bool LogPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShowToParent && event->type() != QEvent::HideToParent)
        return Page::eventFilter(watched, event);
    if (watched == m_banner)
        m_bannerPlace->setVisible(event->type() == QEvent::ShowToParent);  // no gap where no banner is
    else
        fit();
    return Page::eventFilter(watched, event);
}

void LogPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_feed->setActive(true);
    m_summary->setActive(true);
    m_second.start();
}

void LogPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_feed->setActive(false);
    m_summary->setActive(false);
    m_second.stop();
}

}  // namespace hongyan::logpage
