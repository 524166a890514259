#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "engine/library.h"
#include "ui/widgets/theme.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hongyan::widgets {
class Banner;
class ElidedLabel;
class EmptyState;
class PageHeader;
}  // namespace hongyan::widgets

namespace hongyan::recipientspage {

class JobLine;
class SuppressionForm;
class SuppressionImport;
class SuppressionModel;

/// The people no campaign writes to: search by the start of an openid, add by pasting, take off again.
class SuppressionView : public QWidget {
    Q_OBJECT
 public:
    SuppressionView(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent = nullptr);

    void refresh();
    /// A step back within; false where there is none.
    bool escape();
    /// Shows the file as it would be added. Does nothing while another one is.
    void importFile(const QString& path);
    /// Openids from the clipboard, into the form.
    void paste();
    void retranslate();

 signals:
    void left();

 private:
    void makeTable();
    void chooseFile();
    void chooseTarget();
    void exportTo(const QString& path);
    void onExported(const Result<qint64>& people, const QString& path);
    void inform(const QString& sentence);
    bool isImporting() const;
    QWidget* makeStrip();
    void listen();
    void add(const std::vector<recipients::Suppression>& people);
    void askToRemove(bool ask);
    void remove();
    QStringList chosen() const;
    void showAll();
    void showStrip();
    void fitColumns();
    void complain(const Error& error);
    void warn(const QString& done, const QString& trouble);

    widgets::Theme& m_theme;
    engine::Library& m_library;
    SuppressionModel* m_model;
    QTimer m_searchSoon;
    qint64 m_count = 0;
    quint64 m_question = 0;
    QString m_written;      ///< the file of the last export, for its banner
    bool m_asking = false;  ///< whether to take the chosen ones off

    widgets::PageHeader* m_header;
    QLineEdit* m_search;
    QPushButton* m_add;
    QWidget* m_bannerPlace = nullptr;
    widgets::Banner* m_banner = nullptr;
    SuppressionForm* m_form;
    SuppressionImport* m_import;
    QPushButton* m_importFile = nullptr;
    QPushButton* m_export = nullptr;
    JobLine* m_line = nullptr;
    QStackedWidget* m_stack;
    QTableView* m_table = nullptr;
    widgets::EmptyState* m_empty;
    widgets::ElidedLabel* m_stripWords = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reallyRemove = nullptr;
    QPushButton* m_keep = nullptr;
};

}  // namespace hongyan::recipientspage
