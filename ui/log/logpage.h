#pragma once

#include <QTimer>

#include "engine/deliverylog.h"
#include "engine/library.h"
#include "engine/sending.h"
#include "ui/log/groupspanel.h"
#include "ui/widgets/page.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace hongyan::widgets {
class Banner;
class EmptyState;
class PageHeader;
}  // namespace hongyan::widgets

namespace hongyan::logpage {

class DetailPane;
class FilterBar;
class LogActions;
class LogFeed;
class LogModel;
class LogStrip;
class LogSummary;
class LogView;
class SuppressBar;

/// Deliveries: the live log with its filters, the groups of failures beside it and the current row's attempts below.
class LogPage : public widgets::Page {
    Q_OBJECT
 public:
    LogPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
            const Clock& clock, QWidget* parent = nullptr);

    void refresh() override;
    bool escape() override;

    void showFilter(const delivery::Filter& filter);
    void startSearch();
    const delivery::Filter& filter() const;
    /// Columns, order and widths, for the shell to keep; those of another set are refused.
    QByteArray columnState() const;
    bool setColumnState(const QByteArray& state);
    /// Into .xlsx or .csv, by the name's ending; says in the banner how far it is and what came of it.
    void exportTo(const delivery::Filter& filter, const QString& path);
    void setUndoSeconds(int seconds);  ///< between "send again" and the first request

 signals:
    void commandFailed(const hongyan::Error& error);
    void sendRequested();
    void acted();  ///< a person changed what became of deliveries

 protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void makeHeader();
    QWidget* makeMiddle();
    void addShortcuts();
    void connectEngine();
    void connectRows();
    void connectFilters();
    void connectStrip();
    void readCampaigns();
    void applyFilter();
    void showStrip();
    void showDetail();
    void refreshDetail();
    void retryChosen();
    void decideChosen(const QPoint& global);
    void showEmpty();
    void fit();
    void setPaused(bool on);
    void actOnChosen();
    void askToSuppress();
    void showMenu(const QPoint& global);
    delivery::Filter chosenFilter() const;
    delivery::Filter chosenUnconfirmed() const;
    qint64 chosenIn(delivery::State state) const;

    widgets::Theme& m_theme;
    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    engine::Sending& m_sending;
    LogModel* m_model;
    LogFeed* m_feed;
    LogSummary* m_summary;
    LogActions* m_actions;
    QTimer m_searchSoon;
    QTimer m_second;
    bool m_actsOnChosen = false;  ///< what was asked for is about the selection
    bool m_panelAsked = false;    ///< a person wants it in a narrow window
    widgets::PageHeader* m_header;
    QLineEdit* m_search = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_panelButton = nullptr;
    FilterBar* m_filterBar;
    widgets::Banner* m_banner;
    QWidget* m_bannerPlace = nullptr;
    LogStrip* m_strip;
    SuppressBar* m_suppressBar;
    LogView* m_view;
    widgets::EmptyState* m_empty;
    QStackedWidget* m_rows;
    DetailPane* m_detail;
    GroupsPanel* m_panel;
    QWidget* m_panelLine = nullptr;
};

}  // namespace hongyan::logpage
