#pragma once

#include <QWidget>
#include <vector>

#include "delivery/campaign.h"
#include "ui/widgets/theme.h"

namespace hongyan::widgets {
class Chip;
}

namespace hongyan::historypage {

/// One chip per state that has people, wrapped to the width; a click asks for those deliveries. Gui thread.
class StateTotals : public QWidget {
    Q_OBJECT
 public:
    explicit StateTotals(widgets::Theme& theme, QWidget* parent = nullptr);
    void setCounts(const delivery::Counts& counts);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

 signals:
    void stateRequested(hongyan::delivery::State state);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    int place(int width, bool move) const;

    widgets::Theme& m_theme;
    std::vector<widgets::Chip*> m_chips;  ///< in the order of allStates
};

}  // namespace hongyan::historypage
