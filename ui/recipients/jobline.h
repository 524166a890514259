#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>

#include "engine/jobs.h"
#include "ui/widgets/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace hongyan::recipientspage {

/// How far a job is, in place, with the button that stops it. Hidden while there is none. Owns the job.
class JobLine : public QWidget {
    Q_OBJECT
 public:
    explicit JobLine(widgets::Theme& theme, QWidget* parent = nullptr);
    ~JobLine() override;
    /// `words` says how far it is, by the people so far.
    void watch(engine::Job* job, std::function<QString(qint64)> words);
    bool isRunning() const { return !m_job.isNull(); }
    qint64 people() const { return m_people; }  ///< so far, also after the end
    void finish();                              ///< the job said that it is done
    void stop();

 signals:
    void progressed(qint64 people);
    void stopped();  ///< by the button or stop()

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void show(double done, qint64 people);

    QPointer<engine::Job> m_job;
    std::function<QString(qint64)> m_say;
    qint64 m_people = 0;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

}  // namespace hongyan::recipientspage
