#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "templates/expression.h"
#include "templates/fixes.h"
#include "templates/link.h"
#include "templates/template.h"

namespace hongyan::templates {

struct MessageField {
    QString key;
    QString text;                 ///< literal text and variables: expression.h
    std::vector<Fix> fixes = {};  ///< done to its value, in the order of allFixes
    bool operator==(const MessageField&) const = default;
};

/// A template filled in by the operator. Everything but the ids may hold variables; inside a link and a page path their
/// values are percent-encoded for their place.
struct Message {
    MessageId id;
    int version = 0;  ///< from 1; 0: not saved yet
    QString templateId;
    QString name;
    Channel channel = Channel::TemplateSend;
    std::vector<MessageField> fields;
    QString url;
    QString miniAppId;
    QString miniPath;
    bool operator==(const Message&) const = default;
};

/// One saving of a message.
struct MessageVersion {
    Message message;
    Timestamp savedAt{};  ///< 0 where it is not known: saved before versions were counted
};

/// As stored with a campaign: no later edit reaches it.
QByteArray toJson(const Message& message);
Result<Message> messageFromJson(const QByteArray& json);

/// A message with its variables replaced for one recipient.
struct Rendered {
    struct Value {
        QString key;
        QString text;
        bool formatted = true;   ///< every format could be applied; else the value stands as it came
        bool hasMarker = false;  ///< a variable's value is a null marker
        bool operator==(const Value&) const = default;
    };
    std::vector<Value> fields;
    QString url;
    QString miniAppId;
    QString miniPath;
    bool hasMarkerInLink = false;  ///< in the url or the page path
    bool operator==(const Rendered&) const = default;
};

/// A message bound to the columns of one list: rendering is arithmetic on indexes. Cheap to copy, any thread.
class CompiledMessage {
 public:
    /// Errors: NoSuchVariable, NoSuchFormat, UnfinishedVariable (subject: the variable), each for the first one met.
    static Result<CompiledMessage> compile(const Message& message, const QStringList& columns);

    /// `values` in the order of the columns compiled with; a missing value renders empty. `now` is what today and now
    /// say.
    Rendered render(std::span<const QString> values, Timestamp now) const;
    /// The columns in use, by index.
    const std::vector<int>& columnsUsed() const { return m_used; }

 private:
    using Piece = std::variant<QString, Variable>;
    using Pieces = std::vector<Piece>;
    struct CompiledLink {
        Pieces pieces;
        std::vector<LinkPlace> places;  ///< of each piece; of no meaning for a literal one
    };
    struct CompiledField {
        QString key;
        FieldType type;
        Pieces pieces;
        std::vector<Fix> fixes;
    };
    static Result<Pieces> compileText(const QString& text, const QStringList& columns, std::vector<int>& used);
    static Result<CompiledLink> compileLink(LinkKind kind, const QString& text, const QStringList& columns,
                                            std::vector<int>& used);

    std::vector<CompiledField> m_fields;
    CompiledLink m_url;
    CompiledLink m_miniPath;
    QString m_miniAppId;
    bool m_ofSubscription = false;
    std::vector<int> m_used;
};

/// Every field of the template needs a text, and only its fields may have one.
/// Errors: NoSuchField, MissingField (subject: the key); dead legacy fields may stay empty.
Result<void> checkAgainst(const Message& message, const Template& against);

}  // namespace hongyan::templates
