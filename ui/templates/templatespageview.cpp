#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "base/outside.h"
#include "ui/editor/messageeditor.h"
#include "ui/editor/recipientcard.h"
#include "ui/templates/changescard.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/messagefiles.h"
#include "ui/templates/pagefoot.h"
#include "ui/templates/templatelist.h"
#include "ui/templates/templatespage.h"
#include "ui/templates/titlebar.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::templatespage {
namespace {

/// How many templates the platform lets an account hold (wechat-api § 2.6).
constexpr int platformLimit = 25;
constexpr int middleNeeds = 420;

}  // namespace

TemplatesPage::TemplatesPage(widgets::Theme& theme, engine::Library& library, QWidget* parent)
    : Page(parent), m_theme(theme), m_library(library), m_shelf(library) {
    makeHeader();
    m_list = new TemplateList(theme, this);
    m_empty = new widgets::EmptyState(theme, this);
    m_middle = makeMiddle();
    m_foot = new PageFoot(theme, this);
    m_files = new MessageFiles(this);
    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_list);
    across->addWidget(m_empty, 1);
    across->addWidget(m_middle, 1);
    across->addWidget(makeSide());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addLayout(across, 1);
    rows->addWidget(m_foot);
    connectShelf();
    connectParts();
    connect(&theme, &widgets::Theme::changed, this, &TemplatesPage::placeCard);
    retranslate();
}

void TemplatesPage::makeHeader() {
    m_header = new widgets::PageHeader(m_theme, this);
    m_accounts = new QComboBox(m_header);
    m_accounts->setObjectName(QStringLiteral("accounts"));
    m_accounts->setMinimumWidth(m_theme.px(150));
    m_syncing = new QProgressBar(m_header);
    m_syncing->setRange(0, 0);
    m_syncing->setTextVisible(false);
    m_syncing->setFixedWidth(m_theme.px(90));
    m_sync = widgets::button(m_theme.icon(QStringLiteral("view-refresh")), {}, widgets::ButtonKind::Normal, m_header);
    m_sync->setObjectName(QStringLiteral("sync"));
    m_header->addBesideTitle(m_accounts);
    m_header->addAction(m_syncing);
    m_header->addAction(m_sync);
    connect(m_accounts, &QComboBox::activated, this,
            [this](int row) { showAccount(AccountId{m_accounts->itemData(row).toLongLong()}); });
    connect(m_sync, &QPushButton::clicked, &m_shelf, &Shelf::sync);
}

QWidget* TemplatesPage::makeMiddle() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QFrame(scroll);
    inside->setObjectName(QStringLiteral("ReadingColumn"));
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(8));
    m_column->setSpacing(m_theme.px(12));
    m_column->addWidget(m_banner = new widgets::Banner(m_theme, widgets::Tone::Red, inside));
    m_column->addWidget(m_gone = new widgets::Banner(m_theme, widgets::Tone::Amber, inside));
    m_column->addWidget(m_old = new widgets::Banner(m_theme, widgets::Tone::Info, inside));
    m_column->addWidget(m_title = new TitleBar(m_theme, inside));
    m_column->addWidget(m_changes = new ChangesCard(m_theme, inside));
    m_column->addWidget(m_editor = new editor::MessageEditor(m_theme, inside));
    m_column->addSpacing(m_theme.px(4));
    m_column->addWidget(m_check = new CheckCard(m_theme, m_library, inside));
    m_column->addStretch(1);
    for (QWidget* seldom : {static_cast<QWidget*>(m_banner), static_cast<QWidget*>(m_gone),
                            static_cast<QWidget*>(m_old), static_cast<QWidget*>(m_changes)})
        seldom->hide();
    scroll->setWidget(inside);
    return scroll;
}

QWidget* TemplatesPage::makeSide() {
    m_side = new QFrame(this);
    m_side->setObjectName(QStringLiteral("SidePanel"));
    m_card = new editor::RecipientCard(m_theme, m_library, m_side);
    m_sideRows = new QVBoxLayout;
    m_sideRows->setContentsMargins(0, 0, 0, 0);
    m_sideRows->addWidget(m_card);
    m_sideRows->addStretch(1);
    auto* across = new QHBoxLayout(m_side);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(widgets::line(Qt::Vertical, true, m_side));
    across->addLayout(m_sideRows, 1);
    return m_side;
}

void TemplatesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placeCard();
}

