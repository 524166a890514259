#include "ui/recipients/combinepanel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "base/outside.h"
#include "ui/recipients/jobline.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::recipientspage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

constexpr std::array kinds{CombinePanel::Kind::Merge, CombinePanel::Kind::Subtract, CombinePanel::Kind::Intersect,
                           CombinePanel::Kind::Split, CombinePanel::Kind::Sample};
constexpr int usualSample = 1'000;
constexpr int fewestRows = 3;

int people(qint64 count) {
    return static_cast<int>(count);
}

}  // namespace

CombinePanel::CombinePanel(widgets::Theme& theme, engine::Library& library, const ListsModel& lists, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_library(library),
      m_lists(lists),
      m_title(widgets::label({}, Type::Section, Ink::Text, this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    rows->setSpacing(theme.px(12));
    rows->addWidget(m_title);
    auto* chips = new widgets::FlowLayout(theme.px(8), theme.px(8));
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        m_kinds[i] = new widgets::Chip(theme, {}, this);
        m_kinds[i]->setCheckable(true);
        m_kinds[i]->setObjectName(QStringLiteral("combine%1").arg(i));
        group->addButton(m_kinds[i]);
        chips->addWidget(m_kinds[i]);
        connect(m_kinds[i], &QAbstractButton::clicked, this, &CombinePanel::chooseKind);
    }
    m_kinds[0]->setChecked(true);
    rows->addLayout(chips);
    rows->addWidget(makeSources());
    rows->addWidget(m_withLabel = widgets::label({}, Type::Caption, Ink::Secondary, this));
    m_card = new widgets::Card(this);
    m_card->addRow(m_with = new QListWidget(m_card));
    m_with->setFrameShape(QFrame::NoFrame);
    rows->addWidget(m_card, 1);
    m_with->setObjectName(QStringLiteral("combineWith"));
    widgets::followColors(*m_with, theme);
    rows->addWidget(m_sentence = widgets::wrappingLabel({}, Type::Body, Ink::Text, this));
    m_sentence->setObjectName(QStringLiteral("combineSentence"));
    rows->addWidget(m_trouble = widgets::wrappingLabel({}, Type::Body, Ink::Failed, this));
    rows->addWidget(makeAction());
    rows->addStretch(0);
    listen();
    retranslate();
}

QWidget* CombinePanel::makeSources() {
    auto* sources = new QWidget(this);
    auto* flow = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8), sources);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_fromLabel = widgets::label({}, Type::Body, Ink::Secondary, sources));
    flow->addWidget(m_from = new QComboBox(sources));
    flow->addWidget(m_columnLabel = widgets::label({}, Type::Body, Ink::Secondary, sources));
    flow->addWidget(m_column = new QComboBox(sources));
    flow->addWidget(m_sizeLabel = widgets::label({}, Type::Body, Ink::Secondary, sources));
    flow->addWidget(m_size = new QSpinBox(sources));
    m_from->setObjectName(QStringLiteral("combineFrom"));
    m_column->setObjectName(QStringLiteral("combineColumn"));
    m_size->setObjectName(QStringLiteral("combineSize"));
    m_size->setGroupSeparatorShown(true);
    for (QComboBox* box : {m_from, m_column}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(m_theme.px(320));
    }
    for (QWidget* each : {static_cast<QWidget*>(m_fromLabel), static_cast<QWidget*>(m_columnLabel),
                          static_cast<QWidget*>(m_sizeLabel), static_cast<QWidget*>(m_size)})
        each->setMinimumHeight(m_theme.px(28));
    return sources;
}

