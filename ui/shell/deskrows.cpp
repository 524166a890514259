#include "ui/shell/deskrows.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/accounts/standing.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/paces.h"
#include "ui/text/states.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::shell {

using delivery::CampaignStatus;
using delivery::State;
using widgets::ButtonKind;
using widgets::ElidedLabel;
using widgets::IconLabel;
using widgets::Ink;
using widgets::label;
using widgets::Markup;
using widgets::Segment;
using widgets::Type;

std::vector<Segment> segmentsOf(const delivery::Counts& counts) {
    using Series = Segment::Series;
    return {
        {Series::Delivered, counts.delivered, text::word(delivery::Receipt::Delivered), false},
        {Series::Accepted, counts.of(State::Accepted) - counts.delivered, text::word(State::Accepted), false},
        {Series::Retrying, counts.of(State::Retrying), text::word(State::Retrying), false},
        {Series::Failed, counts.of(State::Failed), text::word(State::Failed), false},
        {Series::Undecided, counts.of(State::Held) + counts.of(State::Unconfirmed),
         text::words(counts, {State::Held, State::Unconfirmed}), false},
        {Series::ToSend, counts.of(State::Waiting) + counts.of(State::Sending),
         text::words(counts, {State::Waiting, State::Sending}), false},
    };
}

CampaignRow::CampaignRow(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(label({}, Type::Bold, Ink::Text, this)),
      m_note(new ElidedLabel({}, this)),
      m_why(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_done(label({}, Type::Caption, Ink::Secondary, this)),
      m_pause(widgets::button(theme.icon(QStringLiteral("media-playback-pause")), QString(), ButtonKind::Small, this)),
      m_deliveries(widgets::button(QString(), ButtonKind::Small, this)),
      m_bar(new widgets::SegmentBar(theme, 8, this)),
      m_legend(new widgets::Legend(theme, this)) {
    m_note->setProperty("type", QLatin1String(nameOf(Type::Caption)));
    m_note->setProperty("ink", QLatin1String(nameOf(Ink::Secondary)));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    head->addWidget(m_done);
    head->addWidget(m_pause);
    head->addWidget(m_deliveries);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(8));
    rows->setSpacing(theme.px(8));
    rows->addLayout(head);
    rows->addWidget(m_why);
    rows->addWidget(m_bar);
    rows->addWidget(m_legend);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_campaign.status == CampaignStatus::Paused)
            emit resumeRequested(m_campaign);
        else
            emit pauseRequested(m_campaign.id);
    });
    connect(m_deliveries, &QPushButton::clicked, this, [this] { emit deliveriesRequested(m_campaign.id); });
}

