#include "ui/log/logmodel.h"

#include <algorithm>

namespace hongyan::logpage {

using delivery::Delivery;

LogModel::LogModel(const Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock) {}

int LogModel::rowAt(qint64 place) const {
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), place,
                                        [](const Row& row, qint64 wanted) { return row.place > wanted; });
    return static_cast<int>(found - m_rows.begin());
}

int LogModel::rowOf(DeliveryId id) const {
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? -1 : rowAt(*place);
}

std::optional<qint64> LogModel::oldest() const {
    return m_rows.empty() ? std::nullopt : std::optional(m_rows.back().place);
}

void LogModel::setDeduplicated(const QSet<CampaignId>& campaigns) {
    m_deduplicated = campaigns;
    reword(Column::NextRetry, Column::NextRetry);
}

void LogModel::restart(const std::vector<Delivery>& rows, bool complete) {
    emit aboutToChange();
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    for (const Delivery& each : rows) {
        m_rows.push_back({each, each.position});
        m_places.insert(each.id, each.position);
    }
    m_complete = complete;
    endResetModel();
    emit changed();
}

void LogModel::append(const std::vector<Delivery>& rows, bool complete) {
    emit aboutToChange();
    std::vector<Row> added;
    const qint64 room = mostRows - size();
    for (const Delivery& each : rows) {
        // One that was tried again since the page above was read stands there already.
        const bool older = m_rows.empty() || each.position < m_rows.back().place;
        if (older && !m_places.contains(each.id) && static_cast<qint64>(added.size()) < room)
            added.push_back({each, each.position});
    }
    m_complete = complete && static_cast<qint64>(rows.size()) <= room;
    if (!added.empty()) {
        beginInsertRows({}, size(), size() + static_cast<int>(added.size()) - 1);
        for (Row& row : added) {
            m_places.insert(row.delivery.id, row.place);
            m_rows.push_back(std::move(row));
        }
        endInsertRows();
    }
    emit changed();
}

std::vector<DeliveryId> LogModel::merge(const std::vector<Delivery>& rows, Newer newer) {
    emit aboutToChange();
    std::vector<DeliveryId> leftOut;
    std::vector<Delivery> added;
    Places moved;
    const qint64 top = m_rows.empty() ? -1 : m_rows.front().place;
    for (const Delivery& each : rows) {
        const int row = rowOf(each.id);
        const bool isNewer = m_rows.empty() || each.position > top;
        if (row >= 0 && each.position < at(row).position)
            continue;
        if (row >= 0 && newer == Newer::TakeIn && each.position > m_rows[static_cast<size_t>(row)].place) {
            moved.push_back(row);
            added.push_back(each);
        } else if (row >= 0) {
            replace(each);
            if (isNewer)
                leftOut.push_back(each.id);
        } else if (isNewer && newer == Newer::LeaveOut) {
            leftOut.push_back(each.id);
        } else if (isNewer || m_complete || each.position > m_rows.back().place) {
            added.push_back(each);
        }
    }
    removeRows(std::move(moved));
    insert(std::move(added));
    trim();
    emit changed();
    return leftOut;
}

void LogModel::remove(const std::vector<DeliveryId>& ids) {
    emit aboutToChange();
    Places rows;
    for (const DeliveryId id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    removeRows(std::move(rows));
    emit changed();
}

bool LogModel::replace(const Delivery& delivery) {
    const int row = rowOf(delivery.id);
    Delivery& shown = m_rows[static_cast<size_t>(row)].delivery;
    if (shown == delivery)
        return false;
    shown = delivery;
    emit dataChanged(index(row, 0), index(row, columns - 1));
    return true;
}

void LogModel::insert(std::vector<Delivery> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const Delivery& one, const Delivery& other) { return one.position > other.position; });
    // Runs that belong to one gap go in at once: usually all of them on top.
    for (size_t from = 0; from < rows.size();) {
        const int row = rowAt(rows[from].position);
        const qint64 next = row < size() ? m_rows[static_cast<size_t>(row)].place : -1;
        size_t to = from + 1;
        while (to < rows.size() && rows[to].position > next)
            ++to;
        beginInsertRows({}, row, row + static_cast<int>(to - from) - 1);
        for (size_t i = from; i < to; ++i) {
            m_places.insert(rows[i].id, rows[i].position);
            m_rows.insert(m_rows.begin() + row + static_cast<std::ptrdiff_t>(i - from), {rows[i], rows[i].position});
        }
        endInsertRows();
        from = to;
    }
}

void LogModel::removeRows(Places rows) {
    std::sort(rows.begin(), rows.end(), std::greater<int>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (size_t from = 0; from < rows.size();) {
        size_t to = from + 1;
        while (to < rows.size() && rows[to] == rows[to - 1] - 1)
            ++to;
        const int last = rows[from];
        const int first = rows[to - 1];
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_places.remove(at(row).id);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        from = to;
    }
}

void LogModel::trim() {
    if (m_rows.size() <= mostRows)
        return;
    beginRemoveRows({}, mostRows, size() - 1);
    for (int row = mostRows; row < size(); ++row)
        m_places.remove(at(row).id);
    m_rows.erase(m_rows.begin() + mostRows, m_rows.end());
    m_complete = false;
    endRemoveRows();
}

void LogModel::reword(Column from, Column to) {
    if (from == Column::Time && to == Column::Action)
        emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, static_cast<int>(from)), index(size() - 1, static_cast<int>(to)));
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : size();
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

bool LogModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_complete && !isFull();
}

void LogModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        emit moreRequested();
}

}  // namespace hongyan::logpage
