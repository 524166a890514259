#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "delivery/campaign.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

namespace hongyan::historypage {

/// A campaign's status as it is shown everywhere: outline, colour and words.
struct StatusLook {
    QString icon;
    widgets::Ink ink = widgets::Ink::Text;
    QString word;  ///< with the reason where it is paused
};
StatusLook lookOf(const delivery::Campaign& campaign);
/// The counts as the charts' six series.
std::vector<widgets::Segment> segmentsOf(const delivery::Counts& counts);

/// Campaigns, newest first: a snapshot of the first some hundred. Gui thread.
class CampaignsModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column {
        Title,
        Account,
        Template,
        List,
        Created,
        Status,
        Progress,
        Accepted,
        Failed,
        Unconfirmed,
        columnCount_
    };

    CampaignsModel(const Clock& clock, QObject* parent);
    void setCampaigns(std::vector<delivery::Campaign> campaigns);
    /// False where it is not among them.
    bool update(const delivery::Campaign& campaign);
    int rowOf(CampaignId id) const;  ///< −1: not there
    const delivery::Campaign& campaign(int row) const { return m_rows[static_cast<size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    QString words(const delivery::Campaign& campaign, int column) const;

    const Clock& m_clock;
    std::vector<delivery::Campaign> m_rows;
};

}  // namespace hongyan::historypage
