#include "http/connection.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hongyan::http {
namespace {

constexpr std::size_t pieceBytes = 8 << 10;
const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";

/// Time-outs are about this machine's patience, so they go by its steady clock and not by the one handed in.
SteadyTime present() {
    return std::chrono::steady_clock::now();
}

bool isPast(SteadyTime since, Milliseconds limit, SteadyTime now) {
    return limit.count() > 0 && now - since > limit;
}

}  // namespace

Connection::Connection(House& house, std::unique_ptr<Stream> stream)
    : m_house(house), m_stream(std::move(stream)), m_reader(m_house.limits), m_since(present()) {}

void Connection::begin() {
    m_stream->shakeHands([self = shared_from_this()](bool done) {
        if (self->m_phase != Phase::Greeting)
            return;
        if (!done)
            return self->breakOff();
        self->m_phase = Phase::Open;
        self->m_since = present();
        self->readOn();
    });
}

bool Connection::isFull() const {
    return static_cast<int>(m_turns.size()) >= m_house.limits.pipelined;
}

bool Connection::isSilent() const {
    return !m_turns.empty() && m_turns.front().state == Turn::State::Silent;
}

void Connection::hold(qint64 bytes) {
    m_house.heldBytes += bytes - m_held;
    m_held = bytes;
}

// ---- in ----

void Connection::readOn() {
    // Behind a silent answer nothing can follow, but that the client goes must be noticed.
    if (m_isReading || m_phase != Phase::Open || m_sawEnd || (isFull() && !m_isDeaf && !isSilent()))
        return;
    m_isReading = true;
    if (m_in.size() < m_have + pieceBytes)
        m_in.resize(m_have + pieceBytes);
    m_stream->read(m_in.data() + m_have, static_cast<qsizetype>(m_in.size() - m_have),
                   [self = shared_from_this()](qsizetype bytes) { self->onRead(bytes); });
}

void Connection::onRead(qsizetype bytes) {
    m_isReading = false;
    if (m_phase == Phase::Ending)
        return drainOn();
    if (m_phase != Phase::Open)
        return;
    if (bytes < 0)
        return breakOff();
    if (bytes == 0) {
        // Whoever ends its side before the answer is there does not wait for it.
        m_sawEnd = m_isDeaf = true;
        return flush();
    }
    m_lastPiece = present();
    if (m_isDeaf || isFull())
        return readOn();
    m_have += static_cast<std::size_t>(bytes);
    consume();
}

void Connection::consume() {
    std::size_t before = 0;
    while (m_have > 0 && m_have != before && !m_isDeaf && !isFull() && m_phase == Phase::Open) {
        before = m_have;
        takePiece();
    }
    if (m_phase != Phase::Open)
        return;
    // The parser leaves what it cannot judge yet: part of a head, which it bounds, or of a chunk's.
    if (!m_isDeaf && !isFull() && m_have > static_cast<std::size_t>(m_house.limits.headBytes) + pieceBytes)
        refuse(431);
    readOn();
}

void Connection::takePiece() {
    if (!std::exchange(m_hasPart, true))
        m_partSince = m_lastPiece = present();
    const auto used = static_cast<std::size_t>(m_reader.feed({m_in.data(), static_cast<qsizetype>(m_have)}));
    std::memmove(m_in.data(), m_in.data() + used, m_have - used);
    m_have -= used;
    hold(m_reader.bodyBytes());
    if (m_reader.refusal() != 0)
        return refuse(m_reader.refusal());
    if (m_house.heldBytes > m_house.limits.heldBytes)
        return refuse(503);
    if (m_reader.isComplete())
        return handOn();
    if (m_have == 0 && m_reader.takeWantsContinue()) {
        m_owesContinue = true;
        flush();
    }
}

