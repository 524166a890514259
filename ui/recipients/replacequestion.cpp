#include "ui/recipients/replacequestion.h"

#include "ui/text/formats.h"

namespace hongyan::recipientspage {

ReplaceQuestion::ReplaceQuestion(widgets::Theme& theme, const ListsModel& lists, QWidget* parent)
    : ConfirmBar(theme, parent), m_lists(lists) {}

bool ReplaceQuestion::asks(const QString& name) {
    using widgets::Markup;
    const recipients::ListInfo* old = m_lists.named(name);
    if (!old)
        return false;
    ask(Markup::filled(tr("There is a list %1 already, of %2, with %Ln people. Shall the new one take its place?",
                          nullptr, static_cast<int>(old->list.people())),
                       {Markup::bold(name), text::dayAndTime(old->list.importedAt)}),
        tr("Replace the old list"), tr("Keep it"));
    return true;
}

}  // namespace hongyan::recipientspage
