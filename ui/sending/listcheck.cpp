#include "ui/sending/listcheck.h"

namespace hongyan::sendingpage {
namespace {

constexpr auto restOfTheWriter = std::chrono::milliseconds(300);

}  // namespace

ListCheck::ListCheck(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(restOfTheWriter);
    connect(&m_soon, &QTimer::timeout, this, &ListCheck::beginAgain);
}

bool ListCheck::isSame(const recipients::RecipientList& list, const templates::Template& against,
                       const templates::Message& message) const {
    return m_state != State::None && list.id == m_list.id && against.fields == m_template.fields &&
           message.fields == m_message.fields && message.url == m_message.url && message.miniPath == m_message.miniPath;
}

void ListCheck::begin(const recipients::RecipientList& list, const templates::Template& against,
                      const templates::Message& message) {
    if (isSame(list, against, message) && !m_soon.isActive())
        return;
    m_list = list;
    m_template = against;
    m_message = message;
    beginAgain();
}

void ListCheck::beginSoon(const recipients::RecipientList& list, const templates::Template& against,
                          const templates::Message& message) {
    if (isSame(list, against, message))
        return;
    m_list = list;
    m_template = against;
    m_message = message;
    dropJob();
    m_report = {};
    m_error.reset();
    m_state = State::Running;
    m_soon.start();
    emit changed();
}

void ListCheck::beginAgain() {
    dropJob();
    m_error.reset();
    m_report = {};
    m_state = State::Running;
    m_job = m_library.lint({m_message, m_template.fields, m_list.id}, this);
    connect(m_job, &engine::Job::progressed, this, [this] {
        m_report = m_job->report();
        if (m_report.checked < m_list.size)  // the end speaks for the last
            emit changed();
    });
    connect(m_job, &engine::LintJob::finished, this, &ListCheck::take);
    emit changed();
}

void ListCheck::take(const Result<templates::LintReport>& result) {
    if (result)
        m_report = *result;
    m_error = result ? std::nullopt : std::optional(result.error());
    end(result ? State::Done : State::Failed);
}

void ListCheck::stop() {
    if (m_state == State::Running)
        end(State::Stopped);
}

void ListCheck::forget() {
    m_error.reset();
    m_report = {};
    end(State::None);
}

// It may be the one that speaks just now.
void ListCheck::dropJob() {
    m_soon.stop();
    if (!m_job)
        return;
    m_job->cancel();
    m_job->disconnect(this);
    m_job->deleteLater();
    m_job = nullptr;
}

void ListCheck::end(State state) {
    dropJob();
    m_state = state;
    emit changed();
}

}  // namespace hongyan::sendingpage
