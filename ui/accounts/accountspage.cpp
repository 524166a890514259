#include "ui/accounts/accountspage.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/accounts/accountform.h"
#include "ui/accounts/accountsmodel.h"
#include "ui/accounts/tokencard.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

// AccountsPage's parts and which account is shown; what it does with one stands in accountcommands.cpp.
namespace hongyan::accountspage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

AccountsPage::AccountsPage(widgets::Theme& theme, engine::Library& library, engine::Sending& sending,
                           const Clock& clock, QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_library(library),
      m_sending(sending),
      m_clock(clock),
      m_model(new AccountsModel(this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_add(widgets::button(theme.icon(QStringLiteral("list-add")), QString(), ButtonKind::Normal, this)) {
    m_header->addAction(m_add);
    auto* filled = new QWidget(this);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(makeList());
    across->addWidget(widgets::line(Qt::Vertical, true, filled));
    across->addWidget(makeColumn(), 1);
    auto* filledRows = new QVBoxLayout(filled);
    filledRows->setContentsMargins(0, 0, 0, 0);
    filledRows->setSpacing(0);
    filledRows->addLayout(across, 1);
    filledRows->addWidget(makeFootBar());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty = new widgets::EmptyState(theme, this));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_stack, 1);
    setTabOrder(m_list, m_add);
    connectParts();
    retranslate();
}

QWidget* AccountsPage::makeList() {
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("accounts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AccountDelegate(m_theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(m_theme.px(208));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    widgets::followColors(*m_list, m_theme, &widgets::Colors::window);
    return m_list;
}

QWidget* AccountsPage::makeColumn() {
    auto* column = new QWidget;
    column->setObjectName(QStringLiteral("ReadingColumn"));
    column->setAttribute(Qt::WA_StyledBackground);
    auto* inside = new QWidget(column);
    inside->setMaximumWidth(m_theme.px(640));
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_theme.px(12));
    rows->addWidget(m_title = widgets::label({}, Type::Subtitle, Ink::Text, inside));
    rows->addWidget(m_banner = new widgets::Banner(m_theme, widgets::Tone::Info, inside));
    rows->addWidget(m_hint = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, inside));
    rows->addWidget(m_confirm = new widgets::ConfirmBar(m_theme, inside));
    rows->addWidget(m_token = new TokenCard(m_theme, inside));
    rows->addSpacing(m_theme.px(4));
    rows->addWidget(m_form = new AccountForm(m_theme, inside));
    rows->addStretch(1);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_banner->hide();
    m_hint->hide();
    auto* across = new QHBoxLayout(column);
    across->setContentsMargins(m_theme.px(24), m_theme.px(24), m_theme.px(24), m_theme.px(24));
    across->addWidget(inside, 1);
    across->addStretch(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(column);
    return m_scroll;
}

QWidget* AccountsPage::makeFootBar() {
    auto* bar = new widgets::FootBar(m_theme, this);
    bar->addLeft(m_remove = widgets::button(QString(), ButtonKind::Flat, bar));
    bar->addLeft(m_back = widgets::button(QString(), ButtonKind::Tall, bar));
    bar->addRight(m_check = widgets::button(QString(), ButtonKind::Tall, bar));
    bar->addRight(m_save = widgets::button(QString(), ButtonKind::Primary, bar));
    m_remove->setObjectName(QStringLiteral("remove"));
    widgets::takesAway(*m_remove);
    m_check->setObjectName(QStringLiteral("check"));
    m_save->setObjectName(QStringLiteral("save"));
    return bar;
}

void AccountsPage::connectParts() {
    m_second.setInterval(std::chrono::seconds(1));
    m_second.start();
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            showToken();
    });
    connect(&m_library, &engine::Library::accountsChanged, this, &AccountsPage::ask);
    connect(&m_sending, &engine::Sending::paceChanged, this, [this](const std::vector<sending::PaceReport>& reports) {
        m_reports = reports;
        m_model->setReports(reports, m_sending.damage().has_value());
        if (isVisible())
            showToken();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            select(m_model->account(current.row()).id);
    });
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::startAdding);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &AccountsPage::startAdding);
    connect(m_form, &AccountForm::changed, this, [this] {
        m_model->setUnsaved(m_shown, m_form->isChanged());
        showButtons();
    });
    connect(m_form, &AccountForm::keychainRetryRequested, this, &AccountsPage::askKeychain);
    connect(m_form, &AccountForm::sessionOnlyRequested, this, [this] { save(true, true); });
    connect(m_token, &TokenCard::refreshRequested, this, &AccountsPage::askRefresh);
    connect(m_banner, &widgets::Banner::linkActivated, this, &AccountsPage::onLink);
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::askRemoval);
    connect(m_back, &QPushButton::clicked, this, &AccountsPage::escape);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_form->isChanged())
            save(true);
        else
            check();
    });
    connect(m_confirm, &widgets::ConfirmBar::confirmed, this, [this] {
        switch (m_asking) {
            case Asking::Removal:
                remove();
                return;
            case Asking::Refresh:
                refreshToken();
                return;
        }
    });
}

