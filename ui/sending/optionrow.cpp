#include "ui/sending/optionrow.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::sendingpage {

OptionRow::OptionRow(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_controls(new widgets::FlowLayout(theme.px(8), theme.px(4))) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    rows->setSpacing(theme.px(4));
    rows->addLayout(m_controls);
}

void OptionRow::add(QWidget* control) {
    m_controls->addWidget(control);
    // So that words and boxes beside each other stand on one line.
    for (int i = 0; m_controls->count() > 1 && i < m_controls->count(); ++i)
        m_controls->itemAt(i)->widget()->setMinimumHeight(m_theme.px(28));
}

void OptionRow::addAbove(QLabel* words) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, words);
}

QLabel* OptionRow::addNote() {
    QLabel* note = widgets::wrappingLabel({}, widgets::Type::Caption, widgets::Ink::Secondary, this);
    note->setIndent(m_theme.px(22));
    layout()->addWidget(note);
    return note;
}

}  // namespace hongyan::sendingpage
