#pragma once

#include <QString>
#include <initializer_list>

class QPushButton;

namespace hongyan::widgets {
class PageHeader;
}

namespace hongyan::recipientspage {

/// The button's words, to be left out where there is no room.
void setWords(QPushButton& button, const QString& words);

/// A header that never asks for more room than there is: of the buttons, in this order, as few as possible are left
/// with their icons alone. To be called when the width or the words change.
void letShrink(widgets::PageHeader& header);
void fitButtons(const widgets::PageHeader& header, int width, std::initializer_list<QPushButton*> buttons);

}  // namespace hongyan::recipientspage
