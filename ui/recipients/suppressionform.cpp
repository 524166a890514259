#include "ui/recipients/suppressionform.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include "base/visible.h"
#include "recipients/recipient.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

constexpr int usualDays = 30;
constexpr qsizetype badNamed = 3;

}  // namespace

SuppressionForm::SuppressionForm(widgets::Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_clock(clock),
      m_openidsLabel(widgets::label({}, Type::Section, Ink::Text, this)),
      m_openids(new QPlainTextEdit(this)),
      m_note(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_reasonLabel(widgets::label({}, Type::Body, Ink::Text, this)),
      m_reason(new QLineEdit(this)),
      m_ends(new QCheckBox(this)),
      m_until(new QDateEdit(this)),
      m_add(widgets::button(QString(), ButtonKind::Normal, this)),
      m_back(widgets::button(QString(), ButtonKind::Flat, this)) {
    m_openids->setObjectName(QStringLiteral("openids"));
    m_openids->setTabChangesFocus(true);
    m_openids->setFixedHeight(theme.px(96));
    m_openidsLabel->setBuddy(m_openids);
    m_note->setObjectName(QStringLiteral("openidsNote"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(200);
    m_reason->setFixedWidth(theme.px(220));
    m_reasonLabel->setBuddy(m_reason);
    m_ends->setObjectName(QStringLiteral("ends"));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_add->setObjectName(QStringLiteral("add"));
    m_back->setObjectName(QStringLiteral("addNothing"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    rows->setSpacing(theme.px(8));
    all->addLayout(rows);
    all->addWidget(widgets::line(Qt::Horizontal, true, this));
    rows->addWidget(m_openidsLabel);
    rows->addWidget(m_openids);
    rows->addWidget(m_note);
    auto* across = new widgets::FlowLayout(theme.px(8), theme.px(8));
    for (QWidget* each :
         {static_cast<QWidget*>(m_reasonLabel), static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_ends),
          static_cast<QWidget*>(m_until), static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_back)}) {
        each->setMinimumHeight(theme.px(28));
        across->addWidget(each);
    }
    rows->addLayout(across);
    hide();
    connect(m_openids, &QPlainTextEdit::textChanged, this, &SuppressionForm::read);
    connect(m_until, &QDateEdit::dateChanged, this, [this] { m_ends->setChecked(true); });
    connect(m_add, &QPushButton::clicked, this, [this] { emit addRequested(people()); });
    connect(m_back, &QPushButton::clicked, this, &SuppressionForm::dismiss);
    retranslate();
}

void SuppressionForm::open() {
    const QDate today = toDateTime(m_clock.now()).toLocalTime().date();
    const QSignalBlocker quiet(m_until);
    m_until->setMinimumDate(today.addDays(1));
    if (!m_ends->isChecked())
        m_until->setDate(today.addDays(usualDays));
    show();
    m_openids->setFocus();
}

void SuppressionForm::paste() {
    m_openids->paste();
}

bool SuppressionForm::dismiss() {
    if (isHidden())
        return false;
    hide();
    emit dismissed();
    return true;
}

void SuppressionForm::clear() {
    m_openids->clear();
    m_reason->clear();
    m_ends->setChecked(false);
}

void SuppressionForm::read() {
    static const QRegularExpression between(QStringLiteral("[\\s,;，；、\"'`=]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    m_good.clear();
    m_bad.clear();
    for (const QString& each : m_openids->toPlainText().split(between, Qt::SkipEmptyParts))
        if (const QString openid = cleanedId(each); !openid.isEmpty())
            (recipients::canBeOpenid(openid) ? m_good : m_bad).append(openid);
    m_good.removeDuplicates();
    m_bad.removeDuplicates();
    sayPeople();
}

void SuppressionForm::sayPeople() {
    m_add->setEnabled(!m_good.isEmpty());
    m_add->setText(m_good.isEmpty() ? tr("Add") : tr("Add %Ln people", nullptr, static_cast<int>(m_good.size())));
    if (m_bad.isEmpty()) {
        m_note->setText(tr("One on each line, or parted by commas; a column copied from a spreadsheet will do."));
    } else {
        QString named = m_bad.mid(0, badNamed).join(QStringLiteral(" · "));
        if (m_bad.size() > badNamed)
            named += QStringLiteral(" …");
        m_note->setText(
            tr("%Ln of them cannot be openids and are left out: %1", nullptr, static_cast<int>(m_bad.size()))
                .arg(named));
    }
    widgets::setInk(*m_note, m_bad.isEmpty() ? Ink::Secondary : Ink::Retrying);
    widgets::setFault(*m_openids, m_bad.isEmpty() ? widgets::InputFault::None : widgets::InputFault::Doubtful);
    m_openids->setAccessibleDescription(m_note->text());
}

std::vector<recipients::Suppression> SuppressionForm::people() const {
    std::optional<Timestamp> until;
    if (m_ends->isChecked())
        until = fromDateTime(m_until->date().startOfDay());
    std::vector<recipients::Suppression> made;
    for (const QString& openid : m_good)
        made.push_back({openid, m_reason->text().trimmed(), QStringLiteral("page"), m_clock.now(), until});
    return made;
}

void SuppressionForm::retranslate() {
    m_openidsLabel->setText(tr("Who shall not be written to?"));
    m_openids->setAccessibleName(tr("openids to suppress"));
    m_openids->setPlaceholderText(tr("Paste openids here"));
    m_reasonLabel->setText(tr("Why"));
    m_reason->setAccessibleName(tr("Why they are suppressed"));
    m_reason->setPlaceholderText(tr("for example: asked not to be written to"));
    //: before a day
    m_ends->setText(tr("Only until"));
    m_until->setAccessibleName(tr("The day from which they are written to again"));
    m_back->setText(tr("Cancel"));
    sayPeople();
}

}  // namespace hongyan::recipientspage
