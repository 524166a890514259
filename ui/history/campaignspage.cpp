#include "ui/history/campaignspage.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "recipients/recipient.h"
#include "ui/history/campaignsdelegate.h"
#include "ui/history/campaignsmodel.h"
#include "ui/history/reportjob.h"
#include "ui/text/errors.h"
#include "ui/text/states.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

// CampaignsPage's parts and what it shows; what it does stands in campaigncommands.cpp.
namespace hongyan::historypage {

namespace {

constexpr int shownCampaigns = 500;

}  // namespace

CampaignsPage::CampaignsPage(widgets::Theme& theme, engine::DeliveryLog& log, engine::Sending& sending,
                             const Clock& clock, QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_log(log),
      m_sending(sending),
      m_clock(clock),
      m_model(new CampaignsModel(clock, this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_search(new QLineEdit(this)),
      m_searchFault(widgets::label({}, widgets::Type::Caption, widgets::Ink::Failed, this)) {
    m_search->setFixedWidth(theme.px(280));
    m_search->setClearButtonEnabled(true);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->addAction(theme.icon(QStringLiteral("search"), widgets::Ink::Secondary), QLineEdit::LeadingPosition);
    m_header->addAction(m_searchFault);
    m_header->addAction(m_search);
    makeTable();
    m_detail = new CampaignDetail(theme, clock, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setSizes({theme.px(320), theme.px(360)});
    m_splitter->setStretchFactor(0, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty = new widgets::EmptyState(theme, this));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_stack, 1);
    connectParts();
    retranslate();
}

CampaignsPage::~CampaignsPage() = default;

void CampaignsPage::makeTable() {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("campaigns"));
    m_table->setModel(m_model);
    widgets::setUpTable(*m_table, m_theme);
    m_table->setItemDelegate(new CampaignsDelegate(m_theme, *m_model, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setFirstSectionMovable(false);
    m_table->viewport()->installEventFilter(this);
    const auto indent = [this] {
        m_table->horizontalHeader()->setStyleSheet(
            QStringLiteral("QHeaderView::section:first { padding-left: %1px; }").arg(m_theme.px(16)));
    };
    indent();
    connect(&m_theme, &widgets::Theme::changed, m_table, [this, indent] {
        indent();
        spreadColumns();
    });
}

void CampaignsPage::connectParts() {
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    m_reportTick.setInterval(std::chrono::milliseconds(100));
    connect(&m_soon, &QTimer::timeout, this, &CampaignsPage::askForChanged);
    connect(&m_reportTick, &QTimer::timeout, this, [this] {
        if (m_report)
            m_detail->setReportProgress(m_report->written());
    });
    const auto changed = [this](CampaignId id) {
        m_changed.insert(id);
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_sending, &engine::Sending::campaignChanged, this, changed);
    connect(&m_sending, &engine::Sending::campaignSettled, this, changed);
    connect(&m_sending, &engine::Sending::storageTrouble, this, [this] {
        if (m_sending.damage())
            ask();  // they stand still from here on
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignsPage::showCurrent);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (!m_spreading && section != CampaignsModel::Unconfirmed)  // the last one stretches by itself
            m_ownWidths = true;
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        delivery::Filter filter;
        filter.campaign = m_model->campaign(index.row()).id;
        emit deliveriesRequested(filter);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CampaignsPage::find);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_searchFault->setText({});
        widgets::setFault(*m_search, widgets::InputFault::None);
    });
    auto* search = new QAction(this);
    search->setShortcut(QKeySequence::Find);
    search->setShortcutContext(Qt::WindowShortcut);  // wherever the focus is, while the page is shown
    addAction(search);
    connect(search, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(m_detail, &CampaignDetail::deliveriesRequested, this, &CampaignsPage::deliveriesRequested);
    connect(m_detail, &CampaignDetail::accountRequested, this, &CampaignsPage::accountRequested);
    connect(m_detail, &CampaignDetail::pauseRequested, this, &CampaignsPage::pause);
    connect(m_detail, &CampaignDetail::resumeRequested, this, &CampaignsPage::resume);
    connect(m_detail, &CampaignDetail::cancelRequested, this, &CampaignsPage::cancel);
    connect(m_detail, &CampaignDetail::retryRequested, this, &CampaignsPage::retryFailures);
    connect(m_detail, &CampaignDetail::reportRequested, this, &CampaignsPage::chooseReport);
    connect(m_detail, &CampaignDetail::reportCancelled, this, [this] { onReported(fail(ErrorKind::Cancelled)); });
    connect(m_empty, &widgets::EmptyState::actionRequested, this, &CampaignsPage::sendRequested);
}

void CampaignsPage::refresh() {
    ask();
}

bool CampaignsPage::escape() {
    if (m_detail->escape())
        return true;
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_searchFault->setText({});
    widgets::setFault(*m_search, widgets::InputFault::None);
    return true;
}

void CampaignsPage::ask() {
    const quint64 question = ++m_question;
    m_log.campaigns(shownCampaigns)
        .then(this, [this, question](const Result<std::vector<delivery::Campaign>>& campaigns) {
            if (question == m_question)
                onCampaigns(campaigns);
        });
}

void CampaignsPage::onCampaigns(const Result<std::vector<delivery::Campaign>>& campaigns) {
    if (!campaigns) {
        m_detail->say(widgets::Tone::Red, text::sentence(campaigns.error()));
        return;
    }
    const CampaignId before = m_wanted.isValid() ? std::exchange(m_wanted, {}) : current();
    std::vector<delivery::Campaign> shown = *campaigns;
    m_detail->setStands(m_sending.damage().has_value());
    if (m_sending.damage())
        std::transform(shown.begin(), shown.end(), shown.begin(), text::standingStill);
    m_model->setCampaigns(std::move(shown));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    sayEmpty();
    if (m_model->rowCount() == 0)
        return;
    const int row = qMax(0, m_model->rowOf(before));
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    showCurrent();
}

void CampaignsPage::showCampaign(CampaignId id) {
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        m_wanted = id;
    ask();
}

void CampaignsPage::askForChanged() {
    const QSet<CampaignId> changed = std::exchange(m_changed, {});
    for (const CampaignId id : changed) {
        if (m_model->rowOf(id) < 0) {
            ask();
            return;
        }
    }
    const quint64 question = m_question;
    for (const CampaignId id : changed) {
        m_log.campaign(id).then(this, [this, question](const Result<delivery::Campaign>& campaign) {
            if (!campaign || question != m_question)
                return;
            const delivery::Campaign shown = m_sending.damage() ? text::standingStill(*campaign) : *campaign;
            if (m_model->update(shown) && shown.id == current())
                m_detail->setCampaign(shown);
        });
    }
}

CampaignId CampaignsPage::current() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->campaign(index.row()).id : CampaignId{};
}

void CampaignsPage::showCurrent() {
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_detail->setCampaign(m_model->campaign(index.row()));
}

void CampaignsPage::spreadColumns() {
    if (m_ownWidths)
        return;
    // Widths at 13 px; what is left over goes to the first ones in these shares.
    constexpr std::array<double, CampaignsModel::columnCount_> least{116, 80, 80, 80, 88, 116, 96, 68, 56, 72};
    constexpr std::array<double, CampaignsModel::columnCount_> shares{3, 1, 2, 2, 0, 3, 1, 0, 0, 0};
    std::array<int, CampaignsModel::columnCount_> widths{};
    int sum = 0;
    const QFontMetrics metrics(m_theme.font(widgets::Type::Caption));
    for (size_t i = 0; i < widths.size(); ++i) {
        const int column = static_cast<int>(i);
        // A figure's column is as wide as its word at least, in any language.
        const QString heading = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int word = column < CampaignsModel::Accepted ? 0 : metrics.horizontalAdvance(heading) + m_theme.px(18);
        widths[i] = qMax(m_theme.px(least[i]), word);
        sum += widths[i];
    }
    const double rest = qMax(0, m_table->viewport()->width() - sum) / 12.0;
    m_spreading = true;
    for (size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), widths[i] + static_cast<int>(shares[i] * rest));
    m_spreading = false;
}

bool CampaignsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        spreadColumns();
    return Page::eventFilter(watched, event);
}

void CampaignsPage::retranslate() {
    m_header->setTitle(tr("Campaigns"));
    m_search->setPlaceholderText(tr("What was sent to this openid?"));
    m_search->setAccessibleName(tr("Search the whole history by openid"));
    m_search->setToolTip(tr("Paste an openid and press Enter: every delivery to this person, of all campaigns."));
    m_table->setAccessibleName(tr("Campaigns"));
    m_searchFault->setText({});
    sayEmpty();
    m_model->retranslate();
    spreadColumns();
    m_detail->retranslate();
}

void CampaignsPage::sayEmpty() {
    m_header->setSubtitle(m_model->rowCount() > 0 ? tr("%n campaign(s)", nullptr, m_model->rowCount()) : QString());
    m_empty->setWords(tr("Nothing was sent yet"), tr("Every campaign stays here, with what became of each person."),
                      tr("New message"));
}

}  // namespace hongyan::historypage