QWidget* CombinePanel::makeAction() {
    auto* action = new QWidget(this);
    auto* flow = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8), action);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_nameLabel = widgets::label({}, Type::Body, Ink::Secondary, action));
    flow->addWidget(m_name = new QLineEdit(action));
    flow->addWidget(m_make = widgets::button(QString(), ButtonKind::Normal, action));
    flow->addWidget(m_back = widgets::button(QString(), ButtonKind::Flat, action));
    flow->addWidget(m_line = new JobLine(m_theme, action));
    m_name->setObjectName(QStringLiteral("combineName"));
    m_name->setMaxLength(100);
    m_name->setFixedWidth(m_theme.px(260));
    m_nameLabel->setBuddy(m_name);
    m_nameLabel->setMinimumHeight(m_theme.px(28));
    m_make->setObjectName(QStringLiteral("combineMake"));
    m_back->setObjectName(QStringLiteral("combineBack"));
    return action;
}

void CombinePanel::listen() {
    connect(m_from, &QComboBox::activated, this, [this] {
        fillOthers();
        fillColumns();
        say();
    });
    connect(m_column, &QComboBox::activated, this, &CombinePanel::say);
    connect(m_size, &QSpinBox::valueChanged, this, &CombinePanel::say);
    connect(m_with, &QListWidget::itemChanged, this, &CombinePanel::say);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_named = !m_name->text().trimmed().isEmpty();
        say();
    });
    connect(m_make, &QPushButton::clicked, this, &CombinePanel::make);
    connect(m_back, &QPushButton::clicked, this, &CombinePanel::left);
    connect(m_line, &JobLine::stopped, this, &CombinePanel::say);
    connect(&m_lists, &QAbstractItemModel::modelReset, this, [this] {
        if (isVisible() && !m_line->isRunning())
            fillLists();
    });
}

void CombinePanel::open(ListId firstList) {
    if (m_line->isRunning())
        return;
    m_named = false;
    m_trouble->hide();
    m_from->clear();
    fillLists();
    m_from->setCurrentIndex(qMax(0, m_from->findData(firstList.value)));
    fillOthers();
    fillColumns();
    chooseKind();
    m_kinds[0]->setFocus();
}

bool CombinePanel::escape() {
    const bool running = m_line->isRunning();
    m_line->stop();
    return running;
}

void CombinePanel::fillLists() {
    const QVariant before = m_from->currentData();
    m_from->clear();
    for (const recipients::ListInfo& info : m_lists.all())
        m_from->addItem(visibleName(info.list.name), info.list.id.value);
    m_from->setCurrentIndex(qMax(0, m_from->findData(before)));
    fillOthers();
    fillColumns();
    say();
}

