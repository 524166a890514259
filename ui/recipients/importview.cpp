#include "ui/recipients/importview.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>

#include "ui/recipients/fitting.h"
#include "ui/recipients/importfoot.h"
#include "ui/recipients/notespanel.h"
#include "ui/recipients/previewtable.h"
#include "ui/recipients/sourcebar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::recipientspage {

using Stage = ImportSession::Stage;

ImportView::ImportView(widgets::Theme& theme, engine::Library& library, const Clock& clock, const ListsModel& lists,
                       QWidget* parent)
    : QWidget(parent), m_theme(theme), m_lists(lists), m_clock(clock), m_session(library, clock) {
    make();
    listen();
    retranslate();
}

void ImportView::make() {
    m_header = new widgets::PageHeader(m_theme, this);
    m_header->setLine(false);
    m_header->addAction(m_paste = widgets::button(m_theme.icon(QStringLiteral("edit-paste")), QString(),
                                                  widgets::ButtonKind::Normal, this));
    m_paste->setObjectName(QStringLiteral("pasteOther"));
    m_header->addAction(m_otherFile = widgets::button(m_theme.icon(QStringLiteral("document-swap")), QString(),
                                                      widgets::ButtonKind::Normal, this));
    letShrink(*m_header);
    m_empty = new widgets::EmptyState(m_theme, this);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // Only a very large font needs the bar.
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);  // it follows the focus inside
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget(m_scroll);
    m_scroll->setWidget(m_body);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), m_theme.px(12));
    top->setSpacing(m_theme.px(12));
    top->addWidget(makeFileLine());
    top->addWidget(m_source = new SourceBar(m_theme, m_body));
    top->addWidget(m_banner = new widgets::Banner(m_theme, widgets::Tone::Info, m_body));
    top->addWidget(m_notes = new NotesPanel(m_theme, m_body));
    body->addLayout(top);
    body->addWidget(widgets::line(Qt::Horizontal, true, m_body));
    m_found = new QWidget(m_body);
    auto* found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(0);
    found->addWidget(makeTiles());
    found->addWidget(makeStrip());
    found->addWidget(m_table = new PreviewTable(m_theme, m_found), 1);
    body->addWidget(m_found, 1);
    body->addStretch(0);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_scroll, 1);
    rows->addWidget(m_empty, 1);
    m_foot = new ImportFoot(m_theme, m_session, m_lists, this);
    auto* asked = new QHBoxLayout;
    asked->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    asked->addWidget(m_foot->question());
    rows->addLayout(asked);
    rows->addWidget(m_foot);
}

QWidget* ImportView::makeFileLine() {
    auto* file = new QWidget(m_body);
    auto* across = new QHBoxLayout(file);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(m_theme.px(12));
    across->addWidget(
        new widgets::IconLabel(m_theme, QStringLiteral("x-office-spreadsheet"), widgets::Ink::Untinted, 22, file));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(4));
    words->addWidget(m_fileName = widgets::label({}, widgets::Type::Section, widgets::Ink::Text, file));
    words->addWidget(m_fileFacts = new widgets::ElidedLabel({}, file));
    m_fileFacts->setProperty("ink", QLatin1String(widgets::nameOf(widgets::Ink::Secondary)));
    m_fileFacts->setProperty("type", QLatin1String(widgets::nameOf(widgets::Type::Caption)));
    across->addLayout(words, 1);
    return file;
}

QWidget* ImportView::makeTiles() {
    auto* row = new widgets::NumberRow(m_theme, m_found);
    m_sights = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = row->addTile();
        m_tiles[i]->setCheckable(true);
        m_sights->addButton(m_tiles[i], static_cast<int>(i));
    }
    m_tiles[0]->setChecked(true);
    return row;
}

QWidget* ImportView::makeStrip() {
    auto* strip = new QFrame(m_found);
    strip->setObjectName(QStringLiteral("Strip"));
    auto* across = new QHBoxLayout(strip);
    across->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    across->setSpacing(m_theme.px(8));
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(m_theme.px(8));
    across->addLayout(m_chipRow);
    across->addWidget(m_stripWords = widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, strip));
    across->addStretch(1);
    m_strip = strip;
    return strip;
}

void ImportView::listen() {
    connect(&m_session, &ImportSession::changed, this, [this] {
        m_refused = false;
        show();
    });
    connect(&m_session, &ImportSession::imported, this, &ImportView::imported);
    connect(m_header, &widgets::PageHeader::parentRequested, this, &ImportView::leave);
    connect(m_otherFile, &QPushButton::clicked, this, &ImportView::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &ImportView::paste);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &ImportView::chooseFile);
    connect(m_empty, &widgets::EmptyState::otherRequested, this, &ImportView::paste);
    connect(m_banner, &widgets::Banner::linkActivated, this, &ImportView::help);
    connect(m_source, &SourceBar::chosen, &m_session, &ImportSession::setOptions);
    connect(m_notes, &NotesPanel::chosen, &m_session, &ImportSession::setOptions);
    connect(m_notes, &NotesPanel::lookRequested, this, &ImportView::lookAtNote);
    connect(m_table, &PreviewTable::openidChosen, this, [this](int column) {
        m_written.clear();
        m_session.useAsOpenid(column);
    });
    connect(m_table, &PreviewTable::nameChosen, &m_session, &ImportSession::useAsName);
    connect(m_table, &PreviewTable::renamed, &m_session, &ImportSession::rename);
    connect(m_sights, &QButtonGroup::idClicked, this, [this](int sight) { look(static_cast<Sight>(sight)); });
    connect(m_foot, &ImportFoot::cancelled, this, &ImportView::leave);
    connect(m_foot, &ImportFoot::stopRequested, this, [this] {
        if (m_foot->isWriting())
            m_session.stopWriting();
        else
            m_session.cancel();
    });
    connect(m_foot, &ImportFoot::exportRequested, this, &ImportView::exportProblems);
    connect(m_foot, &ImportFoot::importRequested, this, &ImportView::import);
    connect(&m_theme, &widgets::Theme::changed, this, &ImportView::showRows);
}

