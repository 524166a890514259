#pragma once

#include <QTimer>

#include "ui/widgets/parts.h"

class QLineEdit;

namespace hongyan::widgets {
class ElidedLabel;
class IconLabel;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

/// The bar below the steps: back, next, and at the review the button that sends, with the number to type above a
/// threshold and some seconds to undo. Enter does nothing here. Gui thread.
class SendFoot : public widgets::FootBar {
    Q_OBJECT
 public:
    struct View {
        bool first = false;   ///< no way back
        bool review = false;  ///< send instead of next
        QString next;         ///< the next step's title
        QString obstacle;     ///< why it goes no further, a sentence; empty: it does
        qint64 messages = 0;
        bool onePerRow = false;  ///< somebody gets several
        bool typed = false;      ///< the number is to be typed
        int threshold = 0;       ///< from how many on
        int undoSeconds = 10;
        QString start;  ///< when it shall start; empty: at once
        bool operator==(const View&) const = default;
    };

    explicit SendFoot(widgets::Theme& theme, QWidget* parent = nullptr);
    void display(const View& view);
    bool isCounting() const { return m_state == State::Counting; }
    bool isBusy() const { return m_state != State::Idle; }
    void undo();
    /// The answer to sendRequested() came.
    void rest();

 signals:
    void backRequested();
    void nextRequested();
    void countingChanged();
    /// The seconds are over: send now.
    void sendRequested();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    enum class State { Idle, Counting, Starting };

    void onSendClicked();
    void onSecondPassed();
    void change(State state);
    bool numberFits() const;
    QString sendWords() const;
    void displayAll();

    View m_view;
    State m_state = State::Idle;
    int m_left = 0;
    widgets::Theme& m_theme;
    QTimer m_second;
    QPushButton* m_back;
    widgets::ElidedLabel* m_hint;
    widgets::ElidedLabel* m_ask;
    QLineEdit* m_number;
    widgets::IconLabel* m_fits;
    QPushButton* m_undo;
    QPushButton* m_next;
    QPushButton* m_send;
};

}  // namespace hongyan::sendingpage
