#pragma once

#include <QWidget>

#include "ui/widgets/theme.h"

namespace hongyan::recipientspage {

/// Over the page while a file hovers there: says that it may be dropped. Lets every event through.
class DropVeil : public QWidget {
    Q_OBJECT
 public:
    DropVeil(widgets::Theme& theme, QWidget* parent);
    void setWords(const QString& words);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    widgets::Theme& m_theme;
    QString m_words;
};

}  // namespace hongyan::recipientspage
