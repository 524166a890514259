#include "ui/accounts/accountform.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

#include "settings/tokenaddress.h"
#include "ui/widgets/label.h"

// AccountForm's fields; its words and what it finds wrong stand in accountfaults.cpp.
namespace hongyan::accountspage {

using settings::AccountKind;
using settings::TokenSource;
using widgets::Ink;
using widgets::label;
using widgets::Type;

namespace {

constexpr std::array allSources{TokenSource::Stable, TokenSource::Classic, TokenSource::External};

}  // namespace

AccountForm::AccountForm(widgets::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(4));
    grid->setColumnMinimumWidth(0, theme.px(96));
    grid->setColumnStretch(1, 1);
    m_chooseCa = widgets::button(QString(), widgets::ButtonKind::Normal, this);
    addLine(*grid, Field::Name);
    addKind(*grid);
    addLine(*grid, Field::AppId);
    addLine(*grid, Field::Secret);
    addKeychain(*grid);
    addSources(*grid);
    addLine(*grid, Field::TokenUrl);
    addLine(*grid, Field::TokenPassword);
    addLine(*grid, Field::ApiBase);
    addLine(*grid, Field::Proxy);
    addLine(*grid, Field::ProxyPassword);
    addLine(*grid, Field::CaFile, m_chooseCa);
    for (const Field field : {Field::Secret, Field::TokenPassword, Field::ProxyPassword}) {
        line(field).edit->setEchoMode(QLineEdit::Password);
        line(field).edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    connect(line(Field::Proxy).edit, &QLineEdit::textChanged, this, &AccountForm::showProxyPassword);
    connect(line(Field::TokenUrl).edit, &QLineEdit::textChanged, this, &AccountForm::showTokenPassword);
    showProxyPassword();
    connect(m_chooseCa, &QPushButton::clicked, this, &AccountForm::chooseCaFile);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AccountForm::onEdited);
    connect(line(Field::AppId).edit, &QLineEdit::editingFinished, this, &AccountForm::hintAtAppId);
    setAccount({});
}

void AccountForm::addLine(QGridLayout& grid, Field field, QWidget* beside) {
    Line& made = line(field);
    made.caption = label({}, Type::Body, Ink::Secondary, this);
    made.edit = new QLineEdit(this);
    made.fault = widgets::wrappingLabel({}, Type::Caption, Ink::Failed, this);
    made.fault->hide();
    made.caption->setBuddy(made.edit);
    const int row = grid.rowCount();
    grid.addWidget(made.caption, row, 0);
    if (beside) {
        auto* across = new QHBoxLayout;
        across->setSpacing(m_theme.px(8));
        across->addWidget(made.edit, 1);
        across->addWidget(beside);
        grid.addLayout(across, row, 1);
    } else {
        grid.addWidget(made.edit, row, 1);
    }
    grid.addWidget(made.fault, row + 1, 1);
    grid.setRowMinimumHeight(row + 2, m_theme.px(4));
    connect(made.edit, &QLineEdit::textEdited, this, [this, field] {
        mark(field, {});
        onEdited();
    });
}

void AccountForm::addKind(QGridLayout& grid) {
    m_kindCaption = label({}, Type::Body, Ink::Secondary, this);
    m_kind = new QComboBox(this);
    m_kindCaption->setBuddy(m_kind);
    const int row = grid.rowCount();
    grid.addWidget(m_kindCaption, row, 0);
    grid.addWidget(m_kind, row, 1, Qt::AlignLeft);
    grid.setRowMinimumHeight(row + 1, m_theme.px(4));
    for (const AccountKind kind : {AccountKind::Service, AccountKind::MiniProgram})
        m_kind->addItem(QString(), static_cast<int>(kind));
}

