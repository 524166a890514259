#pragma once

#include <QFrame>
#include <vector>

#include "recipients/rowreader.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hongyan::recipientspage {

/// What is to be known about a file: a row for each note, with the choice it asks for and the way to its rows. A few
/// are shown at once, the others by scrolling.
class NotesPanel : public QFrame {
    Q_OBJECT
 public:
    explicit NotesPanel(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `looked`: the note whose rows are looked at, -1: none. Rows are made anew only for other notes.
    void show(const std::vector<recipients::FileNote>& notes, const recipients::ReadOptions& options, int looked);
    /// What is no note of the reader's: shown above the notes.
    void setFacts(const QStringList& facts);
    void retranslate();
    int rows() const { return static_cast<int>(m_rows.size()); }
    QComboBox* choiceOf(int row) const { return m_rows[static_cast<std::size_t>(row)].choice; }
    QPushButton* lookOf(int row) const { return m_rows[static_cast<std::size_t>(row)].look; }
    QString wordsOf(int row) const;

 signals:
    void chosen(const hongyan::recipients::ReadOptions& options);
    void lookRequested(int note);  ///< -1: at none any more

 private:
    struct NoteRow {
        QLabel* words;
        QComboBox* choice;  ///< null: it asks nothing
        QPushButton* look;
    };
    void build();
    void addFact(const QString& fact);
    void orderTabs();
    NoteRow makeRow(int index, const recipients::FileNote& note);
    void onChosen(int row);
    void showLooks();

    widgets::Theme& m_theme;
    std::vector<recipients::FileNote> m_notes;
    recipients::ReadOptions m_options;
    QStringList m_facts;
    int m_looked = -1;
    std::vector<NoteRow> m_rows;
    QLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_list = nullptr;
};

}  // namespace hongyan::recipientspage
