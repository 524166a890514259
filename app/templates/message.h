#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/result.h"
#include "templates/template.h"

namespace hongyan::templates {

struct MessageField {
    QString key;
    QString text;  ///< text and {{Column}} variables
    bool operator==(const MessageField&) const = default;
};

/// A template filled in by the operator. Everything but the ids may hold variables.
struct Message {
    MessageId id;
    QString templateId;
    QString name;
    Channel channel = Channel::TemplateSend;
    std::vector<MessageField> fields;
    QString url;
    QString miniAppId;
    QString miniPath;
    bool operator==(const Message&) const = default;
};

/// As stored with a campaign: no later edit reaches it.
QByteArray toJson(const Message& message);
Result<Message> messageFromJson(const QByteArray& json);

/// A message with its variables replaced for one recipient.
struct Rendered {
    std::vector<MessageField> fields;  ///< text is the final value
    QString url;
    QString miniAppId;
    QString miniPath;
    bool operator==(const Rendered&) const = default;
};

/// A message bound to the columns of one list: rendering is arithmetic on indexes. Cheap to copy, any thread.
class CompiledMessage {
 public:
    /// Errors: NoSuchVariable, UnfinishedVariable (subject: the variable), each for the first one met.
    static Result<CompiledMessage> compile(const Message& message, const QStringList& columns);

    /// `values` in the order of the columns compiled with; a missing value renders empty.
    Rendered render(std::span<const QString> values) const;
    /// The columns in use, by index.
    const std::vector<int>& columnsUsed() const { return m_used; }

 private:
    using Piece = std::variant<QString, int>;  // literal text, or a column
    using Pieces = std::vector<Piece>;
    struct CompiledField {
        QString key;
        Pieces pieces;
    };
    static Result<Pieces> compileText(const QString& text, const QStringList& columns, std::vector<int>& used);
    static QString join(const Pieces& pieces, std::span<const QString> values);

    std::vector<CompiledField> m_fields;
    Pieces m_url;
    Pieces m_miniPath;
    QString m_miniAppId;
    std::vector<int> m_used;
};

/// A stretch of `text` that is a variable, braces included, for highlighting and completion.
struct VariableSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QString column;  ///< trimmed; empty in an unfinished one
    bool finished = true;
};
std::vector<VariableSpan> variablesIn(QStringView text);

/// Every field of the template needs a text, and only its fields may have one.
/// Errors: NoSuchField, MissingField (subject: the key); dead legacy fields may stay empty.
Result<void> checkAgainst(const Message& message, const Template& against);

}  // namespace hongyan::templates
