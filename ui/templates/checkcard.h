#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "base/result.h"
#include "engine/library.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {
class CheckView;
}

namespace hongyan::templatespage {

/// How a message fares with everybody of a list: how many pass, how many break which rule, and what helps. The work
/// runs in the background; a change asks for it anew after a moment. Gui thread.
class CheckCard : public QWidget {
    Q_OBJECT
 public:
    CheckCard(widgets::Theme& theme, engine::Library& library, QWidget* parent = nullptr);

    /// Nothing is checked without a list or while `obstacle`, a sentence, says why it cannot be.
    void check(const templates::Message& message, const templates::Template& against,
               const std::optional<recipients::ListInfo>& list, const QString& obstacle);
    const templates::LintReport& report() const { return m_report; }
    bool isDone() const { return m_done; }

 signals:
    void reported();  ///< report() is complete, or gone again
    /// A person wants to see who is meant: the next of the people kept.
    void personRequested(qint64 ordinal);
    void fixChosen(const QString& key, hongyan::templates::Fix fix);
    void defaultRequested(const QString& key);
    void recipientsRequested();

 public slots:
    /// The next of those whose value of `key` is refused.
    void showNext(const QString& key);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    bool isPossible() const;
    void reset();
    void run();
    void stop();
    void dropJob();
    void take(const Result<templates::LintReport>& result);
    void showState();

    engine::Library& m_library;
    editor::CheckView* m_view;
    QPointer<engine::LintJob> m_job;
    QTimer m_soon;
    templates::Message m_message;
    templates::Template m_against;
    std::optional<recipients::ListInfo> m_list;
    QString m_obstacle;
    templates::LintReport m_report;
    std::optional<Error> m_error;
    bool m_done = false;
    bool m_stopped = false;
};

}  // namespace hongyan::templatespage
