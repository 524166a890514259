#include "ui/recipients/peoplemodel.h"

#include <limits>

#include "base/outside.h"
#include "ui/recipients/previewmodel.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::recipientspage {

PeopleModel::PeopleModel(engine::Library& library, QObject* parent) : QAbstractTableModel(parent), m_library(library) {}

void PeopleModel::show(const std::optional<recipients::RecipientList>& list) {
    beginResetModel();
    ++m_question;
    m_list = list;
    m_pages.clear();
    m_order.clear();
    m_asked.clear();
    endResetModel();
    if (m_list && m_list->size > 0)
        look(0, 0);
}

void PeopleModel::look(int first, int last) {
    if (!m_list || rowCount() == 0)
        return;
    const int to = qBound(0, last, rowCount() - 1) / pageSize;
    for (int page = qBound(0, first, rowCount() - 1) / pageSize; page <= to; ++page) {
        if (m_pages.contains(page)) {
            m_order.remove(page);
            m_order.push_front(page);
        } else if (!m_asked.contains(page)) {
            ask(page);
        }
    }
}

void PeopleModel::ask(int page) {
    m_asked.insert(page);
    const quint64 question = m_question;
    m_library.people(m_list->id, qint64{page} * pageSize, pageSize)
        .then(this, [this, question, page](const Result<std::vector<recipients::Recipient>>& people) {
            if (question != m_question)
                return;
            m_asked.remove(page);
            if (people)
                keep(page, *people);
            else
                emit failed(people.error());
        });
}

void PeopleModel::keep(int page, std::vector<recipients::Recipient> people) {
    m_pages.insert(page, std::move(people));
    m_order.push_front(page);
    if (m_order.size() > keptPages) {
        m_pages.remove(m_order.back());
        m_order.pop_back();
    }
    const int last = qMin((page + 1) * pageSize, rowCount()) - 1;
    emit dataChanged(index(page * pageSize, 0), index(last, columnCount() - 1));
}

const recipients::Recipient* PeopleModel::at(int row) const {
    const auto page = m_pages.find(row / pageSize);
    const auto inside = static_cast<std::size_t>(row % pageSize);
    return page == m_pages.end() || inside >= page->size() ? nullptr : &(*page)[inside];
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_list)
        return 0;
    return static_cast<int>(qMin<qint64>(m_list->size, std::numeric_limits<int>::max()));
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_list ? 0 : 1 + static_cast<int>(m_list->columns.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const recipients::Recipient* person = at(index.row());
    if (!person && role == Qt::EditRole)
        return {};
    if (!person)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant(tr("Loading"));
    if (index.column() == 0)
        return QString::number(person->row);
    const QString value = person->values.value(index.column() - 1);
    if (role == Qt::EditRole)
        return value;
    if (role == Qt::ToolTipRole)
        return widgets::tip(value);
    return visible(role == Qt::DisplayRole && index.column() - 1 == m_list->openidColumn ? shownOpenid(value) : value);
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section == 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Row") : visible(m_list->columns[section - 1]);
}

}  // namespace hongyan::recipientspage
