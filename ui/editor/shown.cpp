#include "ui/editor/shown.h"

#include <algorithm>
#include <optional>

namespace hongyan::editor {
namespace {

// One variable at a time through the real compiler, so that a column is found here exactly as when it is sent.
std::optional<templates::Rendered::Value> valueOf(const QString& variable, const QStringList& columns,
                                                  const QStringList& values) {
    templates::Message alone;
    alone.fields.push_back({QStringLiteral("field"), variable});
    const auto compiled = templates::CompiledMessage::compile(alone, columns);
    if (!compiled)
        return std::nullopt;
    return compiled->render(values, SystemClock().now()).fields.front();
}

bool breaksLine(QChar ch) {
    return ch == u'\n' || ch == u'\r' || ch == u'\t' || ch == QChar::LineSeparator || ch == QChar::ParagraphSeparator;
}

}  // namespace

Shown shownText(const QString& text, const QStringList& columns, const QStringList& values) {
    Shown shown;
    qsizetype from = 0;
    for (const templates::VariableSpan& span : templates::variablesIn(text)) {
        shown.value += QStringView(text).sliced(from, span.start - from);
        const QString variable = text.mid(span.start, span.length);
        const auto value = span.finished ? valueOf(variable, columns, values) : std::nullopt;
        shown.value += value ? value->text : variable;
        shown.formatted = shown.formatted && (!value || value->formatted);
        shown.complete = shown.complete && value;
        from = span.start + span.length;
    }
    shown.value += QStringView(text).sliced(from);
    return shown;
}

Shown shownField(const templates::Field& field, const templates::MessageField& written, const QStringList& columns,
                 const QStringList& values) {
    const bool makesVariables = written.fixes.end() != std::ranges::find(written.fixes, templates::Fix::MakeVariables);
    Shown shown =
        shownText(makesVariables ? templates::withVariables(written.text, columns) : written.text, columns, values);
    for (const templates::Fix fix : written.fixes)
        shown.value = templates::applied(fix, field.type, field.ofSubscription, shown.value);
    return shown;
}

QString shownLink(const QString& text, const QStringList& columns, const QStringList& values) {
    templates::Message alone;
    alone.url = text;
    const auto compiled = templates::CompiledMessage::compile(alone, columns);
    return compiled ? compiled->render(values, SystemClock().now()).url : text;
}

QString onOneLine(QString text) {
    while (!text.isEmpty() && breaksLine(text.back()))
        text.chop(1);
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (QChar& ch : text) {
        if (breaksLine(ch))
            ch = u' ';
    }
    return text;
}

}  // namespace hongyan::editor
