#include "ui/log/groupspanel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTabBar>
#include <algorithm>

#include "ui/text/formats.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::logpage {

using delivery::Group;
using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

bool isAlike(const Group& one, const Group& other) {
    return one.code == other.code && one.field == other.field && one.reason == other.reason;
}

qint64 sum(const std::vector<Group>& groups) {
    qint64 total = 0;
    for (const Group& each : groups)
        total += each.count;
    return total;
}

}  // namespace

delivery::Filter filterOf(GroupKind kind, delivery::Filter scope) {
    scope.code.reset();
    scope.reason.reset();
    scope.field.clear();
    switch (kind) {
        case GroupKind::Failed:
            scope.states = {delivery::State::Failed};
            break;
        case GroupKind::Unconfirmed:
            scope.states = {delivery::State::Unconfirmed};
            break;
        case GroupKind::DeadLetters:
            scope.states = {delivery::State::Failed};
            scope.reason = delivery::Reason::Exhausted;
            break;
    }
    return scope;
}

delivery::Filter filterOf(GroupKind kind, const Group& group, delivery::Filter scope) {
    delivery::Filter filter = filterOf(kind, std::move(scope));
    filter.code = group.code;
    filter.field = group.field;
    if (group.reason != delivery::Reason::None)
        filter.reason = group.reason;
    return filter;
}

std::vector<Group> asked(const std::vector<Group>& groups) {
    std::vector<Group> alike;
    for (const Group& each : groups) {
        const auto found = std::find_if(alike.begin(), alike.end(), [&](const Group& g) { return isAlike(g, each); });
        if (found == alike.end()) {
            alike.push_back(each);
        } else {
            found->count += each.count;
            found->fault = delivery::Fault::None;
        }
    }
    std::stable_sort(alike.begin(), alike.end(),
                     [](const Group& one, const Group& other) { return one.count > other.count; });
    return alike;
}

GroupRow::GroupRow(widgets::Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GroupRow::show(const text::GroupWords& words, qint64 count, double share) {
    m_words = words;
    m_count = count;
    m_share = share;
    setAccessibleName(QStringLiteral("%1 %2, %3").arg(words.code, words.title, text::number(count)));
    setToolTip(words.title);
    update();
}

QSize GroupRow::sizeHint() const {
    return {m_theme.px(200), m_theme.px(46)};
}

void GroupRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const widgets::Colors& colors = m_theme.colors();
    painter.fillRect(rect(), colors.base);
    if (isChecked())
        painter.fillRect(0, 0, m_theme.px(3), height(), colors.accent);
    const QRect area = rect().adjusted(m_theme.px(13), 0, -m_theme.px(12), -m_theme.px(12));
    const Type type = isChecked() ? Type::Bold : Type::Body;
    const QString count = text::number(m_count);
    const int countWidth = QFontMetrics(m_theme.font(Type::Bold)).horizontalAdvance(count);
    painter.setFont(m_theme.font(Type::Bold));
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, count);
    painter.setFont(m_theme.figures(type));
    painter.setPen(m_theme.color(m_words.code == text::unknown() ? Ink::Secondary : Ink::Failed));
    const int codeWidth = qMax(m_theme.px(38), painter.fontMetrics().horizontalAdvance(m_words.code));
    painter.drawText(QRect(area.left(), area.top(), codeWidth, area.height()), Qt::AlignVCenter | Qt::AlignRight,
                     m_words.code);
    painter.setFont(m_theme.font(type));
    painter.setPen(colors.text);
    const QRect title = area.adjusted(codeWidth + m_theme.px(8), 0, -countWidth - m_theme.px(8), 0);
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_words.title, Qt::ElideRight, title.width()));
    const QRect track(area.left(), height() - m_theme.px(11), area.width(), m_theme.px(3));
    painter.fillRect(track, colors.hairline);
    const int full = qMax(m_theme.px(2), static_cast<int>(track.width() * m_share));
    painter.fillRect(QRect(track.topLeft(), QSize(full, track.height())), colors.series[3]);
    if (!isChecked())
        painter.fillRect(0, height() - 1, width(), 1, colors.hairline);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