void CombinePanel::fillOthers() {
    QSet<qint64> checked;
    for (int row = 0; row < m_with->count(); ++row) {
        if (m_with->item(row)->checkState() == Qt::Checked)
            checked.insert(m_with->item(row)->data(Qt::UserRole).toLongLong());
    }
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    const recipients::RecipientList* from = first();
    for (const recipients::ListInfo& info : m_lists.all()) {
        if (from && info.list.id == from->id)
            continue;
        auto* item = new QListWidgetItem(
            tr("%1, %Ln people", nullptr, people(info.list.people())).arg(visibleName(info.list.name)), m_with);
        item->setData(Qt::UserRole, info.list.id.value);
        item->setSizeHint(QSize(0, m_theme.rowHeight()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(info.list.id.value) ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = qMax(1, m_with->count());
    m_card->setMaximumHeight(rows * m_theme.rowHeight() + m_theme.px(6));
    m_card->setMinimumHeight(qMin(rows, fewestRows) * m_theme.rowHeight() + m_theme.px(6));
}

void CombinePanel::fillColumns() {
    const QVariant before = m_column->currentData();
    m_column->clear();
    if (const recipients::RecipientList* from = first()) {
        for (int column = 0; column < from->columns.size(); ++column) {
            if (column != from->openidColumn)
                m_column->addItem(visibleName(from->columns[column]), from->columns[column]);
        }
        m_column->setCurrentIndex(qMax(0, m_column->findData(before)));
        const QSignalBlocker quiet(m_size);
        m_size->setRange(1, qMax(1, people(from->people())));
        m_size->setValue(qMin(usualSample, people(from->people())));
    }
}

CombinePanel::Kind CombinePanel::kind() const {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (m_kinds[i]->isChecked())
            return kinds[i];
    }
    return Kind::Merge;
}

bool CombinePanel::takesOthers() const {
    return kind() != Kind::Split && kind() != Kind::Sample;
}

const recipients::RecipientList* CombinePanel::first() const {
    const ListId id{m_from->currentData().toLongLong()};
    for (const recipients::ListInfo& info : m_lists.all()) {
        if (info.list.id == id)
            return &info.list;
    }
    return nullptr;
}

CombinePanel::Others CombinePanel::others() const {
    Others with;
    for (int row = 0; takesOthers() && row < m_with->count(); ++row) {
        if (m_with->item(row)->checkState() != Qt::Checked)
            continue;
        const ListId id{m_with->item(row)->data(Qt::UserRole).toLongLong()};
        for (const recipients::ListInfo& info : m_lists.all()) {
            if (info.list.id == id) {
                with.names << info.list.name;
                with.sizes.push_back(info.list.people());
            }
        }
    }
    return with;
}

engine::ListRecipe CombinePanel::recipe() const {
    engine::ListRecipe recipe;
    recipe.kind = kind();
    recipe.name = m_name->text().trimmed();
    recipe.lists.push_back(ListId{m_from->currentData().toLongLong()});
    for (int row = 0; takesOthers() && row < m_with->count(); ++row) {
        if (m_with->item(row)->checkState() == Qt::Checked)
            recipe.lists.push_back(ListId{m_with->item(row)->data(Qt::UserRole).toLongLong()});
    }
    if (recipe.kind == Kind::Split)
        recipe.column = m_column->currentData().toString();
    if (recipe.kind == Kind::Sample) {
        recipe.size = m_size->value();
        recipe.seed = QRandomGenerator::global()->generate64();
    }
    return recipe;
}

void CombinePanel::chooseKind() {
    for (QWidget* each : {static_cast<QWidget*>(m_columnLabel), static_cast<QWidget*>(m_column)})
        each->setVisible(kind() == Kind::Split);
    for (QWidget* each : {static_cast<QWidget*>(m_sizeLabel), static_cast<QWidget*>(m_size)})
        each->setVisible(kind() == Kind::Sample);
    m_card->setVisible(takesOthers());
    m_withLabel->setVisible(takesOthers());
    m_withLabel->setText(kind() == Kind::Merge      ? tr("together with")
                         : kind() == Kind::Subtract ? tr("without those on")
                                                    : tr("only those who are also on"));
    m_with->setAccessibleName(m_withLabel->text());
    say();
}

void CombinePanel::say() {
    const recipients::RecipientList* from = first();
    const Others with = others();
    const bool complete =
        from && (!takesOthers() || !with.names.isEmpty()) && (kind() != Kind::Split || m_column->count() > 0);
    if (from && !m_named)
        m_name->setText(usualName(*from, with));
    const QString name = m_name->text().trimmed();
    const bool taken = kind() != Kind::Split && m_lists.named(name);
    const bool running = m_line->isRunning();
    QString words = complete ? sentence(*from, with) : tr("Choose at least one list.");
    if (complete && taken)
        words += u' ' + tr("But there is a list of that name already.");
    m_sentence->setText(words);
    widgets::setFault(*m_name, taken || name.isEmpty() ? widgets::InputFault::Wrong : widgets::InputFault::None);
    m_name->setAccessibleDescription(m_sentence->text());
    m_make->setEnabled(complete && !name.isEmpty() && !taken && !running);
    m_make->setText(kind() == Kind::Split ? tr("Make the lists") : tr("Make the list"));
    m_back->setVisible(!running);
    for (QWidget* each : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_with), static_cast<QWidget*>(m_name),
                          static_cast<QWidget*>(m_column), static_cast<QWidget*>(m_size)})
        each->setEnabled(!running);
    for (widgets::Chip* chip : m_kinds)
        chip->setEnabled(!running);
}

