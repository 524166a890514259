#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

#include "base/result.h"
#include "ui/editor/lintrun.h"
#include "ui/widgets/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace hongyan::widgets {
class Card;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::templatespage {

/// How a message fares with everybody of a list: how many pass, and how many break which rule. The work runs in the
/// background; a change asks for it anew after a moment. Gui thread.
class CheckCard : public QWidget {
    Q_OBJECT
 public:
    CheckCard(widgets::Theme& theme, engine::Library& library, QWidget* parent = nullptr);

    /// Nothing is checked without a list or while `obstacle`, a sentence, says why it cannot be.
    void check(const templates::Message& message, const templates::Template& against,
               const std::optional<recipients::ListInfo>& list, const QString& obstacle);
    const editor::LintReport& report() const { return m_report; }
    bool isDone() const { return m_done; }

 signals:
    void reported();  ///< report() is complete, or gone again
    /// A person wants to see who is meant: the next of the people kept.
    void personRequested(qint64 ordinal);
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
    void show();
    void addFinding(const editor::LintFinding& finding);
    QWidget* row(const QString& icon, widgets::Ink ink, const QString& sentence, qint64 people, QPushButton* link);

    widgets::Theme& m_theme;
    engine::Library& m_library;
    editor::LintRun m_run;
    QTimer m_soon;
    widgets::SectionTitle* m_title;
    widgets::Card* m_card;
    QLabel* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    templates::Message m_message;
    templates::Template m_against;
    std::optional<recipients::ListInfo> m_list;
    QString m_obstacle;
    editor::LintReport m_report;
    std::optional<Error> m_error;
    bool m_done = false;
    bool m_stopped = false;
    QHash<QString, size_t> m_shown;  ///< by field: how many of the people kept were looked at
};

}  // namespace hongyan::templatespage
