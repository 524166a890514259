#include <QCoreApplication>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"

namespace hongyan::text {
namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

}  // namespace

QString word(const recipients::Problem& problem) {
    using recipients::ProblemKind;
    switch (problem.kind) {
        case ProblemKind::OpenidEmpty:
            return Fields::tr("openid is empty");
        case ProblemKind::OpenidInvalid:
            return Fields::tr("this cannot be an openid");
        case ProblemKind::NumberLostDigits:
            return Fields::tr(
                "Excel keeps 15 digits of a number and has put zeros for the rest; format the column as text and enter "
                "it anew");
        case ProblemKind::LooksLikeNumber:
            return Fields::tr("looks like a number shortened by Excel");
        case ProblemKind::CellTooLong:
            return Fields::tr("the cell is too long");
        case ProblemKind::RowBroken:
            return Fields::tr("the row cannot be read");
        case ProblemKind::NumberMayHaveLostDigits:
            return Fields::tr("Excel keeps only 15 digits: compare the last ones with the original");
        case ProblemKind::NoSuchDate:
            return Fields::tr("not a date: Excel shows ##### here, so the value is empty");
        case ProblemKind::TextBroken:
            return Fields::tr("the text is damaged or in another encoding");
        case ProblemKind::ErrorCell:
            return problem.text.isEmpty()
                       ? Fields::tr("the cell shows an error and has no value")
                       : Fields::tr("the cell shows the error %1 and has no value").arg(problem.text);
        case ProblemKind::ErrorText:
            return problem.text.isEmpty() ? Fields::tr("the text is the name of an error")
                                          : Fields::tr("the text is the name of an error: %1").arg(problem.text);
        case ProblemKind::NoSuchDay:
            return Fields::tr("“%1” is not a day such as 2026-12-31: on the list for good")
                .arg(visibleName(problem.text));
        case ProblemKind::NotCalculated:
            return Fields::tr("the formula was never calculated");
    }
    return {};
}

QString word(recipients::Encoding encoding) {
    using recipients::Encoding;
    switch (encoding) {
        case Encoding::Utf8:
            return QStringLiteral("UTF-8");
        case Encoding::Utf16Le:
            return QStringLiteral("UTF-16 LE");
        case Encoding::Utf16Be:
            return QStringLiteral("UTF-16 BE");
        case Encoding::Gb18030:
            return QStringLiteral("GB18030 (GBK)");
    }
    return {};
}

QString separatorWord(QChar separator) {
    if (separator == u',')
        return Fields::tr("Comma");
    if (separator == u';')
        return Fields::tr("Semicolon");
    if (separator == u'\t')
        return Fields::tr("Tab");
    if (separator == u'|')
        return Fields::tr("Vertical bar");
    return separator;
}

QString typeWord(templates::FieldType type) {
    using templates::FieldType;
    switch (type) {
        case FieldType::Thing:
            return Fields::tr("Thing");
        case FieldType::ShortThing:
            return Fields::tr("Short thing");
        case FieldType::CharacterString:
            return Fields::tr("Character string");
        case FieldType::Number:
            return Fields::tr("Number");
        case FieldType::Letter:
            return Fields::tr("Letters");
        case FieldType::Symbol:
            return Fields::tr("Symbols");
        case FieldType::Time:
            return Fields::tr("Time");
        case FieldType::Date:
            return Fields::tr("Date");
        case FieldType::Amount:
            return Fields::tr("Amount");
        case FieldType::PhoneNumber:
            return Fields::tr("Phone number");
        case FieldType::CarNumber:
            return Fields::tr("Number plate");
        case FieldType::Name:
            return Fields::tr("Name");
        case FieldType::Phrase:
            return Fields::tr("Phrase");
        case FieldType::Const:
            return Fields::tr("Fixed value");
        case FieldType::Enum:
            return Fields::tr("Choice");
        case FieldType::Legacy:
            return Fields::tr("Old style");
    }
    return {};
}

namespace {

QString content(templates::FieldType type) {
    using templates::FieldType;
    switch (type) {
        case FieldType::Thing:
        case FieldType::ShortThing:
            return Fields::tr("Any text");
        case FieldType::CharacterString:
            return Fields::tr("Digits, letters, symbols");
        case FieldType::Number:
            return Fields::tr("A number, decimals allowed");
        case FieldType::Letter:
            return Fields::tr("Letters only");
        case FieldType::Symbol:
            return Fields::tr("Symbols only");
        case FieldType::Time:
            return Fields::tr("A time such as 15:01, with or without a date before it");
        case FieldType::Date:
            return Fields::tr("A date such as 2026-11-20, with or without a time");
        case FieldType::Amount:
            return Fields::tr("An amount with an optional currency sign");
        case FieldType::PhoneNumber:
            return Fields::tr("Digits and signs of a phone number");
        case FieldType::CarNumber:
            return Fields::tr("A number plate");
        case FieldType::Name:
            return Fields::tr("A name: Chinese up to 10, letters up to 20");
        case FieldType::Phrase:
            return Fields::tr("Chinese characters only");
        case FieldType::Const:
            return Fields::tr("One of the approved values");
        case FieldType::Enum:
            return Fields::tr("One of the template's choices");
        case FieldType::Legacy:
            return Fields::tr("Any text, no fixed rule");
    }
    return {};
}

QString tooLong(const templates::Field& field) {
    if (field.type == templates::FieldType::Amount)
        return Fields::tr("“%1” has more than %2 digits before the decimals")
            .arg(visibleName(field.label))
            .arg(templates::longestAmount(field.ofSubscription));
    return Fields::tr("“%1” is longer than %2 characters")
        .arg(visibleName(field.label))
        .arg(templates::maxLength(field.type));
}

}  // namespace

