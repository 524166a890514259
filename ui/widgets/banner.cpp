#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/widgets/label.h"

namespace hongyan::widgets {
namespace {

QString nameOf(Tone tone) {
    switch (tone) {
        case Tone::Info:
            return QStringLiteral("info");
        case Tone::Amber:
            return QStringLiteral("amber");
        case Tone::Red:
            return QStringLiteral("red");
    }
    return {};
}

void setIcon(IconLabel& icon, Tone tone) {
    switch (tone) {
        case Tone::Info:
            icon.setIcon(QStringLiteral("documentinfo"), Ink::Accent);
            return;
        case Tone::Amber:
            icon.setIcon(QStringLiteral("data-warning"), Ink::Untinted);
            return;
        case Tone::Red:
            icon.setIcon(QStringLiteral("window-close"), Ink::Failed);
            return;
    }
}

}  // namespace

Banner::Banner(Theme& theme, Tone tone, QWidget* parent)
    : QFrame(parent),
      m_icon(new IconLabel(theme, {}, Ink::Accent, 16, this)),
      m_sentence(wrappingLabel({}, Type::Body, Ink::Text, this)),
      m_link(button(QString(), ButtonKind::Link, this)) {
    setObjectName(QStringLiteral("Banner"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4));
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_icon);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);  // the numbers in it are for others to look up
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_link);
    setTone(tone);
    connect(m_link, &QPushButton::clicked, this, &Banner::linkActivated);
}

void Banner::setTone(Tone tone) {
    setProperty("tone", nameOf(tone));
    setIcon(*m_icon, tone);
    style()->unpolish(this);
    style()->polish(this);
}

void Banner::show(Tone tone, const Markup& sentence, const QString& link) {
    setTone(tone);
    setMarkup(*m_sentence, sentence);
    setAccessibleName(sentence.plain());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setVisible(true);
}

AmberList::AmberList(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("Banner"));
    setProperty("tone", nameOf(Tone::Amber));
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void AmberList::clear() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

void AmberList::add(const Markup& sentence, const QString& link) {
    if (m_rows > 0) {
        auto* parting = line(Qt::Horizontal, false, this);
        parting->setObjectName(QStringLiteral("BannerLine"));
        parting->setProperty("tone", nameOf(Tone::Amber));
        m_layout->addWidget(parting);
    }
    auto* row = new QWidget(this);
    row->setMinimumHeight(m_theme.px(36));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), m_theme.px(4));
    layout->setSpacing(m_theme.px(10));
    layout->addWidget(new IconLabel(m_theme, QStringLiteral("data-warning"), Ink::Untinted, 16, row));
    QLabel* words = wrappingLabel({}, Type::Body, Ink::Text, row);
    setMarkup(*words, sentence);
    layout->addWidget(words, 1);
    QPushButton* mend = button(link, ButtonKind::Link, row);
    mend->setVisible(!link.isEmpty());
    layout->addWidget(mend);
    const int index = m_rows++;
    connect(mend, &QPushButton::clicked, this, [this, index] { emit linkActivated(index); });
    m_layout->addWidget(row);
}

EmptyState::EmptyState(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_sentence(wrappingLabel({}, Type::Subtitle, Ink::Text, this)),
      m_reason(wrappingLabel({}, Type::Body, Ink::Secondary, this)),
      m_action(button(QString(), ButtonKind::Normal, this)),
      m_other(button(QString(), ButtonKind::Normal, this)) {
    auto* rows = new QVBoxLayout(this);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(theme.px(8));
    for (QLabel* words : {m_sentence, m_reason}) {
        words->setAlignment(Qt::AlignHCenter);
        words->setFixedWidth(theme.px(480));
        middle->addWidget(words, 0, Qt::AlignHCenter);
    }
    middle->addSpacing(theme.px(8));
    auto* actions = new QHBoxLayout;
    actions->setSpacing(theme.px(8));
    actions->addStretch(1);
    actions->addWidget(m_action);
    actions->addWidget(m_other);
    actions->addStretch(1);
    middle->addLayout(actions);
    rows->addStretch(2);
    rows->addLayout(middle);
    rows->addStretch(3);
    m_other->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherRequested);
}

void EmptyState::setWords(const QString& sentence, const QString& reason, const QString& action, const QString& other) {
    m_sentence->setText(visible(sentence));
    m_reason->setText(visible(reason));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(m_reason->text());
}

}  // namespace hongyan::widgets
