#pragma once

#include <QSet>
#include <QTimer>

#include "engine/deliverylog.h"
#include "engine/sending.h"
#include "ui/history/campaigndetail.h"
#include "ui/widgets/page.h"

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace hongyan::widgets {
class PageHeader;
}

namespace hongyan::historypage {

class CampaignsModel;
class ReportJob;

/// Campaigns, newest first, with one of them in detail. Follows what is committed, asking four times a second at most.
class CampaignsPage : public widgets::Page {
    Q_OBJECT
 public:
    CampaignsPage(widgets::Theme& theme, engine::DeliveryLog& log, engine::Sending& sending, const Clock& clock,
                  QWidget* parent = nullptr);
    ~CampaignsPage() override;
    void refresh() override;
    bool escape() override;
    void showCampaign(CampaignId id);
    /// Writes the report of a campaign that is shown here; .xlsx or .html by the suffix.
    void writeReport(CampaignId id, const QString& path);

 signals:
    void deliveriesRequested(const hongyan::delivery::Filter& filter);
    void accountRequested(hongyan::AccountId account);
    void sendRequested();
    void acted();  ///< a person changed what became of deliveries

 protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void makeTable();
    void connectParts();
    void ask();
    void onCampaigns(const Result<std::vector<delivery::Campaign>>& campaigns);
    void askForChanged();
    void showCurrent();
    void spreadColumns();
    void find();
    void sayEmpty();
    void pause();
    void resume();
    void cancel();
    void retryFailures();
    void run(QFuture<Result<void>> command);
    void chooseReport(ReportKind kind);
    void onReported(const Result<void>& result);
    CampaignId current() const;

    widgets::Theme& m_theme;
    engine::DeliveryLog& m_log;
    engine::Sending& m_sending;
    const Clock& m_clock;
    QTimer m_soon;
    QSet<CampaignId> m_changed;
    quint64 m_question = 0;
    quint64 m_command = 0;
    CampaignId m_wanted;
    bool m_ownWidths = false;  ///< a person has set a column's width
    bool m_spreading = false;
    std::unique_ptr<ReportJob> m_report;
    QTimer m_reportTick;

    CampaignsModel* m_model;
    widgets::PageHeader* m_header;
    QLineEdit* m_search;
    QLabel* m_searchFault = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QTableView* m_table = nullptr;
    CampaignDetail* m_detail = nullptr;
    widgets::EmptyState* m_empty = nullptr;
};

}  // namespace hongyan::historypage
