#pragma once

#include <QObject>
#include <optional>

#include "engine/library.h"
#include "ui/editor/lintrun.h"

namespace hongyan::sendingpage {

/// Holds a message against everybody of a list: pages of 2,000, computed in the thread pool, told on the gui thread,
/// where it lives. One check at a time; the same is not begun twice, what was found stays when it is stopped, and the
/// check may be deleted while it runs.
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
    qint64 done() const { return m_report.checked; }
    qint64 total() const { return m_list.size; }
    const std::vector<editor::LintFinding>& findings() const { return m_report.findings; }
    const std::optional<Error>& error() const { return m_error; }

 signals:
    void changed();

 private:
    void askForPage();
    void take(quint64 question, const Result<editor::LintReport>& report);
    void end(State state);

    engine::Library& m_library;
    recipients::RecipientList m_list;
    templates::Template m_template;
    templates::Message m_message;
    std::optional<templates::CompiledMessage> m_compiled;
    State m_state = State::None;
    editor::LintReport m_report;
    std::optional<Error> m_error;
    quint64 m_question = 0;
};

}  // namespace hongyan::sendingpage