GroupsPanel::GroupsPanel(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_tabs(new QTabBar(this)),
      m_list(new QVBoxLayout),
      m_note(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)) {
    setFixedWidth(theme.px(258));
    connect(&theme, &widgets::Theme::changed, this, [this] {
        setFixedWidth(m_theme.px(258));
        retranslate();
    });
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    for (size_t i = 0; i < groupKinds.size(); ++i)
        m_tabs->addTab({});
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list->setSpacing(0);
    m_note->setContentsMargins(theme.px(13), theme.px(10), theme.px(12), theme.px(12));
    column->addLayout(m_list);
    column->addWidget(m_note);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_tabs);
    rows->addWidget(widgets::line(Qt::Horizontal, true, this));
    rows->addWidget(scroll, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { open(shown().empty() ? -1 : 0); });
    retranslate();
}

GroupKind GroupsPanel::kind() const {
    return groupKinds[static_cast<size_t>(qMax(0, m_tabs->currentIndex()))];
}

void GroupsPanel::setKind(GroupKind kind) {
    m_tabs->setCurrentIndex(static_cast<int>(kind));
}

void GroupsPanel::setGroups(GroupKind kind, const std::vector<Group>& groups) {
    std::vector<Group> alike = asked(groups);
    std::vector<Group>& before = m_groups[static_cast<size_t>(kind)];
    if (alike == before)
        return;
    const bool first = before.empty();
    before = std::move(alike);
    showTabs();
    if (kind != this->kind())
        return;
    if (first && !m_opened)
        m_opened = before.front();
    showRows();
}

void GroupsPanel::open(int row) {
    m_opened = row < 0 || row >= static_cast<int>(shown().size()) ? std::nullopt
                                                                  : std::optional(shown()[static_cast<size_t>(row)]);
    showRows();
}

void GroupsPanel::showTabs() {
    //: Tabs of a narrow panel, each with a number
    const std::array names{tr("Failed"), tr("Unconfirmed"), tr("Dead")};
    for (size_t i = 0; i < groupKinds.size(); ++i) {
        const qint64 count = sum(m_groups[i]);
        const QString words = count > 0 ? names[i] + u' ' + text::number(count) : names[i];
        m_tabs->setTabText(static_cast<int>(i), words);
        m_tabs->setAccessibleTabName(static_cast<int>(i), words);
    }
}

void GroupsPanel::retranslate() {
    m_tabs->setAccessibleName(tr("Groups of failures"));
    showTabs();
    delete std::exchange(m_open, nullptr);
    showRows();
}

void GroupsPanel::showRows() {
    const std::vector<Group>& groups = shown();
    while (m_rows.size() > groups.size()) {
        m_list->removeWidget(m_rows.back());
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < groups.size()) {
        const int number = static_cast<int>(m_rows.size());
        m_rows.push_back(new GroupRow(m_theme, this));
        m_list->addWidget(m_rows.back());
        connect(m_rows.back(), &QAbstractButton::clicked, this,
                [this, number](bool checked) { open(checked ? number : -1); });
    }
    for (size_t i = 0; i < groups.size(); ++i) {
        m_rows[i]->show(text::groupOf(groups[i]), groups[i].count,
                        static_cast<double>(groups[i].count) / static_cast<double>(qMax<qint64>(1, groups[0].count)));
        m_rows[i]->setChecked(m_opened && isAlike(*m_opened, groups[i]));
    }
    m_note->setText(groups.empty() ? tr("Nothing here.") : tr("Grouped by code and field, kept up while sending."));
    showOpen();
}

void GroupsPanel::showOpen() {
    const std::vector<Group>& groups = shown();
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [this](const Group& each) { return m_opened && isAlike(*m_opened, each); });
    const bool same = m_open && found != groups.end() && m_openKind == kind() && isAlike(m_openGroup, *found);
    if (m_open && !same) {
        // What is still to be deleted would count as a row of the list.
        m_list->removeWidget(m_open);
        m_open->hide();
        m_open->deleteLater();
        m_open = nullptr;
    }
    if (found == groups.end())
        return;
    m_openGroup = *found;
    m_openKind = kind();
    const text::GroupWords words = text::groupOf(*found);
    if (!m_open)
        m_open = makeOpen(words);
    // The buttons stay the same ones while numbers change under them.
    m_retry->setText(retryWords(words.retryHelps));
    m_retry->setAccessibleName(m_retry->text());
    m_list->removeWidget(m_open);
    m_list->insertWidget(m_list->indexOf(m_rows[static_cast<size_t>(found - groups.begin())]) + 1, m_open);
}

