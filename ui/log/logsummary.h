#pragma once

#include <QTimer>
#include <array>

#include "engine/deliverylog.h"
#include "ui/log/groupspanel.h"

namespace hongyan::logpage {

/// Asks for what stands around the rows: counts twice a second at most while things change, groups every two seconds,
/// each with one question on its way. Gui thread.
class LogSummary : public QObject {
    Q_OBJECT
 public:
    static constexpr Milliseconds countsEvery{500};
    static constexpr Milliseconds groupsEvery{2000};

    explicit LogSummary(engine::DeliveryLog& log, QObject* parent = nullptr);

    /// The counts are of the filter without its states, the groups also without its code, reason and field.
    void setFilter(const delivery::Filter& filter);
    void setActive(bool on);
    void setPaused(bool on);
    void notice();
    /// A person has changed something: what is shown is asked for at once.
    void refresh();
    const delivery::Counts& counts() const { return m_counts; }
    /// How many match the whole filter.
    qint64 matching() const;

 signals:
    void countsRead(const hongyan::delivery::Counts& counts);
    void groupsRead(hongyan::logpage::GroupKind kind, const std::vector<hongyan::delivery::Group>& groups);
    void failed(const hongyan::Error& error);

 private:
    void askForCounts();
    void askForGroups(GroupKind kind);
    void askForAllGroups();
    bool isLive() const { return m_active && !m_paused; }

    engine::DeliveryLog& m_log;
    delivery::Filter m_filter;
    delivery::Counts m_counts;
    QTimer m_countsTick;
    QTimer m_groupsTick;
    quint64 m_countsQuestion = 0;
    quint64 m_groupsQuestion = 0;
    bool m_countsAsking = false;
    bool m_countsWanted = false;
    int m_groupsAsking = 0;
    bool m_active = false;
    bool m_paused = false;
};

}  // namespace hongyan::logpage
