#include "ui/templates/titlebar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include "ui/text/errors.h"

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
      m_name(new QLineEdit(this)),
      m_from(widgets::label({}, Type::Caption, Ink::Secondary, this)),
      m_lists(new QComboBox(this)),
      m_facts(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)) {
    m_title->setProperty("type", QLatin1String(widgets::nameOf(Type::Subtitle)));
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setLayoutDirection(Qt::RightToLeft);  // the arrow stands behind the word
    m_name->setObjectName(QStringLiteral("name"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setMinimumWidth(theme.px(170));
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
    rows->addWidget(m_facts);
    connect(m_version, &QPushButton::clicked, this, &TitleBar::openVersions);
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
    m_title->setText(of.title);
    const QStringList facts{tr("Template id %1").arg(shortTemplateId(of.id)), text::word(of.channel),
                            tr("the platform sets the fields; none can be added")};
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(of.id);
}

void TitleBar::setVersions(std::vector<Version> versions, MessageId current) {
    m_versions = std::move(versions);
    m_current = current;
    fillMenu();
    m_version->setVisible(m_name->isHidden());
}

void TitleBar::fillMenu() {
    m_menu->clear();
    QString shown = tr("not saved yet");
    for (const Version& version : m_versions) {
        if (version.id == m_current)
            shown = version.name;
        QAction* action =
            m_menu->addAction(version.unsaved ? tr("%1, with unsaved changes").arg(version.name) : version.name);
        action->setCheckable(true);
        action->setChecked(version.id == m_current);
        connect(action, &QAction::triggered, this, [this, id = version.id] { emit versionChosen(id); });
    }
    m_version->setText(shown);
    m_version->setAccessibleName(tr("Version: %1").arg(shown));
    if (!m_current.isValid())
        return;
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Rename")), &QAction::triggered, this, &TitleBar::renameRequested);
    connect(m_menu->addAction(tr("Delete this version")), &QAction::triggered, this, &TitleBar::removeRequested);
}

void TitleBar::openVersions() {
    if (!m_menu->isEmpty())
        m_menu->popup(m_version->mapToGlobal(QPoint(0, m_version->height())));
}

void TitleBar::setLists(const std::vector<recipients::ListInfo>& lists, ListId current) {
    m_lists->clear();
    m_lists->addItem(tr("No list"), qint64(0));
    for (const recipients::ListInfo& each : lists)
        m_lists->addItem(each.list.name, each.list.id.value);
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
    m_name->setAccessibleName(tr("Name of the version"));
    m_name->setPlaceholderText(tr("Name, then Enter"));
    setTemplate(m_template);
    fillMenu();
}

void TitleBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::templatespage
