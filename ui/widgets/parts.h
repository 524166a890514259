#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/widgets/theme.h"

class QHBoxLayout;
class QVBoxLayout;

namespace hongyan::widgets {

class ElidedLabel;
class IconLabel;

/// 52 high: title or breadcrumb, subtitle, then widgets; actions at the right, the primary one last.
class PageHeader : public QFrame {
    Q_OBJECT
 public:
    explicit PageHeader(Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// The page above in the accent colour before the title; empty: none.
    void setParentTitle(const QString& title);
    void addBesideTitle(QWidget* widget);
    void addAction(QWidget* widget);
    /// The line below it; off where filters follow.
    void setLine(bool on);

 signals:
    void parentRequested();

 private:
    QHBoxLayout* m_layout;
    QHBoxLayout* m_beside;
    QPushButton* m_parent;
    IconLabel* m_chevron;
    QLabel* m_title;
    ElidedLabel* m_subtitle;
};

/// 56 high at the bottom of a page: left the way back, right the primary button.
class FootBar : public QFrame {
    Q_OBJECT
 public:
    explicit FootBar(Theme& theme, QWidget* parent = nullptr);
    void addLeft(QWidget* widget);
    void addRight(QWidget* widget);

 private:
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
};

/// Base ground, 1 px border, rows parted by hairlines. Owns its rows.
class Card : public QFrame {
    Q_OBJECT
 public:
    explicit Card(QWidget* parent = nullptr);
    void addRow(QWidget* row);
    void clear();
    int rows() const { return m_rows; }

 private:
    QVBoxLayout* m_layout;
    int m_rows = 0;
};

/// What is above a card: 14 px bold, a note in secondary text, a link or a caption at the right.
class SectionTitle : public QWidget {
    Q_OBJECT
 public:
    explicit SectionTitle(Theme& theme, const QString& title = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setNote(const QString& note);
    void setLink(const QString& text);          ///< empty: none
    void setRightCaption(const QString& text);  ///< instead of a link

 signals:
    void linkActivated();

 private:
    QLabel* m_title;
    QLabel* m_note;
    QLabel* m_right;
    QPushButton* m_link;
};

}  // namespace hongyan::widgets
