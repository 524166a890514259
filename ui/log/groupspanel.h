#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <array>
#include <optional>
#include <vector>

#include "delivery/history.h"
#include "delivery/personsword.h"
#include "ui/text/results.h"
#include "ui/widgets/theme.h"

class QLabel;
class QPushButton;
class QTabBar;
class QVBoxLayout;

namespace hongyan::logpage {

/// Which failures a tab shows.
enum class GroupKind { Failed, Unconfirmed, DeadLetters };
inline constexpr std::array groupKinds{GroupKind::Failed, GroupKind::Unconfirmed, GroupKind::DeadLetters};
/// `scope` narrowed to what the tab shows.
delivery::Filter filterOf(GroupKind kind, delivery::Filter scope);
/// … and to one group of it.
delivery::Filter filterOf(GroupKind kind, const delivery::Group& group, delivery::Filter scope);
/// Without a code only the reason can be asked for: groups that differ in the fault alone become one.
std::vector<delivery::Group> asked(const std::vector<delivery::Group>& groups);

/// One group: code, meaning, number and its share of the largest; opens and closes.
class GroupRow : public QAbstractButton {
    Q_OBJECT
 public:
    explicit GroupRow(widgets::Theme& theme, QWidget* parent = nullptr);
    void show(const text::GroupWords& words, qint64 count, double share);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    widgets::Theme& m_theme;
    text::GroupWords m_words;
    qint64 m_count = 0;
    double m_share = 0;
};

/// What failed alike, beside the rows: cause, next step and the buttons that take it.
class GroupsPanel : public QWidget {
    Q_OBJECT
 public:
    explicit GroupsPanel(widgets::Theme& theme, QWidget* parent = nullptr);

    void setGroups(GroupKind kind, const std::vector<delivery::Group>& groups);
    void open(int row);  ///< −1: none
    GroupKind kind() const;
    void setKind(GroupKind kind);
    void retranslate();

 signals:
    void showRequested(hongyan::logpage::GroupKind kind, const hongyan::delivery::Group& group);
    void retryRequested(hongyan::logpage::GroupKind kind, const hongyan::delivery::Group& group);
    void settleRequested(const hongyan::delivery::Group& group, hongyan::delivery::PersonsWord word);
    void exportRequested(hongyan::logpage::GroupKind kind, const hongyan::delivery::Group& group);

 private:
    const std::vector<delivery::Group>& shown() const { return m_groups[static_cast<size_t>(kind())]; }
    void showTabs();
    void showRows();
    void showOpen();
    QString retryWords(bool helps) const;
    QWidget* makeOpen(const text::GroupWords& words);
    QWidget* makeButtons(bool retryHelps, QWidget* parent);
    QPushButton* makeSettle(delivery::PersonsWord word, QWidget* parent);

    widgets::Theme& m_theme;
    std::array<std::vector<delivery::Group>, groupKinds.size()> m_groups;
    std::optional<delivery::Group> m_opened;
    QTabBar* m_tabs;
    QVBoxLayout* m_list;
    QLabel* m_note;
    std::vector<GroupRow*> m_rows;
    QWidget* m_open = nullptr;  ///< below its row
    QPushButton* m_retry = nullptr;
    GroupKind m_openKind = GroupKind::Failed;
    delivery::Group m_openGroup;
};

}  // namespace hongyan::logpage
