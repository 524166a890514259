#include "ui/templates/checkcard.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/editor/checkview.h"
#include "ui/text/errors.h"

namespace hongyan::templatespage {
namespace {

constexpr auto restOfTheWriter = std::chrono::milliseconds(300);

}  // namespace

CheckCard::CheckCard(widgets::Theme& theme, engine::Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_view(new editor::CheckView(theme, this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_view);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CheckCard::run);
    connect(m_view, &editor::CheckView::personRequested, this, &CheckCard::personRequested);
    connect(m_view, &editor::CheckView::fixChosen, this, &CheckCard::fixChosen);
    connect(m_view, &editor::CheckView::defaultRequested, this, &CheckCard::defaultRequested);
    connect(m_view, &editor::CheckView::stopRequested, this, &CheckCard::stop);
    connect(m_view, &editor::CheckView::linkActivated, this, [this] {
        if (m_list)
            run();
        else
            emit recipientsRequested();
    });
    showState();
}

void CheckCard::check(const templates::Message& message, const templates::Template& against,
                      const std::optional<recipients::ListInfo>& list, const QString& obstacle) {
    const ListId now = list ? list->list.id : ListId();
    const ListId before = m_list ? m_list->list.id : ListId();
    const bool same = now == before && obstacle == m_obstacle && message.fields == m_message.fields &&
                      message.url == m_message.url && message.miniPath == m_message.miniPath &&
                      against.fields == m_against.fields;
    if (same)
        return;
    m_message = message;
    m_against = against;
    m_list = list;
    m_obstacle = obstacle;
    reset();
    // Another list is checked at once, what is being written once the writer rests.
    if (isPossible())
        m_soon.start(now == before ? restOfTheWriter : std::chrono::milliseconds(0));
}

bool CheckCard::isPossible() const {
    return m_list && m_list->list.size > 0 && m_obstacle.isEmpty();
}

void CheckCard::reset() {
    m_soon.stop();
    dropJob();
    const bool had = m_done;
    m_done = false;
    m_stopped = false;
    m_error.reset();
    m_report = {};
    showState();
    if (had)
        emit reported();
}

void CheckCard::run() {
    reset();
    if (!isPossible())
        return;
    m_job = m_library.lint({m_message, m_against.fields, m_list->list.id}, this);
    connect(m_job, &engine::Job::progressed, this,
            [this](double, qint64 people) { m_view->showProgress(people, m_list->list.size); });
    connect(m_job, &engine::LintJob::finished, this, &CheckCard::take);
}

// It may be the one that speaks just now.
void CheckCard::dropJob() {
    if (!m_job)
        return;
    m_job->cancel();
    m_job->disconnect(this);
    m_job->deleteLater();
    m_job = nullptr;
}

void CheckCard::stop() {
    m_soon.stop();
    dropJob();
    m_stopped = true;
    showState();
}

void CheckCard::take(const Result<templates::LintReport>& result) {
    dropJob();
    m_done = result.has_value();
    if (result)
        m_report = *result;
    else
        m_error = result.error();
    showState();
    emit reported();
}

void CheckCard::showNext(const QString& key) {
    m_view->showNext(key);
}

void CheckCard::showState() {
    if (!m_list)
        m_view->say(tr("Choose a list above to check the message with everybody on it."), tr("Open recipients"));
    else if (!m_obstacle.isEmpty())
        m_view->say(tr("Cannot be checked yet. %1").arg(m_obstacle), {}, true);
    else if (m_list->list.size == 0)
        m_view->say(tr("Nobody is on this list."));
    else if (m_error || m_stopped)
        m_view->say(m_error ? text::sentence(*m_error) : tr("The check was stopped."), tr("Check again"), true);
    else if (m_done)
        m_view->showReport(m_report);
    else
        m_view->showProgress(0, m_list->list.size);
}

void CheckCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

}  // namespace hongyan::templatespage
