#pragma once

#include <array>
#include <memory>
#include <optional>

#include "base/worker.h"
#include "secrets/secretstore.h"
#include "settings/preferences.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace hongyan::widgets {
class Banner;
class PageHeader;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::preferencespage {

/// Settings. Every choice takes effect and is stored at once; there is no Apply. Writes to `preferences`, which the
/// shell owns, and stores them in `folder` on a thread of its own. Gui thread.
class PreferencesPage : public widgets::Page {
    Q_OBJECT
 public:
    PreferencesPage(widgets::Theme& theme, settings::Preferences& preferences, const QString& folder,
                    QWidget* parent = nullptr);
    ~PreferencesPage() override;
    void refresh() override;
    /// Where AppSecrets are; nothing is claimed before it is known.
    void setKeychain(const secrets::BackendStatus& status);

 signals:
    void languageChanged(hongyan::settings::Language language);
    void themeChanged(hongyan::settings::Theme theme);
    void preferencesChanged(const hongyan::settings::Preferences& preferences);

 protected:
    void retranslate() override;

 private:
    struct Row {
        QLabel* caption = nullptr;
        QLabel* note = nullptr;
    };
    enum Section { Appearance, Sending, Closing, Data, About, sectionCount };
    enum Line {
        Language,
        Look,
        Rate,
        InFlight,
        Confirm,
        Undo,
        WhileSending,
        Tray,
        Folder,
        Version,
        Licence,
        lineCount
    };

    QGridLayout* addSection(QVBoxLayout& rows, Section section);
    void addRow(QGridLayout& grid, Line line, QWidget* control);
    QSpinBox* makeNumber(const char* name, int from, int to);
    QComboBox* makeChoice(const char* name);
    void makeAppearance(QVBoxLayout& rows);
    void makeSending(QVBoxLayout& rows);
    void makeClosing(QVBoxLayout& rows);
    void makeData(QVBoxLayout& rows);
    void makeAbout(QVBoxLayout& rows);
    void sayRows();
    void fillIn();
    void keep();
    void store();

    widgets::Theme& m_theme;
    settings::Preferences& m_preferences;
    std::optional<secrets::BackendStatus> m_keychain;
    const QString m_folder;
    std::unique_ptr<Worker> m_files;
    bool m_storing = false;
    bool m_storeAgain = false;
    bool m_filling = false;

    widgets::PageHeader* m_header;
    widgets::Banner* m_banner = nullptr;
    std::array<widgets::SectionTitle*, sectionCount> m_sections{};
    std::array<Row, lineCount> m_rows{};
    QComboBox* m_language = nullptr;
    QComboBox* m_look = nullptr;
    std::array<QSpinBox*, 4> m_numbers{};
    QComboBox* m_whileSending = nullptr;
    QCheckBox* m_tray = nullptr;
    QLabel* m_folderWords = nullptr;
    QPushButton* m_open = nullptr;
    QLabel* m_version = nullptr;
    QLabel* m_licence = nullptr;
    QPushButton* m_licenceText = nullptr;
};

}  // namespace hongyan::preferencespage
