#include "ui/templates/pagefoot.h"

#include <QEvent>

namespace hongyan::templatespage {

using widgets::ButtonKind;

PageFoot::PageFoot(widgets::Theme& theme, QWidget* parent)
    : FootBar(theme, parent),
      m_theme(theme),
      m_duplicate(widgets::button(theme.icon(QStringLiteral("edit-copy")), {}, ButtonKind::Tall, this)),
      m_versions(widgets::button(QString(), ButtonKind::Tall, this)),
      m_export(widgets::button(QString(), ButtonKind::Tall, this)),
      m_import(widgets::button(QString(), ButtonKind::Tall, this)),
      m_send(widgets::button(theme.icon(QStringLiteral("document-send")), {}, ButtonKind::Tall, this)),
      m_unsaved(widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, this)),
      m_discard(widgets::button(QString(), ButtonKind::Tall, this)),
      m_save(widgets::button(QString(), ButtonKind::Primary, this)) {
    m_duplicate->setObjectName(QStringLiteral("duplicate"));
    m_versions->setObjectName(QStringLiteral("versions"));
    m_export->setObjectName(QStringLiteral("export"));
    m_import->setObjectName(QStringLiteral("import"));
    m_send->setObjectName(QStringLiteral("send"));
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    m_discard->setObjectName(QStringLiteral("discard"));
    m_save->setObjectName(QStringLiteral("save"));
    addLeft(m_duplicate);
    addLeft(m_versions);
    addLeft(m_export);
    addLeft(m_import);
    addLeft(m_send);
    addRight(m_unsaved);
    addRight(m_discard);
    addRight(m_save);
    connect(m_duplicate, &QPushButton::clicked, this, &PageFoot::duplicateRequested);
    connect(m_versions, &QPushButton::clicked, this, &PageFoot::versionsRequested);
    connect(m_export, &QPushButton::clicked, this, &PageFoot::exportRequested);
    connect(m_import, &QPushButton::clicked, this, &PageFoot::importRequested);
    connect(m_send, &QPushButton::clicked, this, &PageFoot::sendRequested);
    connect(m_discard, &QPushButton::clicked, this, &PageFoot::discardRequested);
    connect(m_save, &QPushButton::clicked, this, &PageFoot::saveRequested);
    showState();
}

void PageFoot::setState(const State& state) {
    m_state = state;
    showState();
}

void PageFoot::showState() {
    m_duplicate->setText(tr("Duplicate"));
    m_duplicate->setEnabled(m_state.written && !m_state.saving);
    m_versions->setText(tr("Version history"));
    m_versions->setEnabled(m_state.saved);
    m_export->setText(tr("Export…"));
    m_export->setEnabled(m_state.written);
    m_import->setText(tr("Import…"));
    m_send->setText(tr("Send with it"));
    m_send->setEnabled(m_state.saved && !m_state.unsaved && !m_state.gone && !m_state.looking);
    m_send->setToolTip(m_state.gone                        ? tr("The platform no longer has this template")
                       : !m_state.saved || m_state.unsaved ? tr("Save the message first")
                       : m_state.looking                   ? tr("Older versions are not sent: use this version first")
                                                           : QString());
    m_unsaved->setText(tr("Unsaved changes"));
    m_unsaved->setVisible(m_state.unsaved && !m_state.looking && width() > m_theme.px(900));
    m_discard->setText(tr("Discard changes"));
    m_discard->setVisible(m_state.unsaved && !m_state.looking);
    m_discard->setEnabled(!m_state.saving);
    m_save->setText(m_state.saving ? tr("Saving") : tr("Save as version %1").arg(m_state.next));
    m_save->setEnabled(m_state.unsaved && !m_state.looking && m_state.written && !m_state.saving);
}

void PageFoot::resizeEvent(QResizeEvent* event) {
    FootBar::resizeEvent(event);
    m_unsaved->setVisible(m_state.unsaved && !m_state.looking && width() > m_theme.px(900));
}

void PageFoot::changeEvent(QEvent* event) {
    FootBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

}  // namespace hongyan::templatespage
