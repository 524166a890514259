#include "ui/history/campaigndetail.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/history/statetotals.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonecard.h"
#include "ui/widgets/segmentbar.h"

// CampaignDetail's parts; what they show stands in campaignfacts.cpp.
namespace hongyan::historypage {

using delivery::State;
using widgets::ButtonKind;
using widgets::Ink;
using widgets::label;
using widgets::Type;

CampaignDetail::CampaignDetail(widgets::Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clock(clock) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4));
    head->setSpacing(theme.px(8));
    head->addWidget(m_title = new widgets::ElidedLabel({}, this));
    m_title->setProperty("type", QLatin1String(nameOf(Type::Section)));
    head->addSpacing(theme.px(4));
    head->addWidget(m_icon = new widgets::IconLabel(theme, {}, Ink::Text, 16, this));
    head->addWidget(m_status = new widgets::ElidedLabel({}, this), 1);
    m_status->setObjectName(QStringLiteral("status"));
    makeButtons(*head);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    notes->setSpacing(theme.px(8));
    notes->addWidget(m_banner = new widgets::Banner(theme, widgets::Tone::Amber, this));
    notes->addWidget(m_confirm = new widgets::ConfirmBar(theme, this));
    makeReportRow(*notes);
    m_banner->hide();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeBody());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addLayout(notes);
    rows->addWidget(scroll, 1);
    connect(m_banner, &widgets::Banner::linkActivated, this, &CampaignDetail::onFix);
    connect(m_confirm, &widgets::ConfirmBar::confirmed, this, [this] {
        if (m_resumes)
            emit resumeRequested();
        else
            emit cancelRequested();
    });
    connect(m_totals, &StateTotals::stateRequested, this,
            [this](State state) { emit deliveriesRequested(mine({state})); });
}

void CampaignDetail::makeButtons(QHBoxLayout& head) {
    const auto add = [&](const char* name, const QString& icon, ButtonKind kind = ButtonKind::Small) {
        QPushButton* made = icon.isEmpty() ? widgets::button(QString(), kind, this)
                                           : widgets::button(m_theme.icon(icon), QString(), kind, this);
        made->setObjectName(QLatin1String(name));
        head.addWidget(made);
        return made;
    };
    m_pause = add("pause", QStringLiteral("media-playback-pause"));
    m_retry = add("retry", QStringLiteral("view-refresh"));
    m_deliveries = add("deliveries", {});
    m_report = add("report", {});
    m_cancel = add("cancel", {}, ButtonKind::SmallFlat);
    widgets::takesAway(*m_cancel);
    m_reportMenu = new QMenu(m_report);
    m_report->setMenu(m_reportMenu);
    for (const ReportKind kind : {ReportKind::Sheet, ReportKind::Html}) {
        QAction* action = m_reportMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, kind] { emit reportRequested(kind); });
    }
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_campaign.status == delivery::CampaignStatus::Paused)
            askResume();
        else
            emit pauseRequested();
    });
    connect(m_retry, &QPushButton::clicked, this, &CampaignDetail::retryRequested);
    connect(m_deliveries, &QPushButton::clicked, this, [this] { emit deliveriesRequested(mine()); });
    connect(m_cancel, &QPushButton::clicked, this, &CampaignDetail::askCancel);
}

void CampaignDetail::makeReportRow(QVBoxLayout& rows) {
    m_reportRow = new QWidget(this);
    auto* across = new QHBoxLayout(m_reportRow);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(m_theme.px(8));
    across->addWidget(m_reportWords = label({}, Type::Body, Ink::Secondary, m_reportRow));
    across->addWidget(m_reportBar = new QProgressBar(m_reportRow), 1);
    across->addWidget(m_reportStop = widgets::button(QString(), ButtonKind::Small, m_reportRow));
    m_reportBar->setTextVisible(false);
    m_reportStop->setObjectName(QStringLiteral("stopReport"));
    m_reportRow->hide();
    rows.addWidget(m_reportRow);
    connect(m_reportStop, &QPushButton::clicked, this, &CampaignDetail::reportCancelled);
}

