#include "rehearsal/findings.h"

#include <algorithm>

#include "wechat/answers.h"

namespace hongyan::rehearsal {
namespace {

constexpr int linkTooLong = 40039;
constexpr int fieldEmpty = 40250;

delivery::PauseReason reasonOf(pace::Break what) {
    switch (what) {
        case pace::Break::FailingAlike:
            return delivery::PauseReason::FailingAlike;
        case pace::Break::FieldRefused:
            return delivery::PauseReason::FieldRefused;
        case pace::Break::UnknownCodes:
            return delivery::PauseReason::UnknownCodes;
        case pace::Break::WrongList:
            return delivery::PauseReason::WrongList;
        case pace::Break::TemplateRefused:
            return delivery::PauseReason::TemplateRefused;
        case pace::Break::AccountRefused:
            return delivery::PauseReason::AccountRefused;
    }
    return delivery::PauseReason::FailingAlike;
}

QString valueOf(const templates::Rendered& rendered, const QString& key) {
    const auto found = std::ranges::find(rendered.fields, key, &templates::Rendered::Value::key);
    return found != rendered.fields.end() ? found->text : QString();
}

}  // namespace

Findings::Findings(const Request& request, Rows capped)
    : m_request(request),
      m_message(templates::CompiledMessage::compile(request.message, request.list.columns)),
      m_capped(std::move(capped)) {}

void Findings::note(const delivery::Delivery& row) {
    ++m_report.people;
    if (row.state == delivery::State::Suppressed || m_capped.contains({row.openid, row.row}))
        return;
    noteTimes(row);
    noteStop(row);
    if (row.state == delivery::State::Accepted) {
        ++m_report.accepted;
    } else if (row.state == delivery::State::Failed && row.reason == delivery::Reason::Rejected) {
        m_refused.insert({row.openid, row.row}, {row.code, row.field, row.sentAt.value_or(Timestamp())});
    } else {
        ++m_report.unheard;
    }
}

void Findings::noteTimes(const delivery::Delivery& row) {
    if (row.sentAt)
        m_first = std::min(m_first.value_or(*row.sentAt), *row.sentAt);
    if (row.finishedAt)
        m_last = std::max(m_last.value_or(*row.finishedAt), *row.finishedAt);
    if (m_first && m_last)
        m_report.took = std::max(Milliseconds(0), *m_last - *m_first);
}

/// The real sending has its circuit breakers; here they only say where they would have struck.
void Findings::noteStop(const delivery::Delivery& row) {
    ++m_heard;
    if (m_report.stop)
        return;
    delivery::Outcome outcome;
    outcome.verdict = row.verdict;
    outcome.code = row.code;
    outcome.field = row.field;
    outcome.scope = wechat::scopeOf(row.verdict, row.code);
    if (const auto broken = m_breakers.note(outcome, row.state))
        m_report.stop = Stop{reasonOf(broken->what), broken->code, broken->field, m_heard};
}

void Findings::place(std::span<const recipients::Recipient> people) {
    for (const recipients::Recipient& person : people) {
        if (const auto found = m_refused.constFind({person.openid, person.row}); found != m_refused.constEnd()) {
            m_report.refused.push_back(refusedOf(person, *found));
            m_refused.erase(found);
        }
        ++m_placed;
    }
}

Refused Findings::refusedOf(const recipients::Recipient& person, const Refusal& refusal) const {
    Refused made{.ordinal = m_placed, .row = person.row, .openid = person.openid, .code = refusal.code};
    if (m_request.list.nameColumn >= 0)
        made.name = person.values.value(m_request.list.nameColumn);
    if (!m_message)
        return made;
    const templates::Rendered rendered = m_message->render(person.values, refusal.sentAt);
    if (refusal.code == linkTooLong) {
        made.key = QStringLiteral("url");
        made.fault = templates::ValueFault::TooLong;
        made.value = rendered.url;
        return made;
    }
    for (const templates::Field& field : m_request.of.fields) {
        const bool isMeant = refusal.field.isEmpty() ? refusal.code == fieldEmpty : field.key == refusal.field;
        if (!isMeant || field.dead)
            continue;
        const QString value = valueOf(rendered, field.key);
        const auto fault = templates::faultOf(field, value);
        if (refusal.field.isEmpty() && !fault)
            continue;
        made.key = field.key;
        made.fault = fault;
        made.value = value;
        return made;
    }
    made.key = refusal.field;
    return made;
}

}  // namespace hongyan::rehearsal
