#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// A label in one of the type sizes and inks; both follow the theme. Plain text;
/// setMarkup() makes it rich.
QLabel* label(const QString& text, Type type = Type::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
QLabel* wrappingLabel(const QString& text, Type type = Type::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
void setInk(QLabel& label, Ink ink);
void setType(QLabel& label, Type type);

/// One line that ends in … where there is no room; the whole text is its tooltip then.
class ElidedLabel : public QLabel {
    Q_OBJECT
 public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A silhouette of its own, `size` at 13 px font size.
class IconLabel : public QWidget {
    Q_OBJECT
 public:
    IconLabel(Theme& theme, QString name, Ink ink, double size = 16, QWidget* parent = nullptr);
    void setIcon(const QString& name, Ink ink);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Theme& m_theme;
    QString m_name;
    Ink m_ink;
    double m_size;
};

/// A 1 px line; `border` true takes the stronger colour.
QFrame* line(Qt::Orientation orientation, bool border = false, QWidget* parent = nullptr);

enum class ButtonKind {
    Normal,
    Primary,  ///< at most one per page
    Flat,     ///< seldom wanted
    Link,     ///< reads as text in the accent colour
    Small,    ///< 22 high, in rows and strips
    SmallFlat,
    Tall  ///< 32 high, in the foot bar
};
QPushButton* button(const QString& text, ButtonKind kind = ButtonKind::Normal, QWidget* parent = nullptr);
QPushButton* button(const QIcon& icon, const QString& text, ButtonKind kind = ButtonKind::Normal,
                    QWidget* parent = nullptr);

/// Below and around an input: the border's colour. Words stand beneath it, the page's.
enum class InputFault { None, Doubtful, Wrong };
void setFault(QWidget& input, InputFault fault);

}  // namespace hongyan::widgets