// Where the window is too narrow for three columns, the picture goes below what it pictures.
void TemplatesPage::placeCard() {
    const bool beside = width() - m_theme.px(208) - m_theme.px(320) >= m_theme.px(middleNeeds);
    m_side->setFixedWidth(m_theme.px(320));
    m_side->setVisible(beside && shown());
    const bool isBeside = m_sideRows->indexOf(m_card) >= 0;
    if (beside == isBeside)
        return;
    if (beside)
        m_sideRows->insertWidget(0, m_card);
    else
        m_column->insertWidget(m_column->count() - 1, m_card);
    const int margin = beside ? m_theme.px(16) : 0;
    m_card->layout()->setContentsMargins(margin, m_theme.px(16), margin, m_theme.px(16));
    const int aside = m_theme.px(beside ? 24 : 16);
    m_column->setContentsMargins(aside, m_theme.px(16), aside, m_theme.px(8));
    m_card->setMaximumWidth(beside ? QWIDGETSIZE_MAX : m_theme.px(360));
}

void TemplatesPage::showAll() {
    if (!shown() && !m_shelf.templates().empty())
        m_templateId = m_shelf.templates().front().id;
    if (m_awaited.isValid() && m_shelf.message(m_awaited)) {
        m_messageId = std::exchange(m_awaited, {});
        m_fresh = false;
    }
    const auto* message = m_shelf.message(m_messageId);
    const bool lost = m_messageId.isValid() ? !message || message->templateId != m_templateId
                                            : !m_fresh && !m_shelf.draft(m_templateId, {});
    if (lost && !m_awaited.isValid()) {
        m_messageId = firstMessage();
        m_looking = 0;
    }
    m_shelf.askVersions(m_messageId);
    m_shelf.askChanges(m_templateId);
    showAccounts();
    showList();
    showMessages();
    showVersion();
    showChanges();
    showMessage();
    showFoot();
    showCheck();
    showEmptiness();
}

void TemplatesPage::showAccounts() {
    const auto* account = m_shelf.account();
    m_accounts->clear();
    for (const settings::Account& each : m_shelf.accounts())
        m_accounts->addItem(visibleName(each.name), each.id.value);
    m_accounts->setCurrentIndex(account ? m_accounts->findData(account->id.value) : -1);
    m_accounts->setVisible(account);
    m_sync->setVisible(account);
    m_sync->setEnabled(!m_shelf.isSyncing());
    m_syncing->setVisible(m_shelf.isSyncing());
    m_card->setAccountName(account ? account->name : QString());
    Timestamp synced{};
    int count = 0;
    for (const templates::Template& each : m_shelf.templates()) {
        synced = std::max(synced, each.syncedAt);
        count += each.gone ? 0 : 1;
    }
    QString said;
    if (m_shelf.isSyncing())
        said = tr("asking WeChat for the templates");
    else if (account && synced != Timestamp())
        said = tr("%1 / %2 templates, synced %3").arg(count).arg(platformLimit).arg(text::dayAndTime(synced));
    m_header->setSubtitle(said);
}

void TemplatesPage::showList() {
    const QString searched = m_list->searched();
    std::vector<TemplatesModel::Row> rows;
    for (const templates::Template& each : m_shelf.templates()) {
        const std::vector<templates::Message> messages = m_shelf.messagesOf(each.id);
        const bool found = each.title.contains(searched, Qt::CaseInsensitive) ||
                           std::ranges::any_of(messages, [&](const templates::Message& message) {
                               return message.name.contains(searched, Qt::CaseInsensitive);
                           });
        if (found)
            rows.push_back({each.id, each.title, static_cast<int>(each.fields.size()),
                            static_cast<int>(messages.size()), each.gone, m_shelf.hasDraft(each.id)});
    }
    m_list->setRows(std::move(rows));
    m_list->setCurrent(m_templateId);
}

void TemplatesPage::showMessages() {
    std::vector<TitleBar::Entry> entries;
    if (m_shelf.draft(m_templateId, {}) || !m_messageId.isValid())
        entries.push_back({{}, {}, 0, false});
    for (const templates::Message& each : m_shelf.messagesOf(m_templateId))
        entries.push_back({each.id, each.name, each.version, m_shelf.draft(m_templateId, each.id) != nullptr});
    if (const auto* of = shown())
        m_title->setTemplate(*of);
    m_title->setMessages(std::move(entries), m_messageId, m_looking);
}

