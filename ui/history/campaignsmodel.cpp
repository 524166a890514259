#include "ui/history/campaignsmodel.h"

#include <algorithm>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::historypage {

using delivery::CampaignStatus;
using delivery::State;
using widgets::Ink;

namespace {

/// What a person or the clock set going again is no fault: it is not red.
StatusLook lookOfPaused(const delivery::Campaign& campaign) {
    using delivery::PauseReason;
    const QString word = text::word(campaign.status);
    if (campaign.pauseReason == PauseReason::Scheduled)
        return {QStringLiteral("clock"), Ink::Waiting, text::pauseSentence(campaign)};
    const bool byPerson = campaign.pauseReason == PauseReason::ByPerson;
    const bool calm = byPerson || campaign.pauseReason == PauseReason::OutsideWindow ||
                      campaign.pauseReason == PauseReason::LateStart;
    const QString why = text::word(campaign.pauseReason);
    return {QStringLiteral("media-playback-pause"), calm ? Ink::Retrying : Ink::Failed,
            byPerson || why.isEmpty() ? word : CampaignsModel::tr("%1: %2").arg(word, why)};
}

}  // namespace

StatusLook lookOf(const delivery::Campaign& campaign) {
    const QString word = text::word(campaign.status);
    switch (campaign.status) {
        case CampaignStatus::Preparing:
            return {QStringLiteral("clock"), Ink::Waiting, word};
        case CampaignStatus::Running:
            return {QStringLiteral("document-send"), Ink::Sending, word};
        case CampaignStatus::Paused:
            return lookOfPaused(campaign);
        case CampaignStatus::Finished:
            return {QStringLiteral("checkmark"), Ink::Delivered, word};
        case CampaignStatus::Cancelled:
            return {QStringLiteral("media-playback-stop"), Ink::Cancelled, word};
    }
    return {};
}

std::vector<widgets::Segment> segmentsOf(const delivery::Counts& counts) {
    using Series = widgets::Segment::Series;
    return {
        {Series::Delivered, counts.delivered, text::word(delivery::Receipt::Delivered), false},
        {Series::Accepted, counts.of(State::Accepted) - counts.delivered, text::word(State::Accepted), false},
        {Series::Retrying, counts.of(State::Retrying), text::word(State::Retrying), false},
        {Series::Failed, counts.of(State::Failed), text::word(State::Failed), false},
        {Series::Undecided, counts.of(State::Held) + counts.of(State::Unconfirmed),
         text::words(counts, {State::Held, State::Unconfirmed}), false},
        {Series::ToSend, counts.of(State::Waiting) + counts.of(State::Sending),
         text::words(counts, {State::Waiting, State::Sending}), false},
    };
}

CampaignsModel::CampaignsModel(const Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock) {}

void CampaignsModel::setCampaigns(std::vector<delivery::Campaign> campaigns) {
    // New ones stand before the ones known: the rest keeps its place, and a selection with it.
    const auto sameId = [](const auto& one, const auto& other) { return one.id == other.id; };
    const size_t fresh = campaigns.size() >= m_rows.size() ? campaigns.size() - m_rows.size() : 0;
    const bool grown = campaigns.size() >= m_rows.size() && !m_rows.empty() &&
                       std::equal(campaigns.begin() + static_cast<qptrdiff>(fresh), campaigns.end(), m_rows.begin(),
                                  m_rows.end(), sameId);
    if (!grown) {
        beginResetModel();
        m_rows = std::move(campaigns);
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_rows = std::move(campaigns);
        endInsertRows();
    } else {
        m_rows = std::move(campaigns);
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

bool CampaignsModel::update(const delivery::Campaign& campaign) {
    const int row = rowOf(campaign.id);
    if (row < 0)
        return false;
    m_rows[static_cast<size_t>(row)] = campaign;
    emit dataChanged(index(row, 0), index(row, columnCount_ - 1));
    return true;
}

int CampaignsModel::rowOf(CampaignId id) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const auto& each) { return each.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void CampaignsModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCount_ - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

int CampaignsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CampaignsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QString CampaignsModel::words(const delivery::Campaign& campaign, int column) const {
    const delivery::Counts& counts = campaign.counts;
    switch (static_cast<Column>(column)) {
        case Title:
            return campaign.title;
        case Account:
            return campaign.accountName;
        case Template:
            return campaign.templateTitle;
        case List:
            return campaign.listName;
        case Created:
            return text::dayAndTime(campaign.createdAt, m_clock.now());
        case Status:
            return lookOf(campaign).word;
        case Progress:
            return text::share(counts.total() - counts.live(), counts.total());
        case Accepted:
            return text::number(counts.of(State::Accepted));
        case Failed:
            return text::number(counts.of(State::Failed));
        case Unconfirmed:
            return text::number(counts.of(State::Unconfirmed));
        case columnCount_:
            break;
    }
    return {};
}

QVariant CampaignsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const delivery::Campaign& campaign = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return visible(words(campaign, column));
    if (role == Qt::EditRole)
        return words(campaign, column);
    if (role == Qt::ToolTipRole)
        return widgets::tip(words(campaign, column));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column >= Accepted ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
               visible(words(campaign, column));
    return {};
}

QVariant CampaignsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount_)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Accepted ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
        case Title:
            return tr("Campaign");
        case Account:
            return tr("Account");
        case Template:
            return tr("Template");
        case List:
            return tr("List");
        case Created:
            return tr("Created");
        case Status:
            return tr("Status");
        case Progress:
            return tr("Done");
        case Accepted:
            return text::word(State::Accepted);
        case Failed:
            return text::word(State::Failed);
        case Unconfirmed:
            return text::word(State::Unconfirmed);
        case columnCount_:
            break;
    }
    return {};
}

}  // namespace hongyan::historypage
