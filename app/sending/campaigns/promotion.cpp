#include "sending/campaigns/promotion.h"

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
constexpr auto every = 250ms;
constexpr int quietTicks = 20;
constexpr int atOnce = 1'000;

}  // namespace

Promotion::Promotion(Queue& queue, const Clock& clock, std::function<Moment()> moment, QObject* parent)
    : QObject(parent), m_queue(queue), m_clock(clock), m_moment(std::move(moment)) {
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &Promotion::tick);
}

void Promotion::start(bool sweeps) {
    m_sweeping = m_sweeping || sweeps;
    m_timer.start();
    if (m_sweeping)
        promote();
}

void Promotion::stop() {
    m_stopped = true;
    m_timer.stop();
}

void Promotion::tick() {
    if (m_sweeping || m_moment().isAnyRetrying || ++m_quietTicks % quietTicks == 0)
        promote();
}

void Promotion::promote() {
    if (m_stopped || m_moment().isTroubled || std::exchange(m_asked, true))
        return;
    m_queue.promoteDue(m_clock.now(), atOnce).then(this, [this](const Result<delivery::Applied>& applied) {
        m_asked = false;
        onPromoted(applied);
    });
}

void Promotion::onPromoted(const Result<delivery::Applied>& applied) {
    if (!applied)
        return;
    if (applied->deliveries.size() >= atOnce)
        promote();
    else if (std::exchange(m_sweeping, false))
        emit swept();
    if (!applied->deliveries.empty())
        emit promoted(*applied);
}

}  // namespace hongyan::sending
