#pragma once

#include <array>

#include "delivery/campaign.h"
#include "ui/sending/steppane.h"

class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace hongyan::widgets {
class SectionTitle;
}

namespace hongyan::sendingpage {

class CareOptions;
class WhenOptions;

/// What the campaign is called, how patiently it repeats, how fast it goes, when, and with what care. Gui thread.
class OptionsStep : public StepPane {
    Q_OBJECT
 public:
    explicit OptionsStep(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `made` is the title where the person gave none; `ceiling` messages a second are what the settings allow.
    void display(const QString& title, const QString& made, const delivery::Policy& policy, int ceiling, Timestamp now);

 signals:
    void titleWritten(const QString& title);
    void policyChosen(const hongyan::delivery::Policy& policy);

 protected:
    void retranslate() override;

 private:
    QWidget* makeRetry(QWidget* parent);
    QWidget* makeRate(QWidget* parent);
    void choose();

    struct Grade {
        QRadioButton* button = nullptr;
        QLabel* note = nullptr;
    };
    widgets::Theme& m_theme;
    QLabel* m_heading;
    QLabel* m_titleLabel;
    QLineEdit* m_title;
    widgets::SectionTitle* m_retryTitle;
    std::array<Grade, 3> m_grades;
    widgets::SectionTitle* m_rateTitle;
    QRadioButton* m_fast = nullptr;
    QLabel* m_fastNote = nullptr;
    QRadioButton* m_capped = nullptr;
    QSpinBox* m_rate = nullptr;
    QLabel* m_rateUnit = nullptr;
    WhenOptions* m_when;
    CareOptions* m_care;
    delivery::Policy m_policy;
    int m_ceiling = 100;
};

}  // namespace hongyan::sendingpage
