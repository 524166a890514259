#pragma once

#include <QFrame>
#include <optional>
#include <vector>

#include "delivery/personsword.h"
#include "engine/deliverylog.h"
#include "engine/keptword.h"
#include "engine/library.h"
#include "ui/widgets/theme.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hongyan::widgets {
class ElidedLabel;
class IconLabel;
}  // namespace hongyan::widgets

namespace hongyan::logpage {

class Timeline;

/// Below the rows: the current delivery's attempts, and what was asked and answered. There is no token in it, because
/// none is ever recorded. Asks the log for the attempts; an answer for another delivery is dropped.
class DetailPane : public QFrame {
    Q_OBJECT
 public:
    DetailPane(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, const Clock& clock,
               QWidget* parent = nullptr);

    /// Asks anew only where something of it changed.
    void show(const delivery::Delivery& delivery);
    void clear();
    /// A second has passed.
    void tick();
    void retranslate();

    DeliveryId shown() const { return m_delivery ? m_delivery->id : DeliveryId{}; }

 signals:
    void failed(const hongyan::Error& error);
    void closeRequested();
    void settleRequested(const hongyan::delivery::Delivery& delivery, hongyan::delivery::PersonsWord word);
    void sendAgainRequested(const hongyan::delivery::Delivery& delivery);
    void retryRequested(const hongyan::delivery::Delivery& delivery);

 private:
    QWidget* makeHead();
    QWidget* makeAttempts();
    QWidget* makeExchange();
    QWidget* makeDecisions();
    void ask();
    void askWhySuppressed();
    void askWhoSettled();
    void showTimeline();
    void showDecisions();
    void showAll();
    void showAnswer();
    void showExchange();
    void addFact(const QString& name, const QString& value, bool copyable);
    QString answerText(const delivery::Attempt& attempt) const;
    const delivery::Attempt* lastHeard() const;

    widgets::Theme& m_theme;
    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    const Clock& m_clock;
    std::optional<delivery::Delivery> m_delivery;
    std::vector<delivery::Attempt> m_attempts;
    std::optional<recipients::Suppression> m_suppression;  ///< the recipient's, where it was skipped for that
    std::optional<delivery::Policy> m_policy;              ///< the campaign's, where it was skipped
    std::optional<engine::KeptWord> m_said;                ///< who settled it
    quint64 m_question = 0;

    widgets::IconLabel* m_icon = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_name = nullptr;
    widgets::ElidedLabel* m_openid = nullptr;
    QPushButton* m_copyOpenid = nullptr;
    QPushButton* m_close = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    Timeline* m_timeline = nullptr;
    QWidget* m_decisions = nullptr;  ///< what can be done with it now
    QPushButton* m_sent = nullptr;
    QPushButton* m_notSent = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_retry = nullptr;
    QLabel* m_answerTitle = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_copyAnswer = nullptr;
    QWidget* m_facts = nullptr;
    QGridLayout* m_factsGrid = nullptr;
};

}  // namespace hongyan::logpage
