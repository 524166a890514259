#include "ui/recipients/suppressionview.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>

#include "base/visible.h"
#include "ui/recipients/jobline.h"
#include "ui/recipients/suppressionform.h"
#include "ui/recipients/suppressionimport.h"
#include "ui/recipients/suppressionmodel.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::recipientspage {

namespace {

constexpr Milliseconds typingPause{250};

/// The first column begins at the page's margin.
class Rows : public widgets::RowDelegate {
 public:
    using RowDelegate::RowDelegate;

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override {
        const int indent = index.column() == SuppressionModel::Openid ? theme().px(8) : 0;
        RowDelegate::paintCell(painter, area.adjusted(indent, 0, 0, 0), option, index);
    }
};

}  // namespace

SuppressionView::SuppressionView(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_library(library),
      m_model(new SuppressionModel(library, clock, this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_search(new QLineEdit(this)),
      m_add(widgets::button(theme.icon(QStringLiteral("list-add"), widgets::Ink::OnAccent), QString(),
                            widgets::ButtonKind::Primary, this)),
      m_form(new SuppressionForm(theme, clock, this)),
      m_import(new SuppressionImport(theme, library, clock, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(theme, this)) {
    m_search->setObjectName(QStringLiteral("searchSuppressed"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme.px(200));
    m_search->addAction(theme.icon(QStringLiteral("search"), widgets::Ink::Secondary), QLineEdit::LeadingPosition);
    m_add->setObjectName(QStringLiteral("addSuppressed"));
    m_header->addAction(m_search);
    m_header->addAction(m_add);
    m_bannerPlace = new QWidget(this);
    auto* around = new QVBoxLayout(m_bannerPlace);
    around->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    around->addWidget(m_banner = new widgets::Banner(theme, widgets::Tone::Red, m_bannerPlace));
    m_bannerPlace->hide();
    makeTable();
    auto* body = new QWidget(m_stack);
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeStrip());
    inside->addWidget(m_table, 1);
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_import);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_form);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_bannerPlace);  // below the rows: coming and going it moves none of them
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    listen();
    retranslate();
}

void SuppressionView::makeTable() {
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("suppressed"));
    m_table->setModel(m_model);
    widgets::setUpTable(*m_table, m_theme);
    m_table->setItemDelegate(new Rows(m_theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(SuppressionModel::Reason, QHeaderView::Stretch);
}

QWidget* SuppressionView::makeStrip() {
    using widgets::ButtonKind;
    auto* strip = new QFrame(m_stack);
    strip->setObjectName(QStringLiteral("Strip"));
    auto* across = new QHBoxLayout(strip);
    across->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    across->setSpacing(m_theme.px(8));
    across->addWidget(m_stripWords = new widgets::ElidedLabel({}, strip), 1);
    across->addWidget(m_line = new JobLine(m_theme, strip));
    across->addWidget(m_importFile = widgets::button(m_theme.icon(QStringLiteral("document-import")), QString(),
                                                     ButtonKind::Small, strip));
    across->addWidget(m_export = widgets::button(m_theme.icon(QStringLiteral("document-export")), QString(),
                                                 ButtonKind::Small, strip));
    m_importFile->setObjectName(QStringLiteral("importSuppressed"));
    m_export->setObjectName(QStringLiteral("exportSuppressed"));
    across->addWidget(
        m_remove = widgets::button(m_theme.icon(QStringLiteral("edit-delete")), QString(), ButtonKind::Small, strip));
    across->addWidget(m_keep = widgets::button(QString(), ButtonKind::Small, strip));
    across->addWidget(m_reallyRemove = widgets::button(QString(), ButtonKind::Small, strip));
    widgets::takesAway(*m_remove);
    widgets::takesAway(*m_reallyRemove);
    m_stripWords->setObjectName(QStringLiteral("suppressedStrip"));
    m_remove->setObjectName(QStringLiteral("removeSuppressed"));
    m_keep->setObjectName(QStringLiteral("keepSuppressed"));
    m_reallyRemove->setObjectName(QStringLiteral("reallyRemoveSuppressed"));
    return strip;
}

void SuppressionView::listen() {
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    connect(m_header, &widgets::PageHeader::parentRequested, this, &SuppressionView::left);
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, &SuppressionView::refresh);
    connect(m_search, &QLineEdit::returnPressed, this, &SuppressionView::refresh);
    connect(m_add, &QPushButton::clicked, m_form, &SuppressionForm::open);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (m_search->text().trimmed().isEmpty())
            m_form->open();
        else
            m_search->clear();
    });
    connect(m_form, &SuppressionForm::addRequested, this, &SuppressionView::add);
    connect(m_form, &SuppressionForm::dismissed, this, [this] { m_table->setFocus(); });
    connect(m_model, &SuppressionModel::answered, this, &SuppressionView::showAll);
    connect(m_model, &SuppressionModel::failed, this, &SuppressionView::complain);
    connect(m_empty, &widgets::EmptyState::otherRequested, this, &SuppressionView::chooseFile);
    connect(m_importFile, &QPushButton::clicked, this, &SuppressionView::chooseFile);
    connect(m_export, &QPushButton::clicked, this, &SuppressionView::chooseTarget);
    connect(m_line, &JobLine::stopped, this, &SuppressionView::showStrip);
    connect(m_import, &SuppressionImport::left, this, &SuppressionView::refresh);
    connect(m_import, &SuppressionImport::imported, this,
            [this](qint64 people, const QString& file, qint64 leftOut, const QString& useless) {
                refresh();
                const QString done =
                    tr("%Ln people from %1 are on the list now.", nullptr, static_cast<int>(people)).arg(file);
                if (leftOut == 0 && useless.isEmpty())
                    inform(done);
                else if (leftOut == 0)
                    warn(done, useless);
                else
                    warn(done, tr("%Ln rows name nobody, and whoever they mean may be written to: %1", nullptr,
                                  static_cast<int>(leftOut))
                                   .arg(useless));
            });
    connect(m_banner, &widgets::Banner::linkActivated, this, [this] {
        if (m_written.isEmpty())
            refresh();
        else
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).path()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_asking = false;
        showStrip();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_asking = false;
        showStrip();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { askToRemove(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToRemove(false); });
    connect(m_reallyRemove, &QPushButton::clicked, this, &SuppressionView::remove);
    connect(&m_theme, &widgets::Theme::changed, this, &SuppressionView::fitColumns);
    connect(&m_library, &engine::Library::suppressionsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WindowShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* away = new QShortcut(QKeySequence::Delete, m_table);
    away->setContext(Qt::WidgetShortcut);
    connect(away, &QShortcut::activated, this, [this] {
        if (!chosen().isEmpty())
            askToRemove(true);
    });
}

void SuppressionView::refresh() {
    m_searchSoon.stop();
    m_bannerPlace->hide();
    m_written.clear();
    m_model->look(cleanedId(m_search->text()));
    const quint64 question = ++m_question;
    m_library.suppressionCount().then(this, [this, question](const Result<qint64>& count) {
        if (question != m_question)
            return;
        if (!count) {
            complain(count.error());
            return;
        }
        m_count = *count;
        showAll();
    });
}

bool SuppressionView::escape() {
    if (isImporting()) {
        m_import->escape();
        return true;
    }
    if (m_asking) {
        askToRemove(false);
        return true;
    }
    if (m_form->dismiss())
        return true;
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    refresh();
    return true;
}

bool SuppressionView::isImporting() const {
    return m_stack->currentWidget() == m_import && !m_import->session().path().isEmpty();
}

void SuppressionView::importFile(const QString& path) {
    if (m_import->isRunning())
        return;
    m_bannerPlace->hide();
    m_form->dismiss();
    m_import->open(path);
    showAll();
}

void SuppressionView::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose a spreadsheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Spreadsheets (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SuppressionView::importFile);
    dialog->open();
}

