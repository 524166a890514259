#include "ui/history/campaignsdelegate.h"

#include <QPainter>

#include "ui/history/campaignsmodel.h"
#include "ui/text/formats.h"

namespace hongyan::historypage {

using delivery::State;
using widgets::Ink;
using widgets::Type;

CampaignsDelegate::CampaignsDelegate(widgets::Theme& theme, const CampaignsModel& model, QObject* parent)
    : RowDelegate(theme, parent), m_model(model) {}

void CampaignsDelegate::paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const delivery::Campaign& campaign = m_model.campaign(index.row());
    const auto figure = [&](qint64 value, Ink ink) {
        const Ink shown = value > 0 ? ink : Ink::Secondary;
        widgets::cells::text(painter, area, text::number(value), theme().color(shown), theme().figures(Type::Body),
                             Qt::AlignRight);
    };
    switch (index.column()) {
        case CampaignsModel::Status: {
            const StatusLook look = lookOf(campaign);
            widgets::cells::iconAndWord(painter, theme(), area, look.icon, look.word, look.ink);
            return;
        }
        case CampaignsModel::Progress:
            paintProgress(painter, area, index.row());
            return;
        case CampaignsModel::Accepted:
            figure(campaign.counts.of(State::Accepted), Ink::Text);
            return;
        case CampaignsModel::Failed:
            figure(campaign.counts.of(State::Failed), Ink::Failed);
            return;
        case CampaignsModel::Unconfirmed:
            figure(campaign.counts.of(State::Unconfirmed), Ink::Unconfirmed);
            return;
        case CampaignsModel::Title:
            RowDelegate::paintCell(painter, area.adjusted(theme().px(8), 0, 0, 0), option, index);
            return;
        default:
            RowDelegate::paintCell(painter, area, option, index);
    }
}

void CampaignsDelegate::paintProgress(QPainter& painter, const QRect& area, int row) const {
    const delivery::Counts& counts = m_model.campaign(row).counts;
    const qint64 total = counts.total();
    const QRect words(area.right() - theme().px(44), area.top(), theme().px(44), area.height());
    widgets::cells::text(painter, words, text::share(total - counts.live(), total), theme().colors().text,
                         theme().figures(Type::Caption), Qt::AlignRight);
    const int height = theme().px(6);
    const QRect bar(area.left(), area.center().y() - height / 2, area.width() - words.width() - theme().px(8), height);
    painter.fillRect(bar, theme().colors().hairline);
    if (total <= 0 || bar.width() <= 0)
        return;
    double left = 0;
    for (const widgets::Segment& segment : segmentsOf(counts)) {
        if (segment.value <= 0)
            continue;
        const double wide = qMax(static_cast<double>(segment.value) / static_cast<double>(total) * bar.width(),
                                 3.0);  // 2 px and the gap
        const int from = qRound(left);
        const int to = qMin(bar.width(), qRound(left + wide));
        painter.fillRect(QRect(bar.left() + from, bar.top(), to - from, height),
                         widgets::colorOf(theme(), segment.series));
        if (to < bar.width())
            painter.fillRect(QRect(bar.left() + to - 1, bar.top(), 1, height), theme().colors().base);
        left += wide;
    }
}

}  // namespace hongyan::historypage
