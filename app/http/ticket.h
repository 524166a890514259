#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "http/exchange.h"
#include "http/net.h"

namespace hongyan::http {

/// What is to become of a request.
struct Outcome {
    enum class Kind { Answer, Part, Close, Reset, Silence };
    Kind kind = Kind::Answer;
    Answer answer = {};
    qsizetype bytes = 0;  ///< Kind::Part
    Milliseconds after{0};
};

/// The way to the server's thread, for as long as there is one.
class Inbox {
 public:
    explicit Inbox(Net& net) : m_net(&net) {}
    void belong() { m_thread = std::this_thread::get_id(); }  ///< said by the server's thread, first of all
    void run(std::function<void()> work);                     ///< at once where it is that thread already
    void shut();

 private:
    std::mutex m_mutex;
    Net* m_net;
    std::atomic<std::thread::id> m_thread;
};

/// The one word that a request may be told. Any thread.
class Ticket {
 public:
    using Settle = std::function<void(const Outcome&)>;  ///< called on the server's thread, or never
    Ticket(std::shared_ptr<Inbox> inbox, Settle settle) : m_inbox(std::move(inbox)), m_settle(std::move(settle)) {}
    ~Ticket();
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    void use(Outcome outcome);

 private:
    const std::shared_ptr<Inbox> m_inbox;
    const Settle m_settle;
    std::atomic_bool m_isUsed = false;
};

}  // namespace hongyan::http
