#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QStyle>

#include "base/outside.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/label.h"

namespace hongyan::widgets {

PageHeader::PageHeader(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_layout(new QHBoxLayout(this)),
      m_beside(new QHBoxLayout),
      m_parent(new QPushButton(this)),
      m_chevron(new IconLabel(theme, QStringLiteral("go-next"), Ink::Secondary, 16, this)),
      m_title(label({}, Type::Title, Ink::Text, this)),
      m_subtitle(new ElidedLabel({}, this)) {
    setObjectName(QStringLiteral("PageHeader"));
    setProperty("line", true);
    m_parent->setProperty("crumb", true);
    m_parent->setAutoDefault(false);
    m_parent->hide();
    m_chevron->hide();
    m_subtitle->setProperty("ink", QLatin1String(nameOf(Ink::Secondary)));
    m_layout->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    m_layout->setSpacing(theme.px(12));
    m_beside->setSpacing(theme.px(12));
    m_layout->addWidget(m_parent);
    m_layout->addWidget(m_chevron);
    m_layout->addWidget(m_title);
    m_layout->addLayout(m_beside);
    m_layout->addWidget(m_subtitle, 1);
    connect(m_parent, &QPushButton::clicked, this, &PageHeader::parentRequested);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(visibleName(title));
    setAccessibleName(m_title->text());
}

void PageHeader::setSubtitle(const QString& subtitle) {
    m_subtitle->setText(visible(subtitle));
}

void PageHeader::setParentTitle(const QString& title) {
    m_parent->setText(caption(title));
    m_parent->setVisible(!title.isEmpty());
    m_chevron->setVisible(!title.isEmpty());
}

void PageHeader::addBesideTitle(QWidget* widget) {
    m_beside->addWidget(widget);
}

void PageHeader::addAction(QWidget* widget) {
    m_layout->addWidget(widget);
}

void PageHeader::setLine(bool on) {
    setProperty("line", on);
    style()->unpolish(this);
    style()->polish(this);
}

FootBar::FootBar(Theme& theme, QWidget* parent) : QFrame(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout) {
    setObjectName(QStringLiteral("FootBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    layout->setSpacing(theme.px(8));
    m_left->setSpacing(theme.px(8));
    m_right->setSpacing(theme.px(8));
    layout->addLayout(m_left);
    layout->addStretch(1);
    layout->addLayout(m_right);
}

void FootBar::addLeft(QWidget* widget) {
    m_left->addWidget(widget);
}

void FootBar::addRight(QWidget* widget) {
    m_right->addWidget(widget);
}

Card::Card(QWidget* parent) : QFrame(parent), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("Card"));
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void Card::addRow(QWidget* row) {
    if (m_rows++ > 0) {
        auto* hairline = line(Qt::Horizontal, false, this);
        m_layout->addWidget(hairline);
        hairline->show();
    }
    m_layout->addWidget(row);
    row->show();
}

void Card::clear() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

SectionTitle::SectionTitle(Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(label(title, Type::Section, Ink::Text, this)),
      m_note(label({}, Type::Body, Ink::Secondary, this)),
      m_right(label({}, Type::Caption, Ink::Secondary, this)),
      m_link(button(QString(), ButtonKind::Link, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(m_right);
    layout->addWidget(m_link);
    m_link->hide();
    m_right->hide();
    connect(m_link, &QPushButton::clicked, this, &SectionTitle::linkActivated);
}

void SectionTitle::setTitle(const QString& title) {
    m_title->setText(visibleName(title));
}

void SectionTitle::setNote(const QString& note) {
    m_note->setText(visibleName(note));
}

void SectionTitle::setLink(const QString& text) {
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

void SectionTitle::setRightCaption(const QString& text) {
    m_right->setText(visibleName(text));
    m_right->setVisible(!text.isEmpty());
}

}  // namespace hongyan::widgets
