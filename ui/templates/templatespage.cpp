#include "ui/templates/templatespage.h"

#include <QComboBox>
#include <algorithm>
#include <utility>

#include "ui/editor/messageeditor.h"
#include "ui/editor/recipientcard.h"
#include "ui/templates/checkcard.h"
#include "ui/templates/messagefiles.h"
#include "ui/templates/pagefoot.h"
#include "ui/templates/templatelist.h"
#include "ui/templates/titlebar.h"
#include "ui/text/errors.h"

namespace hongyan::templatespage {
namespace {

bool isForAccounts(ErrorKind kind) {
    static constexpr std::array kinds{ErrorKind::AccountRefused,       ErrorKind::SecretMissing,
                                      ErrorKind::TokenPasswordMissing, ErrorKind::KeychainUnavailable,
                                      ErrorKind::KeychainLocked,       ErrorKind::KeychainRefused,
                                      ErrorKind::NoSuchAccount};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

void TemplatesPage::connectShelf() {
    connect(&m_shelf, &Shelf::accountsChanged, this, &TemplatesPage::showAccounts);
    connect(&m_shelf, &Shelf::templatesChanged, this, &TemplatesPage::showAll);
    connect(&m_shelf, &Shelf::messagesChanged, this, &TemplatesPage::showAll);
    connect(&m_shelf, &Shelf::versionsChanged, this, &TemplatesPage::showVersion);
    connect(&m_shelf, &Shelf::changesChanged, this, &TemplatesPage::showChanges);
    connect(&m_shelf, &Shelf::listsChanged, this, &TemplatesPage::showLists);
    connect(&m_shelf, &Shelf::stateChanged, this, [this] {
        showAccounts();
        showFoot();
    });
    connect(&m_shelf, &Shelf::synced, m_banner, &QWidget::hide);
    connect(&m_shelf, &Shelf::saved, this, &TemplatesPage::onSaved);
    connect(&m_shelf, &Shelf::loadFailed, this, [this](const Error& error) { onProblem(error, Mend::Load); });
    connect(&m_shelf, &Shelf::syncFailed, this, [this](const Error& error) { onProblem(error, Mend::Sync); });
    connect(&m_shelf, &Shelf::saveFailed, this, [this](const Error& error) {
        const bool arriving = std::exchange(m_arriving, false);
        onProblem(error, arriving ? Mend::Nothing : Mend::Save);
    });
    connect(&m_shelf, &Shelf::renameFailed, this, [this](const Error& error) { onProblem(error, Mend::Rename); });
    connect(&m_shelf, &Shelf::removeFailed, this, [this](const Error& error) { onProblem(error, Mend::Remove); });
}

void TemplatesPage::connectParts() {
    connectTitle();
    connectFoot();
    connect(m_list, &TemplateList::chosen, this, &TemplatesPage::choose);
    connect(m_list, &TemplateList::searchChanged, this, &TemplatesPage::showList);
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
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (m_shelf.account())
            m_shelf.sync();
        else
            emit accountsRequested();
    });
    connect(m_banner, &widgets::Banner::linkActivated, this, &TemplatesPage::mend);
}

void TemplatesPage::connectTitle() {
    connect(m_title, &TitleBar::messageChosen, this, &TemplatesPage::chooseMessage);
    connect(m_title, &TitleBar::newRequested, this, [this] { chooseMessage({}); });
    connect(m_title, &TitleBar::versionChosen, this, &TemplatesPage::chooseVersion);
    connect(m_title, &TitleBar::listChosen, this, &TemplatesPage::chooseList);
    connect(m_title, &TitleBar::nameGiven, this, &TemplatesPage::onNamed);
    connect(m_title, &TitleBar::changesRequested, this, [this](bool open) {
        m_changesOpen = open;
        showChanges();
    });
    connect(m_title, &TitleBar::renameRequested, this, [this] {
        m_duplicating = false;
        m_title->askForName(begun().name);
    });
    connect(m_title, &TitleBar::removeRequested, this, [this] {
        say(widgets::Tone::Amber,
            tr("“%1” and its versions will be deleted for good. Campaigns that were started keep their text.")
                .arg(begun().name),
            tr("Delete it"), Mend::Remove);
    });
    connect(m_old, &widgets::Banner::linkActivated, this, &TemplatesPage::useVersion);
}

void TemplatesPage::connectFoot() {
    connect(m_foot, &PageFoot::duplicateRequested, this, &TemplatesPage::duplicate);
    connect(m_foot, &PageFoot::versionsRequested, m_title, &TitleBar::openVersions);
    connect(m_foot, &PageFoot::exportRequested, this, [this] {
        if (shown())
            m_files->askAndWrite(m_looking > 0 ? m_editor->message() : m_message, *shown());
    });
    connect(m_foot, &PageFoot::importRequested, m_files, &MessageFiles::askAndRead);
    connect(m_files, &MessageFiles::arrived, this, &TemplatesPage::onArrived);
    connect(m_files, &MessageFiles::failed, this, &TemplatesPage::onFileTrouble);
    connect(m_files, &MessageFiles::written, this, [this](const QString& path) {
        say(widgets::Tone::Info, tr("The message was written to %1.").arg(path), {}, Mend::Nothing);
    });
    connect(m_foot, &PageFoot::discardRequested, this, &TemplatesPage::discard);
    connect(m_foot, &PageFoot::saveRequested, this, &TemplatesPage::save);
    connect(m_foot, &PageFoot::sendRequested, this, [this] {
        if (const auto* account = m_shelf.account())
            emit sendRequested(account->id, m_templateId, m_messageId);
    });
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
    m_messageId = firstMessage();
    m_looking = 0;
    m_changesOpen = false;
    m_awaited = {};
    m_fresh = false;
    m_banner->hide();
    m_title->stopAsking();
    showAll();
}

void TemplatesPage::chooseMessage(MessageId id) {
    m_messageId = id;
    m_fresh = !id.isValid();
    m_looking = 0;
    m_awaited = {};
    m_banner->hide();
    showAll();
}

void TemplatesPage::chooseVersion(int version) {
    m_looking = version;
    m_banner->hide();
    showAll();
}

void TemplatesPage::useVersion() {
    const auto* old = m_shelf.version(m_looking);
    if (!old)
        return;
    templates::Message used = old->message;
    used.id = m_messageId;
    used.name = begun().name;
    m_looking = 0;
    if (sayTheSame(used, begun()))
        m_shelf.dropDraft(m_templateId, m_messageId);
    else
        m_shelf.keepDraft(used);
    showAll();
}

void TemplatesPage::chooseList(ListId id) {
    m_listChosen = true;
    m_listId = id;
    showLists();
}

MessageId TemplatesPage::firstMessage() const {
    const std::vector<templates::Message> messages = m_shelf.messagesOf(m_templateId);
    for (const templates::Message& each : messages)
        if (m_shelf.draft(m_templateId, each.id))
            return each.id;
    const bool onNone = messages.empty() || m_shelf.draft(m_templateId, {});
    return onNone ? MessageId() : messages.front().id;
}

templates::Message TemplatesPage::begun() const {
    if (const auto* message = m_shelf.message(m_messageId))
        return *message;
    templates::Message blank;
    blank.templateId = m_templateId;
    if (const auto* of = shown())
        blank.channel = of->channel;
    return blank;
}

QString TemplatesPage::freeName(const QString& wanted) const {
    QString name = wanted;
    for (int number = 2; std::ranges::any_of(m_shelf.messages(), [&](const auto& each) { return each.name == name; });
         ++number)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
    return name;
}

void TemplatesPage::take(const templates::Message& message) {
    if (m_looking > 0)
        return;
    m_message = message;
    if (sayTheSame(message, begun()))
        m_shelf.dropDraft(m_templateId, m_messageId);
    else
        m_shelf.keepDraft(message);
    m_card->setMessage(message);
    showList();
    showMessages();
    showFoot();
    showCheck();
}

void TemplatesPage::save() {
    templates::Message made = m_message;
    made.name = m_messageId.isValid() ? begun().name : freeName(shown() ? shown()->title : QString());
    m_saving = m_message;
    m_shelf.save(made);
}

void TemplatesPage::duplicate() {
    m_duplicating = true;
    const QString name = begun().name;
    m_title->askForName(freeName(name.isEmpty() && shown() ? shown()->title : tr("%1, copy").arg(name)));
}

void TemplatesPage::onNamed(const QString& name) {
    if (!m_duplicating) {
        if (name != begun().name)
            m_shelf.rename(m_messageId, name);
        return;
    }
    // What an older version says can be duplicated as well; nothing that is being written is lost by that.
    templates::Message named = m_looking > 0 ? m_editor->message() : m_message;
    named.id = {};
    named.version = 0;
    named.name = freeName(name);
    m_saving = m_looking > 0 ? named : m_message;
    m_saving->id = m_messageId;
    m_looking = 0;
    m_shelf.save(named);
}

void TemplatesPage::discard() {
    m_shelf.dropDraft(m_templateId, m_messageId);
    if (!m_messageId.isValid())
        m_messageId = firstMessage();
    m_editor->setFindings({});
    showAll();
}

void TemplatesPage::onSaved(MessageId id) {
    m_banner->hide();
    if (std::exchange(m_arriving, false)) {
        m_awaited = id;
        say(widgets::Tone::Info, m_arrival, {}, Mend::Nothing);
        return;
    }
    if (!m_saving)
        return;
    const templates::Message was = *m_saving;
    m_saving.reset();
    const auto* draft = m_shelf.draft(was.templateId, was.id);
    if (draft && sayTheSame(*draft, was))
        m_shelf.dropDraft(was.templateId, was.id);
    // What was written while it was being saved keeps its place.
    const bool more = m_shelf.draft(was.templateId, was.id) != nullptr;
    if (!more && m_templateId == was.templateId && m_messageId == was.id && id != was.id)
        m_awaited = id;
}

void TemplatesPage::onArrived(const templates::MessageFile& file) {
    const auto fitted = fit(file, m_shelf.templates());
    if (!fitted) {
        QStringList fields;
        for (const templates::Field& field : templates::parseContent(file.content, {}, file.message.channel))
            fields << QStringLiteral("%1 (%2)").arg(field.label, field.key);
        say(widgets::Tone::Amber,
            tr("No template of this account fits “%1”: it was written for “%2” with %3.")
                .arg(file.message.name, file.title, fields.join(tr(", "))),
            tr("Sync the templates"), Mend::Sync);
        return;
    }
    templates::Message made = fitted->message;
    made.name = freeName(made.name.isEmpty() ? fitted->title : made.name);
    choose(made.templateId);
    m_saving.reset();
    QStringList said{tr("“%1” was imported for the template “%2”.").arg(made.name, fitted->title)};
    if (!fitted->dropped.isEmpty())
        said << tr("The template does not have %1: left out.").arg(fitted->dropped.join(tr(", ")));
    if (!fitted->missing.isEmpty())
        said << tr("Still to be filled in: %1.").arg(fitted->missing.join(tr(", ")));
    m_arrival = said.join(u' ');
    m_arriving = true;
    m_shelf.save(made);
}

void TemplatesPage::onFileTrouble(const Error& error) {
    const bool foreign = error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::FileTooLarge;
    say(widgets::Tone::Red, foreign ? tr("This file holds no message exported from here.") : text::sentence(error), {},
        Mend::Nothing);
}

void TemplatesPage::onProblem(const Error& error, Mend mend) {
    const bool accounts = isForAccounts(error.kind);
    QString link = accounts ? tr("Open accounts") : tr("Try again");
    if (mend == Mend::Nothing)
        link.clear();
    else if (mend == Mend::Rename)
        link = tr("Choose another name");
    say(widgets::Tone::Red, text::sentence(error), link, accounts ? Mend::Accounts : mend);
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
        case Mend::Rename:
            m_duplicating = false;
            m_title->askForName(begun().name);
            return;
        case Mend::Remove:
            m_shelf.dropDraft(m_templateId, m_messageId);
            m_shelf.remove(m_messageId);
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
