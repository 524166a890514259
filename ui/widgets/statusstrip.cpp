#include "ui/widgets/statusstrip.h"

#include <QHBoxLayout>

#include "base/outside.h"
#include "ui/widgets/label.h"

namespace hongyan::widgets {

StatusStrip::StatusStrip(Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_layout(new QHBoxLayout(this)), m_sentence(new ElidedLabel({}, this)) {
    setObjectName(QStringLiteral("StatusStrip"));
    m_layout->setContentsMargins(theme.px(12), 0, theme.px(12), 0);
    m_layout->setSpacing(theme.px(12));
    m_layout->addWidget(new IconLabel(theme, QStringLiteral("speedometer"), Ink::Secondary, 14, this));
    m_sentence->setProperty("type", QLatin1String(nameOf(Type::Caption)));
    m_sentence->setProperty("ink", QLatin1String(nameOf(Ink::Secondary)));
    m_layout->addWidget(m_sentence, 1);
}

void StatusStrip::setSentence(const QString& sentence) {
    m_sentence->setText(visible(sentence));
    m_sentence->setAccessibleName(m_sentence->text());
}

QLabel* StatusStrip::addPart() {
    QFrame* parting = line(Qt::Vertical, true, this);
    parting->setFixedHeight(m_theme.px(16));
    m_layout->addWidget(parting);
    return label({}, Type::Caption, Ink::Secondary, this);
}

int StatusStrip::addField() {
    QLabel* made = addPart();
    m_layout->addWidget(made);
    m_fields.push_back(made);
    return static_cast<int>(m_fields.size()) - 1;
}

void StatusStrip::setField(int field, const Markup& words) {
    setMarkup(*m_fields[static_cast<size_t>(field)], words);
}

void StatusStrip::setDatabase(const QString& text) {
    if (!m_database) {
        m_database = addPart();
        m_layout->addWidget(new IconLabel(m_theme, QStringLiteral("server-database"), Ink::Secondary, 14, this));
        m_layout->addWidget(m_database);
        m_database->setToolTip(QStringLiteral("SQLite"));  // a name, for whoever asks what kind it is
    }
    m_database->setText(text);
}

}  // namespace hongyan::widgets
