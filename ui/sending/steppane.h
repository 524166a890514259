#pragma once

#include <QEvent>
#include <QLayout>
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

/// A step that may be longer than the window: 24 px beside it, and less where it is narrow.
class ReadingArea : public QScrollArea {
    Q_OBJECT
 public:
    ReadingArea(const widgets::Theme& theme, QWidget* inside, QWidget* parent) : QScrollArea(parent), m_theme(theme) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidget(inside);
        inside->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

 protected:
    void resizeEvent(QResizeEvent* event) override {
        const int side = m_theme.px(width() < m_theme.px(380) ? 12 : 24);
        if (QLayout* layout = widget()->layout()) {
            const QMargins now = layout->contentsMargins();
            layout->setContentsMargins(side, now.top(), side, now.bottom());
        }
        QScrollArea::resizeEvent(event);
    }

 private:
    const widgets::Theme& m_theme;
};

}  // namespace hongyan::sendingpage