QString CombinePanel::sentence(const recipients::RecipientList& from, const Others& with) const {
    const QString name = visibleName(from.name);
    QStringList others;
    for (const QString& each : with.names)
        others << visibleName(each);
    const QString names = QLocale().createSeparatedList(others);
    const qint64 sum = std::accumulate(with.sizes.begin(), with.sizes.end(), from.people());
    switch (kind()) {
        case Kind::Merge:
            return tr("Everybody on %1 or %2, at most %Ln people. Who is on several is taken from the first.", nullptr,
                      people(sum))
                .arg(name, names);
        case Kind::Subtract:
            return tr("Those on %1 who are not on %2, at most %Ln people.", nullptr, people(from.people()))
                .arg(name, names);
        case Kind::Intersect: {
            const qint64 least = with.sizes.empty() ? 0 : *std::min_element(with.sizes.begin(), with.sizes.end());
            return tr("Those on %1 who are also on %2, at most %Ln people.", nullptr,
                      people(qMin(from.people(), least)))
                .arg(name, names);
        }
        case Kind::Split:
            return tr("One list for each value of “%1”, named “%2 …”, %Ln people in all; at most %3 lists.", nullptr,
                      people(from.people()))
                .arg(m_column->currentText(), visibleName(m_name->text().trimmed()),
                     text::number(engine::ListRecipe::mostParts));
        case Kind::Sample:
            return tr("%1 of the %Ln people on %2, drawn at random.", nullptr, people(from.people()))
                .arg(text::number(m_size->value()), name);
    }
    return {};
}

QString CombinePanel::usualName(const recipients::RecipientList& from, const Others& with) const {
    const QString rest =
        with.names.size() == 1 ? with.names.front() : tr("%Ln lists", nullptr, static_cast<int>(with.names.size()));
    switch (kind()) {
        case Kind::Merge:
            return tr("%1 and %2").arg(from.name, rest);
        case Kind::Subtract:
            return tr("%1 without %2").arg(from.name, rest);
        case Kind::Intersect:
            return tr("%1 also on %2").arg(from.name, rest);
        case Kind::Split:
            return from.name;
        case Kind::Sample:
            return tr("%1, %2 drawn").arg(from.name, text::number(m_size->value()));
    }
    return {};
}

void CombinePanel::make() {
    const engine::ListRecipe asked = recipe();
    engine::ListJob* job = m_library.makeLists(asked, this);
    m_trouble->hide();
    m_line->watch(job, [](qint64 done) { return tr("%Ln people so far", nullptr, people(done)); });
    connect(job, &engine::ListJob::finished, this,
            [this, name = asked.name](const Result<std::vector<ListId>>& lists) { onFinished(lists, name); });
    say();
}

void CombinePanel::onFinished(const Result<std::vector<ListId>>& lists, const QString& name) {
    m_line->finish();
    if (lists) {
        emit made(*lists, name);
    } else {
        m_trouble->setText(text::sentence(lists.error()));
        m_trouble->show();
    }
    say();
}

void CombinePanel::retranslate() {
    m_title->setText(tr("Make a list out of others"));
    m_kinds[0]->setText(tr("Merge"));
    m_kinds[1]->setText(tr("Subtract"));
    m_kinds[2]->setText(tr("Intersect"));
    m_kinds[3]->setText(tr("Split by column"));
    m_kinds[4]->setText(tr("Draw at random"));
    m_fromLabel->setText(tr("List"));
    m_from->setAccessibleName(tr("List"));
    m_columnLabel->setText(tr("Column"));
    m_column->setAccessibleName(tr("Column"));
    m_sizeLabel->setText(tr("People"));
    m_size->setAccessibleName(tr("How many people"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the new list"));
    m_back->setText(tr("Cancel"));
    fillOthers();
    chooseKind();
}

}  // namespace hongyan::recipientspage
