#include "ui/sending/sendpage.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>

#include "base/outside.h"
#include "ui/editor/recipientcard.h"
#include "ui/sending/draftkeeper.h"
#include "ui/sending/fillstep.h"
#include "ui/sending/listcheck.h"
#include "ui/sending/optionsstep.h"
#include "ui/sending/recipientstep.h"
#include "ui/sending/reviewquestions.h"
#include "ui/sending/reviewstep.h"
#include "ui/sending/sendfoot.h"
#include "ui/sending/templatestep.h"
#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/steplist.h"

namespace hongyan::sendingpage {
namespace {

constexpr auto recently = std::chrono::days(3);

}  // namespace

void SendPage::connectSteps() {
    connect(m_templateStep, &TemplateStep::accountChosen, this, [this](AccountId account) {
        m_plan.draft.account = account;
        m_plan.draft.templateId.clear();
        m_plan.draft.saved = {};
        m_shelf->askTemplates(account);
        keep();
    });
    connect(m_templateStep, &TemplateStep::templateChosen, this, [this](const QString& id) {
        m_plan.draft.templateId = id;
        m_plan.draft.saved = {};
        keep();
    });
    connect(m_templateStep, &TemplateStep::savedChosen, this, [this](MessageId message) {
        m_plan.draft.saved = message;
        keep();
    });
    connect(m_templateStep, &TemplateStep::syncRequested, m_shelf, &Shelf::sync);
    connect(m_templateStep, &TemplateStep::accountsRequested, this, &SendPage::accountsRequested);
    connect(m_recipientStep, &RecipientStep::listChosen, this, [this](ListId id) {
        if (const auto* chosen = m_shelf->list(id, {}))
            m_plan.chooseList(chosen->list);
        keep();
    });
    connect(m_recipientStep, &RecipientStep::importRequested, this, &SendPage::importRequested);
    connect(m_fillStep, &FillStep::written, this, [this](const templates::Message& message) {
        m_plan.write(message);
        keep();
        checkSoon();
    });
    connect(m_fillStep, &FillStep::leavingOutChosen, this, [this](bool leavesOut) {
        m_plan.draft.policy.leaveOutRefused = leavesOut;
        keep();
        m_fillStep->displayCheck(*m_check, leavesOut);
    });
    connect(m_fillStep, &FillStep::stopRequested, m_check, &ListCheck::stop);
    connect(m_fillStep, &FillStep::checkRequested, m_check, &ListCheck::beginAgain);
    connect(m_fillStep, &FillStep::personRequested, m_card, &editor::RecipientCard::showRecipient);
    connect(m_card, &editor::RecipientCard::recipientChanged, m_fillStep, &FillStep::setValues);
    connect(m_optionsStep, &OptionsStep::titleWritten, this, [this](const QString& title) {
        m_plan.draft.title = title;
        keep();
    });
    connect(m_optionsStep, &OptionsStep::policyChosen, this, [this](const delivery::Policy& policy) {
        m_plan.draft.policy = policy;
        keep();
    });
}

void SendPage::connectReview() {
    connect(m_reviewStep, &ReviewStep::fieldRequested, this, &SendPage::goToField);
    connect(m_reviewStep, &ReviewStep::recipientsRequested, this, [this] { goTo(Step::Recipients); });
    connect(m_reviewStep, &ReviewStep::optionsRequested, this, [this] { goTo(Step::Options); });
    connect(m_reviewStep, &ReviewStep::deliveriesRequested, this, &SendPage::deliveriesRequested);
    connect(m_reviewStep, &ReviewStep::againAnswered, this, &SendPage::showFoot);
    connect(m_reviewStep, &ReviewStep::stopRequested, m_check, &ListCheck::stop);
    connect(m_reviewStep, &ReviewStep::checkRequested, m_check, &ListCheck::beginAgain);
    connect(m_check, &ListCheck::changed, this, [this] {
        if (m_plan.draft.step == Step::Review)
            showReview();
        else
            m_reviewStep->displayCheck(*m_check);
        m_fillStep->displayCheck(*m_check, m_plan.draft.policy.leaveOutRefused);
        showFoot();
    });
    connect(m_questions, &ReviewQuestions::answered, this, [this] {
        if (m_plan.draft.step == Step::Review)
            showReview();
        showFoot();
    });
    connect(m_questions, &ReviewQuestions::failed, this, &SendPage::complain);
    connect(&m_library, &engine::Library::suppressionsChanged, this, [this] {
        if (m_plan.draft.step == Step::Review)
            askForReview();
    });
    connect(m_foot, &SendFoot::backRequested, this,
            [this] { goTo(static_cast<Step>(static_cast<int>(m_plan.draft.step) - 1)); });
    connect(m_foot, &SendFoot::nextRequested, this,
            [this] { goTo(static_cast<Step>(static_cast<int>(m_plan.draft.step) + 1)); });
    connect(m_foot, &SendFoot::countingChanged, this, &SendPage::onCountingChanged);
    connect(m_foot, &SendFoot::sendRequested, this, &SendPage::send);
    connect(&m_sending, &engine::Sending::paceChanged, this, [this] {
        if (m_plan.draft.step == Step::Review && isVisible())
            showReview();
    });
    // A start that is not sent in time passes while one looks at it.
    auto* soon = new QTimer(this);
    soon->setInterval(std::chrono::seconds(5));
    connect(soon, &QTimer::timeout, this, [this] {
        if (!m_plan.draft.policy.startAt || !isVisible() || m_foot->isBusy())
            return;
        showOptions();
        if (m_plan.draft.step == Step::Review)
            showReview();
        showFoot();
    });
    soon->start();
}

void SendPage::refresh() {
    if (!m_keeper->isLoaded())
        return;
    m_shelf->askAccounts();
    m_shelf->askLists();
    m_shelf->askTemplates(m_plan.draft.account);
    if (m_plan.draft.step == Step::Review)
        askForReview();
}

bool SendPage::escape() {
    if (!m_foot->isCounting())
        return false;
    m_foot->undo();
    return true;
}

void SendPage::useList(ListId list) {
    m_foot->undo();
    m_plan.draft.list = list;
    m_plan.draft.listName.clear();
    m_shelf->askLists();
    goTo(m_plan.obstacle(Step::Template).isEmpty() ? Step::Recipients : Step::Template);
}

/// Whoever has begun a message to another list did not ask for this one in it.
void SendPage::offerList(ListId list) {
    const Draft& draft = m_plan.draft;
    const bool unfinished = m_keeper->isLoaded() && !draft.templateId.isEmpty() && draft.list.isValid();
    if (!unfinished || draft.list == list) {
        useList(list);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Send"),
                                tr("There is an unfinished message to %1. Send that one to this list instead, or begin "
                                   "a new one?")
                                    .arg(visibleName(draft.listName)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* anew = box->addButton(tr("Begin a new one"), QMessageBox::DestructiveRole);
    QPushButton* instead = box->addButton(tr("Change its list"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(anew, &QPushButton::clicked, this, [this, list] {
        const AccountId account = m_plan.draft.account;
        m_plan.draft = Draft();
        m_plan.draft.account = account;
        useList(list);
    });
    connect(instead, &QPushButton::clicked, this, [this, list] { useList(list); });
    box->open();
}

void SendPage::useMessage(AccountId account, const templates::Message& message) {
    m_foot->undo();
    m_plan.draft.account = account;
    m_plan.draft.templateId = message.templateId;
    m_plan.draft.saved = message.id;
    m_plan.write(message);
    m_shelf->askTemplates(account);
    m_plan.draft.step = Step::Template;
    goTo(Step::Template);
}

void SendPage::onLoaded(const Draft& draft) {
    // What was asked for before the note came (a list to use) is newer than the note.
    const Draft asked = m_plan.draft;
    m_plan.draft = draft;
    if (asked.list.isValid()) {
        m_plan.draft.list = asked.list;
        m_plan.draft.listName = asked.listName;
    }
    if (!asked.templateId.isEmpty()) {
        m_plan.draft.account = asked.account;
        m_plan.draft.templateId = asked.templateId;
        m_plan.draft.saved = asked.saved;
        for (const auto& [key, message] : asked.written)
            m_plan.draft.written.insert_or_assign(key, message);
    }
    refresh();
    showAll();
}

void SendPage::onShelfChanged() {
    Draft& draft = m_plan.draft;
    if (m_keeper->isLoaded() && !draft.account.isValid() && !m_shelf->accounts().empty()) {
        draft.account = m_shelf->accounts().front().id;
        m_shelf->askTemplates(draft.account);
    }
    if (const auto* chosen = m_plan.list())
        m_plan.chooseList(chosen->list);
    // Only what is known to be missing leads back: while answers are under way the restored step stays.
    const bool known = m_shelf->accountsKnown() && m_shelf->templatesKnown() && m_shelf->listsKnown();
    if (known && draft.step > m_plan.firstOpen() && !m_foot->isBusy())
        draft.step = m_plan.firstOpen();
    showAll();
    if (draft.step == Step::Review)
        askForReview();
    if (draft.step == Step::Fill && known)
        checkSoon();
}

void SendPage::keep() {
    m_error.reset();
    m_keeper->save(m_plan.draft);
    m_reviewStep->forgetAgain();
    showAll();
}

void SendPage::goTo(Step step) {
    if (m_foot->isBusy())
        return;
    const Step reached = std::min(step, m_plan.firstOpen());
    m_plan.draft.step = std::max(reached, Step::Template);
    m_keeper->saveNow(m_plan.draft);
    showAll();
    if (m_plan.draft.step == Step::Review)
        askForReview();
    if (m_plan.draft.step == Step::Fill)
        checkSoon();
    // The focus would stay on a button that is gone.
    if (QWidget* pane = m_stack->currentWidget(); pane && isVisible() && !pane->isAncestorOf(focusWidget()))
        pane->setFocus(Qt::OtherFocusReason);
}

void SendPage::goToField(const QString& key) {
    goTo(Step::Fill);
    m_fillStep->focusField(key);
}

void SendPage::checkSoon() {
    const auto* of = m_plan.chosenTemplate();
    const auto* to = m_plan.list();
    if (of && to && m_plan.obstacle(Step::Fill).isEmpty())
        m_check->beginSoon(to->list, *of, m_plan.message());
    else
        m_check->forget();
}

void SendPage::askForReview() {
    const auto* of = m_plan.chosenTemplate();
    const auto* to = m_plan.list();
    if (!of || !to)
        return;
    m_check->begin(to->list, *of, m_plan.message());
    m_questions->ask(of->id, to->list, m_clock.now() - recently);
}

void SendPage::onCountingChanged() {
    const bool busy = m_foot->isBusy();
    m_steps->setEnabled(!busy);
    m_stack->setEnabled(!busy);
    if (busy)
        m_error.reset();
    showBanner();
    showFoot();
}

void SendPage::send() {
    m_sending.start(m_plan.request()).then(this, [this](const Result<CampaignId>& campaign) {
        m_foot->rest();
        if (!campaign) {
            complain(campaign.error());
            return;
        }
        const AccountId account = m_plan.draft.account;
        m_plan.draft = Draft();
        m_plan.draft.account = account;
        m_keeper->clear();
        m_savedAt.reset();
        m_check->forget();
        m_questions->forget();
        m_reviewStep->forgetRehearsal();
        m_reviewStep->forgetAgain();
        showAll();
        emit started(*campaign);
    });
}

void SendPage::complain(const Error& error) {
    m_error = error;
    showBanner();
}

}  // namespace hongyan::sendingpage
