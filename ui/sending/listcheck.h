#pragma once

#include <QObject>
#include <optional>

#include "engine/library.h"
#include "ui/editor/lintrun.h"

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
    /// Begins again where it was stopped or failed.
    void beginAgain();
    void stop();
    void forget();

    State state() const { return m_state; }
    qint64 done() const { return m_run.report().checked; }
    qint64 total() const { return m_list.size; }
    const std::vector<editor::LintFinding>& findings() const { return m_run.report().findings; }
    const std::optional<Error>& error() const { return m_error; }

 signals:
    void changed();

 private:
    void end(State state);

    engine::Library& m_library;
    recipients::RecipientList m_list;
    templates::Template m_template;
    templates::Message m_message;
    editor::LintRun m_run;
    State m_state = State::None;
    std::optional<Error> m_error;
};

}  // namespace hongyan::sendingpage
