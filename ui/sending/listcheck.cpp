#include "ui/sending/listcheck.h"

namespace hongyan::sendingpage {

ListCheck::ListCheck(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {
    connect(&m_run, &editor::LintRun::progressed, this, [this](qint64 checked, qint64 total) {
        if (checked < total)  // the end speaks for the last
            emit changed();
    });
    connect(&m_run, &editor::LintRun::finished, this, [this](const Result<editor::LintReport>& report) {
        m_error = report ? std::nullopt : std::optional(report.error());
        end(report ? State::Done : State::Failed);
    });
}

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
    m_error.reset();
    m_state = State::Running;
    m_run.start(m_message, m_template, m_list, m_library);
    if (m_state == State::Running)
        emit changed();
}

void ListCheck::stop() {
    if (m_state == State::Running)
        end(State::Stopped);
}

void ListCheck::forget() {
    m_error.reset();
    m_run.forget();
    end(State::None);
}

void ListCheck::end(State state) {
    m_run.cancel();
    m_state = state;
    emit changed();
}

}  // namespace hongyan::sendingpage
