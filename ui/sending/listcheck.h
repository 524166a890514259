#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

#include "engine/library.h"

namespace hongyan::sendingpage {

/// Holds the message against everybody of the list: what is the same already is not checked again, and what was found
/// stays when it is stopped. Gui thread.
class ListCheck : public QObject {
    Q_OBJECT
 public:
    enum class State { None, Running, Done, Stopped, Failed };

    explicit ListCheck(engine::Library& library, QObject* parent = nullptr);

    /// Nothing happens where the same was checked already, or is being checked.
    void begin(const recipients::RecipientList& list, const templates::Template& against,
               const templates::Message& message);
    /// The same once the writer rests.
    void beginSoon(const recipients::RecipientList& list, const templates::Template& against,
                   const templates::Message& message);
    /// Begins again where it was stopped or failed.
    void beginAgain();
    void stop();
    void forget();

    State state() const { return m_state; }
    qint64 done() const { return m_report.checked; }
    qint64 total() const { return m_list.size; }
    const templates::LintReport& report() const { return m_report; }  ///< so far
    const std::vector<templates::LintFinding>& findings() const { return m_report.findings; }
    const std::optional<Error>& error() const { return m_error; }

 signals:
    void changed();

 private:
    bool isSame(const recipients::RecipientList& list, const templates::Template& against,
                const templates::Message& message) const;
    void take(const Result<templates::LintReport>& result);
    void dropJob();
    void end(State state);

    engine::Library& m_library;
    recipients::RecipientList m_list;
    templates::Template m_template;
    templates::Message m_message;
    QPointer<engine::LintJob> m_job;
    templates::LintReport m_report;
    QTimer m_soon;
    State m_state = State::None;
    std::optional<Error> m_error;
};

}  // namespace hongyan::sendingpage