void AccountForm::addKeychain(QGridLayout& grid) {
    auto* across = new QHBoxLayout;
    across->setSpacing(m_theme.px(6));
    across->addWidget(
        m_keychainIcon = new widgets::IconLabel(m_theme, QStringLiteral("lock"), Ink::Secondary, 14, this), 0,
        Qt::AlignTop);
    across->addWidget(m_keychainWords = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this), 1);
    across->addWidget(m_keychainRetry = widgets::button(QString(), widgets::ButtonKind::Small, this));
    m_keychainRetry->setObjectName(QStringLiteral("keychainRetry"));
    across->addWidget(m_sessionOnly = widgets::button(QString(), widgets::ButtonKind::Small, this));
    m_sessionOnly->setObjectName(QStringLiteral("sessionOnly"));
    m_keychainRetry->hide();
    m_sessionOnly->hide();
    connect(m_sessionOnly, &QPushButton::clicked, this, &AccountForm::sessionOnlyRequested);
    const int row = grid.rowCount();
    grid.addLayout(across, row, 1);
    grid.setRowMinimumHeight(row + 1, m_theme.px(12));
    connect(m_keychainRetry, &QPushButton::clicked, this, &AccountForm::keychainRetryRequested);
}

void AccountForm::addSources(QGridLayout& grid) {
    m_sourceCaption = label({}, Type::Body, Ink::Secondary, this);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(m_theme.px(2));
    auto* group = new QButtonGroup(this);
    for (size_t i = 0; i < allSources.size(); ++i) {
        m_sources[i] = new QRadioButton(this);
        m_sourceWords[i] = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this);
        m_sourceWords[i]->setContentsMargins(m_theme.px(20), 0, 0, m_theme.px(4));
        group->addButton(m_sources[i]);
        rows->addWidget(m_sources[i]);
        rows->addWidget(m_sourceWords[i]);
        connect(m_sources[i], &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                onSourceChosen();
        });
    }
    const int row = grid.rowCount();
    grid.addWidget(m_sourceCaption, row, 0, Qt::AlignTop);
    grid.addLayout(rows, row, 1);
    grid.setRowMinimumHeight(row + 1, m_theme.px(4));
}

/// A hint and no fault: what an AppID looks like is a habit of the platform's, not a rule.
void AccountForm::hintAtAppId() {
    Line& appId = line(Field::AppId);
    const QString entered = appId.edit->text().trimmed();
    const bool doubtful = !m_filling && !m_stored.sandbox && !entered.isEmpty() && !settings::isUsualAppId(entered);
    mark(Field::AppId, {});
    if (!doubtful)
        return;
    appId.fault->setText(tr("An AppID is wx and 16 more of 0–9 and a–f. Compare it with the platform's page."));
    appId.fault->show();
    appId.edit->setAccessibleDescription(appId.fault->text());
    widgets::setFault(*appId.edit, widgets::InputFault::Doubtful);
}

void AccountForm::onEdited() {
    if (!m_filling)
        emit changed();
}

void AccountForm::onSourceChosen() {
    const bool external = source() == TokenSource::External;
    Line& url = line(Field::TokenUrl);
    url.caption->setVisible(external);
    url.edit->setVisible(external);
    if (!external)
        mark(Field::TokenUrl, {});
    showTokenPassword();
    mark(Field::Secret, {});
    onEdited();
}

/// Asked for only where the address names whose it is.
void AccountForm::showProxyPassword() {
    showPassword(Field::ProxyPassword, !QUrl(line(Field::Proxy).edit->text().trimmed()).userName().isEmpty());
}

/// Asked for only where the address has a place for it.
void AccountForm::showTokenPassword() {
    const QUrl address(line(Field::TokenUrl).edit->text().trimmed());
    showPassword(Field::TokenPassword, source() == TokenSource::External && settings::secretPlaces(address) > 0);
}

void AccountForm::showPassword(Field field, bool isAsked) {
    Line& password = line(field);
    password.caption->setVisible(isAsked);
    password.edit->setVisible(isAsked);
    if (!isAsked)
        password.edit->setText({});
}

