#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/recipients/findings.h"
#include "ui/widgets/theme.h"

namespace hongyan::recipientspage {

/// Rows of a spreadsheet as they will be read, those at fault marked. The first column is the row's number, the second
/// says why the row is looked at, then come the file's. A snapshot: reset as a whole.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { RowNumber, Why, FirstCell };
    /// Mark::Kind of the row, as int, in the number's column.
    static constexpr int markRole = Qt::UserRole;

    explicit PreviewModel(widgets::Theme& theme, QObject* parent = nullptr);
    void show(const QStringList& header, int openidColumn, std::vector<recipients::Row> rows,
              QHash<qint64, Mark> marks);
    const QStringList& header() const { return m_header; }
    int openidColumn() const { return m_openidColumn; }
    qint64 numberAt(int row) const { return m_rows[static_cast<std::size_t>(row)].number; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString textOf(const recipients::Row& row, const Mark& mark, int column) const;
    QString spoken(const recipients::Row& row, const Mark& mark, int column) const;
    QVariant ground(const Mark& mark, int column) const;
    QVariant ink(const Mark& mark, const recipients::Row& row, int column) const;

    widgets::Theme& m_theme;
    QStringList m_header;
    int m_openidColumn = -1;
    std::vector<recipients::Row> m_rows;
    QHash<qint64, Mark> m_marks;
};

/// An openid as tables show it: oR3dK5tY8nA…c1Xe.
QString shownOpenid(const QString& openid);

}  // namespace hongyan::recipientspage