QWidget* CampaignDetail::makeBody() {
    auto* body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_columns->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(16), m_theme.px(16));
    m_columns->setSpacing(m_theme.px(24));
    auto* left = new QVBoxLayout;
    left->setSpacing(m_theme.px(8));
    auto* done = new QHBoxLayout;
    done->setSpacing(m_theme.px(8));
    done->addWidget(m_bar = new widgets::SegmentBar(m_theme, 8, body), 1);
    done->addWidget(m_share = label({}, Type::CaptionBold, Ink::Text, body));
    left->addLayout(done);
    left->addWidget(m_legend = new widgets::Legend(m_theme, body));
    left->addSpacing(m_theme.px(4));
    left->addWidget(m_totals = new StateTotals(m_theme, body));
    left->addSpacing(m_theme.px(4));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(12));
    grid->setVerticalSpacing(m_theme.px(4));
    grid->setColumnMinimumWidth(0, m_theme.px(72));
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < factCount; ++i) {
        const auto at = static_cast<size_t>(i);
        grid->addWidget(m_captions[at] = label({}, Type::Body, Ink::Secondary, body), i, 0, Qt::AlignTop);
        grid->addWidget(m_facts[at] = widgets::wrappingLabel({}, Type::Body, Ink::Text, body), i, 1);
    }
    left->addLayout(grid);
    left->addStretch(1);
    m_columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(m_theme.px(8));
    right->addWidget(m_messageTitle = label({}, Type::Bold, Ink::Secondary, body));
    right->addWidget(m_card = new widgets::PhoneCard(m_theme, body));
    right->addStretch(1);
    m_columns->addLayout(right);
    return body;
}

// The legend needs its room; the card gives way, then moves below.
void CampaignDetail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool wide = width() >= m_theme.px(820);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_card->setFixedWidth(qBound(m_theme.px(240), wide ? width() - m_theme.px(620) : m_theme.px(304), m_theme.px(304)));
}

void CampaignDetail::setCampaign(const delivery::Campaign& campaign) {
    const bool other = campaign.id != m_campaign.id;
    if (other || (m_saidOfLive && campaign.counts.live() == 0))
        m_said = m_saidOfLive = false;
    if (other)
        m_confirm->dismiss();
    m_campaign = campaign;
    show();
}

void CampaignDetail::say(widgets::Tone tone, const QString& sentence) {
    m_said = true;
    m_saidOfLive = false;
    m_fix = Fix::None;
    m_banner->show(tone, sentence);
}

void CampaignDetail::sayOfLive(const QString& sentence) {
    say(widgets::Tone::Info, sentence);
    m_saidOfLive = true;
}

void CampaignDetail::setBusy(bool busy) {
    m_busy = busy;
    if (busy)
        m_said = false;
    showButtons();
}

void CampaignDetail::setStands(bool stands) {
    if (std::exchange(m_stands, stands) == stands)
        return;
    showPause();
    showButtons();
}

void CampaignDetail::setReportProgress(qint64 written) {
    if (!m_reporting) {
        m_said = false;
        showPause();
    }
    m_reporting = true;
    const qint64 total = m_campaign.counts.total();
    m_reportBar->setRange(0, 1000);
    m_reportBar->setValue(total > 0 ? static_cast<int>(qMin<qint64>(1000, written * 1000 / total)) : 0);
    m_reportRow->show();
    showButtons();
}

void CampaignDetail::endReport() {
    m_reporting = false;
    m_reportRow->hide();
    showButtons();
}

bool CampaignDetail::escape() {
    return m_confirm->dismiss();
}

delivery::Filter CampaignDetail::mine(std::vector<State> states) const {
    delivery::Filter filter;
    filter.campaign = m_campaign.id;
    filter.states = std::move(states);
    return filter;
}

void CampaignDetail::onFix() {
    switch (m_fix) {
        case Fix::None:
            return;
        case Fix::Resume:
            askResume();
            return;
        case Fix::Account:
            emit accountRequested(m_campaign.account);
            return;
        case Fix::Failures:
            emit deliveriesRequested(mine({State::Failed}));
            return;
    }
}

}  // namespace hongyan::historypage
