#pragma once

#include <QHash>
#include <QWidget>
#include <optional>

#include "templates/lint.h"
#include "ui/widgets/label.h"

class QProgressBar;
class QVBoxLayout;

namespace hongyan::widgets {
class Card;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::editor {

class FixPreview;

/// How a message fares with a list: how far the check is, how many pass, and per rule who does not and what helps,
/// each fix with a look at what it would do before it is applied. It only shows. Gui thread.
class CheckView : public QWidget {
    Q_OBJECT
 public:
    explicit CheckView(widgets::Theme& theme, QWidget* parent = nullptr);

    /// Instead of a result.
    void say(const QString& sentence, const QString& link = {}, bool warns = false);
    void showProgress(qint64 checked, qint64 total);
    /// `leavesOut`: whether those with a fault are left out, where that can be chosen.
    void showReport(const templates::LintReport& report, std::optional<bool> leavesOut = std::nullopt);

 signals:
    void linkActivated();  ///< of say()
    void stopRequested();
    void personRequested(qint64 ordinal);  ///< the next of those kept
    void fixChosen(const QString& key, hongyan::templates::Fix fix);
    void defaultRequested(const QString& key);
    void leavingOutChosen(bool leavesOut);

 public slots:
    /// The next of those whose value of `key` is refused.
    void showNext(const QString& key);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void clear();
    void refill();
    /// People, or messages where somebody may have several.
    static QString countOf(qint64 rows, bool hasFurther);
    QString refusedWords(bool leavesOut) const;
    QWidget* row(const QString& icon, widgets::Ink ink, const QString& sentence, const QString& count,
                 QPushButton* link);
    void addFinding(const templates::LintFinding& finding);
    QWidget* links(const templates::LintFinding& finding, QVBoxLayout& column, QWidget* parent);
    void preview(const templates::LintFinding& finding, templates::Fix fix, QVBoxLayout& column);
    void addLeavingOut(bool leavesOut);

    widgets::Theme& m_theme;
    widgets::SectionTitle* m_title;
    widgets::Card* m_card;
    QLabel* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    std::optional<templates::LintReport> m_report;
    std::optional<bool> m_leavesOut;
    FixPreview* m_preview = nullptr;
    QHash<QString, size_t> m_shown;  ///< by field: how many of the people kept were looked at
};

}  // namespace hongyan::editor
