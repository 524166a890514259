#pragma once

#include <QAbstractTableModel>

#include "rehearsal/report.h"

namespace hongyan::sendingpage {

/// Those that were refused in a rehearsal: row, recipient, field, value, reason.
class RefusedModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Row, Recipient, Field, Value, Reason };
    using QAbstractTableModel::QAbstractTableModel;

    void setRefused(std::vector<rehearsal::Refused> refused, const rehearsal::Request& played);
    /// The words in the language set now.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString textOf(const rehearsal::Refused& one, Column column) const;

    rehearsal::Request m_played;
    std::vector<rehearsal::Refused> m_refused;
};

}  // namespace hongyan::sendingpage
