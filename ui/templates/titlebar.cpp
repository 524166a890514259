#include "ui/templates/titlebar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/caption.h"

namespace hongyan::templatespage {

using widgets::Ink;
using widgets::Type;

namespace {

QString shortTemplateId(const QString& id) {
    return id.size() <= 14 ? id : id.left(10) + QStringLiteral("…") + id.right(3);
}

}  // namespace

TitleBar::TitleBar(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_across(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new widgets::ElidedLabel({}, this)),
      m_version(widgets::button(theme.icon(QStringLiteral("go-down")), {}, widgets::ButtonKind::Flat, this)),
      m_menu(new QMenu(this)),
      m_history(new QMenu(this)),
      m_name(new QLineEdit(this)),
      m_from(widgets::label({}, Type::Caption, Ink::Secondary, this)),
      m_lists(new QComboBox(this)),
      m_facts(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_changes(widgets::button(QString(), widgets::ButtonKind::Link, this)) {
    m_changes->setObjectName(QStringLiteral("changes"));
    m_changes->setFont(theme.font(Type::Caption));
    m_title->setProperty("type", QLatin1String(widgets::nameOf(Type::Subtitle)));
    m_version->setIconSize(QSize(theme.px(14), theme.px(14)));
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setLayoutDirection(Qt::RightToLeft);  // the arrow stands behind the word
    m_name->setObjectName(QStringLiteral("name"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setMinimumWidth(theme.px(90));
    m_lists->setMinimumContentsLength(16);
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* left = new QHBoxLayout;
    left->setSpacing(theme.px(8));
    left->addWidget(m_title);
    left->addWidget(m_version);
    left->addWidget(m_name, 1);
    left->addStretch(1);
    auto* right = new QHBoxLayout;
    right->setSpacing(theme.px(8));
    right->addWidget(m_from);
    right->addWidget(m_lists, 1);
    m_across->setSpacing(theme.px(8));
    m_across->addLayout(left, 1);
    m_across->addLayout(right);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(2));
    rows->addLayout(m_across);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(theme.px(8));
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_changes, 0, Qt::AlignTop);
    rows->addLayout(facts);
    connect(m_changes, &QPushButton::clicked, this, [this] { emit changesRequested(!m_open); });
    connect(m_version, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_version->mapToGlobal(QPoint(0, m_version->height()))); });
    connect(m_lists, &QComboBox::activated, this,
            [this](int row) { emit listChosen(ListId{m_lists->itemData(row).toLongLong()}); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name.isEmpty())
            return;
        stopAsking();
        emit nameGiven(name);
    });
    retranslate();
}

void TitleBar::setTemplate(const templates::Template& of) {
    m_template = of;
    m_title->setText(visibleName(of.title));
    const QStringList facts{tr("Template id %1").arg(visible(shortTemplateId(of.id))), text::word(of.channel),
                            tr("the platform sets the fields; none can be added")};
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(of.id);
}

void TitleBar::setMessages(std::vector<Entry> entries, MessageId current, int looking) {
    m_entries = std::move(entries);
    m_current = current;
    m_looking = looking;
    fillMenu();
    m_version->setVisible(m_name->isHidden());
}

void TitleBar::setVersions(const std::vector<templates::MessageVersion>& versions) {
    m_saved = versions;
    fillHistory();
}

void TitleBar::setChanges(int changes, bool open) {
    m_changed = changes;
    m_open = open;
    m_changes->setText(open ? tr("Hide what changed") : tr("What changed (%1)").arg(changes));
    m_changes->setVisible(changes > 0);
}

/// A message that is called like its template is the usual case: its version says enough.
QString TitleBar::wordsFor(const Entry& entry) const {
    if (!entry.id.isValid())
        return tr("not saved yet");
    const bool isLooked = entry.id == m_current && m_looking > 0;
    const QString version = tr("Version %1").arg(isLooked ? m_looking : entry.version);
    return entry.name == m_template.title ? version : tr("%1, %2").arg(visibleName(entry.name), version);
}

void TitleBar::fillMenu() {
    m_menu->clear();
    QString shown = tr("not saved yet");
    for (const Entry& entry : m_entries) {
        if (entry.id == m_current)
            shown = wordsFor(entry);
        const QString name = entry.id.isValid() ? visibleName(entry.name) : tr("not saved yet");
        const QString words = entry.unsaved ? tr("%1, with unsaved changes").arg(name) : name;
        QAction* action = m_menu->addAction(widgets::caption(words));
        action->setCheckable(true);
        action->setChecked(entry.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { emit messageChosen(id); });
    }
    m_version->setText(widgets::caption(shown) + u' ');
    m_version->setAccessibleName(tr("Message: %1").arg(shown));
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("New message")), &QAction::triggered, this, &TitleBar::newRequested);
    if (!m_current.isValid())
        return;
    m_history->setTitle(tr("Version history"));
    m_menu->addMenu(m_history);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Rename")), &QAction::triggered, this, &TitleBar::renameRequested);
    connect(m_menu->addAction(tr("Delete this message")), &QAction::triggered, this, &TitleBar::removeRequested);
}

void TitleBar::fillHistory() {
    m_history->clear();
    for (auto each = m_saved.rbegin(); each != m_saved.rend(); ++each) {
        const bool latest = each == m_saved.rbegin();
        const int number = each->message.version;
        //: a version of a message and when it was saved
        QString words = tr("Version %1 · %2").arg(number).arg(text::dayAndTime(each->savedAt));
        if (latest)
            words = tr("%1 · the latest").arg(words);
        QAction* action = m_history->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_looking > 0 ? number == m_looking : latest);
        connect(action, &QAction::triggered, this, [this, number, latest] { emit versionChosen(latest ? 0 : number); });
    }
}

void TitleBar::openVersions() {
    if (!m_history->isEmpty())
        m_history->popup(m_version->mapToGlobal(QPoint(0, m_version->height())));
}

void TitleBar::setLists(const std::vector<recipients::ListInfo>& lists, ListId current) {
    m_lists->clear();
    m_lists->addItem(tr("No list"), qint64(0));
    for (const recipients::ListInfo& each : lists)
        m_lists->addItem(visibleName(each.list.name), each.list.id.value);
    m_lists->setCurrentIndex(qMax(0, m_lists->findData(current.value)));
}

void TitleBar::askForName(const QString& suggested) {
    m_name->setText(suggested);
    m_version->hide();
    m_name->show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

bool TitleBar::isAsking() const {
    return !m_name->isHidden();
}

void TitleBar::stopAsking() {
    m_name->hide();
    m_version->show();
}

bool TitleBar::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_name && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            stopAsking();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TitleBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_across->setDirection(width() < m_theme.px(480) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TitleBar::retranslate() {
    m_from->setText(tr("Variables from"));
    m_lists->setAccessibleName(tr("List that the variables come from"));
    m_lists->setItemText(0, tr("No list"));
    m_name->setAccessibleName(tr("Name of the message"));
    m_name->setPlaceholderText(tr("Name, then Enter"));
    setTemplate(m_template);
    fillMenu();
    fillHistory();
    setChanges(m_changed, m_open);
}

void TitleBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::templatespage
