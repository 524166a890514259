#include <algorithm>

#include "base/outside.h"
#include "ui/log/logmodel.h"
#include "ui/log/rowaction.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::logpage {
namespace {

QString joined(const QString& one, const QString& other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + u' ' + other;
}

/// Whether its last attempt is over, so that its latency, however short, is one.
bool isMeasured(const delivery::Delivery& delivery) {
    return delivery.attempts > 0 && (delivery.latency.count() > 0 || (delivery.state != delivery::State::Sending &&
                                                                      delivery.verdict != delivery::Verdict::NotSent));
}

}  // namespace

Milliseconds LogModel::safeFor(const delivery::Delivery& delivery) const {
    return m_deduplicated.contains(delivery.campaign) ? logpage::safeFor(delivery, m_clock.now()) : Milliseconds{0};
}

QString LogModel::leftWords(Milliseconds left) {
    return tr("%1 left").arg(text::countdown(left));
}

bool LogModel::hasNext() const {
    return std::ranges::any_of(m_rows, [this](const Row& row) {
        return (row.delivery.state == delivery::State::Retrying && row.delivery.dueAt) ||
               (row.delivery.state == delivery::State::Unconfirmed && safeFor(row.delivery).count() > 0);
    });
}

QString LogModel::withRow(const delivery::Delivery& delivery, const QString& openid) {
    return delivery.nth > 0 && delivery.row > 0 ? tr("%1, row %2").arg(openid, text::number(delivery.row)) : openid;
}

QString LogModel::words(const delivery::Delivery& delivery, Column column) const {
    switch (column) {
        case Column::Time: {
            const std::optional<Timestamp> time = shownTime(delivery);
            if (!time)
                return text::unknown();
            const text::LogTime parts = text::logTime(*time, m_clock.now());
            return parts.quiet + parts.loud;
        }
        case Column::State:
            return text::word(delivery.state, delivery.receipt);
        case Column::Recipient:
            return joined(delivery.name, withRow(delivery, text::shortOpenid(delivery.openid)));
        case Column::Campaign:
            return delivery.campaignTitle;
        case Column::Template:
            return delivery.templateTitle;
        case Column::Attempts:
            // Not every attempt uses a try: what waited for a token or the pace does not.
            return delivery.attempts > delivery.maxTries
                       ? text::number(delivery.attempts)
                       : QStringLiteral("%1/%2").arg(delivery.attempts).arg(delivery.maxTries);
        case Column::Result: {
            const text::ResultWords result = text::resultOf(delivery);
            return joined(result.code, result.meaning);
        }
        case Column::Latency:
            return isMeasured(delivery) ? text::latency(delivery.latency) : QString();
        case Column::NextRetry:
            if (delivery.state == delivery::State::Retrying && delivery.dueAt)
                return text::secondsTime(*delivery.dueAt);
            if (const Milliseconds left = safeFor(delivery); left.count() > 0)
                return leftWords(left);
            return {};
        case Column::Msgid:
            return delivery.msgid == 0 ? QString() : QString::number(delivery.msgid);
        case Column::ClientMsgId:
            return delivery.attempts == 0 ? QString() : delivery.clientMsgId;
        case Column::Rid:
            return delivery.rid;
        case Column::Action:
            return wordOf(actionOf(delivery));
    }
    return {};
}

QString LogModel::tip(const delivery::Delivery& delivery, Column column) const {
    if (column == Column::Recipient)
        return joined(delivery.name, withRow(delivery, delivery.openid));
    if (column == Column::Result)
        return joined(words(delivery, column), delivery.errmsg.isEmpty() ? QString() : u'(' + delivery.errmsg + u')');
    if (column == Column::Attempts)
        return tr("%n attempt(s), %1 of at most %2 tries used", nullptr, delivery.attempts)
            .arg(text::number(delivery.triesUsed), text::number(delivery.maxTries));
    if (column != Column::Action)
        return words(delivery, column);
    switch (actionOf(delivery)) {
        case RowAction::None:
            return text::whyNoRetry(delivery);
        case RowAction::Retry:
            return tr("Send it once more (R)");
        case RowAction::Hasten:
            return tr("Retry now instead of at %1 (R)").arg(words(delivery, Column::NextRetry));
        case RowAction::Decide:
            return tr("Nobody knows whether it arrived: decide (R)");
    }
    return {};
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= size())
        return {};
    const delivery::Delivery& delivery = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return visible(words(delivery, column));
        case Qt::EditRole:
            return words(delivery, column);
        case Qt::ToolTipRole:
            return widgets::tip(tip(delivery, column));
        case Qt::AccessibleTextRole:
            return visible(column == Column::Action ? joined(words(delivery, column), text::whyNoRetry(delivery))
                                                    : words(delivery, column));
        case Qt::TextAlignmentRole:
            return static_cast<int>(
                Qt::AlignVCenter |
                (column == Column::Latency || column == Column::NextRetry ? Qt::AlignRight : Qt::AlignLeft));
        default:
            return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && (column == Column::Latency || column == Column::NextRetry))
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
        case Column::Time:
            return tr("Time");
        case Column::State:
            return tr("State");
        case Column::Recipient:
            return tr("Recipient");
        case Column::Campaign:
            return tr("Campaign");
        case Column::Template:
            return tr("Template");
        case Column::Attempts:
            return tr("Tries");
        case Column::Result:
            return tr("Result");
        case Column::Latency:
            return tr("Latency");
        case Column::NextRetry:
            return tr("Next try");
        case Column::Msgid:
            return tr("msgid");
        case Column::ClientMsgId:
            return tr("Deduplication id");
        case Column::Rid:
            return tr("rid");
        case Column::Action:
            return tr("Action");
    }
    return {};
}

}  // namespace hongyan::logpage
