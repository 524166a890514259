#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/widgets/markup.h"
#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace hongyan::widgets {

class IconLabel;

enum class Tone { Info, Amber, Red };

/// Tint, border, icon, sentence and one link at the right; 36 high. At most one per page, never closing by itself.
class Banner : public QFrame {
    Q_OBJECT
 public:
    explicit Banner(Theme& theme, Tone tone = Tone::Info, QWidget* parent = nullptr);
    void show(Tone tone, const Markup& sentence, const QString& link = {});
    QString sentence() const { return m_sentence->accessibleName(); }  ///< in plain words

 signals:
    void linkActivated();

 private:
    void setTone(Tone tone);

    IconLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_link;
};

/// Several amber items as one list, a row with its own link each.
class AmberList : public QFrame {
    Q_OBJECT
 public:
    explicit AmberList(Theme& theme, QWidget* parent = nullptr);
    void clear();
    void add(const Markup& sentence, const QString& link = {});
    int rows() const { return m_rows; }

 signals:
    void linkActivated(int row);

 private:
    Theme& m_theme;
    QVBoxLayout* m_layout;
    int m_rows = 0;
};

/// What is missing, why, and the button that helps, seldom with another way beside it; centred at two fifths of the
/// height.
class EmptyState : public QWidget {
    Q_OBJECT
 public:
    explicit EmptyState(Theme& theme, QWidget* parent = nullptr);
    /// An empty `action` shows no button.
    void setWords(const QString& sentence, const QString& reason, const QString& action = {},
                  const QString& other = {});

 signals:
    void actionRequested();
    void otherRequested();

 private:
    QLabel* m_sentence;
    QLabel* m_reason;
    QPushButton* m_action;
    QPushButton* m_other;
};

}  // namespace hongyan::widgets
