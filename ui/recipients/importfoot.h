#pragma once

#include <QTimer>

#include "ui/recipients/importsession.h"
#include "ui/recipients/listsmodel.h"
#include "ui/widgets/parts.h"

class QLineEdit;
class QProgressBar;

namespace hongyan::recipientspage {

class ReplaceQuestion;

/// Below the import: the way back, the table of problems, how far it is, the list's name and the import itself. Where
/// the width does not do, the export is left with its icon and the name without its label.
class ImportFoot : public widgets::FootBar {
    Q_OBJECT
 public:
    ImportFoot(widgets::Theme& theme, const ImportSession& session, const ListsModel& lists, QWidget* parent = nullptr);
    void show();
    void retranslate();
    void setName(const QString& name);
    QString name() const;
    void setWriting(bool writing);
    bool isWriting() const { return m_writing; }
    /// For whoever shows the foot: it stands above it.
    QWidget* question() const;

 signals:
    void cancelled();
    void stopRequested();
    void exportRequested();
    void importRequested();

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void make();
    void fit();
    void showReplaced();
    void onProgressed(double done, qint64 rows);
    void begin();

    widgets::Theme& m_theme;
    const ImportSession& m_session;
    const ListsModel& m_lists;
    bool m_writing = false;
    bool m_reading = false;
    QTimer m_slow;  ///< runs while reading is too young to speak of
    qint64 m_rowsSoFar = 0;
    QString m_exportWords;
    ReplaceQuestion* m_question;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_progressWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_replaced = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_import = nullptr;
};

}  // namespace hongyan::recipientspage
