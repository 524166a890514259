#include "ui/sending/listsmodel.h"

#include <algorithm>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::sendingpage {
namespace {

constexpr int listColumns = 5;

bool sameLists(const std::vector<recipients::ListInfo>& one, const std::vector<recipients::ListInfo>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& left, const auto& right) {
        return left.list.id == right.list.id && left.list.size == right.list.size && left.list.name == right.list.name;
    });
}

}  // namespace

void ListsModel::setLists(const std::vector<recipients::ListInfo>& lists, Timestamp now) {
    m_now = now;
    if (sameLists(lists, m_lists))
        return;
    beginResetModel();
    m_lists = lists;
    endResetModel();
}

int ListsModel::rowOf(ListId id) const {
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [id](const auto& each) { return each.list.id == id; });
    return found == m_lists.end() ? -1 : static_cast<int>(found - m_lists.begin());
}

ListId ListsModel::idAt(int row) const {
    return m_lists[static_cast<size_t>(row)].list.id;
}

void ListsModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, listColumns - 1);
    if (!m_lists.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, listColumns - 1));
}

int ListsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lists.size());
}

int ListsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : listColumns;
}

QString ListsModel::textOf(const recipients::ListInfo& info, Column column) const {
    switch (column) {
        case Name:
            return info.list.name;
        case People:
            return text::number(info.list.people());
        case LeftOut:
            return text::number(info.duplicates + info.problems);
        case Imported:
            return text::dayAndTime(info.list.importedAt, m_now);
        case Columns:
            return info.list.columns.join(tr(", "));
    }
    return {};
}

QVariant ListsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const QString words = textOf(m_lists[static_cast<size_t>(index.row())], column);
    if (role == Qt::DisplayRole)
        return visible(words);
    if (role == Qt::EditRole)
        return words;
    if (role == Qt::ToolTipRole && (column == Name || column == Columns))
        return widgets::tip(words);
    if (role == Qt::TextAlignmentRole && (column == People || column == LeftOut))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ListsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && (column == People || column == LeftOut))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
        case Name:
            return tr("List");
        case People:
            return tr("People");
        case LeftOut:
            return tr("Left out");
        case Imported:
            return tr("Imported");
        case Columns:
            return tr("Columns");
    }
    return {};
}

void PeopleModel::setPeople(const QStringList& columns, std::vector<recipients::Recipient> people) {
    beginResetModel();
    m_columns = columns;
    m_people = std::move(people);
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString value = m_people[static_cast<size_t>(index.row())].values.value(index.column());
    if (role == Qt::DisplayRole)
        return visible(value);
    if (role == Qt::EditRole)
        return value;
    return role == Qt::ToolTipRole ? QVariant(widgets::tip(value)) : QVariant();
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(visible(m_columns.value(section)))
                                                                    : QVariant();
}

}  // namespace hongyan::sendingpage