void SuppressionView::chooseTarget() {
    auto* dialog = new QFileDialog(this, tr("Export the suppression list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                       : QStringLiteral("xlsx"));
    });
    dialog->selectFile(tr("Suppression list") + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, &SuppressionView::exportTo);
    dialog->open();
}

void SuppressionView::exportTo(const QString& path) {
    m_bannerPlace->hide();
    engine::CopyJob* job = m_library.exportSuppressions(
        {path, {QStringLiteral("openid"), tr("Why"), tr("Source"), tr("Since"), tr("Until")}}, this);
    m_line->watch(job, [](qint64 done) { return tr("%Ln people so far", nullptr, static_cast<int>(done)); });
    connect(job, &engine::CopyJob::finished, this,
            [this, path](const Result<qint64>& people) { onExported(people, path); });
    showStrip();
}

void SuppressionView::onExported(const Result<qint64>& people, const QString& path) {
    m_line->finish();
    showStrip();
    if (!people)
        return complain(people.error());
    m_written = path;
    m_banner->show(widgets::Tone::Info,
                   tr("%Ln people are in %1.", nullptr, static_cast<int>(*people)).arg(QFileInfo(path).fileName()),
                   tr("Open the folder"));
    m_bannerPlace->show();
}

void SuppressionView::inform(const QString& sentence) {
    m_banner->show(widgets::Tone::Info, sentence);
    m_bannerPlace->show();
}

