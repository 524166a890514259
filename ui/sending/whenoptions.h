#pragma once

#include "delivery/policy.h"
#include "ui/sending/steppane.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QRadioButton;
class QTimeEdit;

namespace hongyan::widgets {
class Card;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

/// When it begins, and in which hours it may send. Gui thread.
class WhenOptions : public StepPane {
    Q_OBJECT
 public:
    explicit WhenOptions(widgets::Theme& theme, QWidget* parent = nullptr);
    void display(const delivery::Policy& policy, Timestamp now);
    /// What was chosen here into `policy`; the rest of it stays.
    void read(delivery::Policy& policy) const;

 signals:
    void chosen();  ///< by a person

 protected:
    void retranslate() override;

 private:
    void makeStart(widgets::Card& card);
    void makeWindow(widgets::Card& card);
    void sayFault();
    void sayHours();

    widgets::Theme& m_theme;
    Timestamp m_now{};
    widgets::SectionTitle* m_title;
    QRadioButton* m_atOnce = nullptr;
    QRadioButton* m_later = nullptr;
    QDateTimeEdit* m_start = nullptr;
    QLabel* m_fault = nullptr;
    QCheckBox* m_only = nullptr;
    QTimeEdit* m_from = nullptr;
    QLabel* m_and = nullptr;
    QTimeEdit* m_to = nullptr;
    QComboBox* m_zone = nullptr;
    QLabel* m_hours = nullptr;
    bool m_displaying = false;
};

}  // namespace hongyan::sendingpage
