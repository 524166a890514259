#include "ui/templates/templatespage.h"

#include <QComboBox>
#include <algorithm>

#include "ui/editor/messageeditor.h"
#include "ui/editor/recipientcard.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/pagefoot.h"
#include "ui/templates/templatelist.h"
#include "ui/templates/titlebar.h"
#include "ui/text/errors.h"

namespace hongyan::templatespage {
namespace {

bool isForAccounts(ErrorKind kind) {
    static constexpr std::array kinds{ErrorKind::AccountRefused,      ErrorKind::SecretMissing,
                                      ErrorKind::KeychainUnavailable, ErrorKind::KeychainLocked,
                                      ErrorKind::KeychainRefused,     ErrorKind::NoSuchAccount};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

void TemplatesPage::connectShelf() {
    connect(&m_shelf, &Shelf::accountsChanged, this, &TemplatesPage::showAccounts);
    connect(&m_shelf, &Shelf::templatesChanged, this, &TemplatesPage::showAll);
    connect(&m_shelf, &Shelf::messagesChanged, this, &TemplatesPage::showAll);
    connect(&m_shelf, &Shelf::listsChanged, this, &TemplatesPage::showLists);
    connect(&m_shelf, &Shelf::stateChanged, this, [this] {
        showAccounts();
        showFoot();
    });
    connect(&m_shelf, &Shelf::synced, m_banner, &QWidget::hide);
    connect(&m_shelf, &Shelf::saved, this, &TemplatesPage::onSaved);
    connect(&m_shelf, &Shelf::loadFailed, this, [this](const Error& error) { onProblem(error, Mend::Load); });
    connect(&m_shelf, &Shelf::syncFailed, this, [this](const Error& error) { onProblem(error, Mend::Sync); });
    connect(&m_shelf, &Shelf::saveFailed, this, [this](const Error& error) { onProblem(error, Mend::Save); });
    connect(&m_shelf, &Shelf::removeFailed, this, [this](const Error& error) { onProblem(error, Mend::Remove); });
}

void TemplatesPage::connectParts() {
    connect(m_list, &TemplateList::chosen, this, &TemplatesPage::choose);
    connect(m_list, &TemplateList::searchChanged, this, &TemplatesPage::showList);
    connect(m_title, &TitleBar::versionChosen, this, &TemplatesPage::chooseVersion);
    connect(m_title, &TitleBar::listChosen, this, &TemplatesPage::chooseList);
    connect(m_title, &TitleBar::nameGiven, this, &TemplatesPage::onNamed);
    connect(m_title, &TitleBar::renameRequested, this, [this] {
        m_duplicating = false;
        m_title->askForName(begun().name);
    });
    connect(m_title, &TitleBar::removeRequested, this, [this] {
        say(widgets::Tone::Amber,
            tr("“%1” will be deleted for good. Campaigns that were started keep its text.").arg(begun().name),
            tr("Delete it"), Mend::Remove);
    });
    connect(m_editor, &editor::MessageEditor::changed, this, [this] { take(m_editor->message()); });
    connect(m_editor, &editor::MessageEditor::peopleRequested, m_check, &CheckCard::showNext);
    connect(m_check, &CheckCard::fixChosen, m_editor, &editor::MessageEditor::addFix);
    connect(m_check, &CheckCard::defaultRequested, m_editor, &editor::MessageEditor::beginDefault);
    connect(m_check, &CheckCard::reported, this, &TemplatesPage::showFindings);
    connect(m_check, &CheckCard::recipientsRequested, this, &TemplatesPage::recipientsRequested);
    connect(m_check, &CheckCard::personRequested, m_card, &editor::RecipientCard::showRecipient);
    connect(m_card, &editor::RecipientCard::recipientChanged, this, [this](const QStringList& values) {
        const auto* list = m_shelf.list(m_listId);
        m_editor->setColumns(list ? list->list.columns : QStringList(), values);
    });
    connect(m_foot, &PageFoot::duplicateRequested, this, &TemplatesPage::duplicate);
    connect(m_foot, &PageFoot::versionsRequested, m_title, &TitleBar::openVersions);
    connect(m_foot, &PageFoot::discardRequested, this, &TemplatesPage::discard);
    connect(m_foot, &PageFoot::saveRequested, this, &TemplatesPage::save);
    connect(m_foot, &PageFoot::sendRequested, this, [this] {
        if (const auto* account = m_shelf.account())
            emit sendRequested(account->id, m_templateId, m_versionId);
    });
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (m_shelf.account())
            m_shelf.sync();
        else
            emit accountsRequested();
    });
    connect(m_banner, &widgets::Banner::linkActivated, this, &TemplatesPage::mend);
}

void TemplatesPage::refresh() {
    m_shelf.refresh();
}

bool TemplatesPage::escape() {
    if (m_title->isAsking()) {
        m_title->stopAsking();
        return true;
    }
    return m_list->clearSearch();
}

void TemplatesPage::showAccount(AccountId account) {
    m_shelf.chooseAccount(account);
    showAccounts();
}

void TemplatesPage::choose(const QString& templateId) {
    m_templateId = templateId;
    m_versionId = newestVersion();
    m_banner->hide();
    m_title->stopAsking();
    showAll();
}

void TemplatesPage::chooseVersion(MessageId id) {
    m_versionId = id;
    m_banner->hide();
    showAll();
}

void TemplatesPage::chooseList(ListId id) {
    m_listChosen = true;
    m_listId = id;
    showLists();
}

MessageId TemplatesPage::newestVersion() const {
    const std::vector<templates::Message> versions = m_shelf.versions(m_templateId);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (m_shelf.draft(m_templateId, version->id))
            return version->id;
    }
    const bool onNone = versions.empty() || m_shelf.draft(m_templateId, {});
    return onNone ? MessageId() : versions.back().id;
}

