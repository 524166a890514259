#pragma once

#include <QFrame>
#include <QLabel>
#include <vector>

#include "ui/widgets/markup.h"
#include "ui/widgets/theme.h"

class QHBoxLayout;

namespace hongyan::widgets {

class ElidedLabel;

/// 28 high at the bottom: a sentence that takes the free space, then labelled values in a fixed order; unknown is —.
class StatusStrip : public QFrame {
    Q_OBJECT
 public:
    explicit StatusStrip(Theme& theme, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    /// Adds a value at the right end; answers its number for setField().
    int addField();
    /// Facts in bold, the rest in the strip's secondary ink.
    void setField(int field, const Markup& words);
    /// The last part, with the database's icon.
    void setDatabase(const QString& text);

 private:
    QLabel* addPart();

    Theme& m_theme;
    QHBoxLayout* m_layout;
    ElidedLabel* m_sentence;
    std::vector<QLabel*> m_fields;
    QLabel* m_database = nullptr;
};

}  // namespace hongyan::widgets
