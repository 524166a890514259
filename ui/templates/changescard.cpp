#include "ui/templates/changescard.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/titled.h"

namespace hongyan::templatespage {

using templates::Field;
using templates::Template;
using templates::TemplateEvent;
using widgets::Ink;
using widgets::Markup;
using widgets::Type;

namespace {

const Field* sameIn(const Template& of, const Field& field) {
    const auto found = std::ranges::find(of.fields, field.key, &Field::key);
    return found == of.fields.end() ? nullptr : &*found;
}

/// One line a field; those that the other side does not have so are bold.
Markup fieldLines(const Template& of, const Template& other) {
    std::vector<Markup> lines;
    for (const Field& field : of.fields) {
        const Field* same = sameIn(other, field);
        const QString words = QStringLiteral("%1 · %2").arg(visibleName(field.label), visibleName(field.key));
        const bool changed = !same || same->label != field.label || same->choices != field.choices;
        lines.push_back(changed ? Markup::bold(words) : words);
    }
    return Markup::lines(lines);
}

}  // namespace

QString fieldChanges(const Template& before, const Template& after) {
    QStringList said;
    if (before.title != after.title)
        said << ChangesCard::tr("It was called “%1”.").arg(visibleName(before.title));
    for (const Field& field : before.fields) {
        const Field* now = sameIn(after, field);
        if (!now)
            said << ChangesCard::tr("“%1” (%2) is gone.").arg(visibleName(field.label), visibleName(field.key));
        else if (now->label != field.label)
            said << ChangesCard::tr("“%1” (%2) is called “%3” now.")
                        .arg(visibleName(field.label), visibleName(field.key), visibleName(now->label));
        else if (now->choices != field.choices)
            said << ChangesCard::tr("“%1” (%2) has other approved values.")
                        .arg(visibleName(field.label), visibleName(field.key));
    }
    for (const Field& field : after.fields)
        if (!sameIn(before, field))
            said << ChangesCard::tr("“%1” (%2) is new: %3.")
                        .arg(visibleName(field.label), visibleName(field.key), text::rule(field.type));
    return said.join(u' ');
}

ChangesCard::ChangesCard(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new widgets::SectionTitle(theme, {}, this)),
      m_card(new widgets::Card(this)) {
    widgets::layTitled(theme, *this, *m_title, *m_card);
}

void ChangesCard::setChanges(const std::vector<templates::TemplateChange>& changes) {
    m_changes = changes;
    refill();
}

void ChangesCard::refill() {
    m_title->setTitle(tr("What changed in the template"));
    m_card->clear();
    for (size_t i = m_changes.size(); i-- > 0;)
        m_card->addRow(row(m_changes[i], i > 0 ? &m_changes[i - 1].then : nullptr));
}

QWidget* ChangesCard::row(const templates::TemplateChange& change, const Template* before) {
    auto* made = new QWidget(m_card);
    QString what;
    switch (change.event) {
        case TemplateEvent::Added:
            what = tr("Added");
            break;
        case TemplateEvent::Changed:
            what = tr("Changed");
            break;
        case TemplateEvent::Gone:
            what = tr("Gone from the platform");
            break;
        case TemplateEvent::Back:
            what = tr("Back on the platform");
            break;
    }
    auto* rows = new QVBoxLayout(made);
    rows->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    rows->setSpacing(m_theme.px(4));
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::label(what, Type::Bold, Ink::Text, made));
    head->addStretch(1);
    head->addWidget(widgets::label(text::dayAndTime(change.at), Type::Caption, Ink::Secondary, made));
    rows->addLayout(head);
    const QString said = before ? fieldChanges(*before, change.then) : QString();
    if (!said.isEmpty()) {
        rows->addWidget(widgets::wrappingLabel(said, Type::Body, Ink::Text, made));
        rows->addWidget(sides(*before, change.then, made));
    }
    made->setAccessibleName(QStringList{what, text::dayAndTime(change.at), said}.join(QStringLiteral(", ")));
    return made;
}

QWidget* ChangesCard::sides(const Template& before, const Template& after, QWidget* parent) {
    auto* made = new QWidget(parent);
    auto* grid = new QGridLayout(made);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(2));
    const std::pair<QString, Markup> columns[] = {{tr("Before"), fieldLines(before, after)},
                                                  {tr("Now"), fieldLines(after, before)}};
    int column = 0;
    for (const auto& [head, lines] : columns) {
        auto* fields = widgets::wrappingLabel({}, Type::Caption, Ink::Text, made);
        widgets::setMarkup(*fields, lines);
        grid->addWidget(widgets::label(head, Type::Caption, Ink::Secondary, made), 0, column);
        grid->addWidget(fields, 1, column, Qt::AlignTop);
        grid->setColumnStretch(column++, 1);
    }
    return made;
}

void ChangesCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

}  // namespace hongyan::templatespage
