#include "ui/log/logstrip.h"

#include <QHBoxLayout>
#include <array>

#include "ui/text/formats.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/label.h"

namespace hongyan::logpage {

using widgets::ButtonKind;

LogStrip::LogStrip(widgets::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_sentence(widgets::label({}, widgets::Type::Bold, widgets::Ink::Text, this)),
      m_paused(widgets::label({}, widgets::Type::Bold, widgets::Ink::Retrying, this)),
      m_everything(widgets::button({}, ButtonKind::Link, this)),
      m_pill(new widgets::Pill(theme, this)),
      m_retry(widgets::button(theme.icon(QStringLiteral("view-refresh")), {}, ButtonKind::Small, this)),
      m_decide(widgets::button(theme.icon(QStringLiteral("question")), {}, ButtonKind::Small, this)),
      m_suppress(widgets::button({}, ButtonKind::Small, this)),
      m_export(widgets::button({}, ButtonKind::Small, this)),
      m_copy(widgets::button({}, ButtonKind::Small, this)),
      m_clear(widgets::button({}, ButtonKind::SmallFlat, this)),
      m_margin(theme.px(8)) {
    setObjectName(QStringLiteral("Strip"));
    setMinimumWidth(theme.px(200));  // fit() leaves out what has no room
    m_pill->setObjectName(QStringLiteral("pill"));
    m_retry->setObjectName(QStringLiteral("retrySelection"));
    m_decide->setObjectName(QStringLiteral("decideSelection"));
    m_suppress->setObjectName(QStringLiteral("suppressSelection"));
    widgets::takesAway(*m_suppress);
    m_everything->setObjectName(QStringLiteral("selectEverything"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * m_margin, 0, m_margin, 0);
    row->setSpacing(m_margin);
    row->addWidget(m_sentence);
    row->addWidget(m_everything);
    row->addWidget(m_paused);
    row->addStretch(1);
    row->addWidget(m_pill);
    row->addStretch(1);
    for (QPushButton* each : {m_retry, m_decide, m_suppress, m_export, m_copy, m_clear})
        row->addWidget(each);
    connect(m_everything, &QPushButton::clicked, this, &LogStrip::everythingRequested);
    connect(m_pill, &QAbstractButton::clicked, this, &LogStrip::newestRequested);
    connect(m_retry, &QPushButton::clicked, this, &LogStrip::retryRequested);
    connect(m_decide, &QPushButton::clicked, this,
            [this] { emit decideRequested(m_decide->mapToGlobal(m_decide->rect().bottomLeft())); });
    connect(m_suppress, &QPushButton::clicked, this, &LogStrip::suppressRequested);
    connect(m_export, &QPushButton::clicked, this, &LogStrip::exportRequested);
    connect(m_copy, &QPushButton::clicked, this, &LogStrip::copyRequested);
    connect(m_clear, &QPushButton::clicked, this, &LogStrip::clearRequested);
    retranslate();
}

void LogStrip::show(const Facts& facts) {
    if (m_facts == facts)
        return;
    m_facts = facts;
    showWords();
}

void LogStrip::retranslate() {
    m_suppress->setText(tr("Suppress"));
    m_suppress->setAccessibleName(tr("Suppress the people of the selected"));
    m_suppress->setToolTip(tr("No campaign writes to them any more"));
    m_export->setText(tr("Export"));
    m_copy->setText(tr("Copy"));
    m_clear->setText(tr("Clear selection"));
    m_export->setAccessibleName(tr("Export the selected"));
    m_copy->setAccessibleName(tr("Copy the selected"));
    m_clear->setAccessibleName(m_clear->text());
    m_paused->setText(tr("Refresh paused"));
    showWords();
}

QString LogStrip::sentence() const {
    if (m_facts.everything)
        return tr("All %1 selected").arg(text::number(m_facts.matching));
    if (m_facts.selected > 0)
        return tr("%1 selected").arg(text::number(m_facts.selected));
    if (m_facts.full && m_facts.matching > m_facts.loaded)
        return tr("%Ln record(s), the newest %1 shown", nullptr, static_cast<int>(m_facts.matching))
            .arg(text::number(m_facts.loaded));
    return tr("%Ln record(s)", nullptr, static_cast<int>(m_facts.matching));
}

void LogStrip::showWords() {
    const bool some = m_facts.everything || m_facts.selected > 0;
    m_sentence->setText(sentence());
    m_everything->setText(tr("Select all %1").arg(text::number(m_facts.matching)));
    m_everything->setAccessibleName(m_everything->text());
    m_everything->setVisible(some && !m_facts.everything && m_facts.matching > m_facts.selected);
    m_paused->setVisible(m_facts.paused);
    m_pill->setText(tr("▲ %1 new").arg(text::number(m_facts.leftOut)));
    m_pill->setAccessibleName(tr("%Ln new record(s), show them", nullptr, static_cast<int>(m_facts.leftOut)));
    m_pill->setVisible(m_facts.leftOut > 0);
    m_retry->setText(m_facts.retryable > 0 ? tr("Retry %1").arg(text::number(m_facts.retryable)) : tr("Retry"));
    m_retry->setAccessibleName(m_retry->text());
    m_retry->setEnabled(m_facts.retryable > 0);
    m_retry->setToolTip(m_facts.retryable > 0
                            ? tr("Only the failed ones; what became of the unconfirmed ones is said with Decide")
                            : tr("None of the selected has failed"));
    m_decide->setText(tr("Decide %1…").arg(text::number(m_facts.unconfirmed)));
    m_decide->setAccessibleName(tr("Say what became of %1 unconfirmed").arg(text::number(m_facts.unconfirmed)));
    m_copy->setEnabled(!m_facts.everything);
    m_copy->setToolTip(m_facts.everything ? tr("Export them instead: that many do not fit the clipboard") : QString());
    for (QPushButton* each : {m_retry, m_suppress, m_export, m_copy, m_clear})
        each->setVisible(some);
    m_decide->setVisible(some && m_facts.unconfirmed > 0);
    fit();
}

void LogStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

void LogStrip::fit() {
    const bool some = m_facts.everything || m_facts.selected > 0;
    // In the order in which they may go: the keyboard and the header do the same.
    const std::array spare{m_copy, m_clear, m_export, m_suppress};
    for (QPushButton* each : spare)
        each->setVisible(some);
    int wanted = 3 * m_margin;
    for (int i = 0; i < layout()->count(); ++i) {
        const QWidget* each = layout()->itemAt(i)->widget();
        if (each && !each->isHidden())
            wanted += each->sizeHint().width() + m_margin;
    }
    for (QPushButton* each : spare) {
        if (!some || wanted <= width())
            return;
        each->hide();
        wanted -= each->sizeHint().width() + m_margin;
    }
}

}  // namespace hongyan::logpage
