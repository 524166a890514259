#include "ui/history/statetotals.h"

#include "ui/text/states.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/statelook.h"

namespace hongyan::historypage {

StateTotals::StateTotals(widgets::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const delivery::State state : delivery::allStates) {
        auto* chip = new widgets::Chip(theme, {}, this);
        const widgets::StateLook look = widgets::lookOf(state);
        chip->setCheckable(false);
        chip->setLook(look.icon, look.ink);
        chip->setObjectName(QStringLiteral("state-") + nameOf(state));
        connect(chip, &QAbstractButton::clicked, this, [this, state] { emit stateRequested(state); });
        m_chips.push_back(chip);
    }
    connect(&theme, &widgets::Theme::changed, this, [this] { updateGeometry(); });
}

void StateTotals::setCounts(const delivery::Counts& counts) {
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const delivery::State state = delivery::allStates[i];
        m_chips[i]->setText(text::word(state));
        m_chips[i]->setCount(counts.of(state));
        m_chips[i]->setVisible(counts.of(state) > 0);
    }
    updateGeometry();
    place(width(), true);
}

int StateTotals::place(int width, bool move) const {
    const int gap = m_theme.px(8);
    int left = 0;
    int top = 0;
    int bottom = 0;
    for (widgets::Chip* chip : m_chips) {
        if (chip->isHidden())
            continue;
        const QSize size = chip->sizeHint();
        if (left > 0 && left + size.width() > width) {
            left = 0;
            top = bottom + gap;
        }
        if (move)
            chip->setGeometry(QRect(QPoint(left, top), size));
        left += size.width() + gap;
        bottom = top + size.height();
    }
    return bottom;
}

QSize StateTotals::sizeHint() const {
    return {m_theme.px(400), heightForWidth(m_theme.px(400))};
}

int StateTotals::heightForWidth(int width) const {
    return place(width, false);
}

void StateTotals::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(width(), true);
}

}  // namespace hongyan::historypage
