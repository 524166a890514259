#include "ui/templates/pagefoot.h"

#include <QEvent>
#include <QMenu>

namespace hongyan::templatespage {

using widgets::ButtonKind;

PageFoot::PageFoot(widgets::Theme& theme, QWidget* parent)
    : FootBar(theme, parent),
      m_theme(theme),
      m_duplicate(widgets::button(theme.icon(QStringLiteral("edit-copy")), {}, ButtonKind::Tall, this)),
      m_versions(widgets::button(QString(), ButtonKind::Tall, this)),
      m_export(widgets::button(QString(), ButtonKind::Tall, this)),
      m_import(widgets::button(QString(), ButtonKind::Tall, this)),
      m_more(widgets::button(QString(), ButtonKind::Tall, this)),
      m_menu(new QMenu(this)),
      m_send(widgets::button(theme.icon(QStringLiteral("document-send")), {}, ButtonKind::Tall, this)),
      m_unsaved(widgets::label({}, widgets::Type::Caption, widgets::Ink::Secondary, this)),
      m_discard(widgets::button(QString(), ButtonKind::Tall, this)),
      m_save(widgets::button(QString(), ButtonKind::Primary, this)) {
    m_duplicate->setObjectName(QStringLiteral("duplicate"));
    m_versions->setObjectName(QStringLiteral("versions"));
    m_export->setObjectName(QStringLiteral("export"));
    m_import->setObjectName(QStringLiteral("import"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->hide();
    m_send->setObjectName(QStringLiteral("send"));
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    m_discard->setObjectName(QStringLiteral("discard"));
    m_save->setObjectName(QStringLiteral("save"));
    addLeft(m_duplicate);
    addLeft(m_versions);
    addLeft(m_export);
    addLeft(m_import);
    addLeft(m_more);
    addLeft(m_send);
    addRight(m_unsaved);
    addRight(m_discard);
    addRight(m_save);
    connect(m_duplicate, &QPushButton::clicked, this, &PageFoot::duplicateRequested);
    connect(m_versions, &QPushButton::clicked, this, &PageFoot::versionsRequested);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
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
    m_more->setText(tr("More"));
    m_menu->clear();
    for (QPushButton* seldom : {m_versions, m_export, m_import}) {
        QAction* action = m_menu->addAction(seldom->text());
        action->setEnabled(seldom->isEnabled());
        connect(action, &QAction::triggered, seldom, &QPushButton::click);
    }
    m_send->setText(tr("Send with it"));
    m_send->setEnabled(m_state.saved && !m_state.unsaved && !m_state.gone && !m_state.looking);
    m_send->setToolTip(m_state.gone                        ? tr("The platform no longer has this template")
                       : !m_state.saved || m_state.unsaved ? tr("Save the message first")
                       : m_state.looking                   ? tr("Older versions are not sent: use this version first")
                                                           : QString());
    m_unsaved->setText(tr("Unsaved changes"));
    m_discard->setText(tr("Discard changes"));
    m_discard->setVisible(m_state.unsaved && !m_state.looking);
    m_discard->setEnabled(!m_state.saving);
    m_save->setText(m_state.saving ? tr("Saving") : tr("Save as version %1").arg(m_state.next));
    m_save->setEnabled(m_state.unsaved && !m_state.looking && m_state.written && !m_state.saving);
    arrange();
    updateGeometry();
}

int PageFoot::widthOf(const QList<QWidget*>& parts) const {
    int wide = m_theme.px(48);
    for (const QWidget* part : parts)
        wide += part->sizeHint().width() + m_theme.px(8);
    return wide + (m_discard->isHidden() ? 0 : m_discard->sizeHint().width() + m_theme.px(8));
}

QSize PageFoot::minimumSizeHint() const {
    return {widthOf({m_duplicate, m_more, m_send, m_save}), FootBar::minimumSizeHint().height()};
}

void PageFoot::arrange() {
    const QList<QWidget*> all{m_duplicate, m_versions, m_export, m_import, m_send, m_save};
    const bool roomy = widthOf(all) <= width();
    for (QPushButton* seldom : {m_versions, m_export, m_import})
        seldom->setVisible(roomy);
    m_more->setVisible(!roomy);
    const bool unsaved = m_state.unsaved && !m_state.looking;
    m_unsaved->setVisible(unsaved && roomy && widthOf(all + QList<QWidget*>{m_unsaved}) <= width());
}

void PageFoot::resizeEvent(QResizeEvent* event) {
    FootBar::resizeEvent(event);
    arrange();
}

void PageFoot::changeEvent(QEvent* event) {
    FootBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

}  // namespace hongyan::templatespage
