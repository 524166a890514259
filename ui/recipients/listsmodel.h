#pragma once

#include <QAbstractTableModel>
#include <QMap>
#include <vector>

#include "recipients/recipient.h"

namespace hongyan::recipientspage {

/// The lists, the newest first: all, or those with a tag. Names can be edited; a new one is only asked for.
class ListsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Name, People, Date, File, Duplicates, Problems, Tags, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<recipients::ListInfo> lists, Timestamp now);
    void showTag(const QString& tag);  ///< empty: all
    const QString& tag() const { return m_tag; }
    /// Every tag with how many lists have it, in the words' order.
    QMap<QString, int> tags() const;
    const std::vector<recipients::ListInfo>& all() const { return m_lists; }
    const recipients::ListInfo& at(int row) const { return m_lists[m_rows[static_cast<std::size_t>(row)]]; }
    int rowOf(ListId list) const;  ///< -1: not there
    const recipients::ListInfo* named(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 signals:
    void renameWanted(hongyan::ListId list, const QString& name);

 private:
    void choose();
    QString textOf(const recipients::ListInfo& info, int column) const;

    std::vector<recipients::ListInfo> m_lists;
    std::vector<std::size_t> m_rows;  ///< which of them are shown
    QString m_tag;
    Timestamp m_now{};
};

}  // namespace hongyan::recipientspage
