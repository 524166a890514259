#include "ui/log/logsummary.h"

namespace hongyan::logpage {

LogSummary::LogSummary(engine::DeliveryLog& log, QObject* parent) : QObject(parent), m_log(log) {
    m_countsTick.setSingleShot(true);
    m_countsTick.setInterval(countsEvery);
    m_groupsTick.setSingleShot(true);
    m_groupsTick.setInterval(groupsEvery);
    connect(&m_countsTick, &QTimer::timeout, this, [this] {
        if (m_countsWanted && !m_countsAsking)
            askForCounts();
    });
    connect(&m_groupsTick, &QTimer::timeout, this, [this] {
        if (m_groupsAsking == 0)
            askForAllGroups();
        else
            m_groupsTick.start();
    });
}

void LogSummary::setFilter(const delivery::Filter& filter) {
    m_filter = filter;
    m_countsAsking = false;
    m_groupsAsking = 0;
    askForCounts();
    askForAllGroups();
}

void LogSummary::setActive(bool on) {
    const bool began = on && !m_active;
    m_active = on;
    if (began)
        setFilter(m_filter);
}

void LogSummary::setPaused(bool on) {
    m_paused = on;
    if (!on)
        setFilter(m_filter);
}

void LogSummary::notice() {
    if (!isLive())
        return;
    m_countsWanted = true;
    if (!m_countsTick.isActive())
        m_countsTick.start();
    if (!m_groupsTick.isActive())
        m_groupsTick.start();
}

void LogSummary::refresh() {
    if (!isLive())
        return;
    askForCounts();
    m_groupsAsking = 0;
    askForAllGroups();
}

qint64 LogSummary::matching() const {
    if (m_filter.states.empty())
        return m_counts.total();
    qint64 sum = 0;
    for (const delivery::State state : m_filter.states)
        sum += m_counts.of(state);
    return sum;
}

void LogSummary::askForCounts() {
    if (!m_active)
        return;
    const quint64 question = ++m_countsQuestion;
    m_countsAsking = true;
    m_countsWanted = false;
    delivery::Filter filter = m_filter;
    filter.states.clear();
    m_log.counts(filter).then(this, [this, question](const Result<delivery::Counts>& counts) {
        if (question != m_countsQuestion)
            return;
        m_countsAsking = false;
        if (counts) {
            m_counts = *counts;
            emit countsRead(m_counts);
        } else {
            emit failed(counts.error());
        }
        if (m_countsWanted && !m_countsTick.isActive())
            m_countsTick.start();
    });
}

void LogSummary::askForAllGroups() {
    if (!m_active)
        return;
    ++m_groupsQuestion;
    for (const GroupKind kind : groupKinds)
        askForGroups(kind);
}

void LogSummary::askForGroups(GroupKind kind) {
    const quint64 question = m_groupsQuestion;
    ++m_groupsAsking;
    m_log.groups(filterOf(kind, m_filter))
        .then(this, [this, question, kind](const Result<std::vector<delivery::Group>>& groups) {
            if (question != m_groupsQuestion)
                return;
            --m_groupsAsking;
            if (groups)
                emit groupsRead(kind, *groups);
        });
}

}  // namespace hongyan::logpage
