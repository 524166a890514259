#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "recipients/recipient.h"

namespace hongyan::recipientspage {

/// The imported lists, the newest first.
class ListsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Name, People, Date, File, Duplicates, Problems, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<recipients::ListInfo> lists, Timestamp now);
    const recipients::ListInfo& at(int row) const { return m_lists[static_cast<std::size_t>(row)]; }
    int rowOf(ListId list) const;  ///< -1: not there
    const recipients::ListInfo* named(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString textOf(const recipients::ListInfo& info, int column) const;

    std::vector<recipients::ListInfo> m_lists;
    Timestamp m_now{};
};

}  // namespace hongyan::recipientspage
