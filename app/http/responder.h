#pragma once

#include <memory>

#include "http/exchange.h"

namespace hongyan::http {

class Ticket;

/// What becomes of one request: said once, at any time and from any thread; what is said later, or when the connection
/// is gone, changes nothing. Answers leave in the order of their requests. When the last copy goes without a word, the
/// client is told 500. `after`: so much later.
class Responder {
 public:
    explicit Responder(std::shared_ptr<Ticket> ticket) : m_ticket(std::move(ticket)) {}

    void answer(Answer answer, Milliseconds after = {}) const;
    /// Only so many bytes of the body, then the connection ends.
    void answerPart(Answer answer, qsizetype bytes, Milliseconds after = {}) const;
    void close(Milliseconds after = {}) const;  ///< ends the connection in good order (FIN), without an answer
    void reset(Milliseconds after = {}) const;  ///< breaks it (RST)
    void staySilent() const;                    ///< the client hears nothing more, until it goes or the server ends

 private:
    std::shared_ptr<Ticket> m_ticket;
};

}  // namespace hongyan::http
