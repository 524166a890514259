#include "ui/widgets/focuskeeper.h"

#include <QApplication>
#include <QEvent>

#include "ui/widgets/page.h"

namespace hongyan::widgets {
namespace {

Page* pageOf(QWidget* widget) {
    for (QWidget* each = widget; each && !each->isWindow(); each = each->parentWidget()) {
        if (auto* page = qobject_cast<Page*>(each))
            return page;
    }
    return nullptr;
}

constexpr auto takesAwayProperty = "takesAway";

bool canBeUsed(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled();
}

/// The nearest on the page: in the closest part around it that has something left, what comes next there.
QWidget* nearest(QWidget* lost, QWidget* page) {
    for (QWidget* part = lost->parentWidget(); part; part = part == page ? nullptr : part->parentWidget()) {
        for (QWidget* next = lost->nextInFocusChain(); next && next != lost; next = next->nextInFocusChain()) {
            const bool tab = (next->focusPolicy() & Qt::TabFocus) != 0;
            if (tab && !next->property(takesAwayProperty).toBool() && canBeUsed(*next) && part->isAncestorOf(next) &&
                !lost->isAncestorOf(next))
                return next;
        }
    }
    return page;
}

}  // namespace

void takesAway(QWidget& button) {
    button.setProperty(takesAwayProperty, true);
}

FocusKeeper::FocusKeeper(QObject* parent) : QObject(parent) {
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::onFocusChanged);
}

void FocusKeeper::onFocusChanged(QWidget* old, QWidget* now) {
    if (m_standIn && now && now != m_standIn)
        standIn(nullptr, nullptr);
    if (!old || canBeUsed(*old) || (now && now->window() != old->window()))
        return;
    Page* page = pageOf(old);
    if (!page || !page->isVisible() || !page->isEnabled() || !page->window()->isActiveWindow())
        return;
    if (now && page->isAncestorOf(now) && old->parentWidget()->isAncestorOf(now) &&
        !now->property(takesAwayProperty).toBool())
        return;
    QWidget* with = nearest(old, page);
    standIn(old, with);
    with->setFocus(Qt::OtherFocusReason);
}

void FocusKeeper::standIn(QWidget* lost, QWidget* with) {
    if (m_lost)
        m_lost->removeEventFilter(this);
    m_lost = lost;
    m_standIn = with;
    if (m_lost)
        m_lost->installEventFilter(this);
}

bool FocusKeeper::eventFilter(QObject* watched, QEvent* event) {
    const bool back = event->type() == QEvent::EnabledChange || event->type() == QEvent::Show;
    if (back && watched == m_lost && canBeUsed(*m_lost)) {
        const QPointer<QWidget> lost = m_lost;
        const bool stayed = m_standIn && m_standIn->hasFocus();
        standIn(nullptr, nullptr);
        if (stayed && lost->focusPolicy() != Qt::NoFocus)
            lost->setFocus(Qt::OtherFocusReason);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace hongyan::widgets
