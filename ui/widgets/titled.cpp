#include "ui/widgets/titled.h"

#include <QVBoxLayout>

namespace hongyan::widgets {

void layTitled(const Theme& theme, QWidget& owner, SectionTitle& title, Card& card) {
    auto* rows = new QVBoxLayout(&owner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(8));
    rows->addWidget(&title);
    rows->addWidget(&card);
}

}  // namespace hongyan::widgets