void AccountForm::chooseCaFile() {
    auto* dialog = new QFileDialog(this, tr("Certificate authority to trust"), QString(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        line(Field::CaFile).edit->setText(file);
        mark(Field::CaFile, {});
        onEdited();
    });
    dialog->open();
}

void AccountForm::setAccount(const settings::Account& stored) {
    m_stored = stored;
    forgetSecret();
    setDraft(stored);
    for (size_t i = 0; i < fieldCount; ++i)
        mark(static_cast<Field>(i), {});
    line(Field::AppId).edit->setReadOnly(stored.sandbox);
    line(Field::ApiBase).edit->setReadOnly(stored.sandbox);
    showSecretPlace();
}

void AccountForm::setDraft(const settings::Account& draft) {
    m_filling = true;
    line(Field::Name).edit->setText(draft.name);
    line(Field::AppId).edit->setText(draft.appId);
    line(Field::ApiBase).edit->setText(draft.apiBase.toString());
    line(Field::TokenUrl).edit->setText(settings::shownAddress(draft.tokenUrl));
    line(Field::Proxy).edit->setText(draft.proxy.toString());
    line(Field::CaFile).edit->setText(draft.caFile);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(draft.kind)));
    m_sources[static_cast<size_t>(draft.tokenSource)]->setChecked(true);
    onSourceChosen();
    for (Line& each : m_lines)
        each.edit->setCursorPosition(0);
    m_filling = false;
}

TokenSource AccountForm::source() const {
    for (size_t i = 0; i < allSources.size(); ++i) {
        if (m_sources[i]->isChecked())
            return allSources[i];
    }
    return TokenSource::Stable;
}

settings::Account AccountForm::account() const {
    const auto words = [this](Field field) { return line(field).edit->text().trimmed(); };
    settings::Account entered = m_stored;
    entered.name = words(Field::Name);
    entered.appId = words(Field::AppId);
    entered.kind = static_cast<AccountKind>(m_kind->currentData().toInt());
    entered.apiBase = QUrl(words(Field::ApiBase));
    entered.tokenSource = source();
    if (entered.tokenSource == TokenSource::External)
        entered.tokenUrl = QUrl(words(Field::TokenUrl));
    entered.proxy = QUrl(words(Field::Proxy));
    entered.caFile = words(Field::CaFile);
    return entered;
}

bool AccountForm::isChanged() const {
    return hasSecret() || !proxyPassword().isEmpty() || !tokenPassword().isEmpty() || account() != m_stored;
}

bool AccountForm::hasSecret() const {
    return !line(Field::Secret).edit->text().trimmed().isEmpty();
}

Secret AccountForm::secret() const {
    return Secret(line(Field::Secret).edit->text().trimmed().toUtf8());
}

Secret AccountForm::proxyPassword() const {
    return Secret(line(Field::ProxyPassword).edit->text().toUtf8());
}

Secret AccountForm::tokenPassword() const {
    return Secret(line(Field::TokenPassword).edit->text().toUtf8());
}

void AccountForm::forgetSecret() {
    for (const Field field : {Field::Secret, Field::TokenPassword, Field::ProxyPassword})
        line(field).edit->setText(QString());  // and no history of it
}

void AccountForm::setKeychain(const secrets::BackendStatus& status) {
    m_keychain = status;
    showKeychain();
    showSecretPlace();
}

void AccountForm::mark(Field field, const QString& sentence) {
    Line& marked = line(field);
    marked.fault->setText(sentence);
    marked.fault->setVisible(!sentence.isEmpty());
    marked.edit->setAccessibleDescription(sentence);
    widgets::setFault(*marked.edit, sentence.isEmpty() ? widgets::InputFault::None : widgets::InputFault::Wrong);
}

void AccountForm::focusField(Field field) {
    line(field).edit->setFocus(Qt::OtherFocusReason);
    line(field).edit->selectAll();
}

}  // namespace hongyan::accountspage
