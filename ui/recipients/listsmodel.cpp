#include "ui/recipients/listsmodel.h"

#include <algorithm>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::recipientspage {

void ListsModel::show(std::vector<recipients::ListInfo> lists, Timestamp now) {
    beginResetModel();
    m_now = now;
    m_lists = std::move(lists);
    std::stable_sort(m_lists.begin(), m_lists.end(),
                     [](const auto& one, const auto& other) { return one.list.importedAt > other.list.importedAt; });
    if (!m_tag.isEmpty() && !tags().contains(m_tag))
        m_tag.clear();
    choose();
    endResetModel();
}

void ListsModel::showTag(const QString& tag) {
    beginResetModel();
    m_tag = tag;
    choose();
    endResetModel();
}

void ListsModel::choose() {
    m_rows.clear();
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        if (m_tag.isEmpty() || m_lists[i].list.tags.contains(m_tag))
            m_rows.push_back(i);
    }
}

QMap<QString, int> ListsModel::tags() const {
    QMap<QString, int> tags;
    for (const recipients::ListInfo& info : m_lists) {
        for (const QString& tag : info.list.tags)
            ++tags[tag];
    }
    return tags;
}

int ListsModel::rowOf(ListId list) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_lists[m_rows[row]].list.id == list)
            return static_cast<int>(row);
    }
    return -1;
}

const recipients::ListInfo* ListsModel::named(const QString& name) const {
    for (const recipients::ListInfo& info : m_lists) {
        if (info.list.name == name)
            return &info;
    }
    return nullptr;
}

int ListsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ListsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ListsModel::textOf(const recipients::ListInfo& info, int column) const {
    switch (static_cast<Column>(column)) {
        case Name:
            return info.list.name;
        case People:
            return text::number(info.list.people());
        case Date:
            return text::dayAndTime(info.list.importedAt, m_now);
        case File:
            return info.list.sourceFile;
        case Duplicates:
            return text::number(info.duplicates);
        case Problems:
            return text::number(info.problems);
        case Tags:
            return info.list.tags.join(QStringLiteral(" · "));
        case ColumnCount:
            break;
    }
    return {};
}

QVariant ListsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && (column == People || column == Duplicates || column == Problems))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const QString words = textOf(at(index.row()), column);
    if (role == Qt::DisplayRole)
        return visible(words);
    if (role == Qt::EditRole)
        return words;
    if (role == Qt::ToolTipRole)
        return widgets::tip(words);
    if (role == Qt::AccessibleTextRole)
        return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u' ' + visible(words);
    return {};
}

bool ListsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    const QString name = value.toString().simplified();
    if (name.isEmpty() || name == at(index.row()).list.name)
        return false;
    emit renameWanted(at(index.row()).list.id, name);
    return false;  // it stands here when it was answered
}

Qt::ItemFlags ListsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? usual | Qt::ItemIsEditable : usual;
}

QVariant ListsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == People || section == Duplicates || section == Problems))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
        case Name:
            return tr("Name");
        case People:
            return tr("People");
        case Date:
            return tr("Imported");
        case File:
            return tr("File");
        case Duplicates:
            return tr("Duplicates");
        case Problems:
            return tr("Problems");
        case Tags:
            return tr("Tags");
        case ColumnCount:
            break;
    }
    return {};
}

}  // namespace hongyan::recipientspage
