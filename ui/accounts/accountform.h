#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "base/secret.h"
#include "engine/library.h"
#include "settings/account.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace hongyan::widgets {
class IconLabel;
}

namespace hongyan::accountspage {

/// One account's fields with what is wrong below each. The AppSecret and the passwords of token address and proxy
/// only ever go in: no stored one is shown, and what was typed leaves with forgetSecret(). Gui thread.
class AccountForm : public QWidget {
    Q_OBJECT
 public:
    enum class Field { Name, AppId, Secret, ApiBase, TokenUrl, TokenPassword, Proxy, ProxyPassword, CaFile };

    explicit AccountForm(widgets::Theme& theme, QWidget* parent = nullptr);

    /// As stored; one without an id is new. A secret typed before is forgotten.
    void setAccount(const settings::Account& stored);
    /// What a person had entered and not saved.
    void setDraft(const settings::Account& draft);
    settings::Account account() const;
    const settings::Account& stored() const { return m_stored; }
    bool isChanged() const;
    bool hasSecret() const;
    Secret secret() const;
    Secret proxyPassword() const;  ///< empty: none was typed
    Secret tokenPassword() const;  ///< the same, of the token address
    void forgetSecret();           ///< and the passwords
    void setKeychain(const secrets::BackendStatus& status);
    const std::optional<secrets::BackendStatus>& keychain() const { return m_keychain; }

    /// Marks what cannot be saved and goes to the first such field; true when all is well.
    bool check();
    void mark(Field field, const QString& sentence);
    void focusField(Field field);
    void retranslate();

 signals:
    void changed();  ///< by a person, at every keystroke
    void keychainRetryRequested();
    void sessionOnlyRequested();  ///< the typed AppSecret is to stay in memory

 private:
    static constexpr size_t fieldCount = 9;
    struct Line {
        QLabel* caption = nullptr;
        QLineEdit* edit = nullptr;
        QLabel* fault = nullptr;
    };
    Line& line(Field field) { return m_lines[static_cast<size_t>(field)]; }
    const Line& line(Field field) const { return m_lines[static_cast<size_t>(field)]; }
    void addLine(QGridLayout& grid, Field field, QWidget* beside = nullptr);
    void addKind(QGridLayout& grid);
    void addSources(QGridLayout& grid);
    void addKeychain(QGridLayout& grid);
    void onEdited();
    void hintAtAppId();
    void onSourceChosen();
    void showProxyPassword();
    void showTokenPassword();
    void showPassword(Field field, bool isAsked);
    void chooseCaFile();
    void showSecretPlace();
    void showKeychain();
    settings::TokenSource source() const;
    std::optional<QString> faultOf(Field field, const settings::Account& account) const;

    widgets::Theme& m_theme;
    settings::Account m_stored;
    std::optional<secrets::BackendStatus> m_keychain;
    std::array<Line, fieldCount> m_lines;
    QLabel* m_kindCaption = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_sourceCaption = nullptr;
    std::array<QRadioButton*, 3> m_sources{};
    std::array<QLabel*, 3> m_sourceWords{};
    QPushButton* m_chooseCa = nullptr;
    widgets::IconLabel* m_keychainIcon = nullptr;
    QLabel* m_keychainWords = nullptr;
    QPushButton* m_keychainRetry = nullptr;
    QPushButton* m_sessionOnly = nullptr;
    bool m_filling = false;
};

}  // namespace hongyan::accountspage
