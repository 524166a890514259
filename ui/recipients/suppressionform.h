#pragma once

#include <QWidget>
#include <vector>

#include "recipients/suppression.h"
#include "ui/widgets/theme.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hongyan::recipientspage {

/// Openids are pasted here, with why and until when; hidden until it is asked for. Gui thread.
class SuppressionForm : public QWidget {
    Q_OBJECT
 public:
    SuppressionForm(widgets::Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    void open();
    void paste();
    /// True when it was open. What was written stays.
    bool dismiss();
    /// It was added: the next time it is empty.
    void clear();
    void retranslate();

 signals:
    void addRequested(const std::vector<hongyan::recipients::Suppression>& people);
    void dismissed();

 private:
    void read();
    void sayPeople();
    std::vector<recipients::Suppression> people() const;

    widgets::Theme& m_theme;
    const Clock& m_clock;
    QLabel* m_openidsLabel;
    QPlainTextEdit* m_openids;
    QLabel* m_note;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QCheckBox* m_ends;
    QDateEdit* m_until;
    QPushButton* m_add;
    QPushButton* m_back;
    QStringList m_good;
    QStringList m_bad;
};

}  // namespace hongyan::recipientspage
