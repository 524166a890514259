#include "ui/editor/fixchips.h"

#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>

#include "ui/editor/fixwords.h"
#include "ui/widgets/label.h"

namespace hongyan::editor {

FixChips::FixChips(widgets::Theme& theme, templates::Field field, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_field(std::move(field)) {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, theme.px(2), 0, 0);
    across->setSpacing(theme.px(8));
    hide();
}

void FixChips::setFixes(const std::vector<templates::Fix>& fixes) {
    if (fixes == m_fixes)
        return;
    m_fixes = fixes;
    refill();
}

void FixChips::setReadOnly(bool on) {
    m_readOnly = on;
    refill();
}

void FixChips::refill() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    auto* across = static_cast<QHBoxLayout*>(layout());
    for (const templates::Fix fix : m_fixes) {
        const QString words = doneBy(fix, m_field);
        auto* chip =
            widgets::button(m_readOnly ? words : words + QStringLiteral("  ×"), widgets::ButtonKind::Small, this);
        chip->setObjectName(QStringLiteral("chip-") + templates::nameOf(fix));
        chip->setFont(m_theme.font(widgets::Type::Caption));
        chip->setEnabled(!m_readOnly);
        chip->setAccessibleName(tr("%1: take it back").arg(words));
        chip->setToolTip(chip->accessibleName());
        connect(chip, &QPushButton::clicked, this, [this, fix] {
            std::erase(m_fixes, fix);
            refill();
            emit removed(fix);
        });
        across->addWidget(chip);
    }
    across->addStretch(1);
    setVisible(!m_fixes.empty());
}

void FixChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

}  // namespace hongyan::editor
