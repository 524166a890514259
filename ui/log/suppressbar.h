#pragma once

#include <QWidget>

#include "ui/widgets/theme.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hongyan::logpage {

/// Asks in place why the chosen people shall not be written to any more. Hidden until it asks; gui thread.
class SuppressBar : public QWidget {
    Q_OBJECT
 public:
    explicit SuppressBar(widgets::Theme& theme, QWidget* parent = nullptr);
    void ask(qint64 deliveries);
    /// True when there was a question to take back.
    bool dismiss();
    void retranslate();

 signals:
    void confirmed(const QString& reason);

 private:
    void confirm();

    QWidget* m_frame;
    QLabel* m_sentence;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_suppress;
    QPushButton* m_back;
    qint64 m_deliveries = 0;
};

}  // namespace hongyan::logpage
