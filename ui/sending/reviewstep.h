#pragma once

#include <functional>
#include <vector>

#include "delivery/delivery.h"
#include "ui/sending/listcheck.h"
#include "ui/sending/reviewfacts.h"
#include "ui/sending/steppane.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace hongyan::widgets {
class AmberList;
class Card;
class IconLabel;
class Legend;
class SectionTitle;
class SegmentBar;
}  // namespace hongyan::widgets

namespace hongyan::rehearsal {
class Stage;
}

namespace hongyan::sendingpage {

class RehearsalCard;
class RehearsalRun;

/// The last look: one sentence, what to look at first, how it is sent, today's quota. Gui thread.
class ReviewStep : public StepPane {
    Q_OBJECT
 public:
    ReviewStep(widgets::Theme& theme, rehearsal::Stage& stage, QWidget* parent = nullptr);
    void display(const ReviewFacts& facts);
    void displayCheck(const ListCheck& check);

    /// It was sent lately, and nobody has said yet that it shall be sent again.
    bool asksWhetherAgain() const;
    void forgetAgain();
    /// What looks like a variable would be sent as it stands, and nobody has said yet that it shall.
    bool asksWhetherLiterally() const;
    /// It was sent: what was rehearsed is of no more use.
    void forgetRehearsal();

 signals:
    void fieldRequested(const QString& key);
    void recipientsRequested();
    void optionsRequested();
    void deliveriesRequested(const hongyan::delivery::Filter& filter);
    void againAnswered();
    void stopRequested();
    void checkRequested();

 protected:
    void retranslate() override;

 private:
    void makeCheck(QWidget* parent);
    void addHowRow();
    std::optional<qint64> rehearsed() const;
    void onRehearsalChanged();
    void displaySentence();
    widgets::Markup thirdSentence() const;
    void displayWarnings();
    void displayCheckLine();
    void displayHow();
    void displayQuota();
    void warn(const widgets::Markup& sentence, const QString& link, std::function<void()> mend);

    widgets::Theme& m_theme;
    ReviewFacts m_facts;
    ListCheck::State m_checkState = ListCheck::State::None;
    qint64 m_checked = 0;
    qint64 m_toCheck = 0;
    std::vector<templates::LintFinding> m_findings;
    std::optional<Error> m_checkError;
    std::vector<std::function<void()>> m_mends;

    QLabel* m_sentence;
    QLabel* m_second;
    QLabel* m_third;
    widgets::SectionTitle* m_lookTitle;
    QWidget* m_checkLine = nullptr;
    widgets::IconLabel* m_checkIcon = nullptr;
    QLabel* m_checkWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_checkLink = nullptr;
    widgets::AmberList* m_warnings;
    QCheckBox* m_again;
    QCheckBox* m_literally;
    widgets::SectionTitle* m_howTitle;
    widgets::Card* m_how = nullptr;
    struct HowRow {
        QLabel* what = nullptr;
        QLabel* how = nullptr;
    };
    std::vector<HowRow> m_howRows;
    widgets::SectionTitle* m_quotaTitle;
    widgets::SegmentBar* m_quotaBar;
    widgets::Legend* m_quotaLegend;
    RehearsalRun* m_rehearsal;
    RehearsalCard* m_rehearsalCard;
};

}  // namespace hongyan::sendingpage
