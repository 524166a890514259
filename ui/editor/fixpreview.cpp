#include "ui/editor/fixpreview.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <algorithm>

#include "ui/editor/fixwords.h"
#include "ui/text/formats.h"

namespace hongyan::editor {

using widgets::Ink;
using widgets::Type;

namespace {

constexpr int peopleShown = 3;

}  // namespace

FixPreview::FixPreview(widgets::Theme& theme, templates::LintFinding finding, templates::Fix fix, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_finding(std::move(finding)),
      m_fix(fix),
      m_title(widgets::wrappingLabel({}, Type::CaptionBold, Ink::Text, this)),
      m_more(widgets::label({}, Type::Caption, Ink::Secondary, this)),
      m_apply(widgets::button(QString(), widgets::ButtonKind::Small, this)),
      m_cancel(widgets::button(QString(), widgets::ButtonKind::SmallFlat, this)) {
    setObjectName(QStringLiteral("FixPreview"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(8));
    grid->setVerticalSpacing(theme.px(2));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_more, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, theme.px(4), 0, theme.px(8));
    rows->setSpacing(theme.px(4));
    rows->addWidget(m_title);
    rows->addLayout(grid);
    rows->addLayout(buttons);
    m_shown = addPeople(*grid);
    connect(m_apply, &QPushButton::clicked, this, &FixPreview::applied);
    connect(m_cancel, &QPushButton::clicked, this, &FixPreview::cancelled);
    retranslate();
}

int FixPreview::addPeople(QGridLayout& grid) {
    int shown = 0;
    const templates::Field& field = m_finding.field;
    for (const templates::LintPerson& person : m_finding.first) {
        const QString after = templates::applied(m_fix, field.type, field.ofSubscription, person.value);
        if (after == person.value || templates::faultOf(field, after))
            continue;
        auto* row = widgets::label(QString::number(person.row), Type::Caption, Ink::Secondary, this);
        // Whole: a shortened value differs at its end.
        auto* was = widgets::wrappingLabel(madeVisible(person.value), Type::Caption, Ink::Secondary, this);
        auto* will = widgets::wrappingLabel(madeVisible(after), Type::Caption, Ink::Text, this);
        was->setObjectName(QStringLiteral("before"));
        will->setObjectName(QStringLiteral("after"));
        grid.addWidget(row, shown, 0, Qt::AlignTop);
        grid.addWidget(was, shown, 1, Qt::AlignTop);
        grid.addWidget(widgets::label(QStringLiteral("→"), Type::Caption, Ink::Secondary, this), shown, 2,
                       Qt::AlignTop);
        grid.addWidget(will, shown, 3, Qt::AlignTop);
        if (++shown == peopleShown)
            break;
    }
    return shown;
}

qint64 FixPreview::helped() const {
    const auto found = std::ranges::find(m_finding.cures, m_fix, &templates::Cure::fix);
    return found == m_finding.cures.end() ? 0 : found->people;
}

void FixPreview::takeFocus() {
    m_apply->setFocus(Qt::OtherFocusReason);
    // Where it stands is known once the rows around it were laid out.
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
                if (auto* area = qobject_cast<QScrollArea*>(above))
                    area->ensureWidgetVisible(this, 0, m_theme.px(16));
            }
        },
        Qt::QueuedConnection);
}

void FixPreview::retranslate() {
    const qint64 people = helped();
    const QString what = offerOf(m_fix, m_finding.field);
    m_title->setText(people < m_finding.people
                         ? (m_finding.hasFurther ? tr("%1: mends it for %2 of %3 messages. The row, before → after:")
                                                 : tr("%1: mends it for %2 of %3 people. The row, before → after:"))
                               .arg(what, text::number(people), text::number(m_finding.people))
                         : tr("%1: mends it for all %2. The row, before → after:").arg(what, text::number(people)));
    m_more->setText(people > m_shown ? tr("and %Ln more", nullptr, static_cast<int>(people) - m_shown) : QString());
    m_apply->setText(tr("Apply"));
    m_apply->setAccessibleName(tr("Apply: %1").arg(what));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(m_title->text());
}

void FixPreview::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FixPreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace hongyan::editor
