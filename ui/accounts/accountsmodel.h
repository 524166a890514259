#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

#include "sending/pace.h"
#include "settings/account.h"
#include "ui/accounts/standing.h"

namespace hongyan::accountspage {

/// The accounts with their standing. A snapshot; gui thread.
class AccountsModel : public QAbstractListModel {
    Q_OBJECT
 public:
    enum Role { KindRole = Qt::UserRole, IconRole, InkRole, StandingRole };

    using QAbstractListModel::QAbstractListModel;
    void setAccounts(std::vector<settings::Account> accounts);
    /// `isDamaged`: the database is, and nothing is sent.
    void setReports(const std::vector<sending::PaceReport>& reports, bool isDamaged);
    /// The account whose changes are not saved; invalid: none.
    void setUnsaved(AccountId id, bool unsaved);

    int rowOf(AccountId id) const;  ///< −1: not there
    const settings::Account& account(int row) const { return m_rows[static_cast<size_t>(row)].account; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    struct Row {
        settings::Account account;
        Standing standing;
        bool unsaved = false;
    };
    Standing standing(AccountId id) const;

    std::vector<Row> m_rows;
    std::vector<sending::PaceReport> m_reports;
    bool m_isDamaged = false;
};

/// Name, kind with the short AppID, standing; the current one with an accent bar.
class AccountDelegate : public QStyledItemDelegate {
    Q_OBJECT
 public:
    AccountDelegate(widgets::Theme& theme, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
    widgets::Theme& m_theme;
};

}  // namespace hongyan::accountspage
