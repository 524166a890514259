#include "ui/sending/optionrow.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::sendingpage {

OptionRow::OptionRow(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_controls(new widgets::FlowLayout(theme.px(8), theme.px(4))) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4));
    rows->setSpacing(theme.px(4));
    rows->addLayout(m_controls);
}

void OptionRow::add(QWidget* control) {
    control->setMinimumHeight(m_theme.px(28));  // so that words and boxes of one line stand on one
    m_controls->addWidget(control);
}

QLabel* OptionRow::addNote() {
    QLabel* note = widgets::wrappingLabel({}, widgets::Type::Caption, widgets::Ink::Secondary, this);
    note->setIndent(m_theme.px(22));
    note->setContentsMargins(0, 0, 0, m_theme.px(4));
    layout()->addWidget(note);
    return note;
}

}  // namespace hongyan::sendingpage
