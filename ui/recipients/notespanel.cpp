#include "ui/recipients/notespanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <algorithm>

#include "ui/text/notes.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

constexpr int rowHeight = 36;
constexpr int rowsShown = 4;
constexpr double rowsOfMore = 3.5;  ///< half a row says that there are more

using recipients::FileNote;
using recipients::NoteKind;

bool isWarning(const FileNote& note) {
    switch (note.kind) {
        case NoteKind::HiddenColumns:
        case NoteKind::PassedOver:
        case NoteKind::OtherSheets:
        case NoteKind::OpenedGuards:
        case NoteKind::Identical:
            return false;
        case NoteKind::Repeated:
            return true;  // what happens is to be known, whichever of the two it is
        case NoteKind::FilteredRows:
        case NoteKind::HiddenRows:
        case NoteKind::Uncalculated:
        case NoteKind::TextFormulas:
        case NoteKind::KeptGuards:
        case NoteKind::TwinColumns:
        case NoteKind::CoveredTexts:
        case NoteKind::HiddenPeople:
        case NoteKind::MergedDown:
        case NoteKind::MergedAcross:
        case NoteKind::ErrorCells:
        case NoteKind::ErrorTexts:
        case NoteKind::ShortenedTexts:
        case NoteKind::LostDigits:
        case NoteKind::Recalculated:
        case NoteKind::OtherPeople:
            return !note.choice || note.isOpen();
    }
    return true;
}

template<class Answer>
void offer(QComboBox& box, std::initializer_list<Answer> answers) {
    for (const Answer answer : answers)
        box.addItem(text::word(answer), nameOf(answer));
}

void fill(QComboBox& box, recipients::Choice choice) {
    switch (choice) {
        case recipients::Choice::Hidden:
            return offer(box, {recipients::HiddenRows::Take, recipients::HiddenRows::Leave});
        case recipients::Choice::Merged:
            return offer(box, {recipients::MergedCells::Fill, recipients::MergedCells::Leave});
        case recipients::Choice::Uncalculated:
            return offer(box, {recipients::UncalculatedCells::Leave, recipients::UncalculatedCells::Take});
        case recipients::Choice::Duplicates:
            return offer(box, {recipients::Duplicates::First, recipients::Duplicates::Each});
    }
}

}  // namespace

NotesPanel::NotesPanel(widgets::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_title(widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, this)),
      m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("Card"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, m_theme.px(8), 1, 1);
    rows->setSpacing(m_theme.px(4));
    m_title->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    rows->addWidget(m_title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);  // it follows the focus inside
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    rows->addWidget(m_scroll);
    hide();
}

void NotesPanel::show(const std::vector<FileNote>& notes, const recipients::ReadOptions& options, int looked) {
    m_options = options;
    m_looked = looked;
    if (notes != m_notes) {
        // Who answers by the keyboard goes on from there.
        const auto focused =
            std::ranges::find_if(m_rows, [](const NoteRow& row) { return row.choice && row.choice->hasFocus(); });
        const auto answered = static_cast<std::size_t>(focused - m_rows.begin());
        const bool isAnswering = focused != m_rows.end();
        m_notes = notes;
        build();
        if (isAnswering && answered < m_rows.size() && m_rows[answered].choice)
            m_rows[answered].choice->setFocus();
    }
    showLooks();
    setVisible(!m_notes.empty() || !m_facts.isEmpty());
}

void NotesPanel::retranslate() {
    m_title->setText(tr("What you should know about this file"));
    m_scroll->setAccessibleName(m_title->text());
    build();
    showLooks();
}

void NotesPanel::setFacts(const QStringList& facts) {
    if (std::exchange(m_facts, facts) != facts)
        build();
}

/// Nothing is asked and no row is shown: a line of words.
void NotesPanel::addFact(const QString& fact) {
    auto* row = new QWidget(m_list);
    row->setFixedHeight(m_theme.px(rowHeight));
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    across->setSpacing(m_theme.px(8));
    across->addWidget(
        new widgets::IconLabel(m_theme, QStringLiteral("documentinfo"), widgets::Ink::Secondary, 16, row));
    across->addWidget(new widgets::ElidedLabel(fact, row), 1);
    m_list->layout()->addWidget(row);
}