void Connection::handOn() {
    m_hasPart = m_owesContinue = false;
    const bool keepsAlive = m_reader.keepsAlive();
    Request request = m_reader.take();
    request.peer = m_stream->peer();
    request.arrivedAt = m_house.clock.now();
    m_isDeaf = !keepsAlive;
    const quint64 number = m_firstNumber + m_turns.size();
    m_turns.push_back({.keepsAlive = keepsAlive,
                       .headOnly = request.method == "HEAD",
                       .held = std::exchange(m_held, 0),
                       .since = present()});
    const Responder responder(
        std::make_shared<Ticket>(m_house.inbox, [weak = weak_from_this(), number](const Outcome& outcome) {
            if (const auto self = weak.lock())
                self->settle(number, outcome);
        }));
    m_house.handler(std::move(request), responder);
}

void Connection::refuse(int status) {
    m_hasPart = m_owesContinue = false;
    m_isDeaf = true;
    m_have = 0;
    hold(0);
    m_turns.push_back({.state = Turn::State::Ready, .keepsAlive = false, .since = present()});
    m_turns.back().wire = wireForm({.status = status}, false, false);
    flush();
}

// ---- out ----

Connection::Turn* Connection::waiting(quint64 number) {
    const quint64 at = number - m_firstNumber;
    if (number < m_firstNumber || at >= m_turns.size())
        return nullptr;
    Turn& turn = m_turns[at];
    return turn.state == Turn::State::Waiting || turn.state == Turn::State::Late ? &turn : nullptr;
}

void Connection::settle(quint64 number, const Outcome& outcome) {
    Turn* turn = waiting(number);
    if (!turn)
        return;
    if (outcome.after.count() <= 0)
        return apply(number, outcome);
    turn->state = Turn::State::Late;
    turn->late = m_house.net.ring(outcome.after, [weak = weak_from_this(), number, outcome] {
        if (const auto self = weak.lock())
            self->apply(number, outcome);
    });
}

void Connection::apply(quint64 number, const Outcome& outcome) {
    Turn* turn = waiting(number);
    if (!turn)
        return;
    using Kind = Outcome::Kind;
    switch (outcome.kind) {
        case Kind::Answer:
            turn->keepsAlive = turn->keepsAlive && !(m_isFinishing && turn == &m_turns.back());
            turn->wire = wireForm(outcome.answer, turn->keepsAlive, turn->headOnly);
            turn->state = Turn::State::Ready;
            break;
        case Kind::Part:
            turn->keepsAlive = false;
            turn->wire = wireForm(outcome.answer, true, turn->headOnly);
            turn->wire.chop(std::clamp<qsizetype>(outcome.answer.body.size() - outcome.bytes, 0,
                                                  turn->headOnly ? 0 : outcome.answer.body.size()));
            turn->state = Turn::State::Ready;
            break;
        case Kind::Close:
            turn->state = Turn::State::Close;
            break;
        case Kind::Reset:
            turn->state = Turn::State::Reset;
            break;
        case Kind::Silence:
            turn->state = Turn::State::Silent;
            break;
    }
    m_house.heldBytes -= std::exchange(turn->held, 0);
    flush();
}

void Connection::flush() {
    if (m_isWriting || m_phase != Phase::Open)
        return;
    if (m_turns.empty()) {
        if (std::exchange(m_owesContinue, false))
            write(goOn);
        else if (m_isFinishing || m_sawEnd)
            end();
        else
            m_since = present();
        return;
    }
    switch (m_turns.front().state) {
        case Turn::State::Waiting:
        case Turn::State::Late:
            if (m_sawEnd)
                end();
            break;
        case Turn::State::Silent:
            if (m_sawEnd || m_isFinishing)
                end();
            break;
        case Turn::State::Ready:
            write(m_turns.front().wire);
            break;
        case Turn::State::Close:
            end();
            break;
        case Turn::State::Reset:
            m_stream->reset();
            breakOff();
            break;
    }
}

