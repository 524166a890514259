#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <deque>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "delivery/delivery.h"

namespace hongyan::logpage {

/// The newest stretch of the log as it was last answered, newest position first. A snapshot and arithmetic: LogFeed
/// puts the answers in. Gui thread.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum class Column {
        Time,
        State,
        Recipient,
        Campaign,
        Template,
        Attempts,
        Result,
        Latency,
        NextRetry,
        Msgid,
        ClientMsgId,
        Rid,
        Action
    };
    static constexpr int columns = static_cast<int>(Column::Action) + 1;
    static constexpr int mostRows = 20'000;
    /// Whether rows that are newer than all shown ones are taken in, or only counted.
    enum class Newer { TakeIn, LeaveOut };

    explicit LogModel(const Clock& clock, QObject* parent = nullptr);

    const delivery::Delivery& at(int row) const { return m_rows[static_cast<size_t>(row)].delivery; }
    int size() const { return static_cast<int>(m_rows.size()); }
    int rowOf(DeliveryId id) const;  ///< -1: not loaded
    bool isFull() const { return m_rows.size() >= mostRows; }
    /// Everything that matches is loaded.
    bool isComplete() const { return m_complete; }
    std::optional<qint64> oldest() const;  ///< position of the last row
    /// Campaigns whose channel knows client_msg_id: only there an unconfirmed row has a countdown.
    void setDeduplicated(const QSet<CampaignId>& campaigns);
    Milliseconds safeFor(const delivery::Delivery& delivery) const;
    static QString leftWords(Milliseconds left);
    bool hasNext() const;  ///< a row of it has something in the column of the next try
    Timestamp now() const { return m_clock.now(); }
    /// Where the person has several of the campaign, the later ones say which they are.
    static QString withRow(const delivery::Delivery& delivery, const QString& openid);

    // Rows come newest first; `complete`: nothing older matches.
    void restart(const std::vector<delivery::Delivery>& rows, bool complete);
    void append(const std::vector<delivery::Delivery>& rows, bool complete);
    /// Rows that changed or are new. One that is older than what is shown of it is dropped; one that was tried again
    /// moves to the top or, with LeaveOut, changes in its place. Answers what of them was left out at the top.
    std::vector<DeliveryId> merge(const std::vector<delivery::Delivery>& rows, Newer newer);
    /// They match no longer.
    void remove(const std::vector<DeliveryId>& ids);
    /// The words have changed: language, day, countdown.
    void reword(Column from = Column::Time, Column to = Column::Action);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

 signals:
    /// Around each of the four above, so that views keep selection and place by id.
    void aboutToChange();
    void changed();
    void moreRequested();

 private:
    struct Row {
        delivery::Delivery delivery;
        qint64 place;  ///< its position when it was put here
    };
    using Places = std::vector<int>;

    int rowAt(qint64 place) const;
    bool replace(const delivery::Delivery& delivery);
    void insert(std::vector<delivery::Delivery> rows);
    void removeRows(Places rows);
    void trim();
    QString words(const delivery::Delivery& delivery, Column column) const;
    QString tip(const delivery::Delivery& delivery, Column column) const;

    const Clock& m_clock;
    std::deque<Row> m_rows;
    QHash<DeliveryId, qint64> m_places;
    QSet<CampaignId> m_deduplicated;
    bool m_complete = true;
};

}  // namespace hongyan::logpage