/// Made anew they stand at the end of the window's order, behind the buttons they come before on the page.
void NotesPanel::orderTabs() {
    m_scroll->setFocusPolicy(Qt::TabFocus);  // what takes no focus has no place in the order
    QWidget* last = m_scroll;
    for (const NoteRow& row : m_rows) {
        for (QWidget* next : {static_cast<QWidget*>(row.look), static_cast<QWidget*>(row.choice)}) {
            if (!next)
                continue;
            setTabOrder(last, next);
            last = next;
        }
    }
    m_scroll->setFocusPolicy(Qt::NoFocus);
}

QString NotesPanel::wordsOf(int row) const {
    return text::sentence(m_notes[static_cast<std::size_t>(row)]);
}

void NotesPanel::build() {
    m_rows.clear();
    m_list = new QWidget(m_scroll);
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const QString& fact : m_facts) {
        rows->addWidget(widgets::line(Qt::Horizontal, false, m_list));
        addFact(fact);
    }
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        rows->addWidget(widgets::line(Qt::Horizontal, false, m_list));
        m_rows.push_back(makeRow(static_cast<int>(i), m_notes[i]));
    }
    rows->addStretch(1);
    m_scroll->setWidget(m_list);
    m_list->setAutoFillBackground(false);  // setting it has turned that on
    const auto all = static_cast<int>(m_notes.size()) + static_cast<int>(m_facts.size());
    const double shown = all > rowsShown ? rowsOfMore : all;
    m_scroll->setFixedHeight(qRound(shown * (m_theme.px(rowHeight) + 1)));
    orderTabs();
}

NotesPanel::NoteRow NotesPanel::makeRow(int index, const FileNote& note) {
    auto* row = new QWidget(m_list);
    row->setFixedHeight(m_theme.px(rowHeight));
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    across->setSpacing(m_theme.px(8));
    const bool warns = isWarning(note);
    across->addWidget(new widgets::IconLabel(m_theme,
                                             warns ? QStringLiteral("data-warning") : QStringLiteral("documentinfo"),
                                             warns ? widgets::Ink::Untinted : widgets::Ink::Secondary, 16, row));
    NoteRow made{new widgets::ElidedLabel(text::sentence(note), row), nullptr, nullptr};
    across->addWidget(made.words, 1);
    made.look = widgets::button(QString(), widgets::ButtonKind::Link, row);
    made.look->setVisible(note.rows > 0);
    connect(made.look, &QPushButton::clicked, this,
            [this, index] { emit lookRequested(m_looked == index ? -1 : index); });
    across->addWidget(made.look);
    if (note.choice) {
        made.choice = new QComboBox(row);
        fill(*made.choice, *note.choice);
        made.choice->setPlaceholderText(tr("Choose…"));
        made.choice->setCurrentIndex(made.choice->findData(note.answer));
        made.choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        made.choice->setAccessibleName(made.words->text());
        widgets::setFault(*made.choice, note.isOpen() ? widgets::InputFault::Doubtful : widgets::InputFault::None);
        connect(made.choice, &QComboBox::activated, this, [this, index] { onChosen(index); });
        across->addWidget(made.choice);
    }
    m_list->layout()->addWidget(row);
    return made;
}

void NotesPanel::onChosen(int row) {
    const QString answer = m_rows[static_cast<std::size_t>(row)].choice->currentData().toString();
    recipients::ReadOptions options = m_options;
    switch (*m_notes[static_cast<std::size_t>(row)].choice) {
        case recipients::Choice::Hidden:
            options.hidden = recipients::hiddenRowsNamed(answer);
            break;
        case recipients::Choice::Merged:
            options.merged = recipients::mergedCellsNamed(answer);
            break;
        case recipients::Choice::Uncalculated:
            options.uncalculated = recipients::uncalculatedCellsNamed(answer);
            break;
        case recipients::Choice::Duplicates:
            options.duplicates = recipients::duplicatesNamed(answer).value_or(recipients::Duplicates::First);
            break;
    }
    emit chosen(options);
}

void NotesPanel::showLooks() {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool looked = static_cast<int>(i) == m_looked;
        m_rows[i].look->setText(looked ? tr("All rows") : tr("Show the rows"));
        m_rows[i].look->setAccessibleName(m_rows[i].look->text() + QStringLiteral(": ") + m_rows[i].words->text());
    }
}

}  // namespace hongyan::recipientspage