void Connection::write(const QByteArray& wire) {
    m_isWriting = true;
    m_out = wire;
    m_written = 0;
    m_writeSince = m_lastWritten = present();
    writeOn();
}

void Connection::writeOn() {
    m_stream->write(m_out.constData() + m_written, m_out.size() - m_written,
                    [self = shared_from_this()](qsizetype bytes) { self->onWritten(bytes); });
}

void Connection::onWritten(qsizetype bytes) {
    m_isWriting = false;
    if (m_phase != Phase::Open)
        return;
    if (bytes < 0)
        return breakOff();
    m_lastWritten = present();
    m_written += bytes;
    if (m_written < m_out.size()) {
        m_isWriting = true;
        return writeOn();
    }
    if (m_out == goOn) {
        m_lastPiece = present();  // the client waited for us until now
    } else {
        const bool wasFull = isFull();
        const bool keepsAlive = m_turns.front().keepsAlive;
        m_turns.pop_front();
        ++m_firstNumber;
        if (!keepsAlive)
            return end();
        if (wasFull)
            consume();
    }
    m_out.clear();
    flush();
}

// ---- the end ----

void Connection::end() {
    m_phase = Phase::Ending;
    m_since = present();
    m_isDeaf = true;
    forgetTurns();
    m_stream->end([self = shared_from_this()] { self->drainOn(); });
}

void Connection::forgetTurns() {
    hold(0);
    for (const Turn& turn : m_turns)
        m_house.heldBytes -= turn.held;
    m_turns.clear();
}

/// A socket that is closed with something unread in it sends RST, and what we said last is lost.
void Connection::drainOn() {
    if (m_phase != Phase::Ending || m_isReading)
        return;
    if (m_sawEnd)
        return breakOff();
    m_isReading = true;
    m_in.resize(std::max(m_in.size(), pieceBytes));
    m_stream->drain(m_in.data(), static_cast<qsizetype>(m_in.size()), [self = shared_from_this()](qsizetype bytes) {
        self->m_isReading = false;
        if (bytes <= 0)
            self->breakOff();
        else
            self->drainOn();
    });
}

void Connection::finish() {
    if (m_phase == Phase::Greeting)
        return breakOff();
    m_isFinishing = m_isDeaf = true;
    m_hasPart = m_owesContinue = false;
    flush();
}

void Connection::breakOff() {
    if (std::exchange(m_phase, Phase::Over) == Phase::Over)
        return;
    const auto self = shared_from_this();
    forgetTurns();
    m_stream->close();
    m_house.over(this);
}

bool Connection::isLate(SteadyTime now) const {
    const Limits& limits = m_house.limits;
    switch (m_phase) {
        case Phase::Greeting:
            return isPast(m_since, limits.greetedWithin, now);
        case Phase::Ending:
            return isPast(m_since, limits.goneWithin, now);
        case Phase::Open:
            if (m_isWriting)
                return isPast(m_lastWritten, limits.quietWithin, now) || isPast(m_writeSince, limits.sentWithin, now);
            return m_turns.empty() && !m_hasPart && isPast(m_since, limits.idleWithin, now);
        case Phase::Over:
            break;
    }
    return false;
}

void Connection::look(SteadyTime now) {
    const Limits& limits = m_house.limits;
    if (isLate(now))
        return m_phase == Phase::Open && !m_isWriting ? end() : breakOff();
    if (m_phase != Phase::Open)
        return;
    if (m_hasPart && !m_isDeaf && !m_owesContinue &&
        (isPast(m_lastPiece, limits.quietWithin, now) || isPast(m_partSince, limits.arrivedWithin, now)))
        refuse(408);
    for (std::size_t i = 0; i < m_turns.size(); ++i)
        if (m_turns[i].state == Turn::State::Waiting && isPast(m_turns[i].since, limits.answeredWithin, now))
            return apply(m_firstNumber + i, {.answer = {.status = 503}});
}

}  // namespace hongyan::http
