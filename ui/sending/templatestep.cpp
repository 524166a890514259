#include "ui/sending/templatestep.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/sending/choices.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Type;

QFrame* inCard(QWidget* list, QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setObjectName(QStringLiteral("Card"));
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(list);
    return card;
}

}  // namespace

TemplateStep::TemplateStep(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_heading(widgets::label({}, Type::Subtitle, Ink::Text, this)),
      m_accountLabel(widgets::label({}, Type::Body, Ink::Secondary, this)),
      m_account(new QComboBox(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(theme, this)) {
    m_account->setObjectName(QStringLiteral("account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(18);
    m_accountLabel->setBuddy(m_account);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(12));
    line->addWidget(m_accountLabel);
    line->addWidget(m_account);
    line->addStretch(1);
    m_stack->addWidget(makeLists());
    m_stack->addWidget(new ReadingArea(theme, m_empty, m_stack));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    rows->setSpacing(theme.px(12));
    rows->addWidget(m_heading);
    rows->addLayout(line);
    rows->addWidget(m_stack, 1);
    connect(m_account, &QComboBox::activated, this,
            [this](int index) { emit accountChosen(AccountId{m_account->itemData(index).toLongLong()}); });
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (m_hasAccounts)
            emit syncRequested();
        else
            emit accountsRequested();
    });
    retranslate();
}

QWidget* TemplateStep::makeLists() {
    auto* lists = new QWidget(m_stack);
    m_templatesTitle = new widgets::SectionTitle(m_theme, {}, lists);
    m_templates = new ChoiceList(m_theme, lists);
    m_templates->setObjectName(QStringLiteral("templates"));
    m_savedTitle = new widgets::SectionTitle(m_theme, {}, lists);
    m_saved = new ChoiceList(m_theme, lists);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_saved->setMostRows(3);
    m_savedCard = inCard(m_saved, lists);
    auto* rows = new QVBoxLayout(lists);
    rows->setContentsMargins(0, m_theme.px(4), 0, 0);
    rows->setSpacing(m_theme.px(8));
    rows->addWidget(m_templatesTitle);
    rows->addWidget(inCard(m_templates, lists));
    rows->addSpacing(m_theme.px(8));
    rows->addWidget(m_savedTitle);
    rows->addWidget(m_savedCard);
    rows->addStretch(1);
    connect(m_templatesTitle, &widgets::SectionTitle::linkActivated, this, &TemplateStep::syncRequested);
    connect(m_templates, &ChoiceList::chosen, this, &TemplateStep::templateChosen);
    connect(m_saved, &ChoiceList::chosen, this,
            [this](const QString& key) { emit savedChosen(MessageId{key.toLongLong()}); });
    return lists;
}

void TemplateStep::display(const Shelf& shelf, const Draft& draft, const Clock& clock) {
    displayAccounts(shelf, draft);
    displayTemplates(shelf, draft, clock);
    displaySaved(shelf, draft);
}

void TemplateStep::displayAccounts(const Shelf& shelf, const Draft& draft) {
    m_hasAccounts = !shelf.accountsKnown() || !shelf.accounts().empty();
    const auto shown = [this](int row, const settings::Account& account) {
        return m_account->itemData(row) == account.id.value && m_account->itemText(row) == visibleName(account.name);
    };
    bool same = m_account->count() == static_cast<int>(shelf.accounts().size());
    for (int row = 0; same && row < m_account->count(); ++row)
        same = shown(row, shelf.accounts()[static_cast<size_t>(row)]);
    if (!same) {
        m_account->clear();
        for (const settings::Account& account : shelf.accounts())
            m_account->addItem(visibleName(account.name), account.id.value);
    }
    m_account->setCurrentIndex(m_account->findData(draft.account.value));
    m_account->setVisible(m_hasAccounts);
    m_accountLabel->setVisible(m_hasAccounts);
}

void TemplateStep::displayTemplates(const Shelf& shelf, const Draft& draft, const Clock& clock) {
    const bool nothing = shelf.templatesKnown() && shelf.templates().empty();
    if (!m_hasAccounts)
        m_empty->setWords(tr("There is no account yet"), tr("Templates belong to an account."), tr("Add an account"));
    else if (shelf.isSyncing())
        m_empty->setWords(tr("Asking the platform for the templates…"), {});
    else
        m_empty->setWords(tr("This account has no templates here yet"), tr("The platform keeps the approved ones."),
                          tr("Sync from the platform"));
    m_stack->setCurrentIndex(!m_hasAccounts || nothing ? 1 : 0);
    std::vector<Choice> choices;
    for (const templates::Template& each : shelf.templates()) {
        const QString fields = tr("%n field(s)", nullptr, static_cast<int>(each.fields.size()));
        choices.push_back({each.id, each.title,
                           tr("%1 · synced %2").arg(fields, text::dayAndTime(each.syncedAt, clock.now())),
                           each.gone ? tr("gone from the account") : QString()});
    }
    m_templates->setChoices(std::move(choices), draft.templateId);
    m_templatesTitle->setNote(tr("%n approved", nullptr, static_cast<int>(shelf.templates().size())));
    m_templatesTitle->setLink(shelf.isSyncing() ? tr("Syncing…") : tr("Sync from the platform"));
}

void TemplateStep::displaySaved(const Shelf& shelf, const Draft& draft) {
    const std::vector<templates::Message> messages = shelf.messagesOf(draft.templateId);
    m_savedTitle->setVisible(!messages.empty());
    m_savedCard->setVisible(!messages.empty());
    std::vector<Choice> choices;
    choices.push_back({QStringLiteral("0"), tr("Write a new one"), tr("Begins with the columns of the same name"), {}});
    for (const templates::Message& message : messages) {
        QStringList texts{tr("Version %1").arg(message.version)};
        for (const templates::MessageField& field : message.fields) {
            if (!field.text.isEmpty())
                texts << field.text;
        }
        choices.push_back({QString::number(message.id.value), message.name, texts.join(QStringLiteral(" · ")), {}});
    }
    m_saved->setChoices(std::move(choices), QString::number(draft.saved.value));
}

void TemplateStep::retranslate() {
    m_heading->setText(tr("Which account sends what?"));
    m_accountLabel->setText(tr("Account"));
    m_account->setAccessibleName(tr("Account"));
    m_templatesTitle->setTitle(tr("Template"));
    m_templates->setAccessibleName(tr("Template"));
    m_savedTitle->setTitle(tr("Saved messages of this template"));
    m_saved->setAccessibleName(tr("Saved messages of this template"));
}

}  // namespace hongyan::sendingpage
