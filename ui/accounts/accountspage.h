#pragma once

#include <QHash>
#include <QTimer>

#include "engine/library.h"
#include "engine/sending.h"
#include "ui/accounts/checkwords.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QLabel;
class QListView;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace hongyan::widgets {
class Banner;
class ConfirmBar;
class EmptyState;
class PageHeader;
}  // namespace hongyan::widgets

namespace hongyan::accountspage {

class AccountForm;
class AccountsModel;
class TokenCard;

/// Accounts: add, change, check, remove. What was typed and not saved stays while the page lives, a typed AppSecret
/// only until another account is shown.
class AccountsPage : public widgets::Page {
    Q_OBJECT
 public:
    AccountsPage(widgets::Theme& theme, engine::Library& library, engine::Sending& sending, const Clock& clock,
                 QWidget* parent = nullptr);
    void startAdding();
    void showAccount(AccountId id);
    void refresh() override;
    bool escape() override;

 signals:
    void accountAdded(hongyan::AccountId id);
    void templatesRequested(hongyan::AccountId id);

 protected:
    void retranslate() override;

 private:
    enum class Asking { Removal, Refresh };
    enum class Link { None, Mend, Templates, SaveAgain, AskAgain };

    QWidget* makeList();
    QWidget* makeColumn();
    QWidget* makeFootBar();
    void connectParts();
    void ask();
    void askKeychain();
    void onAccounts(const std::vector<settings::Account>& accounts);
    void select(AccountId id);
    void leave();
    void present(const settings::Account& account);
    void showPlace();
    void showToken();
    void showButtons();
    void say(const QString& sentence, Link link = Link::None, const QString& action = {});
    void complain(const Error& error);
    void showFault(const CheckWords& words);
    void hideWords();
    void save(bool thenCheck, bool sessionOnly = false);
    void onSaved(AccountId id, bool added, bool thenCheck);
    void onNotSaved(const Error& error);
    void check();
    void askRemoval();
    void askRefresh();
    void remove();
    void refreshToken();
    void onLink();
    void setBusy(bool busy);
    std::optional<sending::PaceReport> report() const;

    widgets::Theme& m_theme;
    engine::Library& m_library;
    engine::Sending& m_sending;
    const Clock& m_clock;
    QTimer m_second;
    quint64 m_listQuestion = 0;
    quint64 m_question = 0;  ///< answers for what is no longer shown are dropped

    AccountsModel* m_model;
    std::vector<sending::PaceReport> m_reports;
    QHash<AccountId, settings::Account> m_drafts;
    AccountId m_shown;
    AccountId m_wanted;  ///< to be shown once the list holds it
    bool m_adding = false;
    bool m_busy = false;
    Asking m_asking = Asking::Removal;
    Link m_link = Link::None;
    Error m_fault;

    widgets::PageHeader* m_header;
    QPushButton* m_add;
    QStackedWidget* m_stack = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    QListView* m_list = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_title = nullptr;
    widgets::Banner* m_banner = nullptr;
    QLabel* m_hint = nullptr;
    widgets::ConfirmBar* m_confirm = nullptr;
    TokenCard* m_token = nullptr;
    AccountForm* m_form = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace hongyan::accountspage
