#include "ui/sending/listcheck.h"

#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <memory>

namespace hongyan::sendingpage {
namespace {

constexpr qint64 pageSize = 2000;

Finding& entryFor(std::vector<Finding>& findings, const templates::Field& field, templates::ValueFault fault) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& each) {
        return each.field.key == field.key && each.fault == fault;
    });
    if (found != findings.end())
        return *found;
    findings.push_back({field, fault, 0, {}});
    return findings.back();
}

void keep(std::vector<qint64>& rows, qint64 row) {
    if (rows.size() < Finding::rowsKept)
        rows.push_back(row);
}

void sortByField(std::vector<Finding>& findings, const std::vector<templates::Field>& fields) {
    const auto place = [&](const Finding& finding) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const auto& each) { return each.key == finding.field.key; }) -
               fields.begin();
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& one, const Finding& other) {
        return std::pair(place(one), one.fault) < std::pair(place(other), other.fault);
    });
}

}  // namespace

std::vector<Finding> findingsAmong(std::span<const recipients::Recipient> people,
                                   const templates::CompiledMessage& message,
                                   const std::vector<templates::Field>& fields) {
    std::vector<Finding> findings;
    for (const recipients::Recipient& person : people) {
        const templates::Rendered rendered = message.render(person.values);
        for (const templates::Field& field : fields) {
            if (field.dead)
                continue;
            const auto value = std::find_if(rendered.fields.begin(), rendered.fields.end(),
                                            [&](const auto& each) { return each.key == field.key; });
            const auto fault = templates::faultOf(field, value == rendered.fields.end() ? QString() : value->text);
            if (!fault)
                continue;
            Finding& entry = entryFor(findings, field, *fault);
            ++entry.people;
            keep(entry.rows, person.row);
        }
    }
    sortByField(findings, fields);
    return findings;
}

ListCheck::ListCheck(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {}

void ListCheck::begin(const recipients::RecipientList& list, const templates::Template& against,
                      const templates::Message& message) {
    const bool same = m_state != State::None && list.id == m_list.id && against.fields == m_template.fields &&
                      message.fields == m_message.fields;
    if (same)
        return;
    m_list = list;
    m_template = against;
    m_message = message;
    beginAgain();
}

void ListCheck::beginAgain() {
    ++m_question;
    m_findings.clear();
    m_error.reset();
    m_done = 0;
    auto compiled = templates::CompiledMessage::compile(m_message, m_list.columns);
    if (!compiled) {
        m_error = compiled.error();
        end(State::Failed);
        return;
    }
    m_compiled = *compiled;
    m_state = State::Running;
    const quint64 question = m_question;
    emit changed();
    if (question == m_question)
        askForPage();
}

void ListCheck::askForPage() {
    const quint64 question = m_question;
    const int wanted = static_cast<int>(std::min(pageSize, m_list.size - m_done));
    using People = std::vector<recipients::Recipient>;
    struct Told {
        Result<std::vector<Finding>> findings;
        qint64 count = 0;
    };
    // Qt 6.4 asserts that the context is there when the answer comes; this one stays as long as the question, so the
    // check itself may go meanwhile.
    const std::shared_ptr<QObject> context(new QObject, [](QObject* object) { object->deleteLater(); });
    m_library.people(m_list.id, m_done, wanted)
        .then(QThreadPool::globalInstance(),
              [compiled = *m_compiled, fields = m_template.fields](const Result<People>& people) -> Told {
                  if (!people)
                      return {fail(people.error()), 0};
                  return {findingsAmong(*people, compiled, fields), static_cast<qint64>(people->size())};
              })
        .then(context.get(), [context, check = QPointer(this), question](const Told& told) {
            if (check)
                check->take(question, told.findings, told.count);
        });
}

void ListCheck::take(quint64 question, const Result<std::vector<Finding>>& some, qint64 count) {
    if (question != m_question)
        return;
    if (!some) {
        m_error = some.error();
        end(State::Failed);
        return;
    }
    for (const Finding& each : *some) {
        Finding& entry = entryFor(m_findings, each.field, each.fault);
        entry.people += each.people;
        for (const qint64 row : each.rows)
            keep(entry.rows, row);
    }
    sortByField(m_findings, m_template.fields);
    m_done += count;
    if (count == 0 || m_done >= m_list.size) {
        end(State::Done);
        return;
    }
    emit changed();
    // Whoever heard it may have stopped it.
    if (question == m_question)
        askForPage();
}

void ListCheck::stop() {
    if (m_state == State::Running)
        end(State::Stopped);
}

void ListCheck::forget() {
    m_findings.clear();
    m_error.reset();
    end(State::None);
}

void ListCheck::end(State state) {
    ++m_question;
    m_state = state;
    emit changed();
}

}  // namespace hongyan::sendingpage
