#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

#include "base/outside.h"
#include "ui/accounts/accountform.h"
#include "ui/accounts/accountsmodel.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/tokencard.h"
#include "ui/text/errors.h"
#include "ui/text/secretplaces.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

// What AccountsPage does with the account shown, and what it says about it.
namespace hongyan::accountspage {

using Field = AccountForm::Field;
using widgets::Tone;

void AccountsPage::retranslate() {
    m_header->setTitle(tr("Accounts"));
    m_add->setText(tr("Add an account"));
    m_list->setAccessibleName(tr("Accounts"));
    m_empty->setWords(tr("No account yet"),
                      tr("Add a service account or a mini-program. The AppID and AppSecret of a service account stand "
                         "on the WeChat Developer Platform, under basic information, those of a mini-program at "
                         "mp.weixin.qq.com, under development."),
                      tr("Add an account"));
    m_remove->setText(tr("Remove this account…"));
    m_back->setText(tr("Back"));
    m_form->retranslate();
    m_token->retranslate();
    m_confirm->dismiss();
    const Error fault = m_fault;
    hideWords();
    if (fault != Error{})
        complain(fault);
    showPlace();
    showToken();
}

void AccountsPage::showPlace() {
    const bool empty = !m_adding && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_header->setSubtitle(m_model->rowCount() > 0 ? tr("%n account(s)", nullptr, m_model->rowCount()) : QString());
    m_add->setVisible(!m_adding && !empty);
    m_title->setText(m_adding ? tr("New account") : visibleName(m_form->stored().name));
    m_token->setVisible(!m_adding);
    m_list->setVisible(m_model->rowCount() > 0);
    showButtons();
}

void AccountsPage::showButtons() {
    const bool changed = m_form->isChanged();
    m_remove->setVisible(!m_adding);
    m_back->setVisible(m_adding && m_model->rowCount() > 0);
    m_check->setVisible(!m_adding);
    m_check->setText(changed ? tr("Save and check") : tr("Check"));
    m_save->setText(m_adding ? tr("Add the account") : tr("Save"));
    m_save->setEnabled(!m_busy && changed);
    m_check->setEnabled(!m_busy);
    m_remove->setEnabled(!m_busy);
    m_token->setBusy(m_busy);
}

void AccountsPage::showToken() {
    m_token->setReport(report(), m_clock.now());
}

void AccountsPage::setBusy(bool busy) {
    m_busy = busy;
    showButtons();
}

void AccountsPage::say(const QString& sentence, Link link, const QString& action) {
    m_fault = {};
    m_link = link;
    m_hint->hide();
    m_banner->show(Tone::Info, sentence, action);
}

void AccountsPage::showFault(const CheckWords& words) {
    m_banner->show(Tone::Red, words.sentence, m_link == Link::None ? QString() : words.action);
    m_hint->setText(words.hint);
    m_hint->setVisible(!words.hint.isEmpty());
}

void AccountsPage::complain(const Error& error) {
    m_fault = error;
    m_link = Link::Mend;
    showFault(wordsOf(error));
}

void AccountsPage::hideWords() {
    m_link = Link::None;
    m_fault = {};
    m_banner->hide();
    m_hint->hide();
}

void AccountsPage::save(bool thenCheck, bool sessionOnly) {
    m_confirm->dismiss();
    if (!m_form->check())
        return;
    const quint64 question = ++m_question;
    setBusy(true);
    const settings::Account entered = m_form->account();
    Secret secret = m_form->secret();
    if (sessionOnly) {  // the keychain is not asked; what is in memory comes before what may be in it
        if (!secret.isEmpty())
            m_library.keepSecretForSession(entered.appId, secret);
        secret = {};
    }
    if (m_adding) {
        m_library.addAccount(entered, secret).then(this, [this, question](const Result<AccountId>& id) {
            if (question != m_question)
                return;
            if (id)
                onSaved(*id, true, m_form->account().tokenSource != settings::TokenSource::Classic);
            else
                onNotSaved(id.error());
        });
        return;
    }
    m_library.changeAccount(entered, secret)
        .then(this, [this, question, thenCheck, entered](const Result<void>& saved) {
            if (saved && m_drafts.value(entered.id) == entered)
                m_drafts.remove(entered.id);
            if (question != m_question)
                return;
            if (saved)
                onSaved(entered.id, false, thenCheck);
            else
                onNotSaved(saved.error());
        });
}

void AccountsPage::onSaved(AccountId id, bool added, bool thenCheck) {
    if (const Secret password = m_form->proxyPassword(); !password.isEmpty())
        m_library.setProxyPassword(id, password).then(this, [this](const Result<void>& kept) {
            if (!kept)
                complain(kept.error());
        });
    const Secret tokenPassword = m_form->tokenPassword();
    m_drafts.remove(m_form->stored().id);
    settings::Account saved = m_form->account();
    saved.id = id;
    m_form->setAccount(saved);  // and the typed AppSecret is gone
    m_model->setUnsaved(id, false);
    m_adding = false;
    m_shown = id;
    m_wanted = id;
    setBusy(false);
    say(added ? tr("%1 is added.").arg(saved.name) : tr("Saved."));
    if (added)
        emit accountAdded(id);
    ask();
    const auto goOn = [this, thenCheck, question = ++m_question](const Result<void>& kept) {
        if (question != m_question)
            return;
        if (!kept)
            complain(kept.error());
        else if (thenCheck)
            check();
    };
    if (tokenPassword.isEmpty())
        return goOn({});
    m_library.setTokenPassword(id, tokenPassword).then(this, goOn);  // the check asks for a token, which needs it
}

void AccountsPage::onNotSaved(const Error& error) {
    setBusy(false);
    const settings::Account entered = m_form->account();
    if (error.kind == ErrorKind::AlreadyExists) {
        const Field field = error.subject == entered.appId ? Field::AppId : Field::Name;
        m_form->mark(field, text::sentence(error));
        m_form->focusField(field);
        return;
    }
    m_fault = error;
    m_link = Link::SaveAgain;
    CheckWords words = wordsOf(error);
    words.action = tr("Try again");
    showFault(words);
    askKeychain();
}

void AccountsPage::check() {
    const quint64 question = ++m_question;
    setBusy(true);
    say(tr("Asking the platform for a token…"));
    m_library.checkAccount(m_shown).then(this, [this, question](const Result<engine::AccountCheck>& answer) {
        if (question != m_question)
            return;
        setBusy(false);
        if (!answer) {
            complain(answer.error());
            return;
        }
        m_token->setQuota(answer->quota);
        say(successSentence(*answer), Link::Templates, tr("Sync the templates"));
    });
}

void AccountsPage::askRemoval() {
    m_asking = Asking::Removal;
    const QString secret = text::secretAfterRemoval(m_form->stored(), m_form->keychain());
    const QString question = secret.isEmpty()
                                 ? tr("Remove %1? What was sent stays in the history. This cannot be undone.")
                                 //: %2: what becomes of its AppSecret, a sentence
                                 : tr("Remove %1? %2 What was sent stays in the history. This cannot be undone.");
    m_confirm->ask(widgets::Markup::filled(question, {widgets::Markup::bold(m_form->stored().name), secret}),
                   tr("Remove the account"), tr("Keep it"));
}

void AccountsPage::remove() {
    const quint64 question = ++m_question;
    setBusy(true);
    m_library.removeAccount(m_shown).then(this, [this, question, id = m_shown](const Result<void>& removed) {
        if (removed)
            m_drafts.remove(id);
        if (question != m_question)
            return;
        setBusy(false);
        if (removed) {
            m_form->setAccount({});
            m_shown = {};
            hideWords();
            ask();
            return;
        }
        hideWords();
        QString why = text::sentence(removed.error());
        if (removed.error().kind == ErrorKind::WrongState)
            why =
                tr("A campaign of this account is not finished. Let it finish or cancel it, then remove the account.");
        showFault({why, {}, Mend::CheckAgain, {}});
    });
}

void AccountsPage::askRefresh() {
    if (m_form->stored().tokenSource == settings::TokenSource::External) {
        refreshToken();
        return;
    }
    m_asking = Asking::Refresh;
    m_confirm->ask(
        tr("Fetch a new token now? The present one becomes invalid at once, for every other system that uses "
           "this account too. It is seldom needed: it is renewed by itself."),
        tr("Fetch a new token"), tr("Leave it"));
}

void AccountsPage::refreshToken() {
    const quint64 question = ++m_question;
    setBusy(true);
    m_sending.refreshToken(m_shown).then(this, [this, question](const Result<void>& refreshed) {
        if (question != m_question)
            return;
        setBusy(false);
        if (refreshed)
            say(tr("A new token was fetched."));
        else
            complain(refreshed.error());
        showToken();
    });
}

void AccountsPage::onLink() {
    const Link link = m_link;
    if (link == Link::Templates)
        emit templatesRequested(m_shown);
    else if (link == Link::SaveAgain)
        save(false);
    else if (link == Link::AskAgain)
        ask();
    if (link != Link::Mend)
        return;
    switch (wordsOf(m_fault).mend) {
        case Mend::CheckAgain:
            check();
            return;
        case Mend::CopyAddress:
            QGuiApplication::clipboard()->setText(m_fault.subject);
            m_banner->show(Tone::Red, text::sentence(m_fault), tr("Copied"));
            return;
        case Mend::ReplaceSecret:
            m_form->focusField(Field::Secret);
            return;
        case Mend::EnterTokenPassword:
            m_form->focusField(Field::TokenPassword);
            return;
        case Mend::CorrectAppId:
            m_form->focusField(Field::AppId);
            return;
        case Mend::CorrectBase:
            m_form->focusField(Field::ApiBase);
            return;
        case Mend::CorrectProxy:
            m_form->focusField(Field::Proxy);
            return;
        case Mend::ChooseCa:
            m_form->focusField(Field::CaFile);
            return;
    }
}

}  // namespace hongyan::accountspage
