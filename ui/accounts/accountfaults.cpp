#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include "settings/tokenaddress.h"
#include "ui/accounts/accountform.h"
#include "ui/text/errors.h"
#include "ui/widgets/label.h"

// AccountForm's words: captions, hints and what is wrong with a field.
namespace hongyan::accountspage {

using settings::TokenSource;
using widgets::Ink;

namespace {

/// Nothing wrong but, perhaps, the one thing a test puts into it.
settings::Account sound() {
    settings::Account account;
    account.name = QStringLiteral("sound");
    account.appId = QStringLiteral("wx0000");
    return account;
}

std::optional<QString> faultIn(const settings::Account& probe) {
    const Result<void> valid = settings::validate(probe);
    return valid ? std::nullopt : std::optional(text::sentence(valid.error()));
}

}  // namespace

std::optional<QString> AccountForm::faultOf(Field field, const settings::Account& account) const {
    settings::Account probe = sound();
    switch (field) {
        case Field::Name:
            if (account.name.isEmpty())
                return tr("Give it a name that people will recognise.");
            return std::nullopt;
        case Field::AppId:
            probe.appId = account.appId;
            if (!settings::validate(probe))
                return tr(
                    "An AppID looks like wx3f9c0b1d2e3fa21e. Copy it from the WeChat Developer Platform (a "
                    "mini-program's from mp.weixin.qq.com).");
            return std::nullopt;
        case Field::Secret: {
            const bool fixed = m_keychain && m_keychain->backend == secrets::Backend::Environment;
            if (fixed || account.tokenSource == TokenSource::External || hasSecret())
                return std::nullopt;
            if (!m_stored.id.isValid())
                return tr("Enter the AppSecret. Without it no token can be fetched.");
            if (account.appId != m_stored.appId)
                return tr("The AppSecret belongs to the AppID: with a new AppID, enter its AppSecret too.");
            return std::nullopt;
        }
        case Field::ApiBase:
            probe.apiBase = account.apiBase;
            if (settings::holdsSecret(account.apiBase))
                return tr(
                    "Leave the password or key out: the platform asks for none, and the address is stored in plain.");
            return faultIn(probe);
        case Field::TokenUrl:
            probe.tokenSource = account.tokenSource;
            probe.tokenUrl = account.tokenUrl;
            return faultIn(probe);
        case Field::TokenPassword:
            return std::nullopt;
        case Field::Proxy:
            probe.proxy = account.proxy;
            if (!probe.proxy.password().isEmpty())
                return tr("Leave the password out: the address is stored in plain. Write http://user@host:port.");
            if (!settings::validate(probe))
                return tr("A proxy looks like http://host:port or socks5://host:port.");
            return std::nullopt;
        case Field::ProxyPassword:
            return std::nullopt;
        case Field::CaFile:
            if (!account.caFile.isEmpty() && !QFileInfo(account.caFile).isFile())
                return tr("There is no such file.");
            return std::nullopt;
    }
    return std::nullopt;
}

bool AccountForm::check() {
    const settings::Account entered = account();
    std::optional<Field> first;
    // The order in which they stand.
    for (const Field field :
         {Field::Name, Field::AppId, Field::Secret, Field::TokenUrl, Field::ApiBase, Field::Proxy, Field::CaFile}) {
        const std::optional<QString> fault = faultOf(field, entered);
        mark(field, fault.value_or(QString()));
        if (fault && !first)
            first = field;
    }
    if (first)
        focusField(*first);
    return !first;
}

void AccountForm::showSecretPlace() {
    QLineEdit* edit = line(Field::Secret).edit;
    const bool fixed = m_keychain && m_keychain->backend == secrets::Backend::Environment;
    edit->setEnabled(!fixed);
    if (fixed)
        edit->setPlaceholderText(tr("from the environment: %1")
                                     .arg(QStringLiteral("HONGYAN_SECRET_") +
                                          (m_stored.appId.isEmpty() ? QStringLiteral("<AppID>") : m_stored.appId)));
    else if (m_stored.sandbox)
        edit->setPlaceholderText(tr("made up by the sandbox, nothing to store"));
    else if (m_stored.id.isValid() && m_keychain && m_keychain->backend == secrets::Backend::Memory)
        edit->setPlaceholderText(tr("only in memory: enter it anew after each start"));
    else if (m_stored.secretStoredOn)
        edit->setPlaceholderText(
            tr("stored on %1, type to replace").arg(m_stored.secretStoredOn->toString(Qt::ISODate)));
    else if (m_stored.id.isValid())
        edit->setPlaceholderText(tr("none stored yet"));
    else
        edit->setPlaceholderText(tr("32 letters and digits, never shown again"));
}

void AccountForm::showKeychain() {
    if (!m_keychain) {
        m_keychainWords->setText(tr("Asking the keychain…"));
        return;
    }
    const bool keychain = m_keychain->backend == secrets::Backend::Keychain;
    const bool open = !keychain || (m_keychain->available && !m_keychain->locked);
    QString words = text::keychainSentence(*m_keychain);
    if (open && keychain)
        words = tr("%1. The AppSecret is only there: never in a file, a database or a log.").arg(words);
    else if (keychain && !m_keychain->available)
        words = tr("%1. Start one (GNOME Keyring or KWallet), then try again.").arg(words);
    else if (keychain)
        words = tr("%1. Unlock it with your login password, then try again.").arg(words);
    m_keychainWords->setText(words);
    widgets::setInk(*m_keychainWords, open ? Ink::Secondary : Ink::Failed);
    m_keychainIcon->setIcon(QStringLiteral("lock"), open ? Ink::Secondary : Ink::Failed);
    m_keychainRetry->setVisible(!open);
    m_sessionOnly->setVisible(!open);
}

void AccountForm::retranslate() {
    const auto say = [this](Field field, const QString& caption, const QString& placeholder = {}) {
        line(field).caption->setText(caption);
        line(field).edit->setAccessibleName(caption);
        line(field).edit->setPlaceholderText(placeholder);
    };
    say(Field::Name, tr("Name"), tr("what people call it"));
    say(Field::AppId, QStringLiteral("AppID"), QStringLiteral("wx3f9c0b1d2e3fa21e"));
    say(Field::Secret, QStringLiteral("AppSecret"));
    say(Field::ApiBase, tr("API base"), QStringLiteral("https://api.weixin.qq.com"));
    say(Field::TokenUrl, tr("Token address"), QStringLiteral("https://token.example.com/wechat"));
    say(Field::TokenPassword, tr("Its password or key"), tr("stays as it is while nothing is typed"));
    say(Field::Proxy, tr("Proxy"), tr("empty: the system's"));
    say(Field::ProxyPassword, tr("Its password"), tr("stays as it is while nothing is typed"));
    say(Field::CaFile, tr("CA file"), tr("empty: only the system's authorities"));
    m_kindCaption->setText(tr("Kind"));
    m_kind->setAccessibleName(tr("Kind"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, text::word(static_cast<settings::AccountKind>(m_kind->itemData(i).toInt())));
    m_sourceCaption->setText(tr("Token from"));
    for (const TokenSource each : {TokenSource::Stable, TokenSource::Classic, TokenSource::External}) {
        const auto i = static_cast<size_t>(each);
        m_sources[i]->setText(text::word(each));
        m_sources[i]->setAccessibleDescription(text::description(each));
        m_sourceWords[i]->setText(text::description(each));
    }
    m_chooseCa->setText(tr("Choose…"));
    m_chooseCa->setAccessibleName(tr("Choose a CA file"));
    m_sessionOnly->setText(tr("This session only"));
    m_sessionOnly->setAccessibleName(tr("Keep the AppSecret in memory until Hongyan ends"));
    m_keychainRetry->setText(tr("Try again"));
    m_keychainRetry->setAccessibleName(tr("Ask the keychain again"));
    showKeychain();
    showSecretPlace();
    for (size_t i = 0; i < fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (!line(field).fault->text().isEmpty())
            mark(field, faultOf(field, account()).value_or(QString()));
    }
}

}  // namespace hongyan::accountspage
