#pragma once

#include <QWidget>

#include "ui/recipients/importsession.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hongyan::widgets {
class Banner;
class ElidedLabel;
}  // namespace hongyan::widgets

namespace hongyan::recipientspage {

class JobLine;
class NotesPanel;
class PreviewTable;
class SourceBar;

/// A spreadsheet on its way to the suppression list: read and looked through as a list of people is, with columns for
/// why and until when.
class SuppressionImport : public QWidget {
    Q_OBJECT
 public:
    SuppressionImport(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent = nullptr);
    void open(const QString& path);
    bool isRunning() const;
    /// Stops what runs, or leaves.
    void escape();
    void retranslate();
    const ImportSession& session() const { return m_session; }

 signals:
    /// `useless`: rows that name nobody, in words, the first few of them.
    void imported(qint64 people, const QString& file, qint64 leftOut, const QString& useless);
    void left();

 private:
    enum Column { Openid, Reason, Expiry, ColumnCount };
    void make();
    QWidget* makeColumns();
    QWidget* makeFoot();
    void listen();
    void show();
    void showColumns();
    void showBanner();
    void showTable();
    QString whyNot() const;  ///< the button at the end is grey
    void onColumn(Column which);
    int columnOf(Column which) const;
    void import();
    void onImported(const engine::CopyJob& job, const Result<qint64>& people);

    widgets::Theme& m_theme;
    engine::Library& m_library;
    ImportSession m_session;
    QStringList m_guessedFor;  ///< the header whose columns were guessed
    std::optional<Error> m_error;
    QLabel* m_file = nullptr;
    widgets::ElidedLabel* m_facts = nullptr;
    SourceBar* m_source = nullptr;
    widgets::Banner* m_banner = nullptr;
    NotesPanel* m_notes = nullptr;
    QLabel* m_labels[ColumnCount]{};
    QComboBox* m_boxes[ColumnCount]{};
    QLineEdit* m_reason = nullptr;
    PreviewTable* m_table = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_import = nullptr;
    JobLine* m_line = nullptr;
};

}  // namespace hongyan::recipientspage
