#pragma once

#include <QObject>

#include "base/clock.h"
#include "engine/engine.h"
#include "settings/preferences.h"
#include "ui/shell/mainwindow.h"

namespace hongyan::shell {

/// The pages of the rail but the first, and the ways between them. Lives beside the window, which owns the pages.
class Pages : public QObject {
    Q_OBJECT
 public:
    struct Needs {
        widgets::Theme& theme;
        engine::Engine& engine;
        const Clock& clock;
        settings::Preferences& preferences;
        MainWindow& window;
    };
    explicit Pages(const Needs& needs);

    void showDeliveries(const delivery::Filter& filter);
    void searchDeliveries();
    void addAccount();
    /// The sandbox is ready: its sample spreadsheet is opened for importing.
    void tryWithSample(AccountId account, const QString& sampleFile);
    void showError(const Error& error);
    /// Columns and the like, before the window closes.
    void rememberLayout(settings::Window& window) const;

 signals:
    void preferencesChanged(const hongyan::settings::Preferences& preferences);

 private:
    Needs m_needs;
};

}  // namespace hongyan::shell
