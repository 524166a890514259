#include "templates/lint.h"

#include <algorithm>
#include <limits>

namespace hongyan::templates {
namespace {

LintFinding& findingOf(LintReport& report, const Field& field, int place, ValueFault fault) {
    const auto known = std::ranges::find_if(
        report.findings, [&](const LintFinding& finding) { return finding.fault == fault && finding.place == place; });
    if (known != report.findings.end())
        return *known;
    const auto at = std::ranges::upper_bound(report.findings, place, {}, &LintFinding::place);
    LintFinding fresh;
    fresh.field = field;
    fresh.place = place;
    fresh.fault = fault;
    return *report.findings.insert(at, std::move(fresh));
}

void count(std::vector<Cure>& cures, Fix fix, qint64 people) {
    const auto known = std::ranges::find(cures, fix, &Cure::fix);
    if (known != cures.end())
        known->people += people;
    else
        cures.insert(std::ranges::upper_bound(cures, fix, {}, &Cure::fix), {fix, people});
}

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

/// What is made a variable is none any more.
bool keepsLookAlike(const MessageField& field, const QStringList& columns) {
    return std::ranges::find(field.fixes, Fix::MakeVariables) == field.fixes.end() &&
           !lookAlikesIn(field.text, columns).empty();
}

/// Its text as it is compiled.
QString variablesOf(const MessageField& field, const QStringList& columns) {
    return std::ranges::find(field.fixes, Fix::MakeVariables) == field.fixes.end() ? field.text
                                                                                   : withVariables(field.text, columns);
}

}  // namespace

std::vector<FoundLookAlike> lookAlikesIn(const Message& message, const QStringList& columns) {
    std::vector<FoundLookAlike> found;
    const auto look = [&](const QString& key, const QString& text) {
        const auto alike = lookAlikesIn(text, columns);
        if (!alike.empty())
            found.push_back({key, text.sliced(alike.front().start, alike.front().length), alike.front().inside});
    };
    for (const MessageField& field : message.fields)
        if (keepsLookAlike(field, columns))
            look(field.key, field.text);
    look(urlKey, message.url);
    look(pagePathKey, message.miniPath);
    return found;
}

std::vector<FoundTwins> twinsIn(const Message& message, const QStringList& columns) {
    std::vector<FoundTwins> found;
    const auto look = [&](const QString& text) {
        for (const Twins& twins : twinsIn(text, columns))
            found.push_back({columns[twins.column] + QStringLiteral(" (1)"), columns[twins.other], twins});
    };
    for (const MessageField& field : message.fields)
        look(variablesOf(field, columns));
    look(message.url);
    look(message.miniPath);
    return found;
}

bool differ(const Twins& twins, std::span<const QString> values) {
    const auto valueOf = [&](int column) {
        const auto at = static_cast<std::size_t>(column);
        return at < values.size() ? QStringView(values[at]).trimmed() : QStringView();
    };
    return valueOf(twins.column) != valueOf(twins.other);
}

Message withVariables(Message message, const QStringList& columns) {
    for (MessageField& field : message.fields)
        field.text = withVariables(field.text, columns);
    message.url = withVariables(message.url, columns);
    message.miniPath = withVariables(message.miniPath, columns);
    return message;
}

void append(LintReport& report, const LintReport& later) {
    report.checked += later.checked;
    report.passed += later.passed;
    report.hasFurther = report.hasFurther || later.hasFurther;
    for (const LintFinding& other : later.findings) {
        LintFinding& finding = findingOf(report, other.field, other.place, other.fault);
        finding.people += other.people;
        finding.hasFurther = finding.hasFurther || other.hasFurther;
        const std::size_t room = LintFinding::peopleKept - finding.first.size();
        finding.first.insert(finding.first.end(), other.first.begin(),
                             other.first.begin() + static_cast<std::ptrdiff_t>(std::min(room, other.first.size())));
        for (const Cure& cure : other.cures)
            count(finding.cures, cure.fix, cure.people);
    }
}

Result<Linter> Linter::make(const Message& message, const std::vector<Field>& fields, const QStringList& columns,
                            Timestamp now) {
    auto compiled = CompiledMessage::compile(message, columns);
    if (!compiled)
        return fail(compiled.error());
    Linter linter;
    linter.m_message = *std::move(compiled);
    linter.m_now = now;
    for (const Field& field : fields) {
        const auto given = std::ranges::find(message.fields, field.key, &MessageField::key);
        const bool isGiven = given != message.fields.end();
        if (field.dead && !isGiven)
            continue;
        linter.m_watched.push_back({field, static_cast<int>(linter.m_watched.size()),
                                    isGiven ? static_cast<std::size_t>(given - message.fields.begin()) : nowhere,
                                    isGiven && keepsLookAlike(*given, columns),
                                    isGiven ? twinsIn(variablesOf(*given, columns), columns) : std::vector<Twins>()});
    }
    linter.watchLink(LinkKind::WebPage, message.url, columns);
    linter.watchLink(LinkKind::PagePath, message.miniPath, columns);
    return linter;
}

void Linter::watchLink(LinkKind kind, const QString& text, const QStringList& columns) {
    if (text.trimmed().isEmpty())
        return;
    WatchedLink link;
    link.kind = kind;
    link.field.key = link.field.label = kind == LinkKind::WebPage ? urlKey : pagePathKey;
    link.place = static_cast<int>(m_watched.size() + m_links.size());
    link.hasLookAlike = !lookAlikesIn(text, columns).empty();
    link.twins = twinsIn(text, columns);
    m_links.push_back(std::move(link));
}

void Linter::look(const LintPerson& person, std::span<const QString> values, LintReport& report) const {
    const Rendered rendered = m_message.render(values, m_now);
    bool good = true;
    const auto look = [&](const auto& watched, bool hasMarker) {
        const auto find = [&](ValueFault fault) {
            note(report, watched.field, watched.place, fault, person, textOf(watched, rendered));
        };
        if (const auto fault = faultOf(watched, rendered)) {
            good = false;
            find(*fault);
        }
        if (hasMarker)
            find(ValueFault::NullMarker);
        if (watched.hasLookAlike)
            find(ValueFault::LookAlike);
        if (std::ranges::any_of(watched.twins, [&](const Twins& twins) { return differ(twins, values); }))
            find(ValueFault::TwinColumns);
    };
    for (const Watched& watched : m_watched)
        look(watched, watched.at != nowhere && rendered.fields[watched.at].hasMarker);
    for (const WatchedLink& watched : m_links)
        look(watched, rendered.hasMarkerInLink);
    ++report.checked;
    report.hasFurther = report.hasFurther || person.nth > 0;
    report.passed += good ? 1 : 0;
}

std::optional<Linter::Refusal> Linter::refusal(const Rendered& rendered) const {
    for (const Watched& watched : m_watched)
        if (const auto fault = faultOf(watched, rendered))
            return Refusal{watched.field.key, *fault};
    for (const WatchedLink& watched : m_links)
        if (const auto fault = faultOf(watched, rendered))
            return Refusal{watched.field.key, *fault};
    return std::nullopt;
}

std::optional<Linter::Refusal> Linter::refusal(std::span<const QString> values) const {
    return refusal(m_message.render(values, m_now));
}

QString Linter::textOf(const Watched& watched, const Rendered& rendered) const {
    return watched.at == nowhere ? QString() : rendered.fields[watched.at].text;
}

std::optional<ValueFault> Linter::faultOf(const Watched& watched, const Rendered& rendered) const {
    if (watched.field.dead)
        return std::nullopt;
    const auto fault = templates::faultOf(watched.field, textOf(watched, rendered));
    const bool isFormatted = watched.at == nowhere || rendered.fields[watched.at].formatted;
    return fault || isFormatted ? fault : std::optional(ValueFault::NotFormatted);
}

QString Linter::textOf(const WatchedLink& watched, const Rendered& rendered) {
    return watched.kind == LinkKind::WebPage ? rendered.url : rendered.miniPath;
}

std::optional<ValueFault> Linter::faultOf(const WatchedLink& watched, const Rendered& rendered) {
    const QString text = textOf(watched, rendered);
    if (text.trimmed().isEmpty())
        return ValueFault::Empty;
    if (text.size() > longestUrl)
        return ValueFault::TooLong;
    const bool isGood = watched.kind == LinkKind::WebPage ? opensTheWeb(text) : canBePagePath(text);
    return isGood ? std::nullopt : std::optional(ValueFault::WrongForm);
}

void Linter::note(LintReport& report, const Field& field, int place, ValueFault fault, const LintPerson& person,
                  const QString& value) {
    LintFinding& finding = findingOf(report, field, place, fault);
    ++finding.people;
    finding.hasFurther = finding.hasFurther || person.nth > 0;
    if (finding.first.size() < LintFinding::peopleKept) {
        finding.first.push_back(person);
        finding.first.back().value = value;
    }
    if (!isWarning(fault) && (field.key == urlKey || field.key == pagePathKey))
        return;  // a link takes no fixes
    for (const Fix fix : fixesFor(field.type, fault))
        if (isWarning(fault) || !templates::faultOf(field, applied(fix, field.type, field.ofSubscription, value)))
            count(finding.cures, fix, 1);
}

}  // namespace hongyan::templates
