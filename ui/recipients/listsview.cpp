#include "ui/recipients/listsview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/recipients/combinepanel.h"
#include "ui/recipients/fitting.h"
#include "ui/recipients/followerspanel.h"
#include "ui/recipients/liststrip.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::recipientspage {

ListsView::ListsView(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_library(library),
      m_clock(clock),
      m_lists(new ListsModel(this)),
      m_people(new PeopleModel(library, this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_empty(new widgets::EmptyState(theme, this)) {
    makeHeader();
    m_bannerPlace = new QWidget(this);
    auto* around = new QVBoxLayout(m_bannerPlace);
    around->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    around->addWidget(m_banner = new widgets::Banner(theme, widgets::Tone::Info, m_bannerPlace));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeLists());
    split->addWidget(m_lower = new QStackedWidget(split));
    m_lower->addWidget(makePeople());
    makePanels();
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    m_body = split;
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_body, 1);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_bannerPlace);  // below the rows: coming and going it moves none of them
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_body->hide();
    m_empty->hide();
    listen();
    listenToPanels();
    retranslate();
}

void ListsView::makeHeader() {
    using widgets::ButtonKind;
    const auto icon = [this](const char* name) { return m_theme.icon(QString::fromLatin1(name)); };
    m_suppressions = widgets::button(icon("dialog-cancel"), QString(), ButtonKind::Normal, this);
    m_followers = widgets::button(icon("group"), QString(), ButtonKind::Normal, this);
    m_paste = widgets::button(icon("edit-paste"), QString(), ButtonKind::Normal, this);
    m_import = widgets::button(m_theme.icon(QStringLiteral("document-import"), widgets::Ink::OnAccent), QString(),
                               ButtonKind::Primary, this);
    m_suppressions->setObjectName(QStringLiteral("suppressions"));
    m_followers->setObjectName(QStringLiteral("followers"));
    m_paste->setObjectName(QStringLiteral("paste"));
    for (QPushButton* each : {m_suppressions, m_followers, m_paste, m_import})
        m_header->addAction(each);
    letShrink(*m_header);
}

QWidget* ListsView::makeLists() {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("lists"));
    widgets::setUpTable(*m_table, m_theme);
    m_table->setModel(m_lists);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ListsModel::Name, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto* lists = new QWidget(this);
    auto* rows = new QVBoxLayout(lists);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_tagBar = new QFrame(lists);
    m_tagBar->setObjectName(QStringLiteral("Strip"));
    m_tagRow = new QHBoxLayout(m_tagBar);
    m_tagRow->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    m_tagRow->setSpacing(m_theme.px(8));
    m_tagRow->addStretch(1);
    m_tagGroup = new QButtonGroup(this);
    m_tagBar->hide();
    rows->addWidget(m_tagBar);
    rows->addWidget(m_table, 1);
    return lists;
}

QWidget* ListsView::makePeople() {
    auto* people = new QWidget(this);
    auto* rows = new QVBoxLayout(people);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip = new ListStrip(m_theme, people));
    m_peopleTable = new QTableView(people);
    widgets::setUpTable(*m_peopleTable, m_theme);
    auto* delegate = new widgets::RowDelegate(m_theme, m_peopleTable);
    delegate->setColumnLines(true);
    m_peopleTable->setItemDelegate(delegate);
    m_peopleTable->setModel(m_people);
    rows->addWidget(m_peopleTable, 1);
    return people;
}

void ListsView::listen() {
    connect(m_suppressions, &QPushButton::clicked, this, &ListsView::suppressionsRequested);
    connect(&m_library, &engine::Library::suppressionsChanged, this, &ListsView::countSuppressed);
    connect(m_import, &QPushButton::clicked, this, &ListsView::importRequested);
    connect(m_paste, &QPushButton::clicked, this, &ListsView::pasteRequested);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &ListsView::importRequested);
    connect(m_empty, &widgets::EmptyState::otherRequested, this, &ListsView::pasteRequested);
    connect(m_banner, &widgets::Banner::linkActivated, this, &ListsView::onBannerLink);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListsView::onSelected);
    connect(m_table, &QTableView::activated, this, [this] { m_peopleTable->setFocus(); });
    connect(m_strip, &ListStrip::sendRequested, this, [this] {
        if (const recipients::ListInfo* info = selected())
            emit sendRequested(info->list.id);
    });
    connect(m_strip, &ListStrip::removeRequested, this, &ListsView::remove);
    connect(m_peopleTable->verticalScrollBar(), &QScrollBar::valueChanged, this, &ListsView::lookAtPeople);
    connect(m_peopleTable->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ListsView::lookAtPeople);
    connect(m_people, &QAbstractItemModel::dataChanged, this, &ListsView::fitColumns);
    connect(&m_theme, &widgets::Theme::changed, this, &ListsView::fitColumns);
    connect(m_people, &PeopleModel::failed, this, [this](const Error& error) {
        m_error = error;
        showBanner();
    });
    connect(&m_library, &engine::Library::listsChanged, this, &ListsView::refresh);
}

void ListsView::retranslate() {
    m_header->setTitle(tr("Recipients"));
    nameButtons();
    m_empty->setWords(
        tr("No recipient list yet"),
        tr("Drop an .xlsx, .ods or .csv file here, choose one, or paste from Excel. It needs a column with openids."),
        tr("Import list…"), tr("Paste"));
    m_table->setAccessibleName(tr("Imported lists"));
    m_peopleTable->setAccessibleName(tr("People of the list"));
    m_strip->retranslate();
    m_combine->retranslate();
    m_fetch->retranslate();
    showTags();
    showBanner();
}

