#include "ui/sending/careoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/sending/optionrow.h"
#include "ui/text/policies.h"
#include "ui/widgets/label.h"
#include "ui/widgets/titled.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Type;

constexpr int offeredHours[] = {24, 3 * 24, 7 * 24, 14 * 24, 30 * 24, 90 * 24};
constexpr int longestKey = 64;

}  // namespace

CareOptions::CareOptions(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent), m_theme(theme), m_title(new widgets::SectionTitle(theme, {}, this)) {
    auto* card = new widgets::Card(this);
    widgets::layTitled(theme, *this, *m_title, *card);
    makeCanary(*card);
    makeKey(*card);
    makeCap(*card);
    retranslate();
}

void CareOptions::makeCanary(widgets::Card& card) {
    auto* row = new OptionRow(m_theme, &card);
    m_canary = new QCheckBox(row);
    m_canary->setObjectName(QStringLiteral("canary"));
    row->add(m_canary);
    m_canaryNote = row->addNote();
    card.addRow(row);
    connect(m_canary, &QCheckBox::clicked, this, &CareOptions::chosen);
}

void CareOptions::makeKey(widgets::Card& card) {
    auto* row = new OptionRow(m_theme, &card);
    m_keyLabel = widgets::wrappingLabel({}, Type::Body, Ink::Text, row);
    m_key = new QLineEdit(row);
    m_key->setObjectName(QStringLiteral("sendOnceKey"));
    m_key->setMaxLength(longestKey);
    m_keyLabel->setBuddy(m_key);
    m_key->setFixedWidth(m_theme.px(180));
    row->addAbove(m_keyLabel);
    row->add(m_key);
    m_keyNote = row->addNote();
    m_keyNote->setIndent(0);
    card.addRow(row);
    connect(m_key, &QLineEdit::textEdited, this, &CareOptions::chosen);
}

void CareOptions::makeCap(widgets::Card& card) {
    auto* row = new OptionRow(m_theme, &card);
    m_capped = new QCheckBox(row);
    m_capped->setObjectName(QStringLiteral("cappedPerPerson"));
    m_messages = new QSpinBox(row);
    m_messages->setObjectName(QStringLiteral("capMessages"));
    m_messages->setRange(1, 1000);
    m_per = widgets::label({}, Type::Body, Ink::Text, row);
    m_within = new QComboBox(row);
    m_within->setObjectName(QStringLiteral("capWithin"));
    m_per->setBuddy(m_within);
    for (const int hours : offeredHours)
        m_within->addItem(QString(), hours);
    for (QWidget* each : {static_cast<QWidget*>(m_capped), static_cast<QWidget*>(m_messages),
                          static_cast<QWidget*>(m_per), static_cast<QWidget*>(m_within)})
        row->add(each);
    m_capNote = row->addNote();
    card.addRow(row);
    const auto change = [this] {
        if (m_displaying)
            return;
        m_capped->setChecked(true);
        emit chosen();
    };
    connect(m_capped, &QCheckBox::clicked, this, &CareOptions::chosen);
    connect(m_messages, &QSpinBox::valueChanged, this, change);
    connect(m_within, &QComboBox::activated, this, change);
}

void CareOptions::showSpan(std::chrono::hours within) {
    const auto hours = static_cast<int>(within.count());
    int at = m_within->findData(hours);
    if (at < 0) {
        m_within->addItem(text::span(within), hours);
        at = m_within->count() - 1;
    }
    m_within->setCurrentIndex(at);
}

void CareOptions::display(const delivery::Policy& policy) {
    m_displaying = true;
    m_canary->setChecked(policy.canary);
    if (delivery::onceKeyFrom(m_key->text()) != policy.sendOnceKey)
        m_key->setText(policy.sendOnceKey);
    m_capped->setChecked(policy.cap.has_value());
    if (policy.cap) {
        m_messages->setValue(policy.cap->messages);
        showSpan(policy.cap->within);
    }
    m_displaying = false;
}

void CareOptions::read(delivery::Policy& policy) const {
    policy.canary = m_canary->isChecked();
    policy.sendOnceKey = delivery::onceKeyFrom(m_key->text());
    policy.cap.reset();
    if (m_capped->isChecked())
        policy.cap = delivery::FrequencyCap{m_messages->value(), std::chrono::hours(m_within->currentData().toInt())};
}

void CareOptions::retranslate() {
    m_title->setTitle(tr("Care"));
    m_canary->setText(tr("Careful start"));
    m_canary->setToolTip(tr("A canary: a few people first, the rest only when all goes well"));
    m_canaryNote->setText(text::canarySentence());
    m_canary->setAccessibleDescription(m_canaryNote->text());
    m_keyLabel->setText(tr("Nobody gets it twice over several campaigns with the key"));
    m_key->setPlaceholderText(tr("for example: autumn sale"));
    m_key->setAccessibleName(tr("Key: once per person over all campaigns with the same key"));
    m_keyNote->setText(
        tr("Whoever was sent a message of any campaign with the same key is left out. Empty: nobody is."));
    m_key->setAccessibleDescription(m_keyNote->text());
    m_capped->setText(tr("Not more than"));
    m_messages->setAccessibleName(tr("Messages per person at most"));
    //: "Not more than [1] messages per person in [24 hours]"
    m_per->setText(tr("messages per person in"));
    for (int i = 0; i < m_within->count(); ++i)
        m_within->setItemText(i, text::span(std::chrono::hours(m_within->itemData(i).toInt())));
    m_within->setAccessibleName(tr("Within which time"));
    m_capNote->setText(tr("Over all campaigns. Whoever was sent as many already is left out."));
    m_capped->setAccessibleDescription(m_capNote->text());
}

}  // namespace hongyan::sendingpage
