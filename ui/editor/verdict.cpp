#include "ui/editor/verdict.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/outside.h"
#include "templates/closest.h"
#include "templates/message.h"
#include "templates/rules.h"
#include "ui/editor/shown.h"
#include "ui/editor/variableparts.h"
#include "ui/text/errors.h"

namespace hongyan::editor {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hongyan::editor::Verdict)
};

QString insideOf(const QString& text, const templates::VariableSpan& span) {
    return text.sliced(span.start + 2, span.length - (span.finished ? 4 : 2));
}

QString replaced(const QString& text, const templates::VariableSpan& span, const QString& inside) {
    return text.left(span.start) + QStringLiteral("{{%1}}").arg(inside) + text.sliced(span.start + span.length);
}

Verdict unfinished(const QString& text, const templates::VariableSpan& span, const QStringList& columns) {
    Verdict verdict;
    verdict.weight = Verdict::Weight::Doubtful;
    verdict.unfinished = true;
    verdict.length = -1;
    verdict.sentence = Words::tr("The variable is not finished: it ends with }}");
    const QString begun = insideOf(text, span).trimmed();
    const bool isWhole = !begun.isEmpty() && templates::variableFrom(begun, columns).has_value();
    const QString meant = isWhole || begun.isEmpty() ? begun : templates::closestTo(begun, columns);
    if (!meant.isEmpty()) {
        verdict.link = Words::tr("Insert {{%1}}").arg(meant);
        verdict.replacement = replaced(text, span, meant);
    }
    return verdict;
}

/// The format that was most likely meant for the value of the recipient shown.
QString likelyFormat(const QString& wrong, const QString& name, const QStringList& columns, const QStringList& values) {
    const QString value = shownText(QStringLiteral("{{%1}}").arg(name), columns, values).value;
    if (values.isEmpty() || value.trimmed().isEmpty())
        return {};
    const QStringList formats = templates::formatsFor(value);
    // What was begun alike was meant, however long the rest is.
    const auto alike = [&wrong](const QString& format) {
        const auto ends = std::mismatch(format.begin(), format.end(), wrong.begin(), wrong.end(),
                                        [](QChar one, QChar other) { return one.toLower() == other.toLower(); });
        return ends.first - format.begin();
    };
    return *std::ranges::max_element(formats, {}, alike);
}

Verdict wrongFormat(const QString& text, const templates::VariableSpan& span, const Error& error,
                    const QStringList& columns, const QStringList& values) {
    Verdict verdict;
    verdict.sentence = text::sentence(error);
    const QString inside = insideOf(text, span);
    const VariableParts parts = partsOf(inside, columns);
    const QString name = inside.left(parts.sourceEnd);
    const QString likely = likelyFormat(error.subject, name, columns, values);
    if (likely.isEmpty() || parts.formatStart < 0)
        return verdict;
    const QString meant = name + u':' + likely + inside.sliced(parts.formatEnd);
    verdict.link = Words::tr("Use {{%1}}").arg(visibleName(meant));
    verdict.replacement = replaced(text, span, meant);
    return verdict;
}

Verdict wrongName(const QString& text, const templates::VariableSpan& span, const Error& error,
                  const QStringList& columns) {
    Verdict verdict;
    verdict.sentence = span.inside.isEmpty() ? Words::tr("{{}} names no column")
                                             : Words::tr("The list has no column “%1”").arg(visibleName(error.subject));
    if (!error.detail.isEmpty()) {
        const QString inside = insideOf(text, span);
        verdict.link = Words::tr("Use {{%1}}").arg(visibleName(error.detail));
        verdict.replacement = replaced(text, span, error.detail + inside.sliced(partsOf(inside, columns).sourceEnd));
    }
    return verdict;
}

Verdict wrong(const QString& text, const templates::VariableSpan& span, const Error& error, const QStringList& columns,
              const QStringList& values) {
    Verdict verdict = error.kind == ErrorKind::NoSuchFormat ? wrongFormat(text, span, error, columns, values)
                                                            : wrongName(text, span, error, columns);
    verdict.weight = Verdict::Weight::Wrong;
    verdict.length = -1;
    return verdict;
}

/// Without a list no column can be told from a wrong one.
std::optional<Error> errorOf(const templates::VariableSpan& span, const QStringList& columns) {
    const auto variable = templates::variableFrom(span.inside, columns);
    const bool isUntold =
        columns.isEmpty() && !span.inside.isEmpty() && !variable && variable.error().kind == ErrorKind::NoSuchVariable;
    return variable || isUntold ? std::nullopt : std::optional(variable.error());
}

Verdict lookingAlike(const QString& text, const QStringList& columns) {
    const auto found = templates::lookAlikesIn(text, columns);
    if (found.empty())
        return {};
    Verdict verdict;
    verdict.weight = Verdict::Weight::Doubtful;
    verdict.length = -1;
    verdict.sentence = Words::tr("“%1” is no variable: it would be sent as it stands")
                           .arg(text.sliced(found.front().start, found.front().length));
    verdict.link = Words::tr("Make it {{%1}}").arg(found.front().inside);
    verdict.replacement = templates::withVariables(text, columns);
    return verdict;
}

}  // namespace

Verdict verdictOnVariables(const QString& text, const QStringList& columns, const QStringList& values) {
    for (const templates::VariableSpan& span : templates::variablesIn(text)) {
        if (!span.finished)
            return unfinished(text, span, columns);
        if (const auto error = errorOf(span, columns))
            return wrong(text, span, *error, columns, values);
    }
    return lookingAlike(text, columns);
}

Verdict verdictOn(const templates::Field& field, const templates::MessageField& written, const QStringList& columns,
                  const QStringList& values, bool mayBeEmpty) {
    Verdict verdict = verdictOnVariables(written.text, columns, values);
    if (verdict.weight != Verdict::Weight::Fine)
        return verdict;
    const bool varies = !templates::variablesIn(written.text).empty();
    if (varies && values.isEmpty()) {
        verdict.length = -1;
        return verdict;
    }
    const Shown shown = shownField(field, written, columns, values);
    verdict.length = shown.value.size();
    if (mayBeEmpty && written.text.isEmpty())
        return verdict;
    auto fault = templates::faultOf(field, shown.value);
    if (!fault && !shown.formatted)
        fault = templates::ValueFault::NotFormatted;
    if (!fault)
        return verdict;
    const QString what = *fault == templates::ValueFault::NotAChoice
                             ? Words::tr("“%1” is one of: %2")
                                   .arg(visibleName(field.label), visible(field.choices.join(Words::tr(", "))))
                             : text::faultSentence(field, *fault);
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
