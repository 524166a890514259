#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "rehearsal/rehearsal.h"

namespace hongyan::sendingpage {

/// The rehearsal of what is about to be sent, and what the last one found, which is out of date once something of it
/// changes. Gui thread.
class RehearsalRun : public QObject {
    Q_OBJECT
 public:
    enum class State { None, Running, Stopping, Done, Failed };

    explicit RehearsalRun(rehearsal::Stage& stage, QObject* parent = nullptr);
    ~RehearsalRun() override;

    /// What would be rehearsed now; nothing: it is not complete.
    void offer(std::optional<rehearsal::Request> request);
    void begin();
    void stop();
    void forget();
    /// Writes the refused rows in the background; exported() follows.
    void exportTo(const QString& path);

    State state() const { return m_state; }
    bool canBegin() const { return m_offered.has_value() && m_state != State::Running && m_state != State::Stopping; }
    bool isOutOfDate() const { return m_report && m_offered != m_played; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// With Done; and what it was played with.
    const rehearsal::Report& report() const { return *m_report; }
    const rehearsal::Request& played() const { return *m_played; }
    const std::optional<Error>& error() const { return m_error; }

 signals:
    void changed();
    void exported(const QString& path, const hongyan::Result<void>& result);

 private:
    void onFinished(const Result<rehearsal::Report>& result);

    rehearsal::Stage& m_stage;
    std::optional<rehearsal::Request> m_offered;
    std::optional<rehearsal::Request> m_playing;
    std::optional<rehearsal::Request> m_played;
    std::shared_ptr<const rehearsal::Report> m_report;  ///< shared with an export under way
    std::unique_ptr<rehearsal::Rehearsal> m_rehearsal;
    std::optional<Error> m_error;
    State m_state = State::None;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

/// The field's label, the rule that was broken.
QString fieldWord(const rehearsal::Request& played, const QString& key);
QString reasonWord(const std::optional<templates::ValueFault>& fault, int code);

}  // namespace hongyan::sendingpage
