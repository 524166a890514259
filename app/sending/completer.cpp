#include "sending/completer.h"

#include <algorithm>

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
constexpr auto longestWait = 20ms;
constexpr auto tellEvery = 100ms;
constexpr auto tryAgainAfter = 1s;

}  // namespace

Completer::Completer(Store& store, QObject* parent) : QObject(parent), m_store(store) {
    for (QTimer* timer : {&m_age, &m_telling, &m_again})
        timer->setSingleShot(true);
    connect(&m_age, &QTimer::timeout, this, &Completer::flush);
    connect(&m_telling, &QTimer::timeout, this, &Completer::tell);
    connect(&m_again, &QTimer::timeout, this, &Completer::flush);
}

void Completer::add(delivery::Settlement settlement) {
    m_waiting.push_back(std::move(settlement));
    if (m_waiting.size() >= batch)
        flush();
    else if (!m_age.isActive())
        m_age.start(longestWait);
}

void Completer::announce(const std::vector<DeliveryId>& deliveries) {
    m_untold.insert(m_untold.end(), deliveries.begin(), deliveries.end());
    if (!m_untold.empty() && !m_telling.isActive())
        m_telling.start(tellEvery);
}

int Completer::pendingOf(CampaignId campaign) const {
    const auto isOf = [campaign](const delivery::Settlement& one) { return one.campaign == campaign; };
    return static_cast<int>(std::ranges::count_if(m_waiting, isOf) + std::ranges::count_if(m_underWay, isOf));
}

void Completer::flush() {
    if (m_asked || m_again.isActive() || isEmpty())
        return;
    m_age.stop();
    if (m_underWay.empty()) {  // else: one that failed, tried again before anything newer
        const auto count = static_cast<std::ptrdiff_t>(std::min(batch, m_waiting.size()));
        m_underWay.assign(m_waiting.begin(), m_waiting.begin() + count);
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + count);
    }
    m_asked = true;
    m_store.apply(m_worker, m_underWay).then(this, [this](const Result<delivery::Applied>& result) {
        onApplied(result);
    });
}

void Completer::shiftTimes(Milliseconds by) {
    for (auto* settlements : {&m_waiting, &m_underWay})
        for (delivery::Settlement& one : *settlements) {
            one.startedAt += by;
            one.endedAt += by;
        }
}

void Completer::onApplied(const Result<delivery::Applied>& result) {
    m_asked = false;
    if (!result) {
        m_again.start(tryAgainAfter);
        m_troubled = true;
        emit troubled(result.error());
        return;
    }
    m_underWay.clear();
    if (std::exchange(m_troubled, false))
        emit recovered();
    announce(result->deliveries);
    emit applied(*result);
    if (!m_waiting.empty())
        flush();
    else
        emit drained();
}

void Completer::onUnmarked(const Error& error) {
    emit troubled(error);
    if (!std::exchange(m_unmarked, true))
        QTimer::singleShot(tryAgainAfter, this, &Completer::mark);
}

void Completer::mark() {
    m_store.mark().then(this, [this](const Result<void>& marked) {
        m_unmarked = false;
        if (marked)
            emit recovered();
        else
            onUnmarked(marked.error());
    });
}

void Completer::tell() {
    emit committed(std::exchange(m_untold, {}));
}

}  // namespace hongyan::sending
