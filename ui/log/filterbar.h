#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "delivery/history.h"
#include "settings/account.h"
#include "ui/widgets/theme.h"

class QMenu;

namespace hongyan::widgets {
class Chip;
}

namespace hongyan::logpage {

/// The filter as chips: states with their counts, then time, account, campaign and code with their menus. Holds the
/// whole filter, the search box's words included.
class FilterBar : public QWidget {
    Q_OBJECT
 public:
    FilterBar(widgets::Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    const delivery::Filter& filter() const { return m_filter; }
    void setFilter(const delivery::Filter& filter);  ///< says nothing
    void setSearch(const QString& words);
    void setCounts(const delivery::Counts& counts);  ///< of the filter without its states
    void setAccounts(std::vector<settings::Account> accounts);
    void setCampaigns(std::vector<delivery::Campaign> campaigns);
    void setCodes(std::vector<delivery::Group> groups);
    /// What the filter's field is called, as far as the groups know; nothing where it has none.
    QString fieldName() const;
    void reset();
    void retranslate();

 signals:
    void filterChanged(const hongyan::delivery::Filter& filter);

 private:
    struct StateChip {
        std::optional<delivery::State> state;  ///< none: all of them
        widgets::Chip* chip;
    };
    void addStateChips();
    void addMenuChips();
    widgets::Chip* addMenuChip(QWidget* line, const QString& name, void (FilterBar::*fill)(QMenu&));
    void chooseState(std::optional<delivery::State> state, bool together);
    void fillTimes(QMenu& menu);
    void fillAccounts(QMenu& menu);
    void fillCampaigns(QMenu& menu);
    void fillCodes(QMenu& menu);
    void add(QMenu& menu, const QString& words, bool current, std::function<void()> choose);
    void change();
    void show();
    void showMenuChips();
    QString timeWord() const;
    QString furtherWord() const;
    QString apart(const delivery::Campaign& campaign) const;
    std::vector<int> codes() const;

    widgets::Theme& m_theme;
    const Clock& m_clock;
    delivery::Filter m_filter;
    delivery::Counts m_counts;
    std::vector<settings::Account> m_accounts;
    std::vector<delivery::Campaign> m_campaigns;
    std::vector<delivery::Group> m_groups;
    std::vector<StateChip> m_states;
    widgets::Chip* m_time = nullptr;
    widgets::Chip* m_account = nullptr;
    widgets::Chip* m_campaign = nullptr;
    widgets::Chip* m_code = nullptr;
    widgets::Chip* m_further = nullptr;
};

}  // namespace hongyan::logpage
