#include "ui/editor/labelledrow.h"

#include <QHBoxLayout>

#include "base/outside.h"
#include "ui/widgets/caption.h"

namespace hongyan::editor {

using widgets::Ink;
using widgets::Type;

Footnote::Footnote(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new widgets::IconLabel(theme, QStringLiteral("data-warning"), Ink::Untinted, 16, this)),
      m_sentence(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_count(widgets::label({}, Type::Caption, Ink::Secondary, this)),
      m_mending(new QWidget(this)),
      m_across(new QHBoxLayout),
      m_below(new QBoxLayout(QBoxLayout::LeftToRight)) {
    setMinimumHeight(theme.px(22));
    m_count->setObjectName(QStringLiteral("count"));
    auto* links = new QHBoxLayout(m_mending);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(theme.px(8));
    for (int i = 0; i < mostLinks; ++i) {
        auto* link = widgets::button({}, widgets::ButtonKind::Link, m_mending);
        link->setObjectName(i == 0 ? QStringLiteral("mend") : QStringLiteral("mend%1").arg(i + 1));
        link->setFont(theme.font(Type::Caption));
        connect(link, &QPushButton::clicked, this,
                [this, link] { emit linkActivated(link->property("mends").toString()); });
        link->hide();
        links->addWidget(link);
        m_links[static_cast<size_t>(i)] = link;
    }
    m_across->setSpacing(theme.px(8));
    m_across->addWidget(m_icon);
    m_across->addWidget(m_sentence, 1);
    m_across->addWidget(m_mending);
    m_across->addWidget(m_count);
    m_below->setContentsMargins(theme.px(24), 0, 0, 0);
    auto* rows = new QBoxLayout(QBoxLayout::TopToBottom, this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(m_across);
    rows->addLayout(m_below);
    m_icon->hide();
    m_mending->hide();
}

void Footnote::say(Verdict::Weight weight, const QString& sentence, const std::vector<Link>& links,
                   const QString& count) {
    const bool fine = weight == Verdict::Weight::Fine;
    m_icon->setVisible(!fine);
    m_sentence->setText(visible(sentence));
    widgets::setInk(*m_sentence, fine ? Ink::Secondary : Ink::Text);
    for (size_t i = 0; i < m_links.size(); ++i) {
        m_links[i]->setText(i < links.size() ? widgets::caption(links[i].words) : QString());
        m_links[i]->setProperty("mends", i < links.size() ? links[i].id : QString());
        m_links[i]->setVisible(i < links.size());
    }
    m_mending->setVisible(!links.empty());
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    arrange();
}

// Beside the sentence where both have room, else on a line of their own.
void Footnote::arrange() {
    const int wanted = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) + m_mending->sizeHint().width() +
                       (m_count->isHidden() ? 0 : m_count->sizeHint().width()) + m_theme.px(48);
    const bool beside = m_mending->isHidden() || wanted <= width();
    const bool isBeside = m_across->indexOf(m_mending) >= 0;
    if (beside == isBeside)
        return;
    if (beside) {
        delete m_below->takeAt(1);
        m_below->removeWidget(m_mending);
        m_across->insertWidget(2, m_mending);
    } else {
        m_across->removeWidget(m_mending);
        m_below->addWidget(m_mending);
        m_below->addStretch(1);
    }
}

void Footnote::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
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

}  // namespace hongyan::editor
