#pragma once

#include <QWidget>
#include <vector>

#include "templates/template.h"
#include "ui/widgets/theme.h"

namespace hongyan::widgets {
class Card;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::templatespage {

/// What the platform did to a template, newest first, with the fields before and after side by side. Gui thread.
class ChangesCard : public QWidget {
    Q_OBJECT
 public:
    explicit ChangesCard(widgets::Theme& theme, QWidget* parent = nullptr);
    /// Oldest first.
    void setChanges(const std::vector<templates::TemplateChange>& changes);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void refill();
    QWidget* row(const templates::TemplateChange& change, const templates::Template* before);
    QWidget* sides(const templates::Template& before, const templates::Template& after, QWidget* parent);

    widgets::Theme& m_theme;
    widgets::SectionTitle* m_title;
    widgets::Card* m_card;
    std::vector<templates::TemplateChange> m_changes;
};

/// What a change did to the fields: "“Note” (thing9) is gone. “Shop” (thing3) is new." Empty where nothing.
QString fieldChanges(const templates::Template& before, const templates::Template& after);

}  // namespace hongyan::templatespage
