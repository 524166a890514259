#include "ui/sending/rehearsalrun.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

#include "rehearsal/refusedfile.h"
#include "ui/text/errors.h"
#include "ui/text/results.h"

namespace hongyan::sendingpage {

RehearsalRun::RehearsalRun(rehearsal::Stage& stage, QObject* parent) : QObject(parent), m_stage(stage) {}

RehearsalRun::~RehearsalRun() = default;

void RehearsalRun::offer(std::optional<rehearsal::Request> request) {
    if (request == m_offered)
        return;
    m_offered = std::move(request);
    emit changed();
}

void RehearsalRun::begin() {
    if (!canBegin())
        return;
    m_error.reset();
    m_done = 0;
    m_total = 0;
    m_playing = m_offered;
    m_state = State::Running;
    m_rehearsal.reset(m_stage.rehearse(*m_playing, nullptr));
    connect(m_rehearsal.get(), &rehearsal::Rehearsal::progressed, this, [this](qint64 done, qint64 total) {
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(m_rehearsal.get(), &rehearsal::Rehearsal::finished, this, &RehearsalRun::onFinished);
    emit changed();
}

void RehearsalRun::stop() {
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    m_rehearsal->cancel();
    emit changed();
}

void RehearsalRun::forget() {
    stop();
    m_report.reset();
    m_error.reset();
    if (m_state != State::Stopping)
        m_state = State::None;
    emit changed();
}

void RehearsalRun::onFinished(const Result<rehearsal::Report>& result) {
    m_rehearsal.release()->deleteLater();  // it is still speaking
    const bool wasStopped = m_state == State::Stopping || (!result && result.error().kind == ErrorKind::Cancelled);
    if (wasStopped) {
        m_state = m_report ? State::Done : State::None;
    } else if (result) {
        m_report = std::make_shared<rehearsal::Report>(*result);
        m_played = m_playing;
        m_state = State::Done;
    } else {
        m_error = result.error();
        m_state = State::Failed;
    }
    emit changed();
}

void RehearsalRun::exportTo(const QString& path) {
    const rehearsal::RefusedWords words{
        {tr("Row"), QStringLiteral("openid"), tr("Field"), tr("Value"), tr("Reason")},
        [played = *m_played](const rehearsal::Refused& one) { return fieldWord(played, one.key); },
        [](const rehearsal::Refused& one) { return reasonWord(one.fault, one.code); }};
    QThreadPool::globalInstance()->start([path, words, report = m_report, run = QPointer(this)] {
        const Result<void> written = rehearsal::writeRefused(path, report->refused, words);
        if (QObject* gui = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                gui,
                [run, path, written] {
                    if (run)
                        emit run->exported(path, written);
                },
                Qt::QueuedConnection);
    });
}

QString fieldWord(const rehearsal::Request& played, const QString& key) {
    const auto field = std::ranges::find(played.of.fields, key, &templates::Field::key);
    if (field != played.of.fields.end())
        return field->label;
    return key == QLatin1String("url") ? RehearsalRun::tr("Link") : key;
}

QString reasonWord(const std::optional<templates::ValueFault>& fault, int code) {
    return fault ? text::word(*fault) : text::codeMeaning(code);
}

}  // namespace hongyan::sendingpage