void ImportView::open(const QString& path) {
    prepare(QFileInfo(path).completeBaseName());
    m_session.open(path);
}

void ImportView::paste() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    const QString text = copied && copied->hasText() ? copied->text() : QString();
    // A table has more than one row; a word or an address in the clipboard is none.
    m_refused = !QStringView(text).trimmed().contains(u'\n') && !QStringView(text).trimmed().contains(u'\r');
    if (m_refused) {
        show();
        return;
    }
    const QString name = tr("Pasted %1").arg(toDateTime(m_clock.now()).toLocalTime().toString(u"MM-dd HH:mm"));
    prepare(name);
    m_session.openPasted(text, name);
}

void ImportView::prepare(const QString& listName) {
    m_refused = false;
    m_sight = Sight::All;
    m_tiles[0]->setChecked(true);
    m_written.clear();
    m_writeError.reset();
    m_found->hide();
    m_foot->setName(listName);
}

void ImportView::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose a spreadsheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Spreadsheets (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt)"), tr("All files (*)")});
    if (!m_session.path().isEmpty() && !m_session.isPasted())
        if (!m_session.isPasted())
            dialog->setDirectory(QFileInfo(m_session.path()).path());
    connect(dialog, &QFileDialog::fileSelected, this, &ImportView::open);
    dialog->open();
}

void ImportView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitButtons(*m_header, width(), {m_paste, m_otherFile});
}

void ImportView::leave() {
    if (isImporting())
        return;
    m_refused = false;
    m_session.close();
    emit left();
}

bool ImportView::escape() {
    if (m_sight == Sight::All)
        return false;
    m_tiles[0]->setChecked(true);
    look(Sight::All);
    return true;
}

void ImportView::look(Sight sight) {
    m_sight = sight;
    if (sight != Sight::Note && m_session.findings().note() >= 0)
        return m_session.setNote(-1);  // which shows it
    showStrip();
    showRows();
}

void ImportView::lookAtNote(int note) {
    m_sight = note < 0 ? Sight::All : Sight::Note;
    m_sights->setExclusive(false);  // no tile is it
    for (widgets::NumberTile* tile : m_tiles)
        tile->setChecked(note < 0 && tile == m_tiles[0]);
    m_sights->setExclusive(true);
    m_session.setNote(note);
}

void ImportView::import() {
    m_written.clear();
    m_session.import(m_foot->name());
}

void ImportView::help() {
    const auto openBox = [this](SourceBar::Part part) {
        m_source->box(part)->setFocus();
        m_source->box(part)->showPopup();
    };
    switch (m_help) {
        case Help::None:
            return;
        case Help::File:
            return chooseFile();
        case Help::Encoding:
            return openBox(SourceBar::Encoding);
        case Help::Header:
            return openBox(SourceBar::HeaderRow);
        case Help::NoHead: {
            recipients::ReadOptions options = m_session.options();
            options.headerRow = 0;
            return m_session.setOptions(options);
        }
        case Help::Quotes: {
            recipients::ReadOptions options = m_session.options();
            options.quoting = recipients::Quoting::None;
            return m_session.setOptions(options);
        }
        case Help::Read:
            return m_session.read();
        case Help::Sheet:
            return m_session.setOptions({});
        case Help::Column:
            return m_table->uses()->openFirst();
        case Help::Count:
            return m_session.count();
        case Help::Remap:
            return m_session.mapAnew();
        case Help::Import:
            return import();
        case Help::Folder:
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).path()));
            return;
    }
}

void ImportView::exportProblems() {
    auto* dialog = new QFileDialog(this, tr("Export the rows with problems"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                       : QStringLiteral("xlsx"));
    });
    dialog->setDirectory(QFileInfo(m_session.path()).path());
    dialog->selectFile(tr("%1 - problems").arg(m_foot->name()) + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportView::writeProblems);
    dialog->open();
}

void ImportView::writeProblems(const QString& path) {
    m_written.clear();
    m_writeError.reset();
    m_foot->setWriting(true);
    show();
    m_session.writeProblems(path, m_session.findings().problemWords())
        .then(this, [this, path, source = m_session.path()](const Result<qint64>& written) {
            m_foot->setWriting(false);
            if (source != m_session.path())
                return;
            if (written)
                m_written = path;
            else if (written.error().kind != ErrorKind::Cancelled)
                m_writeError = written.error();
            show();
        });
}

}  // namespace hongyan::recipientspage