void TemplatesPage::showVersion() {
    m_title->setVersions(m_shelf.versions());
    const auto* old = m_looking > 0 ? m_shelf.version(m_looking) : nullptr;
    m_old->setVisible(old);
    m_editor->setReadOnly(old);
    if (!old)
        return;
    const bool replaces = m_shelf.draft(m_templateId, m_messageId) != nullptr;
    const QString what = tr("This is version %1 of %2; it stays as it is.")
                             .arg(old->message.version)
                             .arg(text::dayAndTime(old->savedAt));
    m_old->show(widgets::Tone::Info, replaces ? tr("%1 Using it replaces the unsaved changes.").arg(what) : what,
                tr("Use this version"));
    showMessage();
}

void TemplatesPage::showChanges() {
    const auto& changes = m_shelf.changes();
    // That it was there when it was first asked for is no change.
    const bool first = !changes.empty() && changes.front().event == templates::TemplateEvent::Added;
    const int count = static_cast<int>(changes.size()) - (first ? 1 : 0);
    m_title->setChanges(count, m_changesOpen && count > 0);
    m_changes->setVisible(m_changesOpen && count > 0);
    m_changes->setChanges(changes);
}

void TemplatesPage::showMessage() {
    const auto* of = shown();
    if (!of)
        return;
    const auto* draft = m_shelf.draft(m_templateId, m_messageId);
    const auto* old = m_looking > 0 ? m_shelf.version(m_looking) : nullptr;
    const templates::Message wanted = old ? old->message : draft ? *draft : begun();
    const bool otherTemplate = of->id != m_shownTemplate.id || of->fields != m_shownTemplate.fields;
    if (otherTemplate) {
        m_shownTemplate = *of;
        m_editor->setTemplate(*of);
        m_card->setTemplate(*of);
    }
    if (otherTemplate || wanted.id != m_message.id || wanted.name != m_message.name || !sayTheSame(wanted, m_message)) {
        m_editor->setFindings({});
        m_editor->setMessage(wanted);
    }
    m_message = wanted;
    m_card->setMessage(wanted);
    m_gone->setVisible(of->gone);
    if (of->gone)
        m_gone->show(
            widgets::Tone::Amber,
            tr("The platform no longer has this template; nothing can be sent with it. Its messages are kept."));
}

void TemplatesPage::showLists() {
    const auto& lists = m_shelf.lists();
    if (!m_shelf.list(m_listId) && !(m_listChosen && !m_listId.isValid()))
        m_listId = lists.empty() ? ListId() : lists.front().list.id;
    const auto* list = m_shelf.list(m_listId);
    m_title->setLists(lists, m_listId);
    m_card->setList(list ? std::optional(*list) : std::nullopt);
    m_editor->setColumns(list ? list->list.columns : QStringList(), m_card->values());
    showCheck();
}

void TemplatesPage::showCheck() {
    const auto* of = shown();
    if (!of)
        return;
    const QString why = obstacle();
    const auto* list = m_shelf.list(m_listId);
    m_card->setRemark(why);
    m_check->check(m_message, *of, list ? std::optional(*list) : std::nullopt, why);
}

void TemplatesPage::showFindings() {
    m_editor->setFindings(m_check->isDone() ? m_check->report().findings : std::vector<templates::LintFinding>());
}

void TemplatesPage::showFoot() {
    PageFoot::State state;
    state.saved = m_messageId.isValid();
    state.looking = m_looking > 0;
    state.unsaved = m_shelf.draft(m_templateId, m_messageId) != nullptr;
    state.written = std::any_of(m_message.fields.begin(), m_message.fields.end(),
                                [](const auto& field) { return !field.text.isEmpty(); });
    state.saving = m_shelf.isSaving();
    state.gone = shown() && shown()->gone;
    state.next = begun().version + 1;
    m_foot->setState(state);
}

void TemplatesPage::showEmptiness() {
    const bool empty = !shown();
    m_empty->setVisible(empty && m_shelf.isLoaded());
    m_middle->setVisible(!empty);
    m_foot->setVisible(!empty);
    m_list->setVisible(!empty);
    placeCard();
    if (!empty)
        return;
    if (m_shelf.account())
        m_empty->setWords(tr("No templates here yet"),
                          tr("The platform keeps the account's approved templates; a copy of them is kept here."),
                          tr("Sync from the platform"));
    else
        m_empty->setWords(tr("No account yet"), tr("Templates belong to an account."), tr("Add an account"));
}

void TemplatesPage::retranslate() {
    m_header->setTitle(tr("Templates"));
    m_accounts->setAccessibleName(tr("Account"));
    m_sync->setText(tr("Sync from the platform"));
    m_syncing->setAccessibleName(tr("Asking WeChat for the templates"));
    showAll();
    showFindings();
}

}  // namespace hongyan::templatespage