void SuppressionView::paste() {
    if (isImporting())
        return;
    m_form->open();
    m_form->paste();
}

void SuppressionView::add(const std::vector<recipients::Suppression>& people) {
    m_library.suppress(people).then(this, [this](const Result<void>& kept) {
        if (!kept) {
            complain(kept.error());
            return;
        }
        m_form->clear();
        m_form->dismiss();
        refresh();
    });
}

QStringList SuppressionView::chosen() const {
    QStringList openids;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        openids << m_model->at(row.row()).openid;
    return openids;
}

void SuppressionView::askToRemove(bool ask) {
    m_asking = ask;
    showStrip();
    (ask ? m_keep : m_remove)->setFocus();
}

void SuppressionView::remove() {
    m_asking = false;
    m_library.unsuppress(chosen()).then(this, [this](const Result<qint64>& removed) {
        if (!removed) {
            complain(removed.error());
            return;
        }
        refresh();
        m_table->setFocus();
    });
}

void SuppressionView::warn(const QString& done, const QString& trouble) {
    m_written.clear();
    m_banner->show(widgets::Tone::Amber, done + u' ' + trouble, tr("Look again"));
    m_bannerPlace->show();
}

void SuppressionView::complain(const Error& error) {
    m_written.clear();
    m_banner->show(widgets::Tone::Red, text::sentence(error), tr("Look again"));
    m_bannerPlace->show();
}

void SuppressionView::showAll() {
    const bool searching = !isBlank(m_search->text());
    const bool empty = m_model->isRead() && m_model->rowCount() == 0;
    m_header->setSubtitle(m_count > 0 ? tr("%Ln people", nullptr, static_cast<int>(m_count)) : QString());
    const bool importing = !m_import->session().path().isEmpty();
    m_stack->setCurrentIndex(importing ? 2 : empty ? 1 : 0);
    m_search->setVisible(!importing && (m_count > 0 || searching));
    m_add->setVisible(!importing && (!empty || searching));
    if (searching)
        m_empty->setWords(tr("Nobody whose openid begins so"), tr("Nobody of them is on the suppression list."),
                          tr("Show all"));
    else
        m_empty->setWords(tr("Nobody is on the suppression list"),
                          tr("No campaign writes to whom you put here: those who asked for it, or cannot be reached."),
                          tr("Add people…"), tr("Import a spreadsheet…"));
    fitColumns();
    showStrip();
}

void SuppressionView::showStrip() {
    const auto count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_importFile->setVisible(count == 0 && !m_asking);
    m_export->setVisible(count == 0 && !m_asking && !m_line->isRunning());
    m_export->setEnabled(m_count > 0);
    m_remove->setVisible(count > 0 && !m_asking);
    m_keep->setVisible(m_asking);
    m_reallyRemove->setVisible(m_asking);
    if (m_asking)
        m_stripWords->setText(tr("Take %Ln people off the list? Campaigns may write to them again.", nullptr, count));
    else if (count > 0)
        m_stripWords->setText(tr("%Ln selected", nullptr, count));
    else
        m_stripWords->setText(tr("No campaign writes to these people"));
}

void SuppressionView::fitColumns() {
    const QFontMetrics body(m_theme.font(widgets::Type::Body));
    const QFontMetrics caption(m_theme.font(widgets::Type::Caption));
    for (const int column :
         {SuppressionModel::Openid, SuppressionModel::Source, SuppressionModel::Since, SuppressionModel::Until}) {
        int width = caption.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < qMin(50, m_model->rowCount()); ++row)
            width = qMax(width, body.horizontalAdvance(m_model->index(row, column).data().toString()));
        const int margin = m_theme.px(column == SuppressionModel::Openid ? 32 : 24);
        m_table->setColumnWidth(column, qMin(width + margin, m_theme.px(280)));
    }
    m_table->horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section:first { padding-left: %1px; }").arg(m_theme.px(16)));
}

void SuppressionView::retranslate() {
    m_header->setParentTitle(tr("Recipients"));
    m_header->setTitle(tr("Suppression list"));
    m_search->setPlaceholderText(tr("Start of an openid"));
    m_search->setAccessibleName(tr("Search by the start of an openid"));
    m_add->setText(tr("Add people…"));
    m_table->setAccessibleName(tr("Suppression list"));
    m_importFile->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_import->retranslate();
    m_remove->setText(tr("Take off"));
    m_keep->setText(tr("Keep"));
    m_reallyRemove->setText(tr("Take off the list"));
    m_model->retranslate();
    m_form->retranslate();
    showAll();
}

}  // namespace hongyan::recipientspage
