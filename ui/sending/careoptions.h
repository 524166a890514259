#pragma once

#include "delivery/policy.h"
#include "ui/sending/steppane.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hongyan::widgets {
class Card;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

/// How carefully it begins, and how often one person may be written to. Gui thread.
class CareOptions : public StepPane {
    Q_OBJECT
 public:
    explicit CareOptions(widgets::Theme& theme, QWidget* parent = nullptr);
    void display(const delivery::Policy& policy);
    /// What was chosen here into `policy`; the rest of it stays.
    void read(delivery::Policy& policy) const;

 signals:
    void chosen();  ///< by a person

 protected:
    void retranslate() override;

 private:
    void makeCanary(widgets::Card& card);
    void makeKey(widgets::Card& card);
    void makeCap(widgets::Card& card);
    void showSpan(std::chrono::hours within);

    widgets::Theme& m_theme;
    widgets::SectionTitle* m_title;
    QCheckBox* m_canary = nullptr;
    QLabel* m_canaryNote = nullptr;
    QLabel* m_keyLabel = nullptr;
    QLineEdit* m_key = nullptr;
    QLabel* m_keyNote = nullptr;
    QCheckBox* m_capped = nullptr;
    QSpinBox* m_messages = nullptr;
    QLabel* m_per = nullptr;
    QComboBox* m_within = nullptr;
    QLabel* m_capNote = nullptr;
    bool m_displaying = false;
};

}  // namespace hongyan::sendingpage
