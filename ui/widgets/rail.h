#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <vector>

#include "ui/widgets/theme.h"

class QVBoxLayout;

namespace hongyan::widgets {

/// One entry, 34 high: icon, word, a count badge. The current one on Base with an accent bar, bold.
class RailEntry : public QAbstractButton {
    Q_OBJECT
 public:
    RailEntry(Theme& theme, QString icon, QWidget* parent = nullptr);
    void setWord(const QString& word);
    void setBadge(qint64 count, const QString& meaning);  ///< 0: none; the meaning is read out with it
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void changedWords();

    Theme& m_theme;
    QString m_icon;
    qint64 m_badge = 0;
    QString m_badgeMeaning;
};

/// The pages at the left, 148 wide, in groups. Up and Down move and open; Home and End too.
class NavigationRail : public QFrame {
    Q_OBJECT
 public:
    explicit NavigationRail(Theme& theme, QWidget* parent = nullptr);
    void setProductName(const QString& name);
    RailEntry* addEntry(const QString& icon);
    void addGap();
    void setCurrent(int index);
    int current() const { return m_current; }
    RailEntry* entry(int index) const { return m_entries[static_cast<size_t>(index)]; }
    int count() const { return static_cast<int>(m_entries.size()); }

 signals:
    void entryActivated(int index);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    Theme& m_theme;
    QVBoxLayout* m_layout;
    QWidget* m_brand;
    std::vector<RailEntry*> m_entries;
    int m_current = 0;
};

}  // namespace hongyan::widgets
