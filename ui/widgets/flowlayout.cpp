#include "ui/widgets/flowlayout.h"

#include <QWidget>

namespace hongyan::widgets {

FlowLayout::FlowLayout(int across, int down, QWidget* parent) : QLayout(parent), m_across(across), m_down(down) {}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items)
        delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

void FlowLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    arrange(area, true);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            width += item->sizeHint().width() + m_across;
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), minimumSize().height()};
}

int FlowLayout::arrange(const QRect& area, bool place) const {
    const QRect inside = area.marginsRemoved(contentsMargins());
    int left = inside.left();
    int top = inside.top();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(qMin(size.width(), qMax(inside.width(), item->minimumSize().width())));
        if (left > inside.left() && left + size.width() > inside.right() + 1) {
            left = inside.left();
            top += lineHeight + m_down;
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QRect(QPoint(left, top), size));
        left += size.width() + m_across;
        lineHeight = qMax(lineHeight, size.height());
    }
    return top + lineHeight - area.top() + contentsMargins().bottom();
}

}  // namespace hongyan::widgets
