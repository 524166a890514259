#pragma once

#include <optional>

#include "engine/deliverylog.h"
#include "rehearsal/rehearsal.h"
#include "settings/preferences.h"
#include "ui/sending/plan.h"
#include "ui/widgets/page.h"

class QStackedWidget;

namespace hongyan::editor {
class RecipientCard;
}
namespace hongyan::widgets {
class Banner;
class ElidedLabel;
class IconLabel;
class PageHeader;
class StepList;
class Theme;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

class DraftKeeper;
class FillStep;
class ListCheck;
class OptionsStep;
class RecipientStep;
class ReviewQuestions;
class ReviewStep;
class SendFoot;
class Shelf;
class TemplateStep;
struct ReviewFacts;

/// The way to a campaign in five steps, each kept as a draft. Gui thread.
class SendPage : public widgets::Page {
    Q_OBJECT
 public:
    /// `preferences` are read whenever they matter, so a change of them holds at once.
    SendPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
             rehearsal::Stage& stage, const settings::Preferences& preferences, const Clock& clock,
             QWidget* parent = nullptr);

    void refresh() override;
    /// Undoes a countdown.
    bool escape() override;
    /// Chooses it and stands where the next thing is missing; what else was chosen stays.
    /// Asks first where a message to another list is unfinished.
    void offerList(ListId list);
    void useList(ListId list);
    void useMessage(AccountId account, const templates::Message& message);

 signals:
    void importRequested();
    void accountsRequested();
    void deliveriesRequested(const hongyan::delivery::Filter& filter);
    void started(hongyan::CampaignId campaign);

 protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget *makeLeft(), *makeMiddle(), *makeRight();
    void connectSteps();
    void connectReview();
    void onLoaded(const Draft& draft);
    void onShelfChanged();
    void onCountingChanged();
    void send();
    void complain(const Error& error);
    void mend();

    void keep();  ///< after every choice: saves and shows it
    void goTo(Step step);
    void goToField(const QString& key);
    void checkSoon(), askForReview();
    ReviewFacts facts() const;
    QString reviewObstacle() const;
    void showAll(), showSteps(), showOptions();
    void showCard(), showReview();
    void showBanner(), showFoot();
    void placeCard();

    widgets::Theme& m_theme;
    engine::Library& m_library;
    engine::Sending& m_sending;
    rehearsal::Stage& m_stage;
    const settings::Preferences& m_preferences;
    const Clock& m_clock;
    Shelf* m_shelf;
    DraftKeeper* m_keeper;
    ListCheck* m_check;
    ReviewQuestions* m_questions;

    Plan m_plan;
    std::optional<Error> m_error, m_saveTrouble;
    std::optional<Timestamp> m_savedAt;

    widgets::PageHeader* m_header;
    widgets::StepList* m_steps = nullptr;
    widgets::IconLabel* m_savedIcon = nullptr;
    widgets::ElidedLabel* m_savedNote = nullptr;
    widgets::Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    TemplateStep* m_templateStep = nullptr;
    RecipientStep* m_recipientStep = nullptr;
    FillStep* m_fillStep = nullptr;
    OptionsStep* m_optionsStep = nullptr;
    ReviewStep* m_reviewStep = nullptr;
    QWidget* m_right = nullptr;
    editor::RecipientCard* m_card = nullptr;
    SendFoot* m_foot;
};

}  // namespace hongyan::sendingpage