void CampaignRow::show(const delivery::Campaign& campaign, const std::optional<Timestamp>& doneAbout, bool stands,
                       Timestamp now) {
    m_campaign = campaign;
    const bool paused = campaign.status == CampaignStatus::Paused;
    const bool live = paused || campaign.status == CampaignStatus::Running;
    m_title->setText(visibleName(campaign.title));
    QString note =
        tr("%1 · begun %2").arg(visibleName(campaign.accountName), text::dayAndTime(campaign.createdAt, now));
    if (paused)
        note = visibleName(campaign.accountName);
    else if (campaign.finishedAt)
        note = tr("%1 · %2 – %3, %4")
                   .arg(visibleName(campaign.accountName),
                        text::dayAndTime(campaign.startedAt.value_or(campaign.createdAt), now),
                        text::dayAndTime(*campaign.finishedAt, now), text::word(campaign.status));
    m_note->setText(note);
    m_why->setText(text::pauseSentence(campaign));
    m_why->setVisible(paused);
    m_done->setText(doneAbout ? tr("Done about %1").arg(text::clockTime(*doneAbout)) : QString());
    m_pause->setVisible(live && !stands);
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(
        m_theme.icon(paused ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    m_pause->setAccessibleName(m_pause->text() + u' ' + visibleName(campaign.title));
    m_deliveries->setText(tr("Deliveries"));
    m_deliveries->setAccessibleName(m_deliveries->text() + u' ' + visibleName(campaign.title));
    const auto segments = segmentsOf(campaign.counts);
    m_bar->setSegments(segments, campaign.counts.total());
    const qint64 done = campaign.counts.total() - campaign.counts.live();
    m_legend->setSegments(segments, text::share(done, campaign.counts.total()));
}

AccountRow::AccountRow(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(label({}, Type::Bold, Ink::Text, this)),
      m_icon(new IconLabel(theme, {}, Ink::Text, 14, this)),
      m_state(new ElidedLabel({}, this)),
      m_kind(label({}, Type::Caption, Ink::Secondary, this)),
      m_tokenCaption(label({}, Type::Caption, Ink::Secondary, this)),
      m_token(label({}, Type::Caption, Ink::Text, this)),
      m_quotaCaption(label({}, Type::Caption, Ink::Secondary, this)),
      m_quotaBar(new widgets::SegmentBar(theme, 6, this)),
      m_quota(label({}, Type::Caption, Ink::Text, this)) {
    m_state->setProperty("type", QLatin1String(nameOf(Type::Caption)));
    m_quotaBar->setFixedWidth(theme.px(96));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(theme.px(2));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(6));
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_icon);
    head->addWidget(m_state);
    grid->addLayout(head, 0, 0, 1, 3);
    grid->addWidget(m_kind, 1, 0, 1, 3);
    grid->addWidget(m_tokenCaption, 2, 0);
    grid->addWidget(m_token, 2, 1, 1, 2);
    grid->addWidget(m_quotaCaption, 3, 0);
    auto* quota = new QHBoxLayout;
    quota->setSpacing(theme.px(8));
    quota->addWidget(m_quotaBar);
    quota->addWidget(m_quota, 1);
    grid->addLayout(quota, 3, 1, 1, 2);
    grid->setColumnMinimumWidth(0, theme.px(32));
    grid->setColumnStretch(2, 1);
}

void AccountRow::showState(const accountspage::Standing& standing) {
    m_icon->setIcon(standing.icon, standing.ink);
    widgets::setInk(*m_state, standing.ink);
    m_state->setText(standing.word);
    m_icon->setToolTip(widgets::tip(standing.why));
}

void AccountRow::show(const settings::Account& account, const sending::PaceReport* report, bool stands, Timestamp now) {
    m_id = account.id;
    m_name->setText(visibleName(account.name));
    m_kind->setText(text::word(account.kind) + QStringLiteral(" · ") + text::shortAppId(account.appId));
    m_tokenCaption->setText(tr("Token"));
    m_quotaCaption->setText(tr("Quota"));
    showState(accountspage::standingOf(report, stands));
    const bool present = report && report->token.present;
    const QString token = report ? text::tokenWord(report->token, now) : tr("fetched when first needed");
    widgets::setMarkup(*m_token, present ? Markup::filled(tr("renewed in %1"), {Markup::bold(token)}) : token);
    const bool known = report && report->quota && report->quota->dailyLimit > 0;
    m_quotaBar->setVisible(known);
    m_quota->setText(known ? tr("%1 left").arg(text::quotaLeft(*report)) : tr("unknown"));
    if (known)
        m_quotaBar->setSegments({{Segment::Series::Highlight, report->quota->used, tr("used"), false}},
                                report->quota->dailyLimit);
}

NeedRow::NeedRow(widgets::Theme& theme, const Need& need, QWidget* parent) : QWidget(parent) {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10));
    across->setSpacing(theme.px(12));
    across->addWidget(new IconLabel(theme, need.icon, need.ink, 16, this), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label(need.title, Type::Bold, Ink::Text, this));
    words->addWidget(widgets::wrappingLabel(need.reason, Type::Caption, Ink::Secondary, this));
    across->addLayout(words, 1);
    QPushButton* action = widgets::button(need.action, ButtonKind::Normal, this);
    action->setAccessibleName(need.action + u' ' + need.title);
    across->addWidget(action);
    connect(action, &QPushButton::clicked, this, &NeedRow::actionRequested);
}

}  // namespace hongyan::shell
