#include "ui/log/filterbar.h"

#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/statelook.h"

namespace hongyan::logpage {

using delivery::State;

namespace {

constexpr int shownCampaigns = 30;
constexpr int longestTitle = 24;
// In the order of a delivery's life, with what went wrong behind what went well.
constexpr std::array chipOrder{State::Waiting, State::Sending,     State::Retrying,   State::Accepted, State::Failed,
                               State::Held,    State::Unconfirmed, State::Suppressed, State::Cancelled};

Timestamp startOfDay(Timestamp now, int daysBefore) {
    return fromDateTime(toDateTime(now).toLocalTime().date().addDays(-daysBefore).startOfDay());
}

QString shortened(const QString& title) {
    return visible(title, longestTitle);
}

}  // namespace

FilterBar::FilterBar(widgets::Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_clock(clock) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12));
    lines->setSpacing(theme.px(8));
    addStateChips();
    addMenuChips();
    retranslate();
}

void FilterBar::addStateChips() {
    auto* line = new QWidget(this);
    auto* flow = new widgets::FlowLayout(m_theme.px(6), m_theme.px(6), line);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto addChip = [&](std::optional<State> state) {
        auto* chip = new widgets::Chip(m_theme, {}, line);
        chip->setObjectName(state ? QStringLiteral("state:") + nameOf(*state) : QStringLiteral("state:all"));
        if (state) {
            const widgets::StateLook look = widgets::lookOf(*state);
            chip->setLook(look.icon, look.ink);
        }
        flow->addWidget(chip);
        m_states.push_back({state, chip});
        connect(chip, &QAbstractButton::clicked, this,
                [this, state] { chooseState(state, QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    };
    addChip(std::nullopt);
    for (const State state : chipOrder)
        addChip(state);
    layout()->addWidget(line);
}

void FilterBar::addMenuChips() {
    auto* line = new QWidget(this);
    auto* flow = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8), line);
    flow->setContentsMargins(0, 0, 0, 0);
    m_time = addMenuChip(line, QStringLiteral("time"), &FilterBar::fillTimes);
    m_account = addMenuChip(line, QStringLiteral("account"), &FilterBar::fillAccounts);
    m_campaign = addMenuChip(line, QStringLiteral("campaign"), &FilterBar::fillCampaigns);
    m_code = addMenuChip(line, QStringLiteral("code"), &FilterBar::fillCodes);
    m_further = new widgets::Chip(m_theme, {}, line);
    m_further->setObjectName(QStringLiteral("further"));
    m_further->setLook(QStringLiteral("window-close"), widgets::Ink::Secondary);
    flow->addWidget(m_further);
    connect(m_further, &QAbstractButton::clicked, this, [this] {
        m_filter.ids.clear();
        m_filter.reason.reset();
        m_filter.field.clear();
        change();
    });
    layout()->addWidget(line);
}

widgets::Chip* FilterBar::addMenuChip(QWidget* line, const QString& name, void (FilterBar::*fill)(QMenu&)) {
    auto* chip = new widgets::Chip(m_theme, {}, line);
    chip->setObjectName(name);
    chip->setHasMenu(true);
    line->layout()->addWidget(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, chip, fill] {
        showMenuChips();
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        (this->*fill)(*menu);
        menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + m_theme.px(2))));
    });
    return chip;
}

void FilterBar::setFilter(const delivery::Filter& filter) {
    m_filter = filter;
    if (m_filter.search.isEmpty())
        m_filter.search = std::exchange(m_filter.openid, {});
    show();
}

void FilterBar::setSearch(const QString& words) {
    if (m_filter.search == words)
        return;
    m_filter.search = words;
    change();
}

void FilterBar::reset() {
    m_filter = {};
    change();
}

void FilterBar::chooseState(std::optional<State> state, bool together) {
    std::vector<State>& states = m_filter.states;
    if (!state) {
        states.clear();
    } else if (together) {
        const auto found = std::find(states.begin(), states.end(), *state);
        if (found == states.end())
            states.push_back(*state);
        else
            states.erase(found);
    } else {
        const bool only = states.size() == 1 && states.front() == *state;
        states = only ? std::vector<State>() : std::vector{*state};
    }
    change();
}

void FilterBar::add(QMenu& menu, const QString& words, bool current, std::function<void()> choose) {
    QAction* action = menu.addAction(widgets::caption(words));
    action->setCheckable(true);
    action->setChecked(current);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose)] {
        choose();
        change();
    });
}

void FilterBar::fillTimes(QMenu& menu) {
    const auto today = startOfDay(m_clock.now(), 0);
    const auto week = startOfDay(m_clock.now(), 6);
    add(menu, tr("Today"), m_filter.sentFrom == today, [this, today] { m_filter.sentFrom = today; });
    add(menu, tr("Last 7 days"), m_filter.sentFrom == week, [this, week] { m_filter.sentFrom = week; });
    add(menu, tr("All"), !m_filter.sentFrom, [this] { m_filter.sentFrom.reset(); });
}

void FilterBar::fillAccounts(QMenu& menu) {
    add(menu, tr("All"), !m_filter.account, [this] { m_filter.account.reset(); });
    for (const settings::Account& each : m_accounts)
        add(menu, each.name, m_filter.account == each.id, [this, id = each.id] { m_filter.account = id; });
}

void FilterBar::fillCampaigns(QMenu& menu) {
    add(menu, tr("All"), !m_filter.campaign, [this] { m_filter.campaign.reset(); });
    int left = shownCampaigns;
    for (const delivery::Campaign& each : m_campaigns) {
        if (left-- == 0)
            break;
        add(menu, visibleName(each.title) + apart(each), m_filter.campaign == each.id,
            [this, id = each.id] { m_filter.campaign = id; });
    }
}

