#include "ui/accounts/accountsmodel.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::accountspage {
namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

}  // namespace

void AccountsModel::setAccounts(std::vector<settings::Account> accounts) {
    const std::vector<Row> before = std::move(m_rows);
    beginResetModel();
    m_rows.clear();
    for (settings::Account& account : accounts) {
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&account](const Row& row) { return row.account.id == account.id; });
        const bool unsaved = known != before.end() && known->unsaved;
        const Standing now = standing(account.id);
        m_rows.push_back({std::move(account), now, unsaved});
    }
    endResetModel();
}

void AccountsModel::setReports(const std::vector<sending::PaceReport>& reports, bool isDamaged) {
    m_reports = reports;
    m_isDamaged = isDamaged;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const Standing now = standing(m_rows[row].account.id);
        if (now == m_rows[row].standing)
            continue;
        m_rows[row].standing = now;
        const QModelIndex changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed);
    }
}

void AccountsModel::setUnsaved(AccountId id, bool unsaved) {
    const int row = rowOf(id);
    if (row < 0 || m_rows[static_cast<size_t>(row)].unsaved == unsaved)
        return;
    m_rows[static_cast<size_t>(row)].unsaved = unsaved;
    emit dataChanged(index(row), index(row));
}

int AccountsModel::rowOf(AccountId id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.account.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

Standing AccountsModel::standing(AccountId id) const {
    const auto found =
        std::find_if(m_reports.begin(), m_reports.end(), [id](const auto& report) { return report.account == id; });
    return standingOf(found == m_reports.end() ? nullptr : &*found, m_isDamaged);
}

int AccountsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const QString kind = text::word(row.account.kind) + QStringLiteral(" · ") + text::shortAppId(row.account.appId);
    const QString word = row.unsaved ? AccountWords::tr("Not saved") : row.standing.word;
    switch (role) {
        case Qt::DisplayRole:
            return visible(row.account.name);
        case Qt::ToolTipRole:
            return widgets::tip(row.unsaved || row.standing.why.isEmpty() ? word : row.standing.why);
        case Qt::AccessibleTextRole:
            return QStringList{visible(row.account.name), kind, word}.join(QStringLiteral(", "));
        case KindRole:
            return kind;
        case IconRole:
            return row.unsaved ? QStringLiteral("document-edit") : row.standing.icon;
        case InkRole:
            return static_cast<int>(row.unsaved ? widgets::Ink::Retrying : row.standing.ink);
        case StandingRole:
            return word;
        default:
            return {};
    }
}

AccountDelegate::AccountDelegate(widgets::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_theme.px(120), m_theme.px(76)};
}

void AccountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    using widgets::Type;
    const widgets::Colors& colors = m_theme.colors();
    const QRect all = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(all, colors.base);
        painter->fillRect(QRect(all.left(), all.top(), m_theme.px(3), all.height()), colors.accent);
    }
    const int line = m_theme.px(20);
    QRect area(all.left() + m_theme.px(16), all.top() + m_theme.px(8), all.width() - m_theme.px(24), line);
    widgets::cells::text(*painter, area, index.data().toString(), colors.text, m_theme.font(Type::Bold));
    area.translate(0, line);
    widgets::cells::text(*painter, area, index.data(AccountsModel::KindRole).toString(), colors.secondary,
                         m_theme.font(Type::Caption));
    area.translate(0, line);
    const auto ink = static_cast<widgets::Ink>(index.data(AccountsModel::InkRole).toInt());
    const int icon = m_theme.px(14);
    m_theme.paintIcon(*painter, QRect(area.left(), area.top() + (line - icon) / 2, icon, icon),
                      index.data(AccountsModel::IconRole).toString(), ink);
    widgets::cells::text(*painter, area.adjusted(icon + m_theme.px(6), 0, 0, 0),
                         index.data(AccountsModel::StandingRole).toString(), m_theme.color(ink),
                         m_theme.font(Type::Caption));
    painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), colors.hairline);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->fillRect(QRect(all.left(), all.top(), all.width(), 1), colors.accent);
        painter->fillRect(QRect(all.left(), all.bottom(), all.width(), 1), colors.accent);
    }
    painter->restore();
}

}  // namespace hongyan::accountspage
