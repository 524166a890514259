#pragma once

#include <QWidget>
#include <array>

#include "ui/recipients/importsession.h"
#include "ui/recipients/listsmodel.h"
#include "ui/widgets/theme.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace hongyan::widgets {
class Banner;
class Chip;
class ElidedLabel;
class EmptyState;
class IconLabel;
class NumberTile;
class PageHeader;
}  // namespace hongyan::widgets

namespace hongyan::recipientspage {

class ImportFoot;
class NotesPanel;
class PreviewTable;
class SourceBar;

/// From a dropped spreadsheet to a list: how it is read, what was found, the rows themselves, then the import. Shows
/// an ImportSession; keeps no knowledge of its own but what is looked at.
class ImportView : public QWidget {
    Q_OBJECT
 public:
    ImportView(widgets::Theme& theme, engine::Library& library, const Clock& clock, const ListsModel& lists,
               QWidget* parent = nullptr);

    void open(const QString& path);
    void chooseFile();
    /// Looks through what is on the clipboard, or says why not.
    void paste();
    bool escape();
    /// No file may take the place of the one that is being imported.
    bool isImporting() const { return m_session.stage() == ImportSession::Stage::Importing; }
    const ImportSession& session() const { return m_session; }
    void retranslate();

 signals:
    void left();
    void imported(hongyan::ListId list, const QString& name, qint64 people);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    enum class Help { None, File, Encoding, Header, NoHead, Quotes, Sheet, Column, Read, Count, Remap, Import, Folder };

    void make();
    void prepare(const QString& listName);
    void showEmpty();
    QWidget* makeFileLine();
    QWidget* makeTiles();
    QWidget* makeStrip();
    void listen();
    void leave();
    void help();
    void look(Sight sight);
    void lookAtNote(int note);
    void import();
    void exportProblems();
    void writeProblems(const QString& path);

    void show();
    void showFileLine();
    void showBanner();
    void showError(const Error& error);
    void showMapping();
    void showNotes();
    void showTiles();
    void showGapTile();
    void showStrip();
    void showRows();
    QString readingSentence() const;

    widgets::Theme& m_theme;
    const ListsModel& m_lists;
    const Clock& m_clock;
    ImportSession m_session;
    bool m_refused = false;  ///< nothing on the clipboard could be read
    Sight m_sight = Sight::All;
    Help m_help = Help::None;
    QString m_written;  ///< the table of problems, for its banner
    std::optional<Error> m_writeError;

    widgets::PageHeader* m_header = nullptr;
    QPushButton* m_paste = nullptr;
    QPushButton* m_otherFile = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QWidget* m_found = nullptr;  ///< tiles and table
    QLabel* m_fileName = nullptr;
    widgets::ElidedLabel* m_fileFacts = nullptr;
    SourceBar* m_source = nullptr;
    widgets::Banner* m_banner = nullptr;
    NotesPanel* m_notes = nullptr;
    std::array<widgets::NumberTile*, 4> m_tiles{};
    QButtonGroup* m_sights = nullptr;
    QWidget* m_strip = nullptr;
    QLabel* m_stripWords = nullptr;
    QHBoxLayout* m_chipRow = nullptr;
    std::vector<widgets::Chip*> m_chips;
    PreviewTable* m_table = nullptr;
    ImportFoot* m_foot = nullptr;
};

}  // namespace hongyan::recipientspage
