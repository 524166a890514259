#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {
class Pill;
}

namespace hongyan::logpage {

/// Over the log, always 36 high: at the left what is selected or how many there are, in the middle how many are new,
/// at the right what can be done with the selection.
class LogStrip : public QFrame {
    Q_OBJECT
 public:
    struct Facts {
        qint64 matching = 0;
        qint64 loaded = 0;
        bool full = false;  ///< no more than this is ever loaded
        qint64 selected = 0;
        bool everything = false;  ///< the selection is all that matches
        qint64 retryable = 0;     ///< of the selected
        qint64 unconfirmed = 0;   ///< of the selected
        qint64 leftOut = 0;
        bool paused = false;
        bool operator==(const Facts&) const = default;
    };

    explicit LogStrip(widgets::Theme& theme, QWidget* parent = nullptr);
    void show(const Facts& facts);
    void retranslate();

 signals:
    void everythingRequested();
    void newestRequested();
    void retryRequested();
    void decideRequested(const QPoint& global);  ///< where a menu opens
    void suppressRequested();
    void exportRequested();
    void copyRequested();
    void clearRequested();

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    QString sentence() const;
    void fit();
    void showWords();

    Facts m_facts;
    QLabel* m_sentence;
    QLabel* m_paused;
    QPushButton* m_everything;
    widgets::Pill* m_pill;
    QPushButton* m_retry;
    QPushButton* m_decide;
    QPushButton* m_suppress;
    QPushButton* m_export;
    QPushButton* m_copy;
    QPushButton* m_clear;
    int m_margin;
};

}  // namespace hongyan::logpage
