#pragma once

#include <QTableView>
#include <QWidget>
#include <optional>

#include "engine/library.h"
#include "ui/recipients/listsmodel.h"
#include "ui/recipients/peoplemodel.h"
#include "ui/widgets/theme.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace hongyan::widgets {
class Banner;
class EmptyState;
class PageHeader;
}  // namespace hongyan::widgets

namespace hongyan::recipientspage {

class CombinePanel;
class FollowersPanel;
class ListStrip;

/// The lists and, below, the people of the selected one, or how new lists are made: out of others, of followers.
class ListsView : public QWidget {
    Q_OBJECT
 public:
    ListsView(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent = nullptr);

    void refresh();
    const ListsModel& lists() const { return *m_lists; }
    /// Selects it as soon as it is there, and says what came of it.
    void showImported(ListId list, const QString& name, qint64 people);
    bool escape();
    void retranslate();

 signals:
    void importRequested();
    void pasteRequested();
    void suppressionsRequested();
    void sendRequested(hongyan::ListId list);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    QWidget* makeLists();
    void makeHeader();
    void makePanels();
    void listenToPanels();
    void nameButtons();
    void fitHeader();
    void showPanel(QWidget* panel);
    void showBody();
    void showTags();
    void rename(ListId list, const QString& name);
    void answered(const Result<void>& result);
    QWidget* makePeople();
    void listen();
    void countSuppressed();
    void nameSuppressions();
    void onListsAnswered(const Result<std::vector<recipients::ListInfo>>& lists);
    const recipients::ListInfo* selected() const;
    void select(ListId list);
    void onSelected();
    void lookAtPeople();
    void fitColumns();
    void remove();
    void onBannerLink();
    void showBanner();

    widgets::Theme& m_theme;
    engine::Library& m_library;
    const Clock& m_clock;
    ListsModel* m_lists;
    PeopleModel* m_people;
    quint64 m_question = 0;
    qint64 m_suppressed = 0;
    bool m_answered = false;
    ListId m_wanted;  ///< to be selected
    ListId m_shown;
    std::optional<Error> m_error;
    ListId m_imported;
    QString m_importedName;
    qint64 m_importedPeople = 0;
    int m_madeLists = 0;  ///< 0: it was imported

    widgets::PageHeader* m_header = nullptr;
    QPushButton* m_suppressions = nullptr;
    QPushButton* m_followers = nullptr;
    QPushButton* m_paste = nullptr;
    QPushButton* m_import = nullptr;
    QWidget* m_bannerPlace = nullptr;
    widgets::Banner* m_banner = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    QWidget* m_body = nullptr;
    QWidget* m_tagBar = nullptr;
    QHBoxLayout* m_tagRow = nullptr;
    QButtonGroup* m_tagGroup = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_lower = nullptr;
    ListStrip* m_strip = nullptr;
    CombinePanel* m_combine = nullptr;
    FollowersPanel* m_fetch = nullptr;
    QTableView* m_peopleTable = nullptr;
};

}  // namespace hongyan::recipientspage
