#include "ui/recipients/fitting.h"

#include <QPushButton>

#include "ui/widgets/parts.h"

namespace hongyan::recipientspage {

void setWords(QPushButton& button, const QString& words) {
    button.setProperty("words", words);
    button.setText(words);
    button.setAccessibleName(words);
    if (button.toolTip().isEmpty() || button.property("wordsAreTip").toBool()) {
        button.setProperty("wordsAreTip", true);
        button.setToolTip(words);
    }
}

void letShrink(widgets::PageHeader& header) {
    header.setSizePolicy(QSizePolicy::Ignored, header.sizePolicy().verticalPolicy());
}

void fitButtons(const widgets::PageHeader& header, int width, std::initializer_list<QPushButton*> buttons) {
    for (QPushButton* each : buttons)
        each->setText(each->property("words").toString());
    for (QPushButton* each : buttons) {
        if (header.sizeHint().width() <= width)
            return;
        each->setText({});
    }
}

}  // namespace hongyan::recipientspage
