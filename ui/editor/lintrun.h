#pragma once

#include <QObject>
#include <optional>
#include <span>
#include <vector>

#include "engine/library.h"
#include "templates/message.h"
#include "templates/rules.h"
#include "templates/template.h"

namespace hongyan::editor {

/// People whose value of one field breaks one rule.
struct LintFinding {
    static constexpr size_t peopleKept = 20;
    struct Person {
        qint64 ordinal = 0;  ///< in the list, from 0
        qint64 row = 0;      ///< as the spreadsheet numbers it
        QString openid;
        bool operator==(const Person&) const = default;
    };
    templates::Field field;
    templates::ValueFault fault = templates::ValueFault::Empty;
    qint64 people = 0;
    std::vector<Person> first;  ///< the first of them
    bool operator==(const LintFinding&) const = default;
};

struct LintReport {
    qint64 checked = 0;
    qint64 passed = 0;                  ///< people without any finding
    std::vector<LintFinding> findings;  ///< in the order of the template's fields
    bool operator==(const LintReport&) const = default;
};

/// Renders the message for each of `people` (the first has the ordinal `from`) and holds every value against its
/// field's rule, adding to `report`. Dead fields are not looked at. Pure, any thread.
void lint(std::span<const recipients::Recipient> people, qint64 from, const templates::CompiledMessage& message,
          const std::vector<templates::Field>& fields, LintReport& report);

/// Holds a message against everybody of a list, 2,000 at a time, computed in the thread pool. One run at a time: a new
/// start replaces the one under way, whose signals then no longer come; it may be deleted
/// while it runs. Lives on the gui thread.
class LintRun : public QObject {
    Q_OBJECT
 public:
    explicit LintRun(QObject* parent = nullptr);

    /// `library` must outlive the run. Errors, by finished(): NoSuchVariable, UnfinishedVariable, storage's.
    void start(const templates::Message& message, const templates::Template& against,
               const recipients::RecipientList& list, engine::Library& library);
    void cancel();  ///< finished() does not come; the report so far stays
    void forget();  ///< cancels, and the report is empty
    bool isRunning() const { return m_running; }
    /// So far.
    const LintReport& report() const { return m_report; }

 signals:
    void progressed(qint64 checked, qint64 total);
    void finished(const hongyan::Result<hongyan::editor::LintReport>& result);

 private:
    void askForMore();
    void take(quint64 asked, const Result<LintReport>& report, qint64 answered);
    void end(const Result<LintReport>& result);

    engine::Library* m_library = nullptr;
    recipients::RecipientList m_list;
    std::vector<templates::Field> m_fields;
    std::optional<templates::CompiledMessage> m_compiled;
    LintReport m_report;
    bool m_running = false;
    quint64 m_question = 0;  ///< answers to an older one are dropped
};

}  // namespace hongyan::editor
