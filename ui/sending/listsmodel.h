#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "recipients/recipient.h"

namespace hongyan::sendingpage {

/// The imported lists: name, people, left out, day of import, columns.
class ListsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Name, People, LeftOut, Imported, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void setLists(const std::vector<recipients::ListInfo>& lists, Timestamp now);
    int rowOf(ListId id) const;  ///< -1: none
    ListId idAt(int row) const;
    /// The words in the language set now.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString textOf(const recipients::ListInfo& info, Column column) const;

    std::vector<recipients::ListInfo> m_lists;
    Timestamp m_now{};
};

/// The first people of one list as the spreadsheet has them.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(const QStringList& columns, std::vector<recipients::Recipient> people);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QStringList m_columns;
    std::vector<recipients::Recipient> m_people;
};

}  // namespace hongyan::sendingpage
