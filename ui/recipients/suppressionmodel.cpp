#include "ui/recipients/suppressionmodel.h"

#include <algorithm>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/widgets/tooltips.h"

namespace hongyan::recipientspage {

SuppressionModel::SuppressionModel(engine::Library& library, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_clock(clock) {}

void SuppressionModel::look(const QString& start) {
    m_start = start;
    m_more = false;
    const quint64 question = ++m_question;
    m_asking = true;
    if (start.isEmpty()) {
        ask({}, true);
        return;
    }
    // Pages begin after an openid, so the one that is exactly this is asked for by itself.
    m_library.suppressionsOf({start}).then(this,
                                           [this, question](const Result<std::vector<recipients::Suppression>>& exact) {
                                               if (question != m_question)
                                                   return;
                                               if (!exact) {
                                                   m_asking = false;
                                                   emit failed(exact.error());
                                                   return;
                                               }
                                               keep(*exact, true);
                                               ask(m_start, false);
                                           });
}

void SuppressionModel::ask(const QString& after, bool first) {
    m_asking = true;
    const quint64 question = m_question;
    m_library.suppressions(after, pageSize)
        .then(this, [this, question, first](const Result<std::vector<recipients::Suppression>>& people) {
            if (question != m_question)
                return;
            if (!people) {
                m_asking = false;
                emit failed(people.error());
                return;
            }
            const auto end = std::find_if(people->begin(), people->end(),
                                          [this](const auto& one) { return !one.openid.startsWith(m_start); });
            keep({people->begin(), end}, first);
            // Only now: who hears of the rows might ask for more amid it.
            m_more = end == people->end() && people->size() == static_cast<std::size_t>(pageSize);
            m_asking = false;
            m_read = true;
            emit answered();
        });
}

void SuppressionModel::keep(std::vector<recipients::Suppression> people, bool first) {
    if (first) {
        beginResetModel();
        m_people = std::move(people);
        endResetModel();
        return;
    }
    if (people.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(people.size()) - 1);
    m_people.insert(m_people.end(), people.begin(), people.end());
    endInsertRows();
}

bool SuppressionModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_asking;
}

void SuppressionModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask(m_people.back().openid, false);
}

void SuppressionModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_people.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SuppressionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int SuppressionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString SuppressionModel::textOf(const recipients::Suppression& one, int column) const {
    const Timestamp now = m_clock.now();
    switch (static_cast<Column>(column)) {
        case Openid:
            return one.openid;
        case Reason:
            return one.reason.isEmpty() ? text::unknown() : one.reason;
        case Source:
            if (one.source == QLatin1String("log"))
                return tr("Deliveries");
            return one.source == QLatin1String("page") ? tr("This page") : one.source;
        case Since:
            return text::dayAndTime(one.addedAt, now);
        case Until:
            if (!one.expiresAt)
                return tr("for good");
            return *one.expiresAt > now ? text::dayAndTime(*one.expiresAt, now)
                                        : tr("over since %1").arg(text::dayAndTime(*one.expiresAt, now));
        case ColumnCount:
            break;
    }
    return {};
}

QVariant SuppressionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString words = textOf(at(index.row()), index.column());
    if (role == Qt::DisplayRole)
        return visible(words);
    if (role == Qt::EditRole)
        return words;
    if (role == Qt::ToolTipRole)
        return widgets::tip(words);
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u' ' + visible(words));
    return {};
}

QVariant SuppressionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
        case Openid:
            return tr("openid");
        case Reason:
            return tr("Why");
        case Source:
            return tr("From");
        case Since:
            return tr("Since");
        case Until:
            return tr("Until");
        case ColumnCount:
            break;
    }
    return {};
}

}  // namespace hongyan::recipientspage
