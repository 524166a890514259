#pragma once

#include "ui/widgets/tables.h"

namespace hongyan::historypage {

class CampaignsModel;

/// The cells of the campaigns' table: status with its icon, progress as a bar, failures in their colour.
class CampaignsDelegate : public widgets::RowDelegate {
    Q_OBJECT
 public:
    CampaignsDelegate(widgets::Theme& theme, const CampaignsModel& model, QObject* parent);

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;

 private:
    void paintProgress(QPainter& painter, const QRect& area, int row) const;

    const CampaignsModel& m_model;
};

}  // namespace hongyan::historypage
