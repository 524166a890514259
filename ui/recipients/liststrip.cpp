#include "ui/recipients/liststrip.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

QPushButton* small(widgets::Theme& theme, const QString& icon, const QString& name, QWidget* parent) {
    QPushButton* made = icon.isEmpty()
                            ? widgets::button(QString(), widgets::ButtonKind::Small, parent)
                            : widgets::button(theme.icon(icon), QString(), widgets::ButtonKind::Small, parent);
    made->setObjectName(name);
    return made;
}

}  // namespace

ListStrip::ListStrip(widgets::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_words(new widgets::ElidedLabel({}, this)),
      m_send(small(theme, QStringLiteral("document-send"), QStringLiteral("sendList"), this)),
      m_rename(small(theme, QStringLiteral("edit-rename"), QStringLiteral("renameList"), this)),
      m_tags(small(theme, QStringLiteral("tag"), QStringLiteral("tagList"), this)),
      m_combine(small(theme, QStringLiteral("merge"), QStringLiteral("combineLists"), this)),
      m_tagEdit(new QLineEdit(this)),
      m_saveTags(small(theme, QString(), QStringLiteral("saveTags"), this)),
      m_remove(small(theme, QStringLiteral("edit-delete"), QStringLiteral("removeList"), this)),
      m_keep(small(theme, QString(), QStringLiteral("keepList"), this)),
      m_reallyRemove(small(theme, QString(), QStringLiteral("reallyRemoveList"), this)) {
    setObjectName(QStringLiteral("Strip"));
    m_tagEdit->setObjectName(QStringLiteral("listTags"));
    m_tagEdit->setFixedWidth(theme.px(260));
    m_tagEdit->setMaxLength(200);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    across->setSpacing(theme.px(8));
    across->addWidget(m_words, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_send, m_rename, m_tags, m_combine, m_tagEdit, m_saveTags,
                                                         m_remove, m_keep, m_reallyRemove})
        across->addWidget(each);
    listen();
}

void ListStrip::listen() {
    connect(m_send, &QPushButton::clicked, this, &ListStrip::sendRequested);
    connect(m_rename, &QPushButton::clicked, this, &ListStrip::renameRequested);
    connect(m_combine, &QPushButton::clicked, this, &ListStrip::combineRequested);
    connect(m_tags, &QPushButton::clicked, this, [this] { enter(Mode::Tagging); });
    widgets::takesAway(*m_remove);
    widgets::takesAway(*m_reallyRemove);
    connect(m_remove, &QPushButton::clicked, this, [this] { enter(Mode::Removing); });
    connect(m_keep, &QPushButton::clicked, this, &ListStrip::escape);
    connect(m_saveTags, &QPushButton::clicked, this, &ListStrip::saveTags);
    connect(m_tagEdit, &QLineEdit::returnPressed, this, &ListStrip::saveTags);
    connect(m_reallyRemove, &QPushButton::clicked, this, [this] {
        m_mode = Mode::Plain;
        say();
        emit removeRequested();
    });
}

void ListStrip::show(const recipients::ListInfo* info) {
    if (!info || !m_list || info->list.id != m_list->id)
        m_mode = Mode::Plain;
    m_list = info ? std::optional(info->list) : std::nullopt;
    say();
}

bool ListStrip::escape() {
    if (m_mode == Mode::Plain)
        return false;
    QPushButton* before = m_mode == Mode::Tagging ? m_tags : m_remove;
    m_mode = Mode::Plain;
    say();
    before->setFocus();
    return true;
}

void ListStrip::enter(Mode mode) {
    m_mode = mode;
    if (m_list)
        m_tagEdit->setText(m_list->tags.join(tr(", ", "between tags")));
    say();
    if (mode == Mode::Tagging)
        m_tagEdit->setFocus();
    else
        m_keep->setFocus();
}

void ListStrip::saveTags() {
    static const QRegularExpression between(QStringLiteral("\\s*[,;，；、]\\s*"));
    QStringList tags = m_tagEdit->text().simplified().split(between, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    escape();
    emit tagged(tags);
}

void ListStrip::say() {
    const bool any = m_list.has_value();
    for (QWidget* each : {m_send, m_rename, m_tags, m_combine, m_remove})
        each->setVisible(any && m_mode == Mode::Plain);
    m_tagEdit->setVisible(any && m_mode == Mode::Tagging);
    m_saveTags->setVisible(any && m_mode == Mode::Tagging);
    m_keep->setVisible(any && m_mode != Mode::Plain);
    m_keep->setText(m_mode == Mode::Tagging ? tr("Cancel") : tr("Keep"));
    m_reallyRemove->setVisible(any && m_mode == Mode::Removing);
    if (!any) {
        m_words->setText({});
        return;
    }
    const auto people = static_cast<int>(m_list->people());
    m_words->setText(m_mode == Mode::Removing
                         ? tr("Remove %1 with %Ln people? What was sent to them stays in the history.", nullptr, people)
                               .arg(visibleName(m_list->name))
                     : m_list->further > 0
                         ? tr("%1, %2 people, %Ln message(s)", nullptr, static_cast<int>(m_list->size))
                               .arg(visibleName(m_list->name), text::number(people))
                         : tr("%1, %Ln people", nullptr, people).arg(visibleName(m_list->name)));
}

void ListStrip::retranslate() {
    m_send->setText(tr("Send to this list"));
    m_rename->setText(tr("Rename"));
    m_tags->setText(tr("Tags"));
    m_combine->setText(tr("Combine…"));
    m_tagEdit->setPlaceholderText(tr("Tags, parted by commas"));
    m_tagEdit->setAccessibleName(tr("Tags of the list, parted by commas"));
    m_saveTags->setText(tr("Save"));
    m_remove->setText(tr("Remove"));
    m_reallyRemove->setText(tr("Remove the list"));
    say();
}

}  // namespace hongyan::recipientspage
