#pragma once

#include <QEvent>
#include <QWidget>

namespace hongyan::widgets {

/// One place of the rail. The shell makes it once, shows it, and calls refresh() each time it comes to the front.
/// All words are set in retranslate(), which a page calls at the end of its constructor and Page calls again when
/// the language is switched.
class Page : public QWidget {
    Q_OBJECT
 public:
    using QWidget::QWidget;

    /// It comes to the front: ask anew for what may have changed meanwhile.
    virtual void refresh() {}
    /// What Esc does here; true when it did something.
    virtual bool escape() { return false; }

 protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslate();
    }
};

}  // namespace hongyan::widgets
