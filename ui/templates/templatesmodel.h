#pragma once

#include <QAbstractListModel>
#include <vector>

#include "templates/template.h"

namespace hongyan::templatespage {

/// The account's templates as the list shows them. A snapshot: the page hands over a new one.
class TemplatesModel : public QAbstractListModel {
    Q_OBJECT
 public:
    struct Row {
        QString id;
        QString title;
        int fields = 0;
        int messages = 0;
        bool gone = false;
        bool unsaved = false;
        bool operator==(const Row&) const = default;
    };
    enum Role { IdRole = Qt::UserRole + 1, NoteRole, GoneRole };

    using QAbstractListModel::QAbstractListModel;
    /// Where the same templates stand in the same order nothing but their notes changes.
    void setRows(std::vector<Row> rows);
    int rowOf(const QString& id) const;  ///< −1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    QString noteOf(const Row& row) const;
    std::vector<Row> m_rows;
};

}  // namespace hongyan::templatespage
