#include "ui/recipients/jobline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

constexpr int steps = 1000;
constexpr qint64 mostPeople = 9'999'999;

}  // namespace

JobLine::JobLine(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_words(widgets::label({}, widgets::Type::Body, widgets::Ink::Secondary, this)),
      m_bar(new QProgressBar(this)),
      m_stop(widgets::button(tr("Stop"), widgets::ButtonKind::Small, this)) {
    m_stop->setObjectName(QStringLiteral("stopJob"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, steps);
    m_bar->setFixedWidth(theme.px(140));
    m_bar->setAccessibleName(tr("Progress"));
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(8));
    for (QWidget* each : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stop)})
        across->addWidget(each);
    connect(m_stop, &QPushButton::clicked, this, &JobLine::stop);
    setMinimumHeight(theme.px(28));
    hide();
}

JobLine::~JobLine() {
    delete m_job;
}

void JobLine::watch(engine::Job* job, std::function<QString(qint64)> words) {
    delete m_job;
    m_job = job;
    m_say = std::move(words);
    connect(job, &engine::Job::progressed, this, &JobLine::show);
    // Room for the largest number from the start, so that nothing beside it moves.
    m_words->setMinimumWidth(m_words->fontMetrics().horizontalAdvance(m_say(mostPeople)));
    show(0, 0);
    setVisible(true);
}

void JobLine::show(double done, qint64 people) {
    m_people = people;
    m_bar->setValue(qRound(done * steps));
    m_words->setText(m_say(people));
    emit progressed(people);
}

void JobLine::finish() {
    if (m_job)
        m_job->deleteLater();
    m_job = nullptr;
    hide();
}

void JobLine::stop() {
    if (!m_job)
        return;
    m_job->disconnect();
    m_job->cancel();
    finish();
    emit stopped();
}

void JobLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_stop->setText(tr("Stop"));
    m_bar->setAccessibleName(tr("Progress"));
    if (m_job)
        m_words->setText(m_say(m_people));
}

}  // namespace hongyan::recipientspage
