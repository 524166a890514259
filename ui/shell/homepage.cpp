#include "ui/shell/homepage.h"

#include <QStackedLayout>

#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"

namespace hongyan::shell {

HomePage::HomePage(FirstRunPage* firstRun, DeskPage* desk, QWidget* parent)
    : Page(parent), m_stack(new QStackedLayout(this)), m_firstRun(firstRun), m_desk(desk) {
    m_stack->addWidget(firstRun);
    m_stack->addWidget(desk);
}

void HomePage::setHasAccounts(bool any) {
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_desk) : m_firstRun);
    if (any)
        m_desk->refresh();
}

void HomePage::refresh() {
    if (m_stack->currentWidget() == m_desk)
        m_desk->refresh();
}

}  // namespace hongyan::shell
