#include "ui/recipients/recipientspage.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/recipients/dropveil.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/listsview.h"
#include "ui/recipients/suppressionview.h"

namespace hongyan::recipientspage {
namespace {

/// The one file that is being dragged; nothing where it is none or several.
QString draggedFile(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

RecipientsPage::RecipientsPage(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent)
    : Page(parent),
      m_stack(new QStackedWidget(this)),
      m_lists(new ListsView(theme, library, clock, m_stack)),
      m_import(new ImportView(theme, library, clock, m_lists->lists(), m_stack)),
      m_suppressions(new SuppressionView(theme, library, clock, m_stack)),
      m_veil(new DropVeil(theme, this)) {
    setAcceptDrops(true);
    m_stack->addWidget(m_lists);
    m_stack->addWidget(m_import);
    m_stack->addWidget(m_suppressions);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_stack);
    // Wherever the focus is, while the page is shown. Inputs keep the key to themselves.
    auto* pasting = new QShortcut(QKeySequence::Paste, this);
    pasting->setContext(Qt::WindowShortcut);
    connect(pasting, &QShortcut::activated, this, &RecipientsPage::paste);
    connect(m_lists, &ListsView::pasteRequested, this, &RecipientsPage::paste);
    connect(m_lists, &ListsView::importRequested, this, &RecipientsPage::startImport);
    connect(m_lists, &ListsView::sendRequested, this, &RecipientsPage::sendRequested);
    connect(m_lists, &ListsView::suppressionsRequested, this, &RecipientsPage::showSuppressions);
    connect(m_suppressions, &SuppressionView::left, this, [this] { m_stack->setCurrentWidget(m_lists); });
    connect(m_import, &ImportView::left, this, [this] { m_stack->setCurrentWidget(m_lists); });
    connect(m_import, &ImportView::imported, this, &RecipientsPage::onImported);
    retranslate();
}

void RecipientsPage::retranslate() {
    m_lists->retranslate();
    m_import->retranslate();
    m_suppressions->retranslate();
    m_veil->setWords(tr("Drop the spreadsheet to look through it"));
}

void RecipientsPage::refresh() {
    m_lists->refresh();
    if (m_stack->currentWidget() == m_suppressions)
        m_suppressions->refresh();
}

void RecipientsPage::showSuppressions() {
    m_stack->setCurrentWidget(m_suppressions);
    m_suppressions->refresh();
    m_suppressions->setFocus();
}

bool RecipientsPage::escape() {
    if (m_stack->currentWidget() == m_suppressions) {
        if (!m_suppressions->escape())
            m_stack->setCurrentWidget(m_lists);
        return true;
    }
    return m_stack->currentWidget() == m_import ? m_import->escape() : m_lists->escape();
}

void RecipientsPage::openFile(const QString& path) {
    m_stack->setCurrentWidget(m_import);
    if (!m_import->isImporting())
        m_import->open(path);
}

void RecipientsPage::startImport() {
    m_stack->setCurrentWidget(m_import);
    if (!m_import->isImporting())
        m_import->chooseFile();
}

void RecipientsPage::paste() {
    if (m_stack->currentWidget() == m_suppressions)
        return m_suppressions->paste();
    m_stack->setCurrentWidget(m_import);
    if (!m_import->isImporting())
        m_import->paste();
}

void RecipientsPage::onImported(ListId list, const QString& name, qint64 people) {
    m_stack->setCurrentWidget(m_lists);
    m_lists->showImported(list, name, people);
    emit listImported(list);
}

void RecipientsPage::dragEnterEvent(QDragEnterEvent* event) {
    if (m_import->isImporting() || draggedFile(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_veil->setGeometry(rect());
    m_veil->raise();
    m_veil->show();
}

void RecipientsPage::dragLeaveEvent(QDragLeaveEvent*) {
    m_veil->hide();
}

void RecipientsPage::dropEvent(QDropEvent* event) {
    m_veil->hide();
    const QString file = draggedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (m_stack->currentWidget() == m_suppressions)
        m_suppressions->importFile(file);
    else
        openFile(file);
}

void RecipientsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_veil->setGeometry(rect());
}

}  // namespace hongyan::recipientspage
