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
const QString urlKey = QStringLiteral("url");

bool opensTheWeb(QStringView url) {
    return url.startsWith(u"https://", Qt::CaseInsensitive) || url.startsWith(u"http://", Qt::CaseInsensitive);
}

}  // namespace

void append(LintReport& report, const LintReport& later) {
    report.checked += later.checked;
    report.passed += later.passed;
    for (const LintFinding& other : later.findings) {
        LintFinding& finding = findingOf(report, other.field, other.place, other.fault);
        finding.people += other.people;
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
    linter.m_hasUrl = !message.url.trimmed().isEmpty();
    for (const Field& field : fields) {
        if (field.dead)
            continue;
        const auto given = std::ranges::find(message.fields, field.key, &MessageField::key);
        const bool isGiven = given != message.fields.end();
        linter.m_watched.push_back({field, static_cast<int>(linter.m_watched.size()),
                                    isGiven ? static_cast<std::size_t>(given - message.fields.begin()) : nowhere});
    }
    return linter;
}

void Linter::look(const LintPerson& person, std::span<const QString> values, LintReport& report) const {
    const Rendered rendered = m_message.render(values, m_now);
    bool good = true;
    for (const Watched& watched : m_watched) {
        const auto fault = faultOf(watched, rendered);
        if (!fault)
            continue;
        good = false;
        note(report, watched.field, watched.place, *fault, person, textOf(watched, rendered));
    }
    if (const auto fault = faultOfUrl(rendered)) {
        good = false;
        Field url;
        url.key = url.label = urlKey;
        note(report, url, static_cast<int>(m_watched.size()), *fault, person, rendered.url);
    }
    ++report.checked;
    report.passed += good ? 1 : 0;
}

std::optional<Linter::Refusal> Linter::refusal(const Rendered& rendered) const {
    for (const Watched& watched : m_watched)
        if (const auto fault = faultOf(watched, rendered))
            return Refusal{watched.field.key, *fault};
    if (const auto fault = faultOfUrl(rendered))
        return Refusal{urlKey, *fault};
    return std::nullopt;
}

std::optional<Linter::Refusal> Linter::refusal(std::span<const QString> values) const {
    return refusal(m_message.render(values, m_now));
}

QString Linter::textOf(const Watched& watched, const Rendered& rendered) const {
    return watched.at == nowhere ? QString() : rendered.fields[watched.at].text;
}

std::optional<ValueFault> Linter::faultOf(const Watched& watched, const Rendered& rendered) const {
    const auto fault = templates::faultOf(watched.field, textOf(watched, rendered));
    const bool isFormatted = watched.at == nowhere || rendered.fields[watched.at].formatted;
    return fault || isFormatted ? fault : std::optional(ValueFault::NotFormatted);
}

std::optional<ValueFault> Linter::faultOfUrl(const Rendered& rendered) const {
    if (!m_hasUrl)
        return std::nullopt;
    if (rendered.url.size() > longestUrl)
        return ValueFault::TooLong;
    if (opensTheWeb(rendered.url))
        return std::nullopt;
    return rendered.url.trimmed().isEmpty() ? ValueFault::Empty : ValueFault::WrongForm;
}

void Linter::note(LintReport& report, const Field& field, int place, ValueFault fault, const LintPerson& person,
                  const QString& value) {
    LintFinding& finding = findingOf(report, field, place, fault);
    ++finding.people;
    if (finding.first.size() < LintFinding::peopleKept) {
        finding.first.push_back(person);
        finding.first.back().value = value;
    }
    for (const Fix fix : fixesFor(field.type, fault))
        if (!templates::faultOf(field, applied(fix, field.type, field.ofSubscription, value)))
            count(finding.cures, fix, 1);
}

}  // namespace hongyan::templates
