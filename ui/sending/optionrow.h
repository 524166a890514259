#pragma once

#include <QWidget>

#include "ui/widgets/theme.h"

class QLabel;

namespace hongyan::widgets {
class FlowLayout;
}

namespace hongyan::sendingpage {

/// A row of a card of options: controls side by side, on more lines where there is no room, and notes below them.
class OptionRow : public QWidget {
    Q_OBJECT
 public:
    explicit OptionRow(widgets::Theme& theme, QWidget* parent = nullptr);
    void add(QWidget* control);
    void addAbove(QLabel* words);
    /// In caption size, under the words of a box or button.
    QLabel* addNote();

 private:
    widgets::Theme& m_theme;
    widgets::FlowLayout* m_controls;
};

}  // namespace hongyan::sendingpage
