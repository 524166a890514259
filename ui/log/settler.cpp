#include "ui/log/settler.h"

#include <algorithm>
#include <atomic>

namespace hongyan::logpage {
namespace {

constexpr size_t atOnce = 500;

}  // namespace

/// Filled on the reader's thread, read when that is through.
struct Settler::Gathering {
    std::atomic_bool stopped = false;
    std::vector<DeliveryId> ids;
};

Settler::Settler(engine::DeliveryLog& log, engine::Sending& sending, QObject* parent)
    : QObject(parent), m_log(log), m_sending(sending) {}

Settler::~Settler() {
    if (m_gathering)
        m_gathering->stopped.store(true);
}

void Settler::settle(const delivery::Filter& unconfirmed, delivery::PersonsWord word) {
    if (m_running)
        return;
    m_running = true;
    m_campaign = unconfirmed.campaign;
    m_ids.clear();
    m_count = 0;
    m_gathering = std::make_shared<Gathering>();
    delivery::Filter meant = unconfirmed;
    meant.states = {delivery::State::Unconfirmed};
    m_log
        .forEach(meant, 0,
                 [gathering = m_gathering](const delivery::Delivery& each) {
                     gathering->ids.push_back(each.id);
                     return !gathering->stopped.load();
                 })
        .then(this, [this, word](const Result<void>& gathered) {
            if (!gathered) {
                end(word, gathered);
                return;
            }
            m_ids = std::move(m_gathering->ids);
            say(word, 0);
        });
}

void Settler::undo() {
    if (m_running)
        return;
    m_running = true;
    say(delivery::PersonsWord::TakenBack, 0);
}

void Settler::say(delivery::PersonsWord word, size_t from) {
    if (from >= m_ids.size()) {
        end(word, {});
        return;
    }
    const size_t to = std::min(from + atOnce, m_ids.size());
    delivery::Filter some;
    some.campaign = m_campaign;
    some.ids.assign(m_ids.begin() + static_cast<std::ptrdiff_t>(from), m_ids.begin() + static_cast<std::ptrdiff_t>(to));
    m_sending.settle(some, word).then(this, [this, word, to](const Result<qint64>& count) {
        if (!count) {
            end(word, fail(count.error()));
            return;
        }
        m_count += *count;
        say(word, to);
    });
}

void Settler::end(delivery::PersonsWord word, const Result<void>& result) {
    m_running = false;
    m_gathering.reset();
    if (word == delivery::PersonsWord::TakenBack)
        emit undone(result);
    else
        emit finished(m_count, word, result);
}

}  // namespace hongyan::logpage
