#pragma once

#include "ui/widgets/page.h"

class QStackedLayout;

namespace hongyan::shell {

class DeskPage;
class FirstRunPage;

/// The first place of the rail: two doors until there is an account, the desk from then on. Owns both.
class HomePage : public widgets::Page {
    Q_OBJECT
 public:
    HomePage(FirstRunPage* firstRun, DeskPage* desk, QWidget* parent = nullptr);
    void setHasAccounts(bool any);
    void refresh() override;

 protected:
    void retranslate() override {}

 private:
    QStackedLayout* m_stack;
    FirstRunPage* m_firstRun;
    DeskPage* m_desk;
};

}  // namespace hongyan::shell
