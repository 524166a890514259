#include "ui/log/logselection.h"

#include "ui/log/logmodel.h"

namespace hongyan::logpage {

LogSelection::LogSelection(LogModel& model, QObject* parent) : QItemSelectionModel(&model, parent), m_model(model) {
    connect(&model, &LogModel::aboutToChange, this, &LogSelection::onAboutToChange);
    connect(&model, &LogModel::changed, this, &LogSelection::onChanged);
    connect(this, &QItemSelectionModel::currentChanged, this, &LogSelection::readCurrent);
}

void LogSelection::select(const QItemSelection& selection, QItemSelectionModel::SelectionFlags command) {
    QItemSelectionModel::select(selection, command);
    if (m_changing)
        return;
    // What is selected but not loaded stays so until a person begins anew.
    QSet<DeliveryId> ids;
    if (!command.testFlag(QItemSelectionModel::Clear)) {
        for (const DeliveryId id : std::as_const(m_ids)) {
            if (m_model.rowOf(id) < 0)
                ids.insert(id);
        }
    }
    for (const QItemSelectionRange& range : QItemSelectionModel::selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.insert(m_model.at(row).id);
    }
    m_everything = false;
    m_ids = ids;
    emit idsChanged();
    emit personChose();
}

void LogSelection::clear() {
    QItemSelectionModel::clear();
    if (m_changing)
        return;
    m_ids.clear();
    m_everything = false;
    emit idsChanged();
}

void LogSelection::selectEverything() {
    m_everything = true;
    emit idsChanged();
}

void LogSelection::forget(const std::vector<DeliveryId>& ids) {
    const qsizetype before = m_ids.size();
    for (const DeliveryId id : ids)
        m_ids.remove(id);
    if (m_ids.size() != before)
        emit idsChanged();
}

void LogSelection::readCurrent() {
    if (m_changing)
        return;
    const QModelIndex current = currentIndex();
    const DeliveryId id = current.isValid() ? m_model.at(current.row()).id : DeliveryId{};
    if (std::exchange(m_current, id) != id) {
        emit currentIdChanged(id);
        emit personChose();
    }
}

void LogSelection::onAboutToChange() {
    m_changing = true;
    m_currentColumn = qMax(0, currentIndex().column());
}

QItemSelection LogSelection::rowsOf(const QSet<DeliveryId>& ids) const {
    QItemSelection selection;
    const auto addRun = [&](int from, int to) {
        selection.append(QItemSelectionRange(m_model.index(from, 0), m_model.index(to, m_model.columnCount() - 1)));
    };
    int from = -1;
    for (int row = 0; row < m_model.size(); ++row) {
        const bool selected = ids.contains(m_model.at(row).id);
        if (selected && from < 0)
            from = row;
        if (!selected && from >= 0) {
            addRun(from, row - 1);
            from = -1;
        }
    }
    if (from >= 0)
        addRun(from, m_model.size() - 1);
    return selection;
}

void LogSelection::onChanged() {
    if (!m_ids.isEmpty() || hasSelection())
        QItemSelectionModel::select(m_ids.isEmpty() ? QItemSelection() : rowsOf(m_ids), ClearAndSelect);
    const int row = m_model.rowOf(m_current);
    if (row >= 0 && (currentIndex().row() != row || !currentIndex().isValid()))
        setCurrentIndex(m_model.index(row, m_currentColumn), NoUpdate);
    m_changing = false;
    // Where the current row went, the keyboard goes on from its neighbour, and nobody chose that one.
    m_current = currentIndex().isValid() ? m_model.at(currentIndex().row()).id : DeliveryId{};
}

}  // namespace hongyan::logpage
