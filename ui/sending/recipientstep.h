#pragma once

#include "ui/sending/draft.h"
#include "ui/sending/shelf.h"
#include "ui/sending/steppane.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hongyan::widgets {
class Banner;
class EmptyState;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::sendingpage {

class ListsModel;
class PeopleModel;

/// Which imported list, with its first rows below. Gui thread.
class RecipientStep : public StepPane {
    Q_OBJECT
 public:
    RecipientStep(widgets::Theme& theme, engine::Library& library, QWidget* parent = nullptr);
    void display(const Shelf& shelf, const Draft& draft, const Clock& clock);

 signals:
    void listChosen(hongyan::ListId list);
    void importRequested();

 protected:
    void retranslate() override;

 private:
    QWidget* makeTables();
    void measure();
    void askForRows(const recipients::RecipientList& list);
    void forgetRows();
    void nameRows();

    widgets::Theme& m_theme;
    engine::Library& m_library;
    QLabel* m_heading;
    QPushButton* m_import;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    ListsModel* m_lists;
    QTableView* m_listView = nullptr;
    widgets::SectionTitle* m_rowsTitle = nullptr;
    widgets::Banner* m_trouble = nullptr;
    PeopleModel* m_people;
    QTableView* m_peopleView = nullptr;
    recipients::RecipientList m_shown;
    quint64 m_question = 0;
    bool m_displaying = false;
};

}  // namespace hongyan::sendingpage
