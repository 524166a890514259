#pragma once

#include <QFrame>
#include <optional>

#include "sending/pace.h"
#include "ui/widgets/theme.h"

class QLabel;
class QPushButton;

namespace hongyan::widgets {
class IconLabel;
class SegmentBar;
}  // namespace hongyan::widgets

namespace hongyan::accountspage {

/// The account's token and quota as last reported; never the token itself. Gui thread.
class TokenCard : public QFrame {
    Q_OBJECT
 public:
    explicit TokenCard(widgets::Theme& theme, QWidget* parent = nullptr);
    /// No report: nothing was fetched yet.
    void setReport(const std::optional<sending::PaceReport>& report, Timestamp now);
    /// Where no report says it: what a check answered.
    void setQuota(const std::optional<wechat::Quota>& quota);
    void setBusy(bool busy);
    void retranslate();

 signals:
    void refreshRequested();

 private:
    void showToken(Timestamp now);
    void showQuota();

    std::optional<sending::PaceReport> m_report;
    std::optional<wechat::Quota> m_checked;
    widgets::IconLabel* m_icon;
    QLabel* m_caption;
    QLabel* m_token;
    QLabel* m_fetches;
    QPushButton* m_refresh;
    QLabel* m_quotaCaption;
    widgets::SegmentBar* m_bar;
    QLabel* m_quota;
    bool m_busy = false;
};

}  // namespace hongyan::accountspage
