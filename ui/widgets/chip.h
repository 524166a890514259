#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>

#include "ui/widgets/theme.h"

class QHBoxLayout;

namespace hongyan::widgets {

class IconLabel;

/// A filter, 26 high: icon, word, count in secondary text; checked in the selection's tint. With a menu it ends in ⌄.
class Chip : public QAbstractButton {
    Q_OBJECT
 public:
    explicit Chip(Theme& theme, const QString& word = {}, QWidget* parent = nullptr);
    void setLook(const QString& iconName, Ink ink);  ///< empty: no icon
    void setCount(qint64 count);                     ///< negative: none
    void setHasMenu(bool on);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

 private:
    QString countText() const;
    void changedWords();

    Theme& m_theme;
    QString m_icon;
    Ink m_ink = Ink::Text;
    qint64 m_count = -1;
    bool m_hasMenu = false;
};

/// Covers no row: "▲ 1,284 new", in the strip over a list.
class Pill : public QAbstractButton {
    Q_OBJECT
 public:
    explicit Pill(Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Theme& m_theme;
};

/// Caption with a small icon, a figure of 24 px, a note below. Clickable where it filters or opens something.
class NumberTile : public QAbstractButton {
    Q_OBJECT
 public:
    explicit NumberTile(Theme& theme, QWidget* parent = nullptr);
    void setCaption(const QString& caption, const QString& iconName = {}, Ink iconInk = Ink::Secondary);
    /// `unit` stands behind the figure in body size ("人可以发").
    void setFigure(const QString& figure, Ink ink = Ink::Text, const QString& unit = {});
    void setNote(const QString& note);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void changedWords();

    Theme& m_theme;
    QString m_caption;
    QString m_icon;
    Ink m_iconInk = Ink::Secondary;
    QString m_figure;
    Ink m_figureInk = Ink::Text;
    QString m_unit;
    QString m_note;
};

/// Tiles side by side on Base, parted by hairlines.
class NumberRow : public QFrame {
    Q_OBJECT
 public:
    explicit NumberRow(Theme& theme, QWidget* parent = nullptr);
    NumberTile* addTile();

 private:
    Theme& m_theme;
    QHBoxLayout* m_layout;
};

}  // namespace hongyan::widgets
