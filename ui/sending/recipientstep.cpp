#include "ui/sending/recipientstep.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/sending/listsmodel.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::sendingpage {
namespace {

constexpr int rowsShown = 20;

using widgets::Ink;
using widgets::Type;

QFrame* inCard(QWidget* table, QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setObjectName(QStringLiteral("Card"));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(table);
    return card;
}

}  // namespace

RecipientStep::RecipientStep(widgets::Theme& theme, engine::Library& library, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_library(library),
      m_heading(widgets::label({}, Type::Subtitle, Ink::Text, this)),
      m_import(
          widgets::button(theme.icon(QStringLiteral("document-import")), QString(), widgets::ButtonKind::Normal, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(theme, this)),
      m_lists(new ListsModel(this)),
      m_people(new PeopleModel(this)) {
    m_import->setObjectName(QStringLiteral("import"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_heading);
    line->addStretch(1);
    line->addWidget(m_import);
    m_stack->addWidget(makeTables());
    m_stack->addWidget(new ReadingArea(theme, m_empty, m_stack));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    rows->setSpacing(theme.px(12));
    rows->addLayout(line);
    rows->addWidget(m_stack, 1);
    connect(m_import, &QPushButton::clicked, this, &RecipientStep::importRequested);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &RecipientStep::importRequested);
    connect(&theme, &widgets::Theme::changed, this, &RecipientStep::measure);
    retranslate();
    measure();
}

QWidget* RecipientStep::makeTables() {
    auto* tables = new QWidget(m_stack);
    m_listView = new QTableView(tables);
    m_listView->setObjectName(QStringLiteral("lists"));
    m_listView->setModel(m_lists);
    widgets::setUpTable(*m_listView, m_theme);
    m_listView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_peopleView = new QTableView(tables);
    m_peopleView->setObjectName(QStringLiteral("firstRows"));
    m_peopleView->setModel(m_people);
    widgets::setUpTable(*m_peopleView, m_theme);
    auto* delegate = new widgets::RowDelegate(m_theme, m_peopleView);
    delegate->setColumnLines(true);
    m_peopleView->setItemDelegate(delegate);
    m_rowsTitle = new widgets::SectionTitle(m_theme, {}, tables);
    m_trouble = new widgets::Banner(m_theme, widgets::Tone::Red, tables);
    m_trouble->hide();
    auto* rows = new QVBoxLayout(tables);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_theme.px(8));
    rows->addWidget(inCard(m_listView, tables), 1);
    rows->addSpacing(m_theme.px(8));
    rows->addWidget(m_rowsTitle);
    rows->addWidget(m_trouble);
    rows->addWidget(inCard(m_peopleView, tables), 1);
    connect(m_trouble, &widgets::Banner::linkActivated, this, [this] { askForRows(m_shown); });
    connect(m_listView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                if (!m_displaying && !selected.isEmpty())
                    emit listChosen(m_lists->idAt(selected.indexes().first().row()));
            });
    return tables;
}

void RecipientStep::measure() {
    const int widths[] = {200, 84, 84, 110};
    for (int column = 0; column < 4; ++column)
        m_listView->setColumnWidth(column, m_theme.px(widths[column]));
    m_peopleView->horizontalHeader()->setDefaultSectionSize(m_theme.px(140));
}

void RecipientStep::display(const Shelf& shelf, const Draft& draft, const Clock& clock) {
    m_displaying = true;
    m_lists->setLists(shelf.lists(), clock.now());
    m_stack->setCurrentIndex(shelf.listsKnown() && shelf.lists().empty() ? 1 : 0);
    m_import->setVisible(m_stack->currentIndex() == 0);
    const int row = m_lists->rowOf(draft.list);
    if (row < 0)
        m_listView->clearSelection();
    else if (!m_listView->selectionModel()->isRowSelected(row))
        m_listView->setCurrentIndex(m_lists->index(row, 0));
    m_displaying = false;
    const recipients::ListInfo* info = shelf.list(draft.list, {});
    if (!info)
        forgetRows();
    else if (info->list.id != m_shown.id)
        askForRows(info->list);
}

void RecipientStep::forgetRows() {
    ++m_question;
    m_shown = {};
    m_people->setPeople({}, {});
    m_trouble->hide();
    nameRows();
}

void RecipientStep::askForRows(const recipients::RecipientList& list) {
    const quint64 question = ++m_question;
    m_shown = list;
    m_people->setPeople(list.columns, {});
    m_trouble->hide();
    nameRows();
    m_library.people(list.id, 0, rowsShown)
        .then(this, [this, question](const Result<std::vector<recipients::Recipient>>& people) {
            if (question != m_question)
                return;
            if (people)
                m_people->setPeople(m_shown.columns, *people);
            else
                m_trouble->show(widgets::Tone::Red, text::sentence(people.error()), tr("Try again"));
        });
}

void RecipientStep::nameRows() {
    m_rowsTitle->setTitle(m_shown.id.isValid() ? tr("First rows of %1").arg(visibleName(m_shown.name))
                                               : tr("Choose a list to see its first rows"));
    m_rowsTitle->setRightCaption(m_shown.id.isValid() && !m_shown.sourceFile.isEmpty()
                                     ? tr("from %1").arg(visibleName(m_shown.sourceFile))
                                     : QString());
}

void RecipientStep::retranslate() {
    m_heading->setText(tr("Who gets it?"));
    m_import->setText(tr("Import a new list"));
    m_listView->setAccessibleName(tr("Imported lists"));
    m_peopleView->setAccessibleName(tr("First rows of the list"));
    m_empty->setWords(tr("There is no list yet"), tr("Import the people from an Excel or CSV file."),
                      tr("Import a list"));
    m_lists->retranslate();
    nameRows();
}

}  // namespace hongyan::sendingpage
