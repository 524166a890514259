#include "ui/sending/whenoptions.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QRadioButton>

#include "ui/sending/optionrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/titled.h"

namespace hongyan::sendingpage {
namespace {

using delivery::WindowZone;
using widgets::Ink;
using widgets::Type;

constexpr auto hour = std::chrono::hours(1);

int minuteOf(const QTimeEdit& edit) {
    return edit.time().hour() * 60 + edit.time().minute();
}

/// The full hour that is one to two hours from now.
QDateTime proposedStart(Timestamp now) {
    QDateTime start = toDateTime(now + 2 * hour).toLocalTime();
    start.setTime(QTime(start.time().hour(), 0));
    return start;
}

}  // namespace

WhenOptions::WhenOptions(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent), m_theme(theme), m_title(new widgets::SectionTitle(theme, {}, this)) {
    auto* card = new widgets::Card(this);
    widgets::layTitled(theme, *this, *m_title, *card);
    makeStart(*card);
    makeWindow(*card);
    m_start->setDateTime(QDateTime(QDate(2000, 1, 1), QTime(0, 0)));
    retranslate();
}

void WhenOptions::makeStart(widgets::Card& card) {
    auto* group = new QButtonGroup(this);
    auto* once = new OptionRow(m_theme, &card);
    m_atOnce = new QRadioButton(once);
    m_atOnce->setObjectName(QStringLiteral("atOnce"));
    once->add(m_atOnce);
    card.addRow(once);
    auto* later = new OptionRow(m_theme, &card);
    m_later = new QRadioButton(later);
    m_later->setObjectName(QStringLiteral("later"));
    m_start = new QDateTimeEdit(later);
    m_start->setObjectName(QStringLiteral("startAt"));
    m_start->setCalendarPopup(true);
    m_start->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    later->add(m_later);
    later->add(m_start);
    m_fault = later->addNote();
    m_fault->setObjectName(QStringLiteral("startFault"));
    widgets::setInk(*m_fault, Ink::Failed);
    card.addRow(later);
    group->addButton(m_atOnce);
    group->addButton(m_later);
    connect(m_atOnce, &QRadioButton::clicked, this, &WhenOptions::chosen);
    connect(m_later, &QRadioButton::clicked, this, [this] {
        if (m_start->dateTime() <= toDateTime(m_now).toLocalTime()) {
            m_displaying = true;
            m_start->setDateTime(proposedStart(m_now));
            m_displaying = false;
        }
        emit chosen();
    });
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (m_displaying)
            return;
        m_later->setChecked(true);
        emit chosen();
    });
}

void WhenOptions::makeWindow(widgets::Card& card) {
    auto* row = new OptionRow(m_theme, &card);
    m_only = new QCheckBox(row);
    m_only->setObjectName(QStringLiteral("onlyBetween"));
    m_from = new QTimeEdit(QTime(9, 0), row);
    m_from->setObjectName(QStringLiteral("windowFrom"));
    m_and = widgets::label({}, Type::Body, Ink::Text, row);
    m_to = new QTimeEdit(QTime(21, 30), row);
    m_to->setObjectName(QStringLiteral("windowTo"));
    m_and->setBuddy(m_to);
    m_zone = new QComboBox(row);
    m_zone->setObjectName(QStringLiteral("windowZone"));
    m_zone->addItem(QString(), static_cast<int>(WindowZone::Shanghai));
    m_zone->addItem(QString(), static_cast<int>(WindowZone::Local));
    for (QWidget* each : {static_cast<QWidget*>(m_only), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_and),
                          static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_zone)})
        row->add(each);
    m_hours = row->addNote();
    m_hours->setObjectName(QStringLiteral("windowNote"));
    card.addRow(row);
    connect(m_only, &QCheckBox::clicked, this, &WhenOptions::chosen);
    const auto change = [this] {
        if (m_displaying)
            return;
        m_only->setChecked(true);
        emit chosen();
    };
    for (QTimeEdit* each : {m_from, m_to}) {
        each->setDisplayFormat(QStringLiteral("HH:mm"));
        connect(each, &QTimeEdit::timeChanged, this, change);
    }
    connect(m_zone, &QComboBox::activated, this, change);
}

void WhenOptions::display(const delivery::Policy& policy, Timestamp now) {
    m_displaying = true;
    m_now = now;
    m_atOnce->setChecked(!policy.startAt);
    m_later->setChecked(policy.startAt.has_value());
    // A time that is being typed is not written over by itself.
    if (policy.startAt && fromDateTime(m_start->dateTime()) != *policy.startAt)
        m_start->setDateTime(toDateTime(*policy.startAt).toLocalTime());
    else if (!policy.startAt && m_start->dateTime() <= toDateTime(now).toLocalTime())
        m_start->setDateTime(proposedStart(now));
    m_only->setChecked(policy.window.has_value());
    if (policy.window) {
        m_from->setTime(QTime(policy.window->from / 60 % 24, policy.window->from % 60));
        m_to->setTime(QTime(policy.window->to / 60 % 24, policy.window->to % 60));
        m_zone->setCurrentIndex(m_zone->findData(static_cast<int>(policy.window->zone)));
    }
    m_displaying = false;
    sayFault();
    sayHours();
}

void WhenOptions::read(delivery::Policy& policy) const {
    policy.startAt.reset();
    policy.window.reset();
    if (m_later->isChecked())
        policy.startAt = fromDateTime(m_start->dateTime());
    if (m_only->isChecked())
        policy.window = delivery::SendingWindow{minuteOf(*m_from), minuteOf(*m_to),
                                                static_cast<WindowZone>(m_zone->currentData().toInt())};
}

void WhenOptions::sayFault() {
    const bool past = m_later->isChecked() && fromDateTime(m_start->dateTime()) <= m_now;
    m_fault->setText(past ? tr("This time has passed. Choose a later one, or start at once.") : QString());
    m_fault->setVisible(past);
    widgets::setFault(*m_start, past ? widgets::InputFault::Wrong : widgets::InputFault::None);
    m_start->setAccessibleDescription(m_fault->text());
}

void WhenOptions::sayHours() {
    const int from = minuteOf(*m_from);
    const int to = minuteOf(*m_to);
    if (from == to)
        m_hours->setText(tr("Both are the same. Change one, or send all day."));
    else if (from > to)
        m_hours->setText(tr("Over midnight, until %1 of the next day. Outside these hours it rests and goes on by "
                            "itself.")
                             .arg(m_to->time().toString(QStringLiteral("HH:mm"))));
    else
        m_hours->setText(tr("Outside these hours it rests and goes on by itself."));
    m_only->setAccessibleDescription(m_hours->text());
}

void WhenOptions::retranslate() {
    m_title->setTitle(tr("When"));
    m_atOnce->setText(tr("At once"));
    //: before a day and time
    m_later->setText(tr("Start at"));
    m_start->setAccessibleName(tr("Day and time of the start"));
    //: before two times of day
    m_only->setText(tr("Only between"));
    m_from->setAccessibleName(tr("Sending hours begin"));
    //: between two times of day
    m_and->setText(tr("and"));
    m_to->setAccessibleName(tr("Sending hours end"));
    m_zone->setItemText(0, tr("Shanghai time"));
    m_zone->setItemText(1, tr("this computer's time"));
    m_zone->setAccessibleName(tr("Whose time the sending hours are"));
    sayFault();
    sayHours();
}

}  // namespace hongyan::sendingpage
