#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/widgets/markup.h"
#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// A question asked in place instead of in a modal box: a sentence on amber, the button that does it, and the way
/// back, which has the focus. Hidden until it asks; gui thread.
class ConfirmBar : public QFrame {
    Q_OBJECT
 public:
    explicit ConfirmBar(Theme& theme, QWidget* parent = nullptr);
    void ask(const Markup& sentence, const QString& action, const QString& back);
    /// True when there was a question to take back.
    bool dismiss();

 signals:
    void confirmed();

 private:
    QLabel* m_sentence;
    QPushButton* m_action;
    QPushButton* m_back;
};

}  // namespace hongyan::widgets