void ListsView::countSuppressed() {
    m_library.suppressionCount().then(this, [this](const Result<qint64>& count) {
        // Without an answer the entry stands without a number; the list itself says what is wrong.
        m_suppressed = count.value_or(0);
        nameSuppressions();
    });
}

void ListsView::nameSuppressions() {
    setWords(*m_suppressions,
             m_suppressed > 0 ? tr("Suppression list %1").arg(text::number(m_suppressed)) : tr("Suppression list"));
    fitHeader();
}

void ListsView::refresh() {
    countSuppressed();
    const quint64 question = ++m_question;
    m_library.lists().then(this, [this, question](const Result<std::vector<recipients::ListInfo>>& lists) {
        if (question == m_question)
            onListsAnswered(lists);
    });
}

void ListsView::onListsAnswered(const Result<std::vector<recipients::ListInfo>>& lists) {
    if (!lists) {
        m_error = lists.error();
        showBanner();
        return;
    }
    m_answered = true;
    const ListId before = m_wanted.isValid() && m_wanted != m_shown ? m_wanted : m_shown;
    m_lists->show(*lists, m_clock.now());
    if (m_lists->rowOf(m_wanted) >= 0)
        m_wanted = {};
    showTags();
    showBody();
    select(before);
    fitColumns();
}

const recipients::ListInfo* ListsView::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_lists->at(rows.front().row());
}

void ListsView::select(ListId list) {
    const int row = qMax(0, m_lists->rowOf(list));
    if (row < m_lists->rowCount())
        m_table->setCurrentIndex(m_lists->index(row, 0));
    else
        onSelected();
}

void ListsView::onSelected() {
    const recipients::ListInfo* info = selected();
    const ListId now = info ? info->list.id : ListId();
    if (!info && m_lists->rowCount() > 0)
        return;  // between the old rows and the new ones
    if (now != m_shown || !info) {
        m_shown = now;
        m_people->show(info ? std::optional(info->list) : std::nullopt);
        m_peopleTable->scrollToTop();
    }
    m_strip->show(info);
}

void ListsView::lookAtPeople() {
    const int first = qMax(0, m_peopleTable->rowAt(0));
    const int shown = m_peopleTable->viewport()->height() / m_theme.rowHeight() + 1;
    m_people->look(first, first + shown);
}

void ListsView::fitColumns() {
    const QFontMetrics body(m_theme.font(widgets::Type::Body));
    const QFontMetrics caption(m_theme.font(widgets::Type::Caption));
    const auto fit = [&](QTableView& view, int column, int from, int rows, int most) {
        const QAbstractItemModel& model = *view.model();
        int width = caption.horizontalAdvance(model.headerData(column, Qt::Horizontal).toString());
        for (int row = from; row < qMin(from + rows, model.rowCount()); ++row)
            width = qMax(width, body.horizontalAdvance(model.index(row, column).data().toString().left(60)));
        view.setColumnWidth(column, qMin(width + m_theme.px(24), m_theme.px(most)));
    };
    for (int column = ListsModel::People; column < ListsModel::ColumnCount; ++column)
        fit(*m_table, column, 0, 50, 260);
    if (m_peopleTable->verticalScrollBar()->value() == 0) {
        for (int column = 0; column < m_people->columnCount(); ++column)
            fit(*m_peopleTable, column, 0, 40, 220);
    }
}

void ListsView::remove() {
    const recipients::ListInfo* info = selected();
    if (!info)
        return;
    if (m_imported == info->list.id)
        m_imported = {};
    m_library.removeList(info->list.id).then(this, [this](const Result<void>& removed) {
        m_error.reset();
        if (!removed)
            m_error = removed.error();
        showBanner();
        refresh();
    });
}

bool ListsView::escape() {
    if (m_lower->currentIndex() > 0) {
        const bool stopped = m_lower->currentWidget() == m_combine ? m_combine->escape() : m_fetch->escape();
        if (!stopped)
            showPanel(nullptr);
        return true;
    }
    return m_strip->escape();
}

void ListsView::showImported(ListId list, const QString& name, qint64 people) {
    m_error.reset();
    m_madeLists = 0;
    m_wanted = list;
    m_imported = list;
    m_importedName = name;
    m_importedPeople = people;
    showBanner();
    refresh();
}

void ListsView::onBannerLink() {
    if (!m_error) {
        emit sendRequested(m_imported);
        return;
    }
    m_error.reset();
    showBanner();
    m_people->show(std::nullopt);
    m_shown = {};
    refresh();
}

void ListsView::showBanner() {
    m_bannerPlace->setVisible(m_error || m_imported.isValid());
    if (m_error) {
        m_banner->show(widgets::Tone::Red, text::sentence(*m_error), tr("Try again"));
    } else if (m_imported.isValid()) {
        const QString sentence =
            m_madeLists == 0
                ? tr("%1 is imported: %Ln people.", nullptr, static_cast<int>(m_importedPeople)).arg(m_importedName)
            : m_madeLists == 1 ? tr("%1 is made.").arg(m_importedName)
                               : tr("%Ln lists are made, named “%1 …”.", nullptr, m_madeLists).arg(m_importedName);
        m_banner->show(widgets::Tone::Info, sentence, tr("Send to “%1”").arg(m_importedName));
    }
}

}  // namespace hongyan::recipientspage
