#include "ui/editor/verdict.h"

#include <QCoreApplication>

#include "templates/closest.h"
#include "templates/message.h"
#include "templates/rules.h"
#include "ui/editor/shown.h"
#include "ui/text/errors.h"

namespace hongyan::editor {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hongyan::editor::Verdict)
};

Verdict unfinished(const QString& text, const templates::VariableSpan& span, const QStringList& columns) {
    Verdict verdict;
    verdict.weight = Verdict::Weight::Doubtful;
    verdict.unfinished = true;
    verdict.length = -1;
    verdict.sentence = Words::tr("The variable is not finished: it ends with }}");
    const QString begun = text.mid(span.start + 2, span.length - 2).trimmed();
    const QString meant = begun.isEmpty() ? QString() : templates::closestTo(begun, columns);
    if (!meant.isEmpty()) {
        verdict.link = Words::tr("Insert {{%1}}").arg(meant);
        verdict.replacement = text.left(span.start) + QStringLiteral("{{%1}}").arg(meant);
        verdict.replacement += QStringView(text).sliced(span.start + span.length);
    }
    return verdict;
}

Verdict wrong(const QString& text, const templates::VariableSpan& span, const Error& error) {
    Verdict verdict;
    verdict.weight = Verdict::Weight::Wrong;
    verdict.length = -1;
    if (error.kind == ErrorKind::NoSuchFormat) {
        verdict.sentence = text::sentence(error);
        return verdict;
    }
    verdict.sentence = span.inside.isEmpty() ? Words::tr("{{}} names no column")
                                             : Words::tr("The list has no column “%1”").arg(error.subject);
    const QString meant = error.detail;
    if (!meant.isEmpty()) {
        QString inside = span.inside;
        inside.replace(inside.indexOf(error.subject), error.subject.size(), meant);
        verdict.link = Words::tr("Use {{%1}}").arg(meant);
        verdict.replacement = text.left(span.start) + QStringLiteral("{{%1}}").arg(inside);
        verdict.replacement += QStringView(text).sliced(span.start + span.length);
    }
    return verdict;
}

/// Without a list no column can be told from a wrong one.
std::optional<Error> errorOf(const templates::VariableSpan& span, const QStringList& columns) {
    const auto variable = templates::variableFrom(span.inside, columns);
    const bool isUntold =
        columns.isEmpty() && !span.inside.isEmpty() && !variable && variable.error().kind == ErrorKind::NoSuchVariable;
    return variable || isUntold ? std::nullopt : std::optional(variable.error());
}

}  // namespace

Verdict verdictOnVariables(const QString& text, const QStringList& columns) {
    for (const templates::VariableSpan& span : templates::variablesIn(text)) {
        if (!span.finished)
            return unfinished(text, span, columns);
        if (const auto error = errorOf(span, columns))
            return wrong(text, span, *error);
    }
    return {};
}

Verdict verdictOn(const templates::Field& field, const QString& text, const QStringList& columns,
                  const QStringList& values, bool mayBeEmpty) {
    Verdict verdict = verdictOnVariables(text, columns);
    if (verdict.weight != Verdict::Weight::Fine)
        return verdict;
    const bool varies = !templates::variablesIn(text).empty();
    if (varies && values.isEmpty()) {
        verdict.length = -1;
        return verdict;
    }
    const QString value = shownText(text, columns, values).value;
    verdict.length = value.size();
    if (mayBeEmpty && text.isEmpty())
        return verdict;
    const auto fault = templates::faultOf(field, value);
    if (!fault)
        return verdict;
    const QString what = text::faultSentence(field, *fault);
    verdict.weight = varies ? Verdict::Weight::Doubtful : Verdict::Weight::Wrong;
    verdict.sentence = varies ? Words::tr("For this recipient %1").arg(what) : what;
    return verdict;
}

std::optional<Error> variableError(const QString& text, const QStringList& columns) {
    for (const templates::VariableSpan& span : templates::variablesIn(text)) {
        if (!span.finished)
            return Error{ErrorKind::UnfinishedVariable, {}, text.mid(span.start, span.length)};
        if (auto error = errorOf(span, columns))
            return error;
    }
    return std::nullopt;
}

}  // namespace hongyan::editor
