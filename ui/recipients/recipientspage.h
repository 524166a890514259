#pragma once

#include "engine/library.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

class QStackedWidget;

namespace hongyan::recipientspage {

class DropVeil;
class ImportView;
class ListsView;
class SuppressionView;

/// Recipients: the imported lists, the way of a spreadsheet into one, and who is not written to. A file may be dropped
/// anywhere on it.
class RecipientsPage : public widgets::Page {
    Q_OBJECT
 public:
    RecipientsPage(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent = nullptr);
    void refresh() override;
    bool escape() override;

 public slots:
    /// Shows the file as it would be imported. Does nothing while another one is being imported.
    void openFile(const QString& path);
    /// Shows the place for a file and asks for one.
    void startImport();
    /// Looks through what was copied. Does nothing while another list is being imported.
    void paste();
    void showSuppressions();

 signals:
    void sendRequested(hongyan::ListId list);
    void listImported(hongyan::ListId list);

 protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void onImported(ListId list, const QString& name, qint64 people);

    QStackedWidget* m_stack;
    ListsView* m_lists;
    ImportView* m_import;
    SuppressionView* m_suppressions;
    DropVeil* m_veil;
};

}  // namespace hongyan::recipientspage
