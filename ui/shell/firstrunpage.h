#pragma once

#include <QLabel>
#include <QPushButton>
#include <array>
#include <optional>

#include "secrets/secretstore.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace hongyan::shell {

/// Two doors where there is no account yet: the sandbox, or one's own account.
class FirstRunPage : public widgets::Page {
    Q_OBJECT
 public:
    explicit FirstRunPage(widgets::Theme& theme, QWidget* parent = nullptr);
    void setKeychain(const secrets::BackendStatus& status);
    void setDatabaseSize(qint64 bytes);

 signals:
    void sandboxRequested();
    void addAccountRequested();

 protected:
    void retranslate() override;

 private:
    struct Door {
        QLabel* title = nullptr;
        QLabel* lead = nullptr;
        std::array<QLabel*, 3> points{};
        QPushButton* open = nullptr;
    };
    struct Note {
        QLabel* title = nullptr;
        QLabel* text = nullptr;
    };
    QWidget* makeDoor(Door& door, const QString& icon, bool primary);
    QWidget* makeNote(Note& note, const QString& icon);

    widgets::Theme& m_theme;
    QLabel* m_question = nullptr;
    QLabel* m_promise = nullptr;
    Door m_sandbox;
    Door m_account;
    Note m_keychain;
    Note m_data;
    std::optional<secrets::BackendStatus> m_status;
    qint64 m_bytes = 0;
};

}  // namespace hongyan::shell
