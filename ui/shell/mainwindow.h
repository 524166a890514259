#pragma once

#include <QMainWindow>
#include <array>
#include <vector>

#include "engine/sending.h"
#include "sending/pace.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QStackedWidget;

namespace hongyan::widgets {
class Banner;
class NavigationRail;
class StatusStrip;
}  // namespace hongyan::widgets

namespace hongyan::shell {

/// In the rail's order, so that Ctrl+1 … Ctrl+8 open them.
enum class Place { Desk, Send, Deliveries, Campaigns, Templates, Recipients, Accounts, Settings };
inline constexpr int placeCount = 8;
/// Stable names, for the preferences and for files.
QString nameOf(Place place);
Place placeNamed(const QString& name);  ///< Desk where the name is unknown

/// Rail, pages and status bar. Knows no page's inside: what they ask of each other is wired by the composition root.
class MainWindow : public QMainWindow {
    Q_OBJECT
 public:
    MainWindow(widgets::Theme& theme, engine::Sending& sending, const Clock& clock, QWidget* parent = nullptr);

    /// Takes the page over. A place without a page stays disabled in the rail.
    void setPage(Place place, widgets::Page* page);
    void open(Place place);
    Place place() const;
    /// The badge beside Deliveries: how many wait for a person.
    void setUnconfirmed(qint64 count);
    void setHasAccounts(bool any);
    void setDatabase(const QString& text);
    /// Below every page until clearTrouble(): what keeps the whole program from working.
    void showTrouble(const QString& sentence);
    void clearTrouble();

    /// Geometry, as an opaque value for the preferences.
    QByteArray layoutState() const { return saveGeometry(); }
    void restoreLayout(const QByteArray& state);

 signals:
    void placeOpened(hongyan::shell::Place place);
    /// The close button: whoever runs the closing sequence decides.
    void closeRequested();

 protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

 private:
    void addShortcuts();
    void retranslate();
    void onPaceChanged(const std::vector<sending::PaceReport>& reports);
    void showPace();

    widgets::Theme& m_theme;
    const Clock& m_clock;
    widgets::NavigationRail* m_rail;
    widgets::Banner* m_trouble;
    QStackedWidget* m_stack;
    widgets::StatusStrip* m_status;
    std::array<widgets::Page*, placeCount> m_pages{};
    std::vector<sending::PaceReport> m_reports;
    qint64 m_unconfirmed = 0;
    bool m_hasAccounts = false;
};

}  // namespace hongyan::shell
