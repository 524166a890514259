#include "ui/shell/deskpage.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/text/states.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/ratechart.h"

namespace hongyan::shell {
namespace {

constexpr int shownCampaigns = 4;
constexpr int rateSeconds = 600;
constexpr auto troubleLasts = std::chrono::seconds(15);  // one that goes on is heard of more often

Timestamp todayBegan(Timestamp now) {
    const QDateTime local = toDateTime(now).toLocalTime();
    return fromDateTime(local.date().startOfDay());
}

}  // namespace

DeskPage::DeskPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
                   const Clock& clock, QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_library(library),
      m_log(log),
      m_sending(sending),
      m_clock(clock),
      m_header(new widgets::PageHeader(theme, this)),
      m_find(widgets::button(theme.icon(QStringLiteral("search")), QString(), widgets::ButtonKind::Normal, this)),
      m_send(widgets::button(theme.icon(QStringLiteral("document-send"), widgets::Ink::OnAccent), QString(),
                             widgets::ButtonKind::Primary, this)) {
    m_header->addAction(m_find);
    m_header->addAction(m_send);
    auto* numbers = new widgets::NumberRow(theme, this);
    for (int i = 0; i < 5; ++i)
        m_tiles.push_back(numbers->addTile());
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeColumns());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(numbers);
    rows->addWidget(scroll, 1);
    connect(m_find, &QPushButton::clicked, this, &DeskPage::findRecipientRequested);
    connect(m_send, &QPushButton::clicked, this, &DeskPage::sendRequested);
    connect(m_tiles[3], &QAbstractButton::clicked, this, &DeskPage::failuresRequested);
    connect(m_tiles[4], &QAbstractButton::clicked, this, &DeskPage::unconfirmedRequested);
    connectEngine();
    retranslate();
}

QWidget* DeskPage::makeColumns() {
    auto* columns = new QWidget(this);
    auto* across = new QHBoxLayout(columns);
    across->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(16));
    across->setSpacing(m_theme.px(16));
    auto* left = new QVBoxLayout;
    left->setSpacing(m_theme.px(8));
    left->addWidget(m_needsTitle = new widgets::SectionTitle(m_theme, {}, columns));
    left->addWidget(m_needsCard = new widgets::Card(columns));
    left->addSpacing(m_theme.px(16));
    left->addWidget(m_campaignsTitle = new widgets::SectionTitle(m_theme, {}, columns));
    left->addWidget(m_campaignsCard = new widgets::Card(columns));
    left->addStretch(1);
    across->addLayout(left, 1);
    across->addWidget(makeSide());
    connect(m_campaignsTitle, &widgets::SectionTitle::linkActivated, this, &DeskPage::campaignsRequested);
    return columns;
}

QWidget* DeskPage::makeSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(m_theme.px(330));
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_theme.px(8));
    rows->addWidget(m_accountsTitle = new widgets::SectionTitle(m_theme, {}, side));
    rows->addWidget(m_accountsCard = new widgets::Card(side));
    rows->addSpacing(m_theme.px(16));
    rows->addWidget(m_rateTitle = new widgets::SectionTitle(m_theme, {}, side));
    auto* card = new widgets::Card(side);
    auto* inside = new QWidget(card);
    auto* padded = new QVBoxLayout(inside);
    padded->setContentsMargins(m_theme.px(4), m_theme.px(12), m_theme.px(12), m_theme.px(8));
    padded->addWidget(m_chart = new widgets::RateChart(m_theme, inside));
    card->addRow(inside);
    rows->addWidget(card);
    rows->addStretch(1);
    connect(m_accountsTitle, &widgets::SectionTitle::linkActivated, this, &DeskPage::addAccountRequested);
    return side;
}

void DeskPage::connectEngine() {
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(2));
    m_second.setInterval(std::chrono::seconds(1));
    m_second.start();
    connect(&m_soon, &QTimer::timeout, this, &DeskPage::ask);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (isVisible())
            showAccounts();
        if (m_trouble && m_clock.steady() - m_troubleHeard > troubleLasts)
            noteTrouble(m_sending.damage());
    });
    connect(&m_sending, &engine::Sending::storageTrouble, this, &DeskPage::noteTrouble);
    connect(&m_sending, &engine::Sending::committed, this, [this] { noteTrouble(m_sending.damage()); });
    connect(&m_sending, &engine::Sending::committed, this, &DeskPage::askSoon);
    connect(&m_sending, &engine::Sending::campaignChanged, this, &DeskPage::askSoon);
    connect(&m_sending, &engine::Sending::campaignSettled, this, &DeskPage::askSoon);
    connect(&m_library, &engine::Library::accountsChanged, this, &DeskPage::ask);
    connect(&m_sending, &engine::Sending::paceChanged, this, [this](const std::vector<sending::PaceReport>& reports) {
        m_reports = reports;
        if (isVisible()) {
            showAccounts();
            showNeeds();
        }
    });
}

void DeskPage::refresh() {
    m_reports = m_sending.pace();
    ask();
}

void DeskPage::askSoon() {
    if (!m_soon.isActive())
        m_soon.start();
}

void DeskPage::ask() {
    const quint64 question = ++m_question;
    askForCounts(question);
    askForCampaigns(question);
    askForRates(question);
}

