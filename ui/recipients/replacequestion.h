#pragma once

#include "ui/recipients/listsmodel.h"
#include "ui/widgets/confirmbar.h"

namespace hongyan::recipientspage {

/// Asks, in place, before a new list takes the place of one of the same name.
class ReplaceQuestion : public widgets::ConfirmBar {
    Q_OBJECT
 public:
    ReplaceQuestion(widgets::Theme& theme, const ListsModel& lists, QWidget* parent = nullptr);
    /// True: it asks, and confirmed() may follow. False: no list has that name.
    bool asks(const QString& name);

 private:
    const ListsModel& m_lists;
};

}  // namespace hongyan::recipientspage
