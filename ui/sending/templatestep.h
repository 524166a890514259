#pragma once

#include "ui/sending/draft.h"
#include "ui/sending/shelf.h"
#include "ui/sending/steppane.h"

class QComboBox;
class QFrame;
class QLabel;
class QStackedWidget;

namespace hongyan::widgets {
class EmptyState;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

class ChoiceList;

/// Which account sends which template, and whether to begin from a saved message. Gui thread.
class TemplateStep : public StepPane {
    Q_OBJECT
 public:
    explicit TemplateStep(widgets::Theme& theme, QWidget* parent = nullptr);
    void display(const Shelf& shelf, const Draft& draft, const Clock& clock);

 signals:
    void accountChosen(hongyan::AccountId account);
    void templateChosen(const QString& id);
    void savedChosen(hongyan::MessageId message);
    void syncRequested();
    void accountsRequested();

 protected:
    void retranslate() override;

 private:
    QWidget* makeLists();
    void displayAccounts(const Shelf& shelf, const Draft& draft);
    void displayTemplates(const Shelf& shelf, const Draft& draft, const Clock& clock);
    void displaySaved(const Shelf& shelf, const Draft& draft);

    widgets::Theme& m_theme;
    QLabel* m_heading;
    QLabel* m_accountLabel;
    QComboBox* m_account;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    widgets::SectionTitle* m_templatesTitle = nullptr;
    ChoiceList* m_templates = nullptr;
    widgets::SectionTitle* m_savedTitle = nullptr;
    QFrame* m_savedCard = nullptr;
    ChoiceList* m_saved = nullptr;
    bool m_hasAccounts = true;
};

}  // namespace hongyan::sendingpage