QString GroupsPanel::retryWords(bool helps) const {
    const QString number = text::number(m_openGroup.count);
    if (m_openKind == GroupKind::Unconfirmed)
        return tr("Send %1 again…").arg(number);
    return helps ? tr("Retry %1").arg(number) : tr("Retry anyway");
}

QWidget* GroupsPanel::makeOpen(const text::GroupWords& words) {
    auto* made = new QFrame(this);
    made->setObjectName(QStringLiteral("ReadingColumn"));
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto* bar = new QFrame(made);
    bar->setFixedWidth(m_theme.px(3));
    bar->setAutoFillBackground(true);
    QPalette palette = bar->palette();
    palette.setColor(QPalette::Window, m_theme.colors().accent);
    bar->setPalette(palette);
    across->addWidget(bar);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(m_theme.px(10), m_theme.px(6), m_theme.px(12), m_theme.px(10));
    grid->setHorizontalSpacing(m_theme.px(10));
    grid->setVerticalSpacing(m_theme.px(4));
    grid->setColumnStretch(1, 1);
    across->addLayout(grid, 1);
    const auto addLine = [&](int row, const QString& name, const QString& sentence) {
        if (sentence.isEmpty())
            return;
        grid->addWidget(widgets::label(name, Type::Caption, Ink::Secondary, made), row, 0, Qt::AlignTop);
        grid->addWidget(widgets::wrappingLabel(sentence, Type::Caption, Ink::Text, made), row, 1);
    };
    addLine(0, tr("Cause"), words.cause == words.title ? QString() : words.cause);
    addLine(1, tr("Next"), words.next);
    grid->addWidget(makeButtons(words.retryHelps, made), 2, 0, 1, 2);
    return made;
}

QPushButton* GroupsPanel::makeSettle(delivery::PersonsWord word, QWidget* parent) {
    const bool sent = word == delivery::PersonsWord::Sent;
    auto* settle = widgets::button(sent ? tr("Assume sent") : tr("Assume not sent"), ButtonKind::Small, parent);
    settle->setAccessibleName(sent ? tr("Assume that this group was sent") : tr("Assume that this group was not sent"));
    settle->setObjectName(sent ? QStringLiteral("groupSent") : QStringLiteral("groupNotSent"));
    connect(settle, &QPushButton::clicked, this, [this, word] { emit settleRequested(m_openGroup, word); });
    return settle;
}

QWidget* GroupsPanel::makeButtons(bool retryHelps, QWidget* parent) {
    auto* made = new QWidget(parent);
    auto* row = new widgets::FlowLayout(m_theme.px(8), m_theme.px(6), made);
    row->setContentsMargins(0, m_theme.px(4), 0, 0);
    auto* show = widgets::button(tr("Show"), ButtonKind::Small, made);
    auto* save = widgets::button(tr("Export"), ButtonKind::Small, made);
    auto* retry = m_retry = widgets::button({}, retryHelps ? ButtonKind::Small : ButtonKind::SmallFlat, made);
    show->setAccessibleName(tr("Show this group's rows"));
    save->setAccessibleName(tr("Export this group"));
    retry->setObjectName(QStringLiteral("retryGroup"));
    show->setObjectName(QStringLiteral("showGroup"));
    if (retryHelps)
        row->addWidget(retry);
    if (kind() == GroupKind::Unconfirmed) {
        row->addWidget(makeSettle(delivery::PersonsWord::Sent, made));
        row->addWidget(makeSettle(delivery::PersonsWord::NotSent, made));
    }
    row->addWidget(show);
    row->addWidget(save);
    if (!retryHelps)
        row->addWidget(retry);
    connect(show, &QPushButton::clicked, this, [this] { emit showRequested(m_openKind, m_openGroup); });
    connect(save, &QPushButton::clicked, this, [this] { emit exportRequested(m_openKind, m_openGroup); });
    connect(retry, &QPushButton::clicked, this, [this] { emit retryRequested(m_openKind, m_openGroup); });
    return made;
}

}  // namespace hongyan::logpage
