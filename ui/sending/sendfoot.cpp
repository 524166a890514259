#include "ui/sending/sendfoot.h"

#include <QKeyEvent>
#include <QLineEdit>

#include "ui/text/formats.h"
#include "ui/widgets/label.h"

namespace hongyan::sendingpage {

using widgets::ButtonKind;
using widgets::Ink;

SendFoot::SendFoot(widgets::Theme& theme, QWidget* parent)
    : FootBar(theme, parent),
      m_theme(theme),
      m_back(widgets::button(QString(), ButtonKind::Tall, this)),
      m_hint(new widgets::ElidedLabel({}, this)),
      m_ask(new widgets::ElidedLabel({}, this)),
      m_number(new QLineEdit(this)),
      m_fits(new widgets::IconLabel(theme, QStringLiteral("checkmark"), Ink::Delivered, 16, this)),
      m_undo(widgets::button(theme.icon(QStringLiteral("edit-undo")), QString(), ButtonKind::Tall, this)),
      m_next(widgets::button(QString(), ButtonKind::Primary, this)),
      m_send(widgets::button(theme.icon(QStringLiteral("document-send"), Ink::OnAccent), QString(), ButtonKind::Primary,
                             this)) {
    m_back->setObjectName(QStringLiteral("back"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_number->setObjectName(QStringLiteral("typedNumber"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_next->setObjectName(QStringLiteral("next"));
    m_send->setObjectName(QStringLiteral("send"));
    for (QWidget* quiet : {static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_ask)})
        quiet->setProperty("ink", QLatin1String(widgets::nameOf(Ink::Secondary)));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(theme.px(84));
    m_number->setMaxLength(16);
    m_ask->setBuddy(m_number);
    QSizePolicy kept = m_fits->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_fits->setSizePolicy(kept);
    addLeft(m_back);
    addLeft(m_hint);
    for (QWidget* each : {static_cast<QWidget*>(m_ask), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_fits),
                          static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_send)})
        addRight(each);
    m_second.setInterval(std::chrono::seconds(1));
    // Some platforms let Enter press the button that has the focus.
    m_send->installEventFilter(this);
    m_number->installEventFilter(this);
    connect(&m_second, &QTimer::timeout, this, &SendFoot::onSecondPassed);
    connect(m_back, &QPushButton::clicked, this, &SendFoot::backRequested);
    connect(m_next, &QPushButton::clicked, this, &SendFoot::nextRequested);
    connect(m_send, &QPushButton::clicked, this, &SendFoot::onSendClicked);
    connect(m_undo, &QPushButton::clicked, this, &SendFoot::undo);
    connect(m_number, &QLineEdit::textChanged, this, &SendFoot::displayAll);
    displayAll();
}

bool SendFoot::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Enter || key == Qt::Key_Return)
            return true;
    }
    return FootBar::eventFilter(watched, event);
}

void SendFoot::changeEvent(QEvent* event) {
    FootBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        displayAll();
}

void SendFoot::resizeEvent(QResizeEvent* event) {
    FootBar::resizeEvent(event);
    displayAll();
}

void SendFoot::display(const View& view) {
    if (view.messages != m_view.messages || !view.review)
        m_number->clear();
    m_view = view;
    displayAll();
}

bool SendFoot::numberFits() const {
    QString digits;
    for (const QChar each : m_number->text()) {
        if (each.isDigit())
            digits += QString::number(each.digitValue());
        else if (!each.isSpace() && each != u',' && each != u'，' && each != u'.' && each != u'\'')
            return false;
    }
    return digits == QString::number(m_view.messages);
}

void SendFoot::onSendClicked() {
    m_left = m_view.undoSeconds;
    change(State::Counting);
    if (m_left <= 0) {
        change(State::Starting);
        emit sendRequested();
        return;
    }
    m_second.start();
    m_undo->setFocus();
}

void SendFoot::onSecondPassed() {
    if (--m_left > 0) {
        displayAll();
        return;
    }
    m_second.stop();
    change(State::Starting);
    emit sendRequested();
}

void SendFoot::undo() {
    if (m_state != State::Counting)
        return;
    m_second.stop();
    change(State::Idle);
    m_send->setFocus();
}

void SendFoot::rest() {
    m_second.stop();
    change(State::Idle);
}

void SendFoot::change(State state) {
    m_state = state;
    displayAll();
    emit countingChanged();
}

QString SendFoot::sendWords() const {
    const auto messages = static_cast<int>(m_view.messages);
    if (!m_view.start.isEmpty())
        return tr("Schedule for %1").arg(m_view.start);
    return m_view.onePerRow ? tr("Send %Ln message(s)", nullptr, messages)
                            : tr("Send to %Ln people", nullptr, messages);
}

void SendFoot::displayAll() {
    const bool idle = m_state == State::Idle;
    const bool asks = m_view.review && m_view.typed && idle;
    m_back->setText(tr("Back"));
    m_back->setVisible(!m_view.first);
    m_back->setEnabled(idle);
    const bool narrow = width() < m_theme.px(940);
    m_ask->setText(narrow ? tr("Type the number")
                          : (m_view.onePerRow ? tr("%1 or more messages: type the number")
                                              : tr("%1 or more people: type the number"))
                                .arg(text::number(m_view.threshold)));
    m_ask->ensurePolished();
    m_ask->setMinimumWidth(m_ask->sizeHint().width());
    m_ask->setVisible(asks);
    m_number->setAccessibleName(m_view.onePerRow ? tr("Number of messages, to confirm")
                                                 : tr("Number of people, to confirm"));
    m_number->setVisible(asks);
    m_fits->setVisible(asks && numberFits());
    m_undo->setText(tr("Undo"));
    m_undo->setVisible(m_state == State::Counting);
    m_next->setText(tr("Next: %1").arg(m_view.next));
    m_next->setVisible(!m_view.review);
    m_next->setEnabled(m_view.obstacle.isEmpty());
    m_send->setVisible(m_view.review);
    m_send->setEnabled(idle && m_view.obstacle.isEmpty() && (!m_view.typed || numberFits()));
    switch (m_state) {
        case State::Idle:
            m_send->setText(sendWords());
            break;
        case State::Counting:
            m_send->setText((m_view.start.isEmpty() ? tr("Sending in %1 s") : tr("Scheduling in %1 s")).arg(m_left));
            break;
        case State::Starting:
            m_send->setText(tr("Starting…"));
            break;
    }
    m_send->setToolTip(m_view.obstacle);
    m_send->setAccessibleDescription(m_view.obstacle);
    m_next->setToolTip(m_view.obstacle);
    m_next->setAccessibleDescription(m_view.obstacle);
    if (!m_view.obstacle.isEmpty())
        m_hint->setText(m_view.obstacle);
    else if (m_view.review && m_view.undoSeconds > 0)
        m_hint->setText(tr("After pressing it there are %1 s to undo").arg(m_view.undoSeconds));
    else
        m_hint->setText({});
}

}  // namespace hongyan::sendingpage
