#pragma once

#include <QItemSelectionModel>
#include <QSet>

#include "base/ids.h"

namespace hongyan::logpage {

class LogModel;

/// What is selected, by id, so that it survives rows coming, moving and going; and whether everything that matches
/// is meant, loaded or not.
class LogSelection : public QItemSelectionModel {
    Q_OBJECT
 public:
    explicit LogSelection(LogModel& model, QObject* parent = nullptr);

    const QSet<DeliveryId>& ids() const { return m_ids; }
    DeliveryId currentId() const { return m_current; }
    bool isEverything() const { return m_everything; }
    void selectEverything();
    void forget(const std::vector<DeliveryId>& ids);

    void select(const QItemSelection& selection, QItemSelectionModel::SelectionFlags command) override;
    using QItemSelectionModel::select;
    void clear() override;

 signals:
    void idsChanged();
    /// A person selected, or made another row the current one; not when rows go from under them.
    void personChose();
    /// Not while rows come and go: the same delivery stays the current one.
    void currentIdChanged(hongyan::DeliveryId id);

 private:
    void onAboutToChange();
    void onChanged();
    void readCurrent();
    QItemSelection rowsOf(const QSet<DeliveryId>& ids) const;

    LogModel& m_model;
    QSet<DeliveryId> m_ids;
    DeliveryId m_current;
    int m_currentColumn = 0;
    bool m_everything = false;
    bool m_changing = false;
};

}  // namespace hongyan::logpage
