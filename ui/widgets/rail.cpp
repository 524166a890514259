#include "ui/widgets/rail.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

namespace hongyan::widgets {
namespace {

/// The product's mark and name at the top of the rail.
class Brand final : public QWidget {
 public:
    Brand(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setName(const QString& name) {
        setAccessibleName(name);
        update();
    }
    QSize sizeHint() const override { return {m_theme.px(147), m_theme.px(48)}; }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QRect mark(m_theme.px(14), m_theme.px(13), m_theme.px(22), m_theme.px(22));
        appIcon().paint(&painter, mark);
        painter.setFont(m_theme.font(Type::Section));
        painter.setPen(m_theme.colors().text);
        painter.drawText(QRect(m_theme.px(44), 0, width(), height()), Qt::AlignVCenter, accessibleName());
    }

 private:
    Theme& m_theme;
};

}  // namespace

RailEntry::RailEntry(Theme& theme, QString icon, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(std::move(icon)) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailEntry::setWord(const QString& word) {
    setText(word);
    changedWords();
}

void RailEntry::setBadge(qint64 count, const QString& meaning) {
    m_badge = count;
    m_badgeMeaning = meaning;
    changedWords();
}

void RailEntry::changedWords() {
    setAccessibleName(m_badge > 0 ? text() + QLatin1String(", ") + m_badgeMeaning : text());
    setToolTip(m_badge > 0 ? m_badgeMeaning : QString());
    update();
}

void RailEntry::keyPressEvent(QKeyEvent* event) {
    // Moving is the rail's, not the button group's: it opens the page as it goes.
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

QSize RailEntry::sizeHint() const {
    return {m_theme.px(147), m_theme.px(34)};
}

void RailEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    if (isChecked()) {
        painter.fillRect(rect(), colors.base);
        painter.fillRect(QRect(0, 0, m_theme.px(3), height()), colors.accent);
    } else if (underMouse()) {
        painter.fillRect(rect(), colors.hairline);
    }
    const int size = m_theme.px(16);
    m_theme.paintIcon(painter, QRect(m_theme.px(14), (height() - size) / 2, size, size), m_icon,
                      isChecked() ? Ink::Accent : Ink::Text);
    painter.setFont(m_theme.font(isChecked() ? Type::Bold : Type::Body));
    painter.setPen(colors.text);
    painter.drawText(QRect(m_theme.px(40), 0, width() - m_theme.px(44), height()), Qt::AlignVCenter, text());
    if (m_badge > 0) {
        painter.setFont(m_theme.font(Type::CaptionBold));
        const QString count = m_badge > 999 ? QStringLiteral("999+") : QString::number(m_badge);
        const int wide = qMax(m_theme.px(20), painter.fontMetrics().horizontalAdvance(count) + m_theme.px(10));
        const int high = m_theme.px(18);
        const QRect badge(width() - wide - m_theme.px(12), (height() - high) / 2, wide, high);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.magentaTint);
        painter.drawRoundedRect(badge, high / 2.0, high / 2.0);
        painter.setPen(colors.unconfirmed);
        painter.drawText(badge, Qt::AlignCenter, count);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

NavigationRail::NavigationRail(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_brand(new Brand(theme, this)) {
    setObjectName(QStringLiteral("Rail"));
    setFixedWidth(theme.px(148));
    m_layout->setContentsMargins(0, 0, 1, 0);
    m_layout->setSpacing(1);
    m_layout->addWidget(m_brand);
    m_layout->addStretch(1);
    connect(&theme, &Theme::changed, this, [this] { setFixedWidth(m_theme.px(148)); });
}

void NavigationRail::setProductName(const QString& name) {
    static_cast<Brand*>(m_brand)->setName(name);
}

RailEntry* NavigationRail::addEntry(const QString& icon) {
    auto* made = new RailEntry(m_theme, icon, this);
    const int index = count();
    m_entries.push_back(made);
    made->setChecked(index == m_current);
    m_layout->insertWidget(m_layout->count() - 1, made);
    connect(made, &QAbstractButton::clicked, this, [this, index] {
        setCurrent(index);
        emit entryActivated(index);
    });
    return made;
}

void NavigationRail::addGap() {
    m_layout->insertSpacing(m_layout->count() - 1, m_theme.px(11));
}

void NavigationRail::setCurrent(int index) {
    m_current = index;
    m_entries[static_cast<size_t>(index)]->setChecked(true);
}

void NavigationRail::keyPressEvent(QKeyEvent* event) {
    const auto next = [this](int from, int step) {
        int to = from + step;
        while (to >= 0 && to < count() && !entry(to)->isEnabled())
            to += step;
        return to >= 0 && to < count() ? to : m_current;
    };
    int to = m_current;
    if (event->key() == Qt::Key_Down)
        to = next(m_current, 1);
    else if (event->key() == Qt::Key_Up)
        to = next(m_current, -1);
    else if (event->key() == Qt::Key_Home)
        to = next(-1, 1);
    else if (event->key() == Qt::Key_End)
        to = next(count(), -1);
    else
        return QFrame::keyPressEvent(event);
    if (to == m_current)
        return;
    entry(to)->setFocus(Qt::TabFocusReason);
    entry(to)->click();
}

}  // namespace hongyan::widgets
