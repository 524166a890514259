#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "http/net.h"
#include "http/requestreader.h"
#include "http/ticket.h"

namespace hongyan::http {

/// One client: its requests are read while earlier ones wait for their answers, and the answers leave in order. Lives
/// on the server's thread; kept alive by what it has under way.
class Connection final : public std::enable_shared_from_this<Connection> {
 public:
    /// What all connections of a server have in common.
    struct House {
        Net& net;
        const Limits limits;
        const Clock& clock;
        const Server::Handler handler;
        std::shared_ptr<Inbox> inbox;
        std::function<void(Connection*)> over;  ///< told once, when it has ended
        qint64 heldBytes = 0;
    };

    Connection(House& house, std::unique_ptr<Stream> stream);
    void begin();
    /// Ends what has taken longer than it may.
    void look(SteadyTime now);
    /// No more requests; over when those it has are answered.
    void finish();
    void breakOff();
    bool isOwing() const { return !m_turns.empty(); }

 private:
    enum class Phase { Greeting, Open, Ending, Over };
    /// A request that was handed on, and what is to become of it.
    struct Turn {
        enum class State { Waiting, Late, Ready, Close, Reset, Silent };
        State state = State::Waiting;
        bool keepsAlive = true;
        bool headOnly = false;
        qint64 held = 0;
        SteadyTime since{};
        QByteArray wire = {};
        std::unique_ptr<Alarm> late = nullptr;
    };

    void readOn();
    void onRead(qsizetype bytes);
    void consume();
    void takePiece();
    void handOn();
    void refuse(int status);
    void settle(quint64 number, const Outcome& outcome);
    void apply(quint64 number, const Outcome& outcome);
    Turn* waiting(quint64 number);
    void flush();
    void write(const QByteArray& wire);
    void writeOn();
    void onWritten(qsizetype bytes);
    void end();
    void forgetTurns();
    void drainOn();
    bool isFull() const;
    bool isSilent() const;
    void hold(qint64 bytes);
    bool isLate(SteadyTime now) const;

    House& m_house;
    const std::unique_ptr<Stream> m_stream;
    RequestReader m_reader;
    Phase m_phase = Phase::Greeting;
    std::deque<Turn> m_turns;
    quint64 m_firstNumber = 0;  // of the first turn
    std::vector<char> m_in;
    std::size_t m_have = 0;
    qint64 m_held = 0;  // of the request that is arriving
    bool m_isReading = false;
    bool m_isWriting = false;
    bool m_isDeaf = false;   // takes no more requests; what arrives is dropped
    bool m_hasPart = false;  // of a request
    bool m_sawEnd = false;   // the client's
    bool m_isFinishing = false;
    bool m_owesContinue = false;
    QByteArray m_out;
    qsizetype m_written = 0;
    SteadyTime m_since;  // the phase, or with nothing to do
    SteadyTime m_partSince{};
    SteadyTime m_lastPiece{};
    SteadyTime m_writeSince{};
    SteadyTime m_lastWritten{};
};

}  // namespace hongyan::http