/// Two of one title are told apart by when they were made, and where that is the same by their numbers.
QString FilterBar::apart(const delivery::Campaign& campaign) const {
    const auto made = [this](const delivery::Campaign& each) {
        return text::dayAndTime(each.createdAt, m_clock.now());
    };
    bool hasTwin = false;
    bool hasTwinThen = false;
    for (const delivery::Campaign& each : m_campaigns) {
        if (each.id == campaign.id || visibleName(each.title) != visibleName(campaign.title))
            continue;
        hasTwin = true;
        hasTwinThen = hasTwinThen || made(each) == made(campaign);
    }
    if (!hasTwin)
        return {};
    //: after a campaign's title: when it was made, its number
    return hasTwinThen ? tr(" · %1 · no. %2").arg(made(campaign), QString::number(campaign.id.value))
                       : QStringLiteral(" · ") + made(campaign);
}

std::vector<int> FilterBar::codes() const {
    std::vector<int> found;
    for (const delivery::Group& each : m_groups) {
        if (each.code != 0 && std::find(found.begin(), found.end(), each.code) == found.end())
            found.push_back(each.code);
    }
    return found;
}

void FilterBar::fillCodes(QMenu& menu) {
    add(menu, tr("All"), !m_filter.code, [this] { m_filter.code.reset(); });
    for (const int code : codes())
        add(menu, text::codeText(code) + u' ' + text::codeMeaning(code), m_filter.code == code,
            [this, code] { m_filter.code = code; });
}

void FilterBar::setCounts(const delivery::Counts& counts) {
    if (m_counts == counts)
        return;
    m_counts = counts;
    show();
}

void FilterBar::setAccounts(std::vector<settings::Account> accounts) {
    m_accounts = std::move(accounts);
    showMenuChips();
}

void FilterBar::setCampaigns(std::vector<delivery::Campaign> campaigns) {
    m_campaigns = std::move(campaigns);
    showMenuChips();
}

void FilterBar::setCodes(std::vector<delivery::Group> groups) {
    m_groups = std::move(groups);
    showMenuChips();
}

void FilterBar::change() {
    show();
    emit filterChanged(m_filter);
}

void FilterBar::retranslate() {
    for (const StateChip& each : m_states)
        each.chip->setText(each.state ? text::word(*each.state) : tr("All"));
    show();
}

void FilterBar::show() {
    for (const StateChip& each : m_states) {
        const bool chosen =
            each.state ? std::find(m_filter.states.begin(), m_filter.states.end(), *each.state) != m_filter.states.end()
                       : m_filter.states.empty();
        const qint64 count = each.state ? m_counts.of(*each.state) : m_counts.total();
        each.chip->setCount(count);
        each.chip->setChecked(chosen);
        each.chip->setVisible(!each.state || count > 0 || chosen);
    }
    showMenuChips();
}

void FilterBar::showMenuChips() {
    const auto account = std::find_if(m_accounts.begin(), m_accounts.end(),
                                      [this](const auto& each) { return each.id == m_filter.account; });
    const auto campaign = std::find_if(m_campaigns.begin(), m_campaigns.end(),
                                       [this](const auto& each) { return each.id == m_filter.campaign; });
    m_time->setText(tr("Time: %1").arg(timeWord()));
    m_account->setText(tr("Account: %1").arg(account == m_accounts.end() ? tr("all") : shortened(account->name)));
    m_campaign->setText(tr("Campaign: %1")
                            .arg(campaign != m_campaigns.end() ? shortened(campaign->title) + apart(*campaign)
                                 : m_filter.campaign           ? QString::number(m_filter.campaign->value)
                                                     : tr("all %1").arg(text::number(qint64(m_campaigns.size())))));
    m_code->setText(tr("Code: %1")
                        .arg(m_filter.code ? text::codeText(*m_filter.code)
                                           : tr("all %1").arg(text::number(qint64(codes().size())))));
    m_time->setChecked(m_filter.sentFrom.has_value());
    m_account->setChecked(m_filter.account.has_value());
    m_campaign->setChecked(m_filter.campaign.has_value());
    m_code->setChecked(m_filter.code.has_value());
    const QString further = furtherWord();
    m_further->setText(further);
    m_further->setChecked(true);
    m_further->setVisible(!further.isEmpty());
    for (widgets::Chip* chip : {m_time, m_account, m_campaign, m_code, m_further})
        chip->setAccessibleName(chip->text());
}

QString FilterBar::timeWord() const {
    if (!m_filter.sentFrom)
        return tr("all");
    if (m_filter.sentFrom == startOfDay(m_clock.now(), 0))
        return tr("today");
    if (m_filter.sentFrom == startOfDay(m_clock.now(), 6))
        return tr("last 7 days");
    return tr("since %1").arg(text::dayAndTime(*m_filter.sentFrom));
}

QString FilterBar::furtherWord() const {
    QStringList words;
    if (!m_filter.ids.empty())
        words.append(tr("%n chosen row(s)", nullptr, static_cast<int>(m_filter.ids.size())));
    if (m_filter.reason)
        words.append(text::word(*m_filter.reason));
    if (!m_filter.field.isEmpty())
        words.append(tr("field %1").arg(fieldName()));
    return words.join(tr(", ", "between parts of the filter"));
}

QString FilterBar::fieldName() const {
    if (m_filter.field.isEmpty())
        return {};
    const auto group = std::ranges::find(m_groups, m_filter.field, &delivery::Group::field);
    return text::fieldName(m_filter.field, group == m_groups.end() ? QString() : group->label);
}

}  // namespace hongyan::logpage
