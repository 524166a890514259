#include "http/responder.h"

#include "http/ticket.h"

namespace hongyan::http {

void Inbox::run(std::function<void()> work) {
    if (std::this_thread::get_id() == m_thread)
        return work();
    const std::scoped_lock lock(m_mutex);
    if (m_net)
        m_net->post(std::move(work));
}

void Inbox::shut() {
    const std::scoped_lock lock(m_mutex);
    m_net = nullptr;
}

Ticket::~Ticket() {
    use({.answer = {.status = 500}});
}

void Ticket::use(Outcome outcome) {
    if (m_isUsed.exchange(true))
        return;
    m_inbox->run([settle = m_settle, outcome = std::move(outcome)] { settle(outcome); });
}

void Responder::answer(Answer answer, Milliseconds after) const {
    m_ticket->use({.kind = Outcome::Kind::Answer, .answer = std::move(answer), .after = after});
}

void Responder::answerPart(Answer answer, qsizetype bytes, Milliseconds after) const {
    m_ticket->use({.kind = Outcome::Kind::Part, .answer = std::move(answer), .bytes = bytes, .after = after});
}

void Responder::close(Milliseconds after) const {
    m_ticket->use({.kind = Outcome::Kind::Close, .after = after});
}

void Responder::reset(Milliseconds after) const {
    m_ticket->use({.kind = Outcome::Kind::Reset, .after = after});
}

void Responder::staySilent() const {
    m_ticket->use({.kind = Outcome::Kind::Silence});
}

}  // namespace hongyan::http