QString rule(templates::FieldType type) {
    const int longest = templates::maxLength(type);
    if (longest == 0 || type == templates::FieldType::Name)
        return content(type);
    return Fields::tr("%1, ≤ %2").arg(content(type)).arg(longest);
}

QString word(templates::ValueFault fault) {
    using templates::ValueFault;
    switch (fault) {
        case ValueFault::Empty:
            return Fields::tr("empty");
        case ValueFault::TooLong:
            return Fields::tr("too long");
        case ValueFault::WrongForm:
            return Fields::tr("not in the form the platform asks for");
        case ValueFault::ControlCharacter:
            return Fields::tr("holds a line break or another invisible character");
        case ValueFault::NotAChoice:
            return Fields::tr("not among the approved values");
        case ValueFault::NotFormatted:
            return Fields::tr("cannot be formatted");
        case ValueFault::NullMarker:
            return Fields::tr("says that there is no value, such as NULL or #N/A");
        case ValueFault::LookAlike:
            return Fields::tr("holds what looks like a variable but is none");
        case ValueFault::TwinColumns:
            return Fields::tr("comes from one of several columns of one name, which differ");
    }
    return {};
}

QString faultSentence(const templates::Field& field, templates::ValueFault fault) {
    using templates::ValueFault;
    switch (fault) {
        case ValueFault::Empty:
            return Fields::tr("“%1” is empty").arg(visibleName(field.label));
        case ValueFault::TooLong:
            return tooLong(field);
        case ValueFault::WrongForm:
            return Fields::tr("“%1” has the wrong form: %2").arg(visibleName(field.label), rule(field.type));
        case ValueFault::ControlCharacter:
            return Fields::tr("“%1” holds a line break or another invisible character").arg(visibleName(field.label));
        case ValueFault::NotAChoice:
            return Fields::tr("“%1” is not among the approved values").arg(visibleName(field.label));
        case ValueFault::NotFormatted:
            return Fields::tr("“%1” holds a value that its format does not fit").arg(visibleName(field.label));
        case ValueFault::NullMarker:
            return Fields::tr("“%1” says that there is no value, such as NULL or #N/A").arg(visibleName(field.label));
        case ValueFault::LookAlike:
            return Fields::tr("“%1” holds what looks like a variable but would be sent as it stands")
                .arg(visibleName(field.label));
        case ValueFault::TwinColumns:
            return Fields::tr("“%1” comes from one of several columns of one name, which hold different values")
                .arg(visibleName(field.label));
    }
    return {};
}

QString word(templates::Channel channel) {
    using templates::Channel;
    switch (channel) {
        case Channel::TemplateSend:
            return Fields::tr("Template message");
        case Channel::SubscribeSend:
            return Fields::tr("Subscription message");
        case Channel::BizSend:
            return Fields::tr("Service account subscription notice");
    }
    return {};
}

QString word(settings::AccountKind kind) {
    using settings::AccountKind;
    switch (kind) {
        case AccountKind::Service:
            return Fields::tr("Service account");
        case AccountKind::MiniProgram:
            return Fields::tr("Mini-program");
    }
    return {};
}

QString word(settings::TokenSource source) {
    using settings::TokenSource;
    switch (source) {
        case TokenSource::Stable:
            return Fields::tr("Stable (recommended)");
        case TokenSource::Classic:
            return Fields::tr("Classic");
        case TokenSource::External:
            return Fields::tr("From your own server");
    }
    return {};
}

QString description(settings::TokenSource source) {
    using settings::TokenSource;
    switch (source) {
        case TokenSource::Stable:
            return Fields::tr("Never disturbs other systems that use this account.");
        case TokenSource::Classic:
            return Fields::tr(
                "Every fetch makes the tokens of other systems invalid. Only where nothing else uses it.");
        case TokenSource::External:
            return Fields::tr("An address of yours that answers {access_token, expires_in}.");
    }
    return {};
}

QString tokenWord(const tokens::TokenStatus& status, Timestamp now) {
    if (status.refreshing)
        return Fields::tr("being fetched");
    if (status.error && !status.present)
        return status.error->code != 0 ? Fields::tr("cannot be fetched, %1").arg(codeText(status.error->code))
                                       : Fields::tr("cannot be fetched");
    if (!status.present)
        return unknown();
    return countdown(std::chrono::duration_cast<Milliseconds>(status.refreshAt - now));
}

}  // namespace hongyan::text
