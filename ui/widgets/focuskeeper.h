#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace hongyan::widgets {

/// Keeps the keyboard where the work is. What has the focus may be hidden, disabled or deleted by what it did; Qt then
/// takes the next in the window's tab order, mostly the rail, or none at all. Here it is the nearest that is left on
/// the same page, and the same one again as soon as it can be used, unless a person has gone elsewhere meanwhile. What
/// takes something away (takesAway()) never stands in: a second press of the key must not remove anything.
class FocusKeeper : public QObject {
    Q_OBJECT
 public:
    explicit FocusKeeper(QObject* parent = nullptr);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void onFocusChanged(QWidget* old, QWidget* now);
    void standIn(QWidget* lost, QWidget* with);

    QPointer<QWidget> m_lost;
    QPointer<QWidget> m_standIn;
};

/// This button removes, cancels or suppresses.
void takesAway(QWidget& button);

}  // namespace hongyan::widgets
