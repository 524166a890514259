#include "ui/editor/fieldrow.h"

#include <QEvent>
#include <QHBoxLayout>

#include "ui/editor/fieldinput.h"
#include "ui/text/errors.h"

namespace hongyan::editor {

using widgets::Ink;
using widgets::Type;

Footnote::Footnote(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_icon(new widgets::IconLabel(theme, QStringLiteral("data-warning"), Ink::Untinted, 16, this)),
      m_sentence(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_link(widgets::button({}, widgets::ButtonKind::Link, this)),
      m_count(widgets::label({}, Type::Caption, Ink::Secondary, this)) {
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(8));
    setMinimumHeight(theme.px(22));
    across->addWidget(m_icon);
    across->addWidget(m_sentence, 1);
    across->addWidget(m_link);
    across->addWidget(m_count);
    m_link->setObjectName(QStringLiteral("mend"));
    m_count->setObjectName(QStringLiteral("count"));
    QFont caption = theme.font(Type::Caption);
    m_link->setFont(caption);
    connect(m_link, &QPushButton::clicked, this, &Footnote::linkActivated);
    m_link->hide();
    m_icon->hide();
}

void Footnote::say(Verdict::Weight weight, const QString& sentence, const QString& link, const QString& count) {
    const bool fine = weight == Verdict::Weight::Fine;
    m_icon->setVisible(!fine);
    m_sentence->setText(sentence);
    widgets::setInk(*m_sentence, fine ? Ink::Secondary : Ink::Text);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

LabelledRow::LabelledRow(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_left(new QWidget(this)),
      m_label(widgets::wrappingLabel({}, Type::Bold, Ink::Text, m_left)),
      m_below(widgets::label({}, Type::Body, Ink::Secondary, m_left)),
      m_across(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_rows(new QBoxLayout(QBoxLayout::TopToBottom)) {
    auto* words = new QBoxLayout(QBoxLayout::TopToBottom, m_left);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(m_label);
    words->addWidget(m_below);
    words->addStretch(1);
    m_rows->setSpacing(theme.px(1));
    m_across->setContentsMargins(0, 0, 0, 0);
    m_across->setSpacing(theme.px(4));
    m_across->addWidget(m_left);
    m_across->addLayout(m_rows, 1);
}

void LabelledRow::setWords(const QString& label, const QString& below) {
    m_label->setText(label);
    m_below->setText(below);
    m_below->setVisible(!below.isEmpty());
}

void LabelledRow::add(QWidget* widget) {
    m_rows->addWidget(widget);
}

void LabelledRow::add(QLayout* layout) {
    m_rows->addLayout(layout);
}

void LabelledRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < m_theme.px(380);
    m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->setMinimumWidth(narrow ? 0 : m_theme.px(136));
    m_left->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_theme.px(136));
}

FieldRow::FieldRow(widgets::Theme& theme, templates::Field field, QWidget* parent)
    : LabelledRow(theme, parent),
      m_field(std::move(field)),
      m_input(new FieldInput(theme, 32, this)),
      m_footnote(new Footnote(theme, this)) {
    setObjectName(m_field.key);
    add(m_input);
    add(m_footnote);
    setFocusProxy(m_input);
    if (m_field.dead) {
        m_input->setEnabled(false);
        widgets::setInk(label(), Ink::Disabled);
    }
    connect(m_input, &FieldInput::edited, this, [this] {
        m_touched = true;
        showVerdict();
        emit edited();
    });
    connect(m_input, &FieldInput::left, this, &FieldRow::showVerdict);
    connect(m_footnote, &Footnote::linkActivated, this, [this] {
        if (!m_verdict.link.isEmpty())
            m_input->replaceLine(m_verdict.replacement);
        else
            emit remarkLinkActivated(m_remarkLink);
        m_input->setFocus();
    });
    retranslate();
}

QString FieldRow::text() const {
    return m_input->line();
}

void FieldRow::setText(const QString& text) {
    m_input->setLine(text);
    m_touched = false;
    showVerdict();
}

void FieldRow::setColumns(const QStringList& columns, const QStringList& values) {
    m_columns = columns;
    m_values = values;
    m_input->setColumns(columns, values);
    showVerdict();
}

void FieldRow::setRemark(const QString& sentence, const QString& link) {
    if (m_remark == sentence && m_remarkLink == link)
        return;
    m_remark = sentence;
    m_remarkLink = link;
    showVerdict();
}

QString FieldRow::countOf(const Verdict& verdict) const {
    const int longest = templates::maxLength(m_field.type);
    const QString length = verdict.length < 0 ? QStringLiteral("—") : QString::number(verdict.length);
    if (longest > 0)
        return QStringLiteral("%1 / %2").arg(length).arg(longest);
    const bool judged = verdict.weight == Verdict::Weight::Fine && verdict.length > 0;
    return judged && m_field.type != templates::FieldType::Legacy ? tr("form is right") : QString();
}

void FieldRow::showVerdict() {
    if (m_field.dead) {
        m_footnote->say(Verdict::Weight::Fine, tr("WeChat no longer shows this field to anybody"), {}, {});
        return;
    }
    m_verdict = verdictOn(m_field, text(), m_columns, m_values, !m_touched);
    const bool own = m_verdict.weight != Verdict::Weight::Fine;
    // What the whole list says weighs more than one recipient; what must be mended here weighs more than both.
    const bool remark = !m_remark.isEmpty() && (!own || (m_verdict.link.isEmpty() && m_verdict.length >= 0));
    if (remark)
        m_verdict.link.clear();
    auto weight = remark && !own ? Verdict::Weight::Doubtful : m_verdict.weight;
    if (m_verdict.unfinished && m_input->hasFocus())
        weight = Verdict::Weight::Fine;  // it is being written just now
    const QString quiet = text::rule(m_field.type);
    const QString sentence = remark ? m_remark : own ? m_verdict.sentence : quiet;
    m_footnote->say(weight, sentence, remark ? m_remarkLink : m_verdict.link, countOf(m_verdict));
    switch (weight) {
        case Verdict::Weight::Fine:
            widgets::setFault(*m_input, widgets::InputFault::None);
            break;
        case Verdict::Weight::Doubtful:
            widgets::setFault(*m_input, widgets::InputFault::Doubtful);
            break;
        case Verdict::Weight::Wrong:
            widgets::setFault(*m_input, widgets::InputFault::Wrong);
            break;
    }
    m_input->setAccessibleDescription(sentence);
}

void FieldRow::retranslate() {
    setWords(m_field.label, m_field.label == m_field.key ? QString() : m_field.key);
    m_input->setAccessibleName(m_field.label);
    m_input->setPreferred(m_field.label);
    showVerdict();
}

void FieldRow::changeEvent(QEvent* event) {
    LabelledRow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::editor
