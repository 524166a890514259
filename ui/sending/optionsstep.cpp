#include "ui/sending/optionsstep.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/sending/careoptions.h"
#include "ui/sending/whenoptions.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::sendingpage {
namespace {

using delivery::RetryKind;
using widgets::Ink;
using widgets::Type;

constexpr std::array kinds{RetryKind::Prompt, RetryKind::Standard, RetryKind::Patient};

QVBoxLayout* padded(const widgets::Theme& theme, QWidget* row) {
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    layout->setSpacing(theme.px(4));
    return layout;
}

}  // namespace

OptionsStep::OptionsStep(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_heading(widgets::label({}, Type::Subtitle, Ink::Text, this)),
      m_titleLabel(widgets::label({}, Type::Section, Ink::Text, this)),
      m_title(new QLineEdit(this)),
      m_retryTitle(new widgets::SectionTitle(theme, {}, this)),
      m_rateTitle(new widgets::SectionTitle(theme, {}, this)),
      m_when(new WhenOptions(theme, this)),
      m_care(new CareOptions(theme, this)) {
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(80);
    m_titleLabel->setBuddy(m_title);
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(8));
    column->addWidget(m_heading);
    column->addSpacing(theme.px(8));
    column->addWidget(m_titleLabel);
    column->addWidget(m_title);
    column->addSpacing(theme.px(16));
    column->addWidget(m_retryTitle);
    column->addWidget(makeRetry(inside));
    column->addSpacing(theme.px(16));
    column->addWidget(m_rateTitle);
    column->addWidget(makeRate(inside));
    for (QWidget* section : {static_cast<QWidget*>(m_when), static_cast<QWidget*>(m_care)}) {
        column->addSpacing(theme.px(16));
        column->addWidget(section);
    }
    column->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(new ReadingArea(theme, inside, this));
    connect(m_title, &QLineEdit::textEdited, this, &OptionsStep::titleWritten);
    connect(m_when, &WhenOptions::chosen, this, &OptionsStep::choose);
    connect(m_care, &CareOptions::chosen, this, &OptionsStep::choose);
    retranslate();
}

QWidget* OptionsStep::makeRetry(QWidget* parent) {
    auto* card = new widgets::Card(parent);
    auto* group = new QButtonGroup(this);
    for (size_t i = 0; i < kinds.size(); ++i) {
        auto* row = new QWidget(card);
        QVBoxLayout* layout = padded(m_theme, row);
        Grade& grade = m_grades[i];
        grade.button = new QRadioButton(row);
        grade.button->setObjectName(QStringLiteral("retry-") + delivery::nameOf(kinds[i]));
        grade.note = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, row);
        grade.note->setIndent(m_theme.px(22));
        group->addButton(grade.button);
        layout->addWidget(grade.button);
        layout->addWidget(grade.note);
        card->addRow(row);
        connect(grade.button, &QRadioButton::clicked, this, &OptionsStep::choose);
    }
    return card;
}

QWidget* OptionsStep::makeRate(QWidget* parent) {
    auto* card = new widgets::Card(parent);
    auto* group = new QButtonGroup(this);
    auto* fastRow = new QWidget(card);
    QVBoxLayout* fast = padded(m_theme, fastRow);
    m_fast = new QRadioButton(fastRow);
    m_fast->setObjectName(QStringLiteral("fast"));
    m_fastNote = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, fastRow);
    m_fastNote->setIndent(m_theme.px(22));
    fast->addWidget(m_fast);
    fast->addWidget(m_fastNote);
    card->addRow(fastRow);
    auto* cappedRow = new QWidget(card);
    auto* capped = new QHBoxLayout;
    capped->setSpacing(m_theme.px(8));
    m_capped = new QRadioButton(cappedRow);
    m_capped->setObjectName(QStringLiteral("capped"));
    m_rate = new QSpinBox(cappedRow);
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setRange(1, 1000);
    m_rate->setValue(50);
    m_rateUnit = widgets::label({}, Type::Body, Ink::Text, cappedRow);
    capped->addWidget(m_capped);
    capped->addWidget(m_rate);
    capped->addWidget(m_rateUnit);
    capped->addStretch(1);
    padded(m_theme, cappedRow)->addLayout(capped);
    card->addRow(cappedRow);
    group->addButton(m_fast);
    group->addButton(m_capped);
    connect(m_fast, &QRadioButton::clicked, this, &OptionsStep::choose);
    connect(m_capped, &QRadioButton::clicked, this, &OptionsStep::choose);
    connect(m_rate, &QSpinBox::valueChanged, this, [this] {
        m_capped->setChecked(true);
        choose();
    });
    return card;
}

void OptionsStep::choose() {
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (m_grades[i].button->isChecked())
            m_policy.retry = kinds[i];
    }
    m_policy.rate = m_capped->isChecked() ? m_rate->value() : 0;
    m_when->read(m_policy);
    m_care->read(m_policy);
    emit policyChosen(m_policy);
}

void OptionsStep::display(const QString& title, const QString& made, const delivery::Policy& policy, int ceiling,
                          Timestamp now) {
    if (m_title->text() != title)
        m_title->setText(title);
    m_title->setPlaceholderText(made);
    m_policy = policy;
    m_ceiling = ceiling;
    for (size_t i = 0; i < kinds.size(); ++i)
        m_grades[i].button->setChecked(kinds[i] == policy.retry);
    const QSignalBlocker quiet(m_rate);
    m_rate->setMaximum(ceiling);
    if (policy.rate > 0)
        m_rate->setValue(policy.rate);
    m_fast->setChecked(policy.rate == 0);
    m_capped->setChecked(policy.rate > 0);
    m_when->display(policy, now);
    m_care->display(policy);
    retranslate();
}

void OptionsStep::retranslate() {
    m_heading->setText(tr("How is it sent?"));
    m_titleLabel->setText(tr("Name of this campaign"));
    m_title->setAccessibleName(tr("Name of this campaign"));
    m_retryTitle->setTitle(tr("When the platform is silent or busy"));
    const QString uses[] = {tr("For what is only useful now: a code, a parcel at the door."),
                            tr("For nearly everything."),
                            tr("For what may arrive later: points, statements. Survives longer disturbances.")};
    for (size_t i = 0; i < kinds.size(); ++i) {
        //: how patiently it repeats: "At most 5 tries, …", what that is for
        const QString note = tr("%1. %2").arg(text::tries(kinds[i]), uses[i]);
        m_grades[i].button->setText(text::word(kinds[i]));
        m_grades[i].note->setText(note.left(1).toUpper() + note.mid(1));
        m_grades[i].button->setAccessibleDescription(m_grades[i].note->text());
    }
    m_rateTitle->setTitle(tr("Speed"));
    m_fast->setText(tr("As fast as the platform allows"));
    m_fastNote->setText(
        tr("Begins at 20 a second and grows while the platform keeps up, to %1 at most, the limit in the settings.")
            .arg(text::number(m_ceiling)));
    m_fast->setAccessibleDescription(m_fastNote->text());
    m_capped->setText(tr("At most"));
    m_rateUnit->setText(tr("messages a second"));
    m_rate->setAccessibleName(tr("Messages a second at most"));
}

}  // namespace hongyan::sendingpage
