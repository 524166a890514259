#pragma once

#include <QObject>

class QHelpEvent;
class QWidget;

namespace hongyan::widgets {

/// Text from outside as a tooltip: at most 1,000 characters and 20 lines, and nothing that could be taken for markup.
QString tip(const QString& outside);

/// The way of every tooltip to the screen, those of widgets and of item views alike: shown as plain text, whatever
/// stands in it. Qt itself would read a tooltip that looks like markup as such, and open the files it names. The
/// theme has one, so that no page can forget it.
class ToolTips : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace hongyan::widgets
