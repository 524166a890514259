#pragma once

#include <QWidget>
#include <optional>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace hongyan::widgets {
class ConfirmBar;
class ElidedLabel;
class IconLabel;
class Legend;
class PhoneCard;
class SegmentBar;
}  // namespace hongyan::widgets

namespace hongyan::historypage {

class StateTotals;
enum class ReportKind { Html, Sheet };

/// One campaign: what came of it, the message as sent, and what can be done about it. Gui thread.
class CampaignDetail : public QWidget {
    Q_OBJECT
 public:
    CampaignDetail(widgets::Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    void setCampaign(const delivery::Campaign& campaign);
    /// In place of the pause sentence, until something else is done.
    void say(widgets::Tone tone, const QString& sentence);
    /// The same, until nothing of it is live any more: then it would be untrue.
    void sayOfLive(const QString& sentence);
    void setBusy(bool busy);
    /// The database is damaged: nothing of it can be changed any more.
    void setStands(bool stands);
    void setReportProgress(qint64 written);
    void endReport();
    bool escape();
    void retranslate();

 signals:
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();  ///< confirmed already
    void retryRequested();
    void reportRequested(hongyan::historypage::ReportKind kind);
    void reportCancelled();
    void deliveriesRequested(const hongyan::delivery::Filter& filter);
    void accountRequested(hongyan::AccountId account);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    enum class Fix { None, Resume, Account, Failures };
    enum Fact { Account, Template, List, Times, When, LeftOut, Care, Retry, Pace, Key, Cap, factCount };

    void makeButtons(QHBoxLayout& head);
    QWidget* makeBody();
    void makeReportRow(QVBoxLayout& rows);
    void show();
    void showPause();
    void showButtons();
    void showFacts();
    void showMessage();
    QString when() const;
    void askCancel();
    void askResume();
    void onFix();
    delivery::Filter mine(std::vector<delivery::State> states = {}) const;

    widgets::Theme& m_theme;
    const Clock& m_clock;
    delivery::Campaign m_campaign;
    bool m_resumes = false;  ///< what is asked about; else cancelling
    bool m_busy = false;
    bool m_stands = false;
    bool m_reporting = false;
    bool m_said = false;
    bool m_saidOfLive = false;
    Fix m_fix = Fix::None;

    widgets::ElidedLabel* m_title = nullptr;
    widgets::IconLabel* m_icon = nullptr;
    widgets::ElidedLabel* m_status = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_report = nullptr;
    QMenu* m_reportMenu = nullptr;
    QPushButton* m_deliveries = nullptr;
    widgets::Banner* m_banner = nullptr;
    widgets::ConfirmBar* m_confirm = nullptr;
    QWidget* m_reportRow = nullptr;
    QLabel* m_reportWords = nullptr;
    QProgressBar* m_reportBar = nullptr;
    QPushButton* m_reportStop = nullptr;
    widgets::SegmentBar* m_bar = nullptr;
    QLabel* m_share = nullptr;
    widgets::Legend* m_legend = nullptr;
    StateTotals* m_totals = nullptr;
    std::array<QLabel*, factCount> m_captions{};
    std::array<QLabel*, factCount> m_facts{};
    QBoxLayout* m_columns = nullptr;
    QLabel* m_messageTitle = nullptr;
    widgets::PhoneCard* m_card = nullptr;
};

}  // namespace hongyan::historypage
