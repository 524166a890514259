#pragma once

#include <QObject>
#include <optional>
#include <span>
#include <vector>

#include "engine/library.h"
#include "templates/message.h"
#include "templates/rules.h"

namespace hongyan::sendingpage {

/// People whose value of one field breaks one rule.
struct Finding {
    static constexpr size_t rowsKept = 3;

    templates::Field field;
    templates::ValueFault fault = templates::ValueFault::Empty;
    qint64 people = 0;
    std::vector<qint64> rows;  ///< the first of them, as the spreadsheet numbers them
    bool operator==(const Finding&) const = default;
};

/// Renders the message for each of `people` and holds every value against its field's rule. Findings stand in the
/// order of the template's fields; dead fields are not looked at. Pure, any thread.
std::vector<Finding> findingsAmong(std::span<const recipients::Recipient> people,
                                   const templates::CompiledMessage& message,
                                   const std::vector<templates::Field>& fields);

/// Checks a whole list against a message: pages of 2,000, computed in the thread pool, told on the gui thread, where it
/// lives. One check at a time; a new one replaces the one under way.
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
    qint64 done() const { return m_done; }
    qint64 total() const { return m_list.size; }
    const std::vector<Finding>& findings() const { return m_findings; }
    const std::optional<Error>& error() const { return m_error; }

 signals:
    void changed();

 private:
    void askForPage();
    void take(quint64 question, const Result<std::vector<Finding>>& some, qint64 count);
    void end(State state);

    engine::Library& m_library;
    recipients::RecipientList m_list;
    templates::Template m_template;
    templates::Message m_message;
    std::optional<templates::CompiledMessage> m_compiled;
    State m_state = State::None;
    qint64 m_done = 0;
    std::vector<Finding> m_findings;
    std::optional<Error> m_error;
    quint64 m_question = 0;
};

}  // namespace hongyan::sendingpage
