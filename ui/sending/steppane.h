#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QWidget>

#include "ui/widgets/theme.h"

namespace hongyan::sendingpage {

/// The middle of the page for one step. What it shows it is told; what a person does it says by signals.
class StepPane : public QWidget {
    Q_OBJECT
 public:
    using QWidget::QWidget;

 protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            retranslate();
    }
};

/// `inside` in a frameless scroll area as wide as its place.
inline QScrollArea* scrolling(QWidget* inside, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

}  // namespace hongyan::sendingpage
