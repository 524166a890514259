#include "ui/recipients/previewmodel.h"

#include <QBrush>

#include "base/outside.h"
#include "base/visible.h"
#include "ui/text/formats.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::recipientspage {

QString shownOpenid(const QString& openid) {
    return openid.size() > 20 ? openid.left(11) + u'…' + openid.right(4) : openid;
}

namespace {

bool isEmptyFault(const recipients::Row& row, const Mark& mark, int column) {
    const int cell = column - PreviewModel::FirstCell;
    return cell >= 0 && mark.columns.contains(cell) && !row.cells.isEmpty() && isBlank(row.cells.value(cell));
}

}  // namespace

PreviewModel::PreviewModel(widgets::Theme& theme, QObject* parent) : QAbstractTableModel(parent), m_theme(theme) {}

void PreviewModel::show(const QStringList& header, int openidColumn, std::vector<recipients::Row> rows,
                        QHash<qint64, Mark> marks) {
    beginResetModel();
    m_header = header;
    m_openidColumn = openidColumn;
    m_rows = std::move(rows);
    m_marks = std::move(marks);
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstCell + static_cast<int>(m_header.size());
}

QString PreviewModel::textOf(const recipients::Row& row, const Mark& mark, int column) const {
    if (column == RowNumber)
        return QString::number(row.number);
    if (column == Why)
        return visible(mark.reason);
    if (row.cells.isEmpty())
        return text::unknown();
    const int cell = column - FirstCell;
    const QString value = row.cells.value(cell);
    if (isEmptyFault(row, mark, column))
        return tr("(empty)");
    return visible(cell == m_openidColumn && mark.kind != Mark::Kind::Rejected ? shownOpenid(value) : value);
}

QString PreviewModel::spoken(const recipients::Row& row, const Mark& mark, int column) const {
    if (column != RowNumber)
        return column == Why ? mark.reason : row.cells.value(column - FirstCell);
    return mark.reason.isEmpty() ? QString::number(row.number)
                                 : QString::number(row.number) + QStringLiteral(", ") + mark.reason;
}

QVariant PreviewModel::ground(const Mark& mark, int column) const {
    if (column < FirstCell || !mark.columns.contains(column - FirstCell))
        return {};
    const widgets::Colors& colors = m_theme.colors();
    switch (mark.kind) {
        case Mark::Kind::None:
            return {};
        case Mark::Kind::Duplicate:
            return QBrush(colors.greyTint);
        case Mark::Kind::Rejected:
            return QBrush(colors.redTint);
        case Mark::Kind::Gap:
        case Mark::Kind::Doubtful:
            return QBrush(colors.amberTint);
    }
    return {};
}

QVariant PreviewModel::ink(const Mark& mark, const recipients::Row& row, int column) const {
    using widgets::Ink;
    if (column == RowNumber || (column >= FirstCell && row.cells.isEmpty()))
        return QBrush(m_theme.color(Ink::Secondary));
    const bool atFault = mark.columns.contains(column - FirstCell);
    switch (mark.kind) {
        case Mark::Kind::None:
            return {};
        case Mark::Kind::Duplicate:
            return column == Why ? QVariant() : QBrush(m_theme.color(Ink::Secondary));
        case Mark::Kind::Rejected:
            if (column == Why)
                return {};
            return QBrush(m_theme.color(atFault ? Ink::Failed : Ink::Secondary));
        case Mark::Kind::Gap:
        case Mark::Kind::Doubtful:
            return isEmptyFault(row, mark, column) ? QBrush(m_theme.color(Ink::Retrying)) : QVariant();
    }
    return {};
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const recipients::Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Mark mark = m_marks.value(row.number);
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, mark, index.column());
        case Qt::EditRole:
            return spoken(row, mark, index.column());
        case Qt::AccessibleTextRole:
            return isEmptyFault(row, mark, index.column()) ? textOf(row, mark, index.column())
                                                           : visible(spoken(row, mark, index.column()));
        case Qt::ToolTipRole:
            return widgets::tip(spoken(row, mark, index.column()));
        case Qt::BackgroundRole:
            return ground(mark, index.column());
        case Qt::ForegroundRole:
            return ink(mark, row, index.column());
        case Qt::TextAlignmentRole:
            return index.column() == RowNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case markRole:
            return static_cast<int>(mark.kind);
        default:
            return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section == RowNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString words = section == RowNumber ? tr("Row") : section == Why ? tr("Why") : m_header[section - FirstCell];
    return role == Qt::ToolTipRole ? widgets::tip(words) : visible(words);
}

}  // namespace hongyan::recipientspage
