#pragma once

#include <QFont>
#include <QIcon>
#include <QObject>
#include <memory>

#include "ui/widgets/colors.h"

class QApplication;
class QPainter;

namespace hongyan::widgets {

class Icons;

/// Sizes of type, relative to the application's font: 12, 13, 14 bold, 16 bold, 18 bold, 20, 24 bold at 13 px.
enum class Type { Caption, Body, Bold, CaptionBold, Section, Subtitle, Title, Sentence, Figure };
/// The name style sheets select by: [type="caption"].
const char* nameOf(Type type);

/// Light and dark, measures and icons of one window. Applies one palette and one style sheet to the application and
/// builds them again when the system's theme or the font changes. Handed to whoever paints; gui thread.
class Theme : public QObject {
    Q_OBJECT
 public:
    enum class Look { FollowSystem, Light, Dark };

    explicit Theme(QApplication& application, QObject* parent = nullptr);
    ~Theme() override;

    void setLook(Look look);
    Look look() const { return m_look; }
    bool isDark() const { return m_dark; }
    const Colors& colors() const { return colorsFor(m_dark); }
    QColor color(Ink ink) const { return colorOf(colors(), ink); }

    /// A length given at 13 px font size, in this font's pixels; never below 1.
    int px(double atThirteen) const;
    int rowHeight() const;  ///< of tables
    QFont font(Type type) const;
    /// For columns of numbers: the same, or the fixed font where digits differ in width.
    QFont figures(Type type) const;

    /// Follows the theme by itself when it changes; greyed out when disabled.
    QIcon icon(const QString& name, Ink ink = Ink::Text) const;
    /// `size` at 13 px font size.
    QPixmap pixmap(const QString& name, Ink ink, double size, double dpr) const;
    void paintIcon(QPainter& painter, const QRect& within, const QString& name, Ink ink) const;

    /// Reads the system's colours and font anew: a top-level widget calls it on QEvent::ThemeChange and
    /// QEvent::ApplicationFontChange.
    void readSystem();

 signals:
    void changed();

 private:
    void apply();
    bool systemIsDark();

    QApplication& m_application;
    std::unique_ptr<Icons> m_icons;
    Look m_look = Look::FollowSystem;
    bool m_dark = false;
    bool m_applying = false;
    double m_scale = 1;
};

}  // namespace hongyan::widgets
