#include "ui/templates/templatesmodel.h"

#include <algorithm>

#include "base/outside.h"

namespace hongyan::templatespage {

void TemplatesModel::setRows(std::vector<Row> rows) {
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& one, const Row& other) { return one.id == other.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int TemplatesModel::rowOf(const QString& id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TemplatesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString TemplatesModel::noteOf(const Row& row) const {
    QStringList parts{tr("%n field(s)", nullptr, row.fields), tr("%n message(s)", nullptr, row.messages)};
    if (row.unsaved)
        parts << tr("not saved");
    return parts.join(QStringLiteral(" · "));
}

QVariant TemplatesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return visible(row.title);
        case Qt::AccessibleTextRole:
            return QStringList{visible(row.title), noteOf(row), row.gone ? tr("gone from the platform") : QString()}
                .join(QStringLiteral(", "));
        case IdRole:
            return row.id;
        case NoteRole:
            return noteOf(row);
        case GoneRole:
            return row.gone;
        default:
            return {};
    }
}

}  // namespace hongyan::templatespage
