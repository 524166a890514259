#include <algorithm>

#include "base/visible.h"
#include "templates/message.h"
#include "templates/nullmarker.h"

namespace hongyan::templates {
namespace {

/// What variables read, for one recipient.
struct Source {
    std::span<const QString> values;
    Moment now;
    bool formatted = true;
    bool hasMarker = false;
};

QString ofClock(const Variable& variable, const Source& source) {
    if (variable.format.kind() == Format::Kind::Date)
        return variable.format.apply(source.now).value_or(QString());
    static const Format day = *Format::from(u"yyyy-MM-dd");
    static const Format minute = *Format::from(u"yyyy-MM-dd HH:mm");
    return (variable.source == Variable::Source::Today ? day : minute).apply(source.now).value_or(QString());
}

QString valueOf(const Variable& variable, Source& source) {
    if (variable.source != Variable::Source::Column)
        return ofClock(variable, source);
    const auto column = static_cast<std::size_t>(variable.column);
    const QString value = column < source.values.size() ? source.values[column] : QString();
    source.hasMarker = source.hasMarker || isNullMarker(value);
    if (isBlank(value))
        return variable.hasFallback ? variable.fallback : value;
    if (variable.format.kind() == Format::Kind::AsIs)
        return value;
    auto formatted = variable.format.apply(value);
    source.formatted = source.formatted && formatted;
    return formatted.value_or(value);
}

template<class Pieces>
QString join(const Pieces& pieces, Source& source) {
    QString text;
    for (const auto& piece : pieces) {
        if (const auto* literal = std::get_if<QString>(&piece))
            text += *literal;
        else
            text += valueOf(std::get<Variable>(piece), source);
    }
    return text;
}

template<class Link>
QString joinLink(const Link& link, Source& source) {
    QString text;
    for (std::size_t i = 0; i < link.pieces.size(); ++i) {
        if (const auto* literal = std::get_if<QString>(&link.pieces[i]))
            text += *literal;
        else
            text += writtenAt(link.places[i], valueOf(std::get<Variable>(link.pieces[i]), source));
    }
    return text;
}

}  // namespace

Result<CompiledMessage::Pieces> CompiledMessage::compileText(const QString& text, const QStringList& columns,
                                                             std::vector<int>& used) {
    constexpr qsizetype subjectLimit = 30;
    Pieces pieces;
    qsizetype from = 0;
    for (const VariableSpan& span : variablesIn(text, columns)) {
        if (!span.finished)
            return fail(ErrorKind::UnfinishedVariable, text.mid(span.start, std::min(span.length, subjectLimit)));
        auto variable = variableFrom(span.inside, columns);
        if (!variable)
            return fail(variable.error());
        if (span.start > from)
            pieces.emplace_back(text.sliced(from, span.start - from));
        if (variable->column >= 0)
            used.push_back(variable->column);
        pieces.emplace_back(*std::move(variable));
        from = span.start + span.length;
    }
    if (from < text.size())
        pieces.emplace_back(text.sliced(from));
    return pieces;
}

Result<CompiledMessage::CompiledLink> CompiledMessage::compileLink(LinkKind kind, const QString& text,
                                                                   const QStringList& columns, std::vector<int>& used) {
    auto pieces = compileText(text.trimmed(), columns, used);
    if (!pieces)
        return fail(pieces.error());
    CompiledLink link;
    QString before;
    for (const Piece& piece : *pieces) {
        link.places.push_back(placeAfter(kind, before, link.places.empty()));
        if (const auto* literal = std::get_if<QString>(&piece))
            before += *literal;
    }
    link.pieces = *std::move(pieces);
    return link;
}

Result<CompiledMessage> CompiledMessage::compile(const Message& message, const QStringList& columns) {
    CompiledMessage compiled;
    compiled.m_miniAppId = message.miniAppId;
    compiled.m_ofSubscription = message.channel != Channel::TemplateSend;
    for (const MessageField& field : message.fields) {
        const bool makesVariables = std::ranges::find(field.fixes, Fix::MakeVariables) != field.fixes.end();
        auto pieces =
            compileText(makesVariables ? withVariables(field.text, columns) : field.text, columns, compiled.m_used);
        if (!pieces)
            return fail(pieces.error());
        auto fixes = field.fixes;
        std::ranges::sort(fixes);
        compiled.m_fields.push_back({field.key, typeOfKey(field.key), *std::move(pieces), std::move(fixes)});
    }
    auto url = compileLink(LinkKind::WebPage, message.url, columns, compiled.m_used);
    if (!url)
        return fail(url.error());
    auto miniPath = compileLink(LinkKind::PagePath, message.miniPath, columns, compiled.m_used);
    if (!miniPath)
        return fail(miniPath.error());
    compiled.m_url = *std::move(url);
    compiled.m_miniPath = *std::move(miniPath);
    std::ranges::sort(compiled.m_used);
    const auto repeated = std::ranges::unique(compiled.m_used);
    compiled.m_used.erase(repeated.begin(), repeated.end());
    return compiled;
}

Rendered CompiledMessage::render(std::span<const QString> values, Timestamp now) const {
    Source source{values, momentAt(now)};
    Rendered rendered;
    rendered.fields.reserve(m_fields.size());
    for (const CompiledField& field : m_fields) {
        source.formatted = true;
        source.hasMarker = false;
        QString value = join(field.pieces, source);
        for (const Fix fix : field.fixes)
            value = applied(fix, field.type, m_ofSubscription, value);
        rendered.fields.push_back({field.key, std::move(value), source.formatted, source.hasMarker});
    }
    source.hasMarker = false;
    rendered.url = joinLink(m_url, source);
    rendered.miniAppId = m_miniAppId;
    rendered.miniPath = joinLink(m_miniPath, source);
    rendered.hasMarkerInLink = source.hasMarker;
    return rendered;
}

}  // namespace hongyan::templates
