#include "ui/log/logdelegate.h"

#include <QCursor>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>

#include "ui/log/logmodel.h"
#include "ui/log/rowaction.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/statelook.h"

namespace hongyan::logpage {

using widgets::Ink;
using widgets::Type;
namespace cells = widgets::cells;

namespace {

Ink codeInk(const delivery::Delivery& delivery) {
    using delivery::State;
    switch (delivery.state) {
        case State::Failed:
        case State::Retrying:
            return Ink::Failed;
        case State::Held:
            return Ink::Held;
        case State::Unconfirmed:
            return Ink::Unconfirmed;
        case State::Waiting:
        case State::Sending:
        case State::Accepted:
        case State::Cancelled:
        case State::Suppressed:
            return Ink::Secondary;
    }
    return Ink::Secondary;
}

bool isFirst(const QStyleOptionViewItem& option, int column) {
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    return view && view->horizontalHeader()->visualIndex(column) == 0;
}

}  // namespace

LogDelegate::LogDelegate(widgets::Theme& theme, const LogModel& model, QObject* parent)
    : RowDelegate(theme, parent), m_model(model) {}

QRect LogDelegate::buttonIn(const QRect& cell, int row) const {
    const RowAction action = actionOf(m_model.at(row));
    if (action == RowAction::None)
        return {};
    return cells::buttonRect(theme(), cell.adjusted(theme().px(4), 0, -theme().px(4), -1), wordOf(action));
}

void LogDelegate::paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const delivery::Delivery& delivery = m_model.at(index.row());
    QRect cell = area;
    if (isFirst(option, index.column()))
        cell.setLeft(cell.left() + theme().px(8));  // the page's margin
    switch (static_cast<LogModel::Column>(index.column())) {
        case LogModel::Column::Time:
            if (const std::optional<Timestamp> time = shownTime(delivery)) {
                const text::LogTime parts = text::logTime(*time, m_model.now());
                cells::quietThenLoud(painter, theme(), cell, parts.quiet, parts.loud);
            } else {
                cells::quietThenLoud(painter, theme(), cell, text::unknown(), {});
            }
            return;
        case LogModel::Column::State: {
            const widgets::StateLook look = widgets::lookOf(delivery.state, delivery.receipt);
            cells::iconAndWord(painter, theme(), cell, look.icon, text::word(delivery.state, delivery.receipt),
                               look.ink);
            return;
        }
        case LogModel::Column::Recipient:
            cells::twoToned(painter, theme(), cell, delivery.name,
                            LogModel::withRow(delivery, text::shortOpenid(delivery.openid)));
            return;
        case LogModel::Column::Campaign:
        case LogModel::Column::Template:
        case LogModel::Column::Attempts:
        case LogModel::Column::Msgid:
        case LogModel::Column::ClientMsgId:
        case LogModel::Column::Rid:
            cells::text(painter, cell, index.data().toString(), theme().colors().secondary,
                        theme().figures(Type::Body));
            return;
        case LogModel::Column::Result:
            paintResult(painter, cell, index.row());
            return;
        case LogModel::Column::Latency:
            cells::text(painter, cell, index.data().toString(), theme().colors().secondary, theme().figures(Type::Body),
                        Qt::AlignRight);
            return;
        case LogModel::Column::NextRetry:
            paintNext(painter, cell, index);
            return;
        case LogModel::Column::Action:
            paintAction(painter, cell, option, index.row());
            return;
    }
}

void LogDelegate::paintResult(QPainter& painter, const QRect& area, int row) const {
    const delivery::Delivery& delivery = m_model.at(row);
    const text::ResultWords words = text::resultOf(delivery);
    cells::codeAndMeaning(painter, theme(), area, words.code, codeInk(delivery), words.meaning, words.quiet);
}

void LogDelegate::paintNext(QPainter& painter, const QRect& area, const QModelIndex& index) const {
    const Ink ink = m_model.at(index.row()).state == delivery::State::Unconfirmed ? Ink::Unconfirmed : Ink::Retrying;
    cells::text(painter, area, index.data().toString(), theme().color(ink), theme().figures(Type::Body),
                Qt::AlignRight);
}

void LogDelegate::paintAction(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option, int row) const {
    const QRect button = buttonIn(option.rect, row);
    if (button.isEmpty()) {
        cells::quietIcon(painter, theme(), area, QStringLiteral("view-refresh"));
        return;
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool hovered = view && option.state.testFlag(QStyle::State_MouseOver) &&
                         button.contains(view->viewport()->mapFromGlobal(QCursor::pos()));
    cells::button(painter, theme(), button, wordOf(actionOf(m_model.at(row))), hovered);
}

bool LogDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    const bool down = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const bool up = event->type() == QEvent::MouseButtonRelease;
    if ((!down && !up) || index.column() != static_cast<int>(LogModel::Column::Action))
        return RowDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QRect button = buttonIn(option.rect, index.row());
    if (mouse->button() != Qt::LeftButton || !button.contains(mouse->position().toPoint()))
        return RowDelegate::editorEvent(event, model, option, index);
    const DeliveryId id = m_model.at(index.row()).id;
    if (down)
        m_down = id;
    else if (m_down == id)
        emit pressed(id, button);
    if (up)
        m_down = {};
    return true;
}

}  // namespace hongyan::logpage
