#include "ui/editor/offers.h"

#include "templates/expression.h"
#include "ui/editor/shown.h"
#include "ui/editor/variableparts.h"

namespace hongyan::editor {
namespace {

const QString open = QStringLiteral("{{");
const QString closed = QStringLiteral("}}");

/// The variable that the cursor stands in.
struct Place {
    qsizetype start = -1;  ///< of its braces; −1: in none
    qsizetype end = 0;     ///< behind it, or the cursor where it is not finished
    QString inside;
    qsizetype cursor = 0;  ///< in `inside`
};

Place placeAt(const QString& text, qsizetype cursor) {
    Place place;
    const QString before = text.left(cursor);
    const qsizetype start = before.lastIndexOf(open);
    if (start < 0 || before.indexOf(closed, start + 2) >= 0)
        return place;
    place.start = start;
    place.cursor = cursor - start - 2;
    const qsizetype close = text.indexOf(closed, cursor);
    const qsizetype next = text.indexOf(open, cursor);
    const bool finished = close >= 0 && (next < 0 || close < next);
    place.end = finished ? close + 2 : cursor;
    place.inside = text.sliced(start + 2, (finished ? close : cursor) - start - 2);
    return place;
}

int rankOf(const QString& name, const QString& typed, const QString& preferred) {
    const qsizetype found = name.indexOf(typed, 0, Qt::CaseInsensitive);
    return found < 0 ? -1 : name == preferred ? 0 : found == 0 ? 1 : 2;
}

Offers columnsAt(const Place& place, const VariableParts& parts, const OfferSource& source) {
    Offers made{Offers::Kind::Columns, place.start, place.end, {}};
    // A format and a default that stand behind it stay.
    const QString rest = place.cursor <= parts.sourceEnd ? place.inside.sliced(parts.sourceEnd) : QString();
    const QString typed = place.inside.left(place.cursor).trimmed();
    QStringList names = source.columns;
    for (const auto& moment : {QStringLiteral("today"), QStringLiteral("now")})
        if (!names.contains(moment, Qt::CaseInsensitive))
            names << moment;
    for (const int rank : {0, 1, 2}) {
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (rankOf(names[i], typed, source.preferred) != rank)
                continue;
            const QString variable = open + names[i] + closed;
            const bool isColumn = i < source.columns.size();
            made.offers.push_back({names[i], variable,
                                   isColumn ? source.values.value(i) : shownText(variable, {}, {}).value,
                                   open + names[i] + rest + closed});
        }
    }
    return made;
}

QString valueOf(const QString& name, const OfferSource& source) {
    const Shown shown = shownText(open + name + closed, source.columns, source.values);
    return shown.complete ? shown.value : QString();
}

QStringList formatsOf(const QString& value) {
    if (!value.trimmed().isEmpty())
        return templates::formatsFor(value);
    return {QStringLiteral("yyyy-MM-dd"), QStringLiteral("M月d日 HH:mm"), QStringLiteral("0.00"),
            QStringLiteral("3****4")};
}

Offers formatsAt(const Place& place, const VariableParts& parts, const OfferSource& source) {
    Offers made{Offers::Kind::Formats, place.start, place.end, {}};
    const QString name = place.inside.left(parts.sourceEnd);
    const QString rest = parts.defaultStart > 0 ? place.inside.sliced(parts.defaultStart - 1) : QString();
    const QString typed = place.inside.sliced(parts.formatStart, place.cursor - parts.formatStart).trimmed();
    const QString value = valueOf(name, source);
    for (const QString& format : formatsOf(value)) {
        if (rankOf(format, typed, {}) < 0)
            continue;
        const QString variable = name + u':' + format;
        made.offers.push_back({format, format, value.trimmed().isEmpty() ? QString() : valueOf(variable, source),
                               open + variable + rest + closed});
    }
    return made;
}

Offers choicesFor(const QString& text, const OfferSource& source, bool asked) {
    Offers made{Offers::Kind::Choices, 0, text.size(), {}};
    const bool varies = !templates::variablesIn(text).empty();
    const bool chosen = source.choices.contains(text);
    if (source.choices.isEmpty() || (!asked && (varies || chosen || text.isEmpty())))
        return {};
    for (const QString& choice : source.choices)
        if (asked || rankOf(choice, text.trimmed(), {}) >= 0)
            made.offers.push_back({choice, choice, {}, choice});
    return made;
}

}  // namespace

Offers offersAt(const QString& text, qsizetype cursor, const OfferSource& source, bool asked) {
    const Place place = placeAt(text, cursor);
    if (place.start < 0)
        return choicesFor(text, source, asked);
    const VariableParts parts = partsOf(place.inside, source.columns);
    if (parts.known && parts.defaultStart >= 0 && place.cursor >= parts.defaultStart)
        return {};
    if (parts.known && parts.formatStart >= 0 && place.cursor >= parts.formatStart)
        return formatsAt(place, parts, source);
    return columnsAt(place, parts, source);
}

}  // namespace hongyan::editor
