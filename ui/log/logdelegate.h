#pragma once

#include "base/ids.h"
#include "ui/widgets/tables.h"

namespace hongyan::logpage {

class LogModel;

/// Paints the log's cells and the button in each row; presses of it come out as a signal.
class LogDelegate : public widgets::RowDelegate {
    Q_OBJECT
 public:
    LogDelegate(widgets::Theme& theme, const LogModel& model, QObject* parent = nullptr);
    /// Where the button of `row` is painted, given its cell; empty where there is none.
    QRect buttonIn(const QRect& cell, int row) const;

 signals:
    void pressed(hongyan::DeliveryId id, const QRect& button);

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

 private:
    void paintResult(QPainter& painter, const QRect& area, int row) const;
    void paintAction(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option, int row) const;
    void paintNext(QPainter& painter, const QRect& area, const QModelIndex& index) const;

    const LogModel& m_model;
    DeliveryId m_down;  ///< rows move under the mouse: only a click on one and the same counts
};

}  // namespace hongyan::logpage
