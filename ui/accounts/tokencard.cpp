#include "ui/accounts/tokencard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/segmentbar.h"

namespace hongyan::accountspage {

using widgets::Ink;
using widgets::label;
using widgets::Markup;
using widgets::Type;

TokenCard::TokenCard(widgets::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_icon(new widgets::IconLabel(theme, QStringLiteral("checkmark"), Ink::Secondary, 16, this)),
      m_caption(label({}, Type::Body, Ink::Secondary, this)),
      m_token(widgets::wrappingLabel({}, Type::Body, Ink::Text, this)),
      m_fetches(label({}, Type::Caption, Ink::Secondary, this)),
      m_refresh(
          widgets::button(theme.icon(QStringLiteral("view-refresh")), QString(), widgets::ButtonKind::Small, this)),
      m_quotaCaption(label({}, Type::Body, Ink::Secondary, this)),
      m_bar(new widgets::SegmentBar(theme, 6, this)),
      m_quota(widgets::wrappingLabel({}, Type::Body, Ink::Text, this)) {
    setObjectName(QStringLiteral("Card"));
    m_bar->setFixedWidth(theme.px(96));
    m_refresh->setObjectName(QStringLiteral("refreshToken"));
    for (QLabel* caption : {m_caption, m_quotaCaption})
        caption->setMinimumWidth(theme.px(48));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    rows->setSpacing(theme.px(8));
    auto* first = new QHBoxLayout;
    first->setSpacing(theme.px(8));
    first->addWidget(m_icon);
    first->addWidget(m_caption);
    first->addWidget(m_token, 1);
    first->addWidget(m_fetches);
    first->addWidget(m_refresh);
    auto* second = new QHBoxLayout;
    second->setSpacing(theme.px(8));
    second->addSpacing(theme.px(24));
    second->addWidget(m_quotaCaption);
    second->addWidget(m_bar);
    second->addWidget(m_quota, 1);
    rows->addLayout(first);
    rows->addLayout(second);
    connect(m_refresh, &QPushButton::clicked, this, &TokenCard::refreshRequested);
}

void TokenCard::setReport(const std::optional<sending::PaceReport>& report, Timestamp now) {
    m_report = report;
    showToken(now);
    showQuota();
}

void TokenCard::setQuota(const std::optional<wechat::Quota>& quota) {
    m_checked = quota;
    showQuota();
}

void TokenCard::setBusy(bool busy) {
    m_busy = busy;
    m_refresh->setEnabled(!busy);
}

void TokenCard::showToken(Timestamp now) {
    const tokens::TokenStatus status = m_report ? m_report->token : tokens::TokenStatus{};
    m_fetches->setVisible(status.fetchesToday > 0);
    m_fetches->setText(tr("%n fetch(es) today", nullptr, status.fetchesToday));
    m_refresh->setEnabled(!m_busy && !status.refreshing);
    if (status.present) {
        m_icon->setIcon(QStringLiteral("checkmark"), Ink::Delivered);
        Markup words = Markup::filled(
            tr("valid until %1, renewed in %2"),
            {Markup::bold(text::clockTime(status.validUntil)), Markup::bold(text::tokenWord(status, now))});
        if (status.refreshing)
            words = text::tokenWord(status, now);
        else if (status.error)
            words = Markup::lines({words, tr("The last fetch failed: %1").arg(text::sentence(*status.error))});
        widgets::setMarkup(*m_token, words);
        return;
    }
    const bool failed = status.error && !status.refreshing;
    m_icon->setIcon(failed ? QStringLiteral("window-close") : QStringLiteral("clock"),
                    failed ? Ink::Failed : Ink::Secondary);
    widgets::setMarkup(*m_token,
                       failed || status.refreshing ? text::tokenWord(status, now) : tr("fetched when first needed"));
}

void TokenCard::showQuota() {
    const std::optional<wechat::Quota>& quota = m_report && m_report->quota ? m_report->quota : m_checked;
    const bool known = quota && quota->dailyLimit > 0;
    m_bar->setVisible(known);
    m_quota->setText(known ? tr("%1 of %2 left today").arg(text::number(quota->remain), text::number(quota->dailyLimit))
                           : tr("unknown, a check asks for it"));
    if (known)
        m_bar->setSegments({{widgets::Segment::Series::Highlight, quota->used, tr("used"), false}}, quota->dailyLimit);
}

void TokenCard::retranslate() {
    m_caption->setText(tr("Token"));
    m_quotaCaption->setText(tr("Quota"));
    m_refresh->setText(tr("Refresh now"));
    m_refresh->setAccessibleName(tr("Refresh the token now"));
    showQuota();
}

}  // namespace hongyan::accountspage