void AccountsPage::refresh() {
    m_reports = m_sending.pace();
    m_model->setReports(m_reports, m_sending.damage().has_value());
    ask();
    askKeychain();
}

void AccountsPage::ask() {
    const quint64 question = ++m_listQuestion;
    m_library.accounts().then(this, [this, question](const Result<std::vector<settings::Account>>& accounts) {
        if (question != m_listQuestion)
            return;
        if (accounts) {
            onAccounts(*accounts);
            return;
        }
        m_link = Link::AskAgain;
        showFault({text::sentence(accounts.error()), {}, Mend::CheckAgain, tr("Try again")});
    });
}

void AccountsPage::askKeychain() {
    m_library.keychainStatus().then(this,
                                    [this](const secrets::BackendStatus& status) { m_form->setKeychain(status); });
}

void AccountsPage::onAccounts(const std::vector<settings::Account>& accounts) {
    m_model->setAccounts(accounts);
    if (m_model->rowOf(m_wanted) >= 0) {
        const AccountId wanted = m_wanted;
        m_wanted = {};
        m_adding = false;
        select(wanted);
    } else if (!m_adding && m_model->rowOf(m_shown) < 0) {
        m_shown = {};
        if (m_model->rowCount() > 0)
            select(m_model->account(0).id);
    }
    const int row = m_model->rowOf(m_shown);
    if (row >= 0 && !m_adding) {
        m_list->setCurrentIndex(m_model->index(row));
        if (!m_form->isChanged() && m_form->stored() != m_model->account(row))
            m_form->setAccount(m_model->account(row));
    }
    showPlace();
}

void AccountsPage::showAccount(AccountId id) {
    if (m_model->rowOf(id) >= 0) {
        select(id);
        showPlace();
        return;
    }
    m_wanted = id;
    ask();
}

void AccountsPage::startAdding() {
    if (!m_adding) {
        leave();
        m_adding = true;
        m_shown = {};
        m_list->selectionModel()->clear();
        present({});
    }
    showPlace();
    m_form->focusField(AccountForm::Field::Name);
}

void AccountsPage::select(AccountId id) {
    const int row = m_model->rowOf(id);
    if (row < 0 || (id == m_shown && !m_adding && m_form->stored().id == id))
        return;
    leave();
    m_adding = false;
    m_shown = id;
    m_list->setCurrentIndex(m_model->index(row));
    present(m_model->account(row));
    showPlace();
}

void AccountsPage::leave() {
    ++m_question;
    m_confirm->dismiss();
    const settings::Account entered = m_form->account();
    if (entered != m_form->stored())
        m_drafts.insert(m_form->stored().id, entered);
    else
        m_drafts.remove(m_form->stored().id);
    m_model->setUnsaved(m_form->stored().id, entered != m_form->stored());
    setBusy(false);
}

void AccountsPage::present(const settings::Account& account) {
    hideWords();
    m_form->setAccount(account);
    if (const auto draft = m_drafts.constFind(account.id); draft != m_drafts.constEnd())
        m_form->setDraft(*draft);
    m_token->setQuota({});
    showToken();
    m_scroll->verticalScrollBar()->setValue(0);
    const auto now = report();
    if (now && now->token.error && !now->token.present)
        complain(*now->token.error);
}

bool AccountsPage::escape() {
    if (m_confirm->dismiss())
        return true;
    if (!m_adding || m_model->rowCount() == 0)
        return false;
    select(m_model->account(0).id);
    return true;
}

std::optional<sending::PaceReport> AccountsPage::report() const {
    const auto found = std::find_if(m_reports.begin(), m_reports.end(),
                                    [this](const sending::PaceReport& each) { return each.account == m_shown; });
    return found == m_reports.end() ? std::nullopt : std::optional(*found);
}

}  // namespace hongyan::accountspage
