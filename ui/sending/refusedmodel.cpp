#include "ui/sending/refusedmodel.h"

#include "base/outside.h"
#include "ui/sending/rehearsalrun.h"
#include "ui/text/formats.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::sendingpage {
namespace {

constexpr int columns = 5;

}  // namespace

void RefusedModel::setRefused(std::vector<rehearsal::Refused> refused, const rehearsal::Request& played) {
    if (refused == m_refused && played == m_played)
        return;
    beginResetModel();
    m_refused = std::move(refused);
    m_played = played;
    endResetModel();
}

void RefusedModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_refused.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int RefusedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_refused.size());
}

int RefusedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString RefusedModel::textOf(const rehearsal::Refused& one, Column column) const {
    switch (column) {
        case Row:
            return QString::number(one.row);
        case Recipient:
            return one.name.isEmpty() ? text::shortOpenid(one.openid) : one.name;
        case Field:
            return fieldWord(m_played, one.key);
        case Value:
            return one.value.simplified();
        case Reason:
            return reasonWord(one.fault, one.code);
    }
    return {};
}

QVariant RefusedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const rehearsal::Refused& one = m_refused[static_cast<size_t>(index.row())];
    const auto whole = [&] {
        return column == Recipient ? one.openid : column == Value ? one.value : textOf(one, column);
    };
    if (role == Qt::DisplayRole)
        return visible(textOf(one, column));
    if (role == Qt::EditRole)
        return whole();
    if (role == Qt::ToolTipRole)
        return widgets::tip(whole());
    if (role == Qt::AccessibleTextRole && column == Value && one.value.isEmpty())
        return tr("empty value");
    if (role == Qt::TextAlignmentRole && column == Row)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RefusedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && column == Row)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
        case Row:
            return tr("Row");
        case Recipient:
            return tr("Recipient");
        case Field:
            return tr("Field");
        case Value:
            return tr("Value");
        case Reason:
            return tr("Reason");
    }
    return {};
}

}  // namespace hongyan::sendingpage