void DeskPage::askForCounts(quint64 question) {
    delivery::Filter today;
    today.sentFrom = todayBegan(m_clock.now());
    m_log.counts(today).then(this, [this, question](const Result<delivery::Counts>& counts) {
        if (question != m_question || !counts)
            return;
        m_counts = *counts;
        showNumbers();
    });
    m_log.counts({}).then(this, [this, question](const Result<delivery::Counts>& counts) {
        if (question != m_question || !counts)
            return;
        m_unconfirmed = counts->of(delivery::State::Unconfirmed);
        emit unconfirmedCounted(*m_unconfirmed);
        showNumbers();
        showNeeds();
    });
    delivery::Filter failed = today;
    failed.states = {delivery::State::Failed};
    m_log.groups(failed).then(this, [this, question](const Result<std::vector<delivery::Group>>& groups) {
        if (question != m_question || !groups)
            return;
        m_groups = *groups;
        showNumbers();
        showNeeds();
    });
}

void DeskPage::askForCampaigns(quint64 question) {
    m_log.campaigns(20).then(this, [this, question](const Result<std::vector<delivery::Campaign>>& campaigns) {
        if (question != m_question || !campaigns)
            return;
        m_campaigns = *campaigns;
        showCampaigns();
        showNeeds();
    });
    m_library.accounts().then(this, [this, question](const Result<std::vector<settings::Account>>& accounts) {
        if (question != m_question || !accounts)
            return;
        m_accounts = *accounts;
        showAccounts();
        showNeeds();
    });
}

void DeskPage::askForRates(quint64 question) {
    m_log.acceptedPerSecond(rateSeconds).then(this, [this, question](const Result<std::vector<int>>& rates) {
        if (question != m_question || !rates)
            return;
        m_rates = *rates;
        showRates();
    });
}

const sending::PaceReport* DeskPage::reportOf(AccountId id) const {
    const auto found =
        std::find_if(m_reports.begin(), m_reports.end(), [id](const auto& report) { return report.account == id; });
    return found == m_reports.end() ? nullptr : &*found;
}

void DeskPage::showCampaigns() {
    // What can still go on stands first; the newest of the finished fill up.
    std::vector<delivery::Campaign> shown = m_campaigns.value_or(std::vector<delivery::Campaign>());
    if (m_sending.damage())
        std::transform(shown.begin(), shown.end(), shown.begin(), text::standingStill);
    const auto rank = [](const delivery::Campaign& campaign) {
        return campaign.status == delivery::CampaignStatus::Finished ||
                       campaign.status == delivery::CampaignStatus::Cancelled
                   ? 1
                   : 0;
    };
    std::stable_sort(shown.begin(), shown.end(),
                     [&rank](const auto& one, const auto& other) { return rank(one) < rank(other); });
    const auto running = std::count_if(shown.begin(), shown.end(), [](const auto& campaign) {
        return campaign.status == delivery::CampaignStatus::Running;
    });
    if (shown.size() > shownCampaigns)
        shown.resize(shownCampaigns);
    m_campaignsTitle->setNote(tr("%n running", nullptr, static_cast<int>(running)));
    m_campaignsTitle->setVisible(!shown.empty());
    m_campaignsCard->setVisible(!shown.empty());
    if (shown.size() != m_campaignRows.size()) {
        m_campaignsCard->clear();
        m_campaignRows.clear();
        for (size_t i = 0; i < shown.size(); ++i) {
            auto* row = new CampaignRow(m_theme, m_campaignsCard);
            m_campaignRows.push_back(row);
            m_campaignsCard->addRow(row);
            const auto failed = [this](const Result<void>& done) {
                if (!done)
                    emit commandFailed(done.error());
                askSoon();
            };
            connect(row, &CampaignRow::pauseRequested, this,
                    [this, failed](CampaignId id) { m_sending.pause(id).then(this, failed); });
            connect(row, &CampaignRow::resumeRequested, this, &DeskPage::resume);
            connect(row, &CampaignRow::deliveriesRequested, this, &DeskPage::deliveriesRequested);
        }
    }
    for (size_t i = 0; i < shown.size(); ++i) {
        const sending::PaceReport* report = reportOf(shown[i].account);
        const bool live = shown[i].status == delivery::CampaignStatus::Running && shown[i].counts.live() > 0;
        m_campaignRows[i]->show(shown[i], report && live && running == 1 ? report->doneAbout : std::nullopt,
                                m_sending.damage().has_value(), m_clock.now());
    }
}

void DeskPage::resume(const delivery::Campaign& campaign) {
    const auto go = [this, id = campaign.id] {
        m_sending.resume(id).then(this, [this](const Result<void>& done) {
            if (!done)
                emit commandFailed(done.error());
            askSoon();
        });
    };
    const QString question = text::resumeQuestion(campaign);
    if (question.isEmpty()) {
        go();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Resume"), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* sure = box->addButton(tr("Send to %n people", nullptr, static_cast<int>(campaign.counts.live())),
                                       QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(sure, &QPushButton::clicked, this, go);
    box->open();
}

void DeskPage::showAccounts() {
    if (m_accounts.size() != m_accountRows.size()) {
        m_accountsCard->clear();
        m_accountRows.clear();
        for (size_t i = 0; i < m_accounts.size(); ++i) {
            m_accountRows.push_back(new AccountRow(m_theme, m_accountsCard));
            m_accountsCard->addRow(m_accountRows.back());
        }
    }
    m_accountsCard->setVisible(!m_accounts.empty());
    for (size_t i = 0; i < m_accounts.size(); ++i)
        m_accountRows[i]->show(m_accounts[i], reportOf(m_accounts[i].id), m_sending.damage().has_value(),
                               m_clock.now());
}

}  // namespace hongyan::shell
