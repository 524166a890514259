#pragma once

#include <QString>
#include <span>
#include <vector>

#include "templates/lintreport.h"
#include "templates/message.h"

namespace hongyan::templates {

/// A text of the message that holds a look-alike of a variable, and which.
struct FoundLookAlike {
    QString key;  ///< the field's, urlKey, pagePathKey
    QString text;
    QString variable;  ///< what it would be between double braces
};
/// The first of each text, fields first.
std::vector<FoundLookAlike> lookAlikesIn(const Message& message, const QStringList& columns);
/// A variable of the message that does not say which of two columns of one name it means.
struct FoundTwins {
    QString first, other;  ///< as each is written: "Name (1)", "Name (2)"
    Twins columns;
};
std::vector<FoundTwins> twinsIn(const Message& message, const QStringList& columns);
bool differ(const Twins& twins, std::span<const QString> values);
/// The message with all of them made variables.
Message withVariables(Message message, const QStringList& columns);

/// Renders a message for people and holds every value against its field's rule. What it passes, the platform's
/// documented rules accept. Of dead fields it only says what they would be sent with. Constant, any thread.
class Linter {
 public:
    /// Errors: those of CompiledMessage::compile().
    static Result<Linter> make(const Message& message, const std::vector<Field>& fields, const QStringList& columns,
                               Timestamp now);
    /// `values` in the order of the columns.
    void look(const LintPerson& person, std::span<const QString> values, LintReport& report) const;
    /// What one person's would be refused for.
    struct Refusal {
        QString key;
        ValueFault fault = ValueFault::Empty;
    };
    std::optional<Refusal> refusal(const Rendered& rendered) const;
    std::optional<Refusal> refusal(std::span<const QString> values) const;

 private:
    /// A field that is looked at, and where the message has it.
    struct Watched {
        Field field;
        int place = 0;
        std::size_t at = 0;
        bool hasLookAlike = false;
        std::vector<Twins> twins = {};
    };
    /// What a tap opens, where the message says it.
    struct WatchedLink {
        LinkKind kind = LinkKind::WebPage;
        Field field;
        int place = 0;
        bool hasLookAlike = false;
        std::vector<Twins> twins = {};
    };
    Linter() = default;
    void watchLink(LinkKind kind, const QString& text, const QStringList& columns);
    QString textOf(const Watched& watched, const Rendered& rendered) const;
    std::optional<ValueFault> faultOf(const Watched& watched, const Rendered& rendered) const;
    static QString textOf(const WatchedLink& watched, const Rendered& rendered);
    static std::optional<ValueFault> faultOf(const WatchedLink& watched, const Rendered& rendered);
    static void note(LintReport& report, const Field& field, int place, ValueFault fault, const LintPerson& person,
                     const QString& value);

    CompiledMessage m_message;
    std::vector<Watched> m_watched;
    std::vector<WatchedLink> m_links;
    Timestamp m_now{};
};

}  // namespace hongyan::templates
