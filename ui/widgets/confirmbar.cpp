#include "ui/widgets/confirmbar.h"

#include <QHBoxLayout>

#include "ui/widgets/label.h"

namespace hongyan::widgets {

ConfirmBar::ConfirmBar(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_sentence(wrappingLabel({}, Type::Body, Ink::Text, this)),
      m_action(button(QString(), ButtonKind::Normal, this)),
      m_back(button(QString(), ButtonKind::Flat, this)) {
    setObjectName(QStringLiteral("Banner"));
    setProperty("tone", QStringLiteral("amber"));
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(4));
    across->setSpacing(theme.px(8));
    across->addWidget(new IconLabel(theme, QStringLiteral("data-warning"), Ink::Untinted, 16, this));
    across->addWidget(m_sentence, 1);
    across->addWidget(m_action);
    across->addWidget(m_back);
    hide();
    connect(m_back, &QPushButton::clicked, this, &ConfirmBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit confirmed();
    });
}

void ConfirmBar::ask(const Markup& sentence, const QString& action, const QString& back) {
    setMarkup(*m_sentence, sentence);
    m_action->setText(action);
    m_back->setText(back);
    setAccessibleName(sentence.plain());
    show();
    m_back->setFocus();
}

bool ConfirmBar::dismiss() {
    if (isHidden())
        return false;
    hide();
    return true;
}

}  // namespace hongyan::widgets
