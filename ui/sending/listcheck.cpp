#include "ui/sending/listcheck.h"

#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <memory>

namespace hongyan::sendingpage {
namespace {

constexpr qint64 pageSize = 2000;

}  // namespace

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
    m_report = {};
    m_error.reset();
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
    const int wanted = static_cast<int>(std::min(pageSize, m_list.size - m_report.checked));
    using People = std::vector<recipients::Recipient>;
    // Qt 6.4 asserts that the context is there when the answer comes; this one stays as long as the question, so the
    // check itself may go meanwhile.
    const std::shared_ptr<QObject> context(new QObject, [](QObject* object) { object->deleteLater(); });
    m_library.people(m_list.id, m_report.checked, wanted)
        .then(QThreadPool::globalInstance(),
              [compiled = *m_compiled, fields = m_template.fields,
               so = m_report](const Result<People>& people) mutable -> Result<editor::LintReport> {
                  if (!people)
                      return fail(people.error());
                  editor::lint(*people, so.checked, compiled, fields, so);
                  return std::move(so);
              })
        .then(context.get(), [context, check = QPointer(this), question](const Result<editor::LintReport>& report) {
            if (check)
                check->take(question, report);
        });
}

void ListCheck::take(quint64 question, const Result<editor::LintReport>& report) {
    if (question != m_question)
        return;
    if (!report) {
        m_error = report.error();
        end(State::Failed);
        return;
    }
    const bool more = report->checked > m_report.checked && report->checked < m_list.size;
    m_report = *report;
    if (!more) {
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
    m_report = {};
    m_error.reset();
    end(State::None);
}

void ListCheck::end(State state) {
    ++m_question;
    m_state = state;
    emit changed();
}

}  // namespace hongyan::sendingpage
