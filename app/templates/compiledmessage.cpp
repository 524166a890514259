#include <algorithm>

#include "templates/closest.h"
#include "templates/message.h"

namespace hongyan::templates {
namespace {

int indexOf(const QStringList& columns, const QString& wanted) {
    if (const auto exact = columns.indexOf(wanted); exact >= 0)
        return static_cast<int>(exact);
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns.at(i).trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    return -1;
}

}  // namespace

std::vector<VariableSpan> variablesIn(QStringView text) {
    std::vector<VariableSpan> spans;
    qsizetype from = 0;
    while (true) {
        qsizetype start = text.indexOf(u"{{", from);
        if (start < 0)
            return spans;
        while (start + 2 < text.size() && text[start + 2] == u'{')  // of {{{a}}} the inner braces count
            ++start;
        const qsizetype end = text.indexOf(u"}}", start + 2);
        const qsizetype next = text.indexOf(u"{{", start + 2);
        if (end < 0 || (next >= 0 && next < end)) {
            const qsizetype stop = next < 0 ? text.size() : next;
            spans.push_back({start, stop - start, {}, false});
            from = stop;
        } else {
            const auto column = text.sliced(start + 2, end - start - 2).trimmed().toString();
            spans.push_back({start, end + 2 - start, column, true});
            from = end + 2;
        }
    }
}

Result<CompiledMessage::Pieces> CompiledMessage::compileText(const QString& text, const QStringList& columns,
                                                             std::vector<int>& used) {
    constexpr qsizetype subjectLimit = 30;
    Pieces pieces;
    qsizetype from = 0;
    for (const VariableSpan& span : variablesIn(text)) {
        if (!span.finished)
            return fail(ErrorKind::UnfinishedVariable, text.mid(span.start, std::min(span.length, subjectLimit)));
        const int column = span.column.isEmpty() ? -1 : indexOf(columns, span.column);
        if (column < 0)
            return fail(ErrorKind::NoSuchVariable, span.column.isEmpty() ? QStringLiteral("{{}}") : span.column,
                        closestTo(span.column, columns));
        if (span.start > from)
            pieces.emplace_back(text.sliced(from, span.start - from));
        pieces.emplace_back(column);
        used.push_back(column);
        from = span.start + span.length;
    }
    if (from < text.size())
        pieces.emplace_back(text.sliced(from));
    return pieces;
}

Result<CompiledMessage> CompiledMessage::compile(const Message& message, const QStringList& columns) {
    CompiledMessage compiled;
    compiled.m_miniAppId = message.miniAppId;
    for (const MessageField& field : message.fields) {
        auto pieces = compileText(field.text, columns, compiled.m_used);
        if (!pieces)
            return fail(pieces.error());
        compiled.m_fields.push_back({field.key, std::move(*pieces)});
    }
    const std::pair<const QString&, Pieces&> rest[] = {{message.url, compiled.m_url},
                                                       {message.miniPath, compiled.m_miniPath}};
    for (const auto& [text, target] : rest) {
        auto pieces = compileText(text, columns, compiled.m_used);
        if (!pieces)
            return fail(pieces.error());
        target = std::move(*pieces);
    }
    std::sort(compiled.m_used.begin(), compiled.m_used.end());
    compiled.m_used.erase(std::unique(compiled.m_used.begin(), compiled.m_used.end()), compiled.m_used.end());
    return compiled;
}

QString CompiledMessage::join(const Pieces& pieces, std::span<const QString> values) {
    static const QString nothing;
    const auto textOf = [&](const Piece& piece) -> const QString& {
        if (const auto* literal = std::get_if<QString>(&piece))
            return *literal;
        const auto column = static_cast<size_t>(*std::get_if<int>(&piece));
        return column < values.size() ? values[column] : nothing;
    };
    if (pieces.size() == 1)
        return textOf(pieces.front());
    qsizetype length = 0;
    for (const Piece& piece : pieces)
        length += textOf(piece).size();
    QString joined;
    joined.reserve(length);
    for (const Piece& piece : pieces)
        joined += textOf(piece);
    return joined;
}

Rendered CompiledMessage::render(std::span<const QString> values) const {
    Rendered rendered;
    rendered.fields.reserve(m_fields.size());
    for (const CompiledField& field : m_fields)
        rendered.fields.push_back({field.key, join(field.pieces, values)});
    rendered.url = join(m_url, values);
    rendered.miniAppId = m_miniAppId;
    rendered.miniPath = join(m_miniPath, values);
    return rendered;
}

}  // namespace hongyan::templates
