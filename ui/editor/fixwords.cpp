#include "ui/editor/fixwords.h"

#include <QCoreApplication>

#include "ui/text/errors.h"

namespace hongyan::editor {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hongyan::editor::Fixes)
};

QString linkSentence(templates::ValueFault fault) {
    using templates::ValueFault;
    switch (fault) {
        case ValueFault::Empty:
            return Words::tr("The web page has no address");
        case ValueFault::TooLong:
            return Words::tr("The web page's address is longer than %1 characters").arg(templates::longestUrl);
        case ValueFault::NullMarker:
            return Words::tr("The web page's address holds a value such as NULL or #N/A");
        case ValueFault::LookAlike:
            return Words::tr("The web page's address holds what looks like a variable but would be sent as it stands");
        case ValueFault::TwinColumns:
            return Words::tr(
                "The web page's address holds one of several columns of one name, which hold different values");
        case ValueFault::WrongForm:
        case ValueFault::ControlCharacter:
        case ValueFault::NotAChoice:
        case ValueFault::NotFormatted:
            break;
    }
    return Words::tr("This is no address of a web page: it begins with https:// and holds no blanks");
}

QString pathSentence(templates::ValueFault fault) {
    using templates::ValueFault;
    switch (fault) {
        case ValueFault::Empty:
            return Words::tr("The mini-program's page is empty");
        case ValueFault::TooLong:
            return Words::tr("The mini-program's page is longer than %1 characters").arg(templates::longestUrl);
        case ValueFault::NullMarker:
            return Words::tr("The mini-program's page holds a value such as NULL or #N/A");
        case ValueFault::LookAlike:
            return Words::tr("The mini-program's page holds what looks like a variable but would be sent as it stands");
        case ValueFault::TwinColumns:
            return Words::tr(
                "The mini-program's page holds one of several columns of one name, which hold different values");
        case ValueFault::WrongForm:
        case ValueFault::ControlCharacter:
        case ValueFault::NotAChoice:
        case ValueFault::NotFormatted:
            break;
    }
    return Words::tr("The mini-program's page holds a blank or a line break");
}

/// Where somebody may have several.
QString remarkOfMessages(const templates::LintFinding& finding, int messages) {
    return templates::isWarning(finding.fault)
               ? Words::tr("%Ln message(s): %1", nullptr, messages).arg(text::word(finding.fault))
               : Words::tr("%Ln message(s) would be refused: %1", nullptr, messages).arg(text::word(finding.fault));
}

}  // namespace

QString findingSentence(const templates::LintFinding& finding) {
    if (finding.field.key == templates::urlKey)
        return linkSentence(finding.fault);
    if (finding.field.key == templates::pagePathKey)
        return pathSentence(finding.fault);
    return text::faultSentence(finding.field, finding.fault);
}

QString remarkOf(const templates::LintFinding& finding) {
    const int people = static_cast<int>(finding.people);
    const int longest = templates::maxLength(finding.field.type);
    if (finding.hasFurther)
        return remarkOfMessages(finding, people);
    if (templates::isWarning(finding.fault))
        return Words::tr("%Ln people: %1", nullptr, people).arg(text::word(finding.fault));
    if (finding.fault == templates::ValueFault::TooLong && longest > 0)
        return Words::tr("%Ln people exceed %1 characters and would be refused", nullptr, people).arg(longest);
    if (finding.fault == templates::ValueFault::Empty)
        return Words::tr("%Ln people have nothing here and would be refused", nullptr, people);
    return Words::tr("%Ln people would be refused: %1", nullptr, people).arg(text::word(finding.fault));
}

QString offerOf(templates::Fix fix, const templates::Field& field) {
    switch (fix) {
        case templates::Fix::MakeVariables:
            return Words::tr("Make it a variable");
        case templates::Fix::Trim:
            return Words::tr("Remove spaces around it");
        case templates::Fix::CollapseSpaces:
            return Words::tr("Collapse spaces");
        case templates::Fix::ReformatDate:
            return Words::tr("Reformat the date");
        case templates::Fix::ReformatAmount:
            return Words::tr("Reformat the amount");
        case templates::Fix::Shorten:
            return Words::tr("Shorten to %1").arg(templates::maxLength(field.type));
    }
    return {};
}

QString doneBy(templates::Fix fix, const templates::Field& field) {
    switch (fix) {
        case templates::Fix::MakeVariables:
            return Words::tr("Columns in single braces are variables");
        case templates::Fix::Trim:
            return Words::tr("Spaces around it removed");
        case templates::Fix::CollapseSpaces:
            return Words::tr("Spaces collapsed");
        case templates::Fix::ReformatDate:
            return Words::tr("Date reformatted");
        case templates::Fix::ReformatAmount:
            return Words::tr("Amount reformatted");
        case templates::Fix::Shorten:
            return Words::tr("Shortened to %1").arg(templates::maxLength(field.type));
    }
    return {};
}

QString madeVisible(const QString& value) {
    QString shown;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar ch = value[i];
        const bool alone = i > 0 && i + 1 < value.size() && !value[i - 1].isSpace() && !value[i + 1].isSpace();
        if (ch == u'\n' || ch == u'\r' || ch == QChar::LineSeparator || ch == QChar::ParagraphSeparator)
            shown += u'↵';
        else if (ch == u'\t')
            shown += u'⇥';
        else if (ch.isSpace())
            shown += ch == u' ' && alone ? ch : u'␣';
        else
            shown += ch.isPrint() || ch.isSurrogate() ? ch : QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

}  // namespace hongyan::editor