templates::Message TemplatesPage::begun() const {
    if (const auto* version = m_shelf.version(m_versionId))
        return *version;
    templates::Message blank;
    blank.templateId = m_templateId;
    if (const auto* of = shown())
        blank.channel = of->channel;
    return blank;
}

QString TemplatesPage::freeName(const QString& wanted) const {
    const std::vector<templates::Message> versions = m_shelf.versions(m_templateId);
    QString name = wanted;
    for (int number = 2; std::any_of(versions.begin(), versions.end(),
                                     [&](const templates::Message& each) { return each.name == name; });
         ++number)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
    return name;
}

QString TemplatesPage::nextVersionName() const {
    return freeName(tr("Version %1").arg(m_shelf.versions(m_templateId).size() + 1));
}

void TemplatesPage::take(const templates::Message& message) {
    m_message = message;
    if (sayTheSame(message, begun()))
        m_shelf.dropDraft(m_templateId, m_versionId);
    else
        m_shelf.keepDraft(message);
    m_card->setMessage(message);
    showList();
    showVersions();
    showFoot();
    showCheck();
}

void TemplatesPage::save() {
    templates::Message made = m_message;
    made.id = {};
    made.name = nextVersionName();
    m_saving = m_message;
    m_shelf.save(made);
}

void TemplatesPage::duplicate() {
    m_duplicating = true;
    const QString name = begun().name;
    m_title->askForName(freeName(name.isEmpty() ? nextVersionName() : tr("%1, copy").arg(name)));
}

void TemplatesPage::onNamed(const QString& name) {
    templates::Message named = m_duplicating ? m_message : begun();
    named.name = freeName(name);
    if (m_duplicating)
        named.id = {};
    else if (name == begun().name)
        return;
    m_saving.reset();
    if (m_duplicating)
        m_saving = m_message;
    m_shelf.save(named);
}

void TemplatesPage::discard() {
    m_shelf.dropDraft(m_templateId, m_versionId);
    m_versionId = newestVersion();
    m_editor->setFindings({});
    showAll();
}

void TemplatesPage::onSaved(MessageId id) {
    m_banner->hide();
    if (!m_saving)
        return;
    const templates::Message was = *m_saving;
    m_saving.reset();
    const auto* draft = m_shelf.draft(was.templateId, was.id);
    if (draft && sayTheSame(*draft, was))
        m_shelf.dropDraft(was.templateId, was.id);
    // What was written while it was being saved keeps its place.
    const bool more = m_shelf.draft(was.templateId, was.id) != nullptr;
    if (!more && m_templateId == was.templateId && m_versionId == was.id)
        m_awaited = id;
}

void TemplatesPage::onProblem(const Error& error, Mend mend) {
    const bool accounts = isForAccounts(error.kind);
    say(widgets::Tone::Red, text::sentence(error), accounts ? tr("Open accounts") : tr("Try again"),
        accounts ? Mend::Accounts : mend);
}

void TemplatesPage::say(widgets::Tone tone, const QString& sentence, const QString& link, Mend mend) {
    m_mend = mend;
    m_banner->show(tone, sentence, link);
}

void TemplatesPage::mend() {
    m_banner->hide();
    switch (m_mend) {
        case Mend::Nothing:
            return;
        case Mend::Sync:
            m_shelf.sync();
            return;
        case Mend::Accounts:
            emit accountsRequested();
            return;
        case Mend::Load:
            m_shelf.refresh();
            return;
        case Mend::Save:
            save();
            return;
        case Mend::Remove:
            m_shelf.dropDraft(m_templateId, m_versionId);
            m_shelf.remove(m_versionId);
            return;
    }
}

QString TemplatesPage::obstacle() const {
    auto error = m_editor->problem();
    const auto* of = shown();
    if (!error || !of)
        return {};
    if (error->kind == ErrorKind::MissingField) {
        for (const templates::Field& field : of->fields) {
            if (field.key == error->subject)
                error->subject = field.label;
        }
    }
    return text::sentence(*error);
}

}  // namespace hongyan::templatespage
