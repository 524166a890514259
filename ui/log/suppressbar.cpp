#include "ui/log/suppressbar.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/widgets/label.h"

namespace hongyan::logpage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

SuppressBar::SuppressBar(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_frame(new QFrame(this)),
      m_sentence(widgets::wrappingLabel({}, Type::Body, Ink::Text, m_frame)),
      m_reasonLabel(widgets::label({}, Type::Body, Ink::Text, m_frame)),
      m_reason(new QLineEdit(m_frame)),
      m_suppress(widgets::button(QString(), ButtonKind::Normal, m_frame)),
      m_back(widgets::button(QString(), ButtonKind::Flat, m_frame)) {
    m_frame->setObjectName(QStringLiteral("Banner"));
    m_frame->setProperty("tone", QStringLiteral("amber"));
    m_reason->setObjectName(QStringLiteral("suppressReason"));
    m_reason->setMaxLength(200);
    m_reasonLabel->setBuddy(m_reason);
    m_suppress->setObjectName(QStringLiteral("suppress"));
    m_back->setObjectName(QStringLiteral("keep"));
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    around->addWidget(m_frame);
    auto* rows = new QVBoxLayout(m_frame);
    rows->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    rows->setSpacing(theme.px(8));
    rows->addWidget(m_sentence);
    auto* across = new QHBoxLayout;
    across->setSpacing(theme.px(8));
    across->addWidget(m_reasonLabel);
    across->addWidget(m_reason, 1);
    across->addWidget(m_suppress);
    across->addWidget(m_back);
    rows->addLayout(across);
    hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &SuppressBar::confirm);
    connect(m_suppress, &QPushButton::clicked, this, &SuppressBar::confirm);
    connect(m_back, &QPushButton::clicked, this, &SuppressBar::dismiss);
    retranslate();
}

void SuppressBar::ask(qint64 deliveries) {
    m_deliveries = deliveries;
    m_reason->clear();
    retranslate();
    show();
    m_reason->setFocus();
}

bool SuppressBar::dismiss() {
    if (isHidden())
        return false;
    hide();
    return true;
}

void SuppressBar::confirm() {
    if (dismiss())
        emit confirmed(m_reason->text().trimmed());
}

void SuppressBar::retranslate() {
    m_sentence->setText(
        tr("Put the people of %Ln delivery(ies) on the suppression list? No campaign writes to them any "
           "more; what is not sent to them yet is skipped.",
           nullptr, static_cast<int>(m_deliveries)));
    m_reasonLabel->setText(tr("Why"));
    m_reason->setAccessibleName(tr("Why they are suppressed"));
    m_reason->setAccessibleDescription(m_sentence->text());
    m_reason->setPlaceholderText(tr("for example: asked not to be written to"));
    m_suppress->setText(tr("Suppress"));
    m_back->setText(tr("Do not"));
    m_suppress->setAccessibleName(tr("Suppress these people"));
    m_back->setAccessibleName(tr("Do not suppress them"));
}

}  // namespace hongyan::logpage
