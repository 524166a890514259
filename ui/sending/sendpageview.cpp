#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/editor/recipientcard.h"
#include "ui/sending/draftkeeper.h"
#include "ui/sending/fillstep.h"
#include "ui/sending/listcheck.h"
#include "ui/sending/optionsstep.h"
#include "ui/sending/recipientstep.h"
#include "ui/sending/reviewquestions.h"
#include "ui/sending/reviewstep.h"
#include "ui/sending/sendfoot.h"
#include "ui/sending/sendpage.h"
#include "ui/sending/templatestep.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/steplist.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Type;

/// Where a person mends what `kind` says.
enum class Mending { None, Accounts, Sync, Fill, Recipients, Again };

Mending mendingOf(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::NoSuchAccount:
        case ErrorKind::AccountRefused:
        case ErrorKind::SecretMissing:
        case ErrorKind::TokenPasswordMissing:
        case ErrorKind::KeychainUnavailable:
        case ErrorKind::KeychainLocked:
        case ErrorKind::KeychainRefused:
        case ErrorKind::InsecureUrl:
        case ErrorKind::InvalidUrl:
        case ErrorKind::PasswordInUrl:
        case ErrorKind::CertificateRejected:
        case ErrorKind::PlatformBabbled:
            return Mending::Accounts;
        case ErrorKind::NoSuchTemplate:
            return Mending::Sync;
        case ErrorKind::NoSuchField:
        case ErrorKind::MissingField:
        case ErrorKind::NoSuchVariable:
        case ErrorKind::NoSuchFormat:
        case ErrorKind::UnfinishedVariable:
        case ErrorKind::LooksLikeVariable:
            return Mending::Fill;
        case ErrorKind::NoSuchList:
        case ErrorKind::EmptyList:
            return Mending::Recipients;
        case ErrorKind::FileNotFound:
        case ErrorKind::FileUnreadable:
        case ErrorKind::FileEmpty:
        case ErrorKind::FileNotWhatItsNameSays:
        case ErrorKind::FileOfOtherKind:
        case ErrorKind::QuoteNotClosed:
        case ErrorKind::FileEncrypted:
        case ErrorKind::FileTooOld:
        case ErrorKind::FileBroken:
        case ErrorKind::FileTooLarge:
        case ErrorKind::EncodingUnknown:
        case ErrorKind::NoSuchSheet:
        case ErrorKind::NoSuchColumn:
        case ErrorKind::NoHeader:
        case ErrorKind::ChoiceNeeded:
        case ErrorKind::NotCalculated:
        case ErrorKind::FileNotWritable:
        case ErrorKind::InvalidInput:
        case ErrorKind::NoSuchCampaign:
        case ErrorKind::NoSuchDelivery:
        case ErrorKind::AlreadyExists:
        case ErrorKind::WrongState:
        case ErrorKind::Cancelled:
        case ErrorKind::AlreadyRunning:
            return Mending::None;
        case ErrorKind::PlatformRefused:
        case ErrorKind::Unreachable:
        case ErrorKind::TimedOut:
        case ErrorKind::StorageFull:
        case ErrorKind::StorageBusy:
        case ErrorKind::StorageNewer:
        case ErrorKind::StorageBroken:
        case ErrorKind::StorageFailed:
        case ErrorKind::StorageForeign:
        case ErrorKind::StorageReplaced:
            return Mending::Again;
    }
    return Mending::None;
}

}  // namespace

SendPage::SendPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
                   rehearsal::Stage& stage, const settings::Preferences& preferences, const Clock& clock,
                   QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_library(library),
      m_sending(sending),
      m_stage(stage),
      m_preferences(preferences),
      m_clock(clock),
      m_shelf(new Shelf(library, this)),
      m_keeper(new DraftKeeper(library, this)),
      m_check(new ListCheck(library, this)),
      m_questions(new ReviewQuestions(library, log, sending, this)),
      m_plan(*m_shelf, clock),
      m_header(new widgets::PageHeader(theme, this)),
      m_foot(new SendFoot(theme, this)) {
    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(makeLeft());
    across->addWidget(widgets::line(Qt::Vertical, true, this));
    across->addWidget(makeMiddle(), 1);
    across->addWidget(makeRight());
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addLayout(across, 1);
    rows->addWidget(m_foot);
    connectSteps();
    connectReview();
    connect(m_shelf, &Shelf::changed, this, &SendPage::onShelfChanged);
    connect(m_shelf, &Shelf::failed, this, &SendPage::complain);
    connect(m_keeper, &DraftKeeper::loaded, this, &SendPage::onLoaded);
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        m_savedAt = m_clock.now();
        m_saveTrouble.reset();
        showSteps();
    });
    connect(m_keeper, &DraftKeeper::failed, this, [this](const Error& error) {
        m_saveTrouble = error;
        showSteps();
    });
    m_keeper->load();
    retranslate();
}

QWidget* SendPage::makeLeft() {
    auto* left = new QFrame(this);
    left->setObjectName(QStringLiteral("SidePanel"));
    m_steps = new widgets::StepList(m_theme, left);
    m_savedNote = new widgets::ElidedLabel({}, left);
    m_savedNote->setObjectName(QStringLiteral("savedNote"));
    m_savedNote->setProperty("ink", QLatin1String(widgets::nameOf(Ink::Secondary)));
    m_savedNote->setProperty("type", QLatin1String(widgets::nameOf(Type::Caption)));
    m_savedIcon = new widgets::IconLabel(m_theme, QStringLiteral("document-save"), Ink::Secondary, 14, left);
    auto* saved = new QHBoxLayout;
    saved->setContentsMargins(m_theme.px(16), 0, m_theme.px(8), m_theme.px(12));
    saved->setSpacing(m_theme.px(6));
    saved->addWidget(m_savedIcon);
    saved->addWidget(m_savedNote, 1);
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_steps, 1);
    rows->addLayout(saved);
    connect(m_steps, &widgets::StepList::stepRequested, this, [this](int index) { goTo(static_cast<Step>(index)); });
    return left;
}

QWidget* SendPage::makeMiddle() {
    auto* middle = new QFrame(this);
    middle->setObjectName(QStringLiteral("ReadingColumn"));
    m_banner = new widgets::Banner(m_theme, widgets::Tone::Red, middle);
    m_stack = new QStackedWidget(middle);
    m_stack->addWidget(m_templateStep = new TemplateStep(m_theme, m_stack));
    m_stack->addWidget(m_recipientStep = new RecipientStep(m_theme, m_library, m_stack));
    m_stack->addWidget(m_fillStep = new FillStep(m_theme, m_stack));
    m_stack->addWidget(m_optionsStep = new OptionsStep(m_theme, m_stack));
    m_stack->addWidget(m_reviewStep = new ReviewStep(m_theme, m_stage, m_stack));
    // A long name in a step that is not shown must not keep the window wide.
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setMinimumWidth(m_theme.px(240));
    auto* place = new QWidget(middle);
    auto* around = new QVBoxLayout(place);
    around->setContentsMargins(m_theme.px(24), 0, m_theme.px(24), m_theme.px(12));
    around->addWidget(m_banner);
    place->hide();
    auto* rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_stack, 1);
    rows->addWidget(place);  // below the step: coming and going it moves nothing under the pointer
    connect(m_banner, &widgets::Banner::linkActivated, this, &SendPage::mend);
    return middle;
}

QWidget* SendPage::makeRight() {
    m_right = new QFrame(this);
    m_right->setObjectName(QStringLiteral("SidePanel"));
    m_right->setFixedWidth(m_theme.px(320));
    m_card = new editor::RecipientCard(m_theme, m_library, m_right);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_card);
    rows->addStretch(1);
    auto* across = new QHBoxLayout(m_right);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(widgets::line(Qt::Vertical, true, m_right));
    across->addLayout(rows, 1);
    return m_right;
}

void SendPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placeCard();
}

// Where the window is too narrow for three columns, the picture gives way first.
void SendPage::placeCard() {
    const int rest = width() - m_steps->sizeHint().width() - m_theme.px(320);
    const bool useful = m_plan.chosenTemplate() && m_plan.draft.step != Step::Recipients;
    m_right->setFixedWidth(m_theme.px(320));
    m_right->setVisible(useful && rest >= m_theme.px(330));
}

void SendPage::showAll() {
    m_header->setSubtitle(m_plan.title());
    m_templateStep->display(*m_shelf, m_plan.draft, m_clock);
    m_recipientStep->display(*m_shelf, m_plan.draft, m_clock);
    const auto* to = m_plan.list();
    m_fillStep->display(m_plan.chosenTemplate(), m_plan.message(), to ? &to->list : nullptr);
    showOptions();
    m_stack->setCurrentIndex(static_cast<int>(m_plan.draft.step));
    showSteps();
    showCard();
    if (m_plan.draft.step == Step::Review)
        showReview();
    showBanner();
    showFoot();
}

void SendPage::showOptions() {
    m_optionsStep->display(m_plan.draft.title, m_plan.madeTitle(), m_plan.draft.policy,
                           m_preferences.sending.rateCeiling, m_clock.now());
}

void SendPage::showSteps() {
    std::vector<widgets::StepList::Step> steps;
    const Step open = m_plan.firstOpen();
    for (int i = 0; i < stepCount; ++i) {
        const auto step = static_cast<Step>(i);
        // The options are seldom wrong, so they count as done once they were passed.
        const bool done = step < open && step != Step::Review && (step != Step::Options || step < m_plan.draft.step);
        steps.push_back({m_plan.titleOf(step), m_plan.noteOf(step), done});
    }
    m_steps->setSteps(std::move(steps));
    m_steps->setCurrent(static_cast<int>(m_plan.draft.step));
    QString note;
    if (m_saveTrouble)
        note = tr("Draft not saved. %1").arg(text::sentence(*m_saveTrouble));
    else if (m_savedAt)
        note = tr("Draft saved %1").arg(text::clockTime(*m_savedAt));
    m_savedNote->setText(note);
    m_savedIcon->setVisible(!note.isEmpty());
    m_savedIcon->setIcon(m_saveTrouble ? QStringLiteral("data-warning") : QStringLiteral("document-save"),
                         m_saveTrouble ? Ink::Untinted : Ink::Secondary);
}

void SendPage::showCard() {
    const auto* of = m_plan.chosenTemplate();
    if (of) {
        m_card->setAccountName(m_plan.account() ? m_plan.account()->name : QString());
        m_card->setTemplate(*of);
        m_card->setMessage(m_plan.message());
        const auto* to = m_plan.list();
        m_card->setList(to ? std::optional(*to) : std::nullopt);
        m_card->setRemark(m_plan.draft.step == Step::Fill ? m_plan.obstacle(Step::Fill) : QString());
    }
    placeCard();
}

ReviewFacts SendPage::facts() const {
    ReviewFacts facts;
    facts.account = m_plan.account() ? m_plan.account()->name : QString();
    facts.templateTitle = m_plan.chosenTemplate() ? m_plan.chosenTemplate()->title : QString();
    if (const auto* to = m_plan.list())
        facts.list = *to;
    for (const sending::PaceReport& report : m_sending.pace()) {
        if (report.account == m_plan.draft.account)
            facts.pace = report;
    }
    facts.alike = m_questions->alike();
    facts.suppressed = m_questions->suppressed();
    facts.missing = m_questions->missing();
    facts.policy = m_plan.draft.policy;
    if (facts.policy.leaveOutRefused)
        facts.leftOut = m_check->report().checked - m_check->report().passed;
    facts.ceiling = m_preferences.sending.rateCeiling;
    facts.now = m_clock.now();
    if (const auto* of = m_plan.chosenTemplate(); of && m_plan.account() && m_plan.firstOpen() == Step::Review) {
        facts.toRehearse = rehearsal::Request{
            *m_plan.account(), *of, m_plan.message(), facts.list.list, {}, facts.policy, facts.ceiling, {}};
        if (hasQuota(facts) && !facts.hasFreshQuota())
            facts.toRehearse->quotaLeft = facts.pace->quota->remain;
    }
    return facts;
}

void SendPage::showReview() {
    m_reviewStep->display(facts());
    m_reviewStep->displayCheck(*m_check);
}

QString SendPage::reviewObstacle() const {
    const Step open = m_plan.firstOpen();
    if (open != Step::Review)
        return m_plan.obstacle(open);
    if (m_check->state() == ListCheck::State::Running)
        return tr("The list is being checked. Wait, or stop the check.");
    if (!m_questions->knowsSuppressed())
        return tr("Looking up who is on the suppression list.");
    if (const ReviewFacts now = facts(); now.messages() <= 0)
        return now.leftOut > 0 ? tr("Everybody on this list is left out: there is nobody to send to.")
                               : tr("Everybody on this list is on the suppression list: there is nobody to send to.");
    if (m_reviewStep->asksWhetherAgain())
        return tr("Some were sent this lately. Tick above that they shall get it once more.");
    if (m_reviewStep->asksWhetherLiterally())
        return tr(
            "Something looks like a variable and is none. Mend it, or confirm above that it is sent as it stands.");
    return {};
}

void SendPage::showFoot() {
    SendFoot::View view;
    const Step step = m_plan.draft.step;
    view.first = step == Step::Template;
    view.review = step == Step::Review;
    if (!view.review)
        view.next = m_plan.titleOf(static_cast<Step>(static_cast<int>(step) + 1));
    view.obstacle = view.review ? reviewObstacle() : m_plan.obstacle(step);
    view.messages = view.review ? facts().messages() : m_plan.messages();
    view.onePerRow = m_plan.list() && m_plan.list()->list.further > 0;
    const auto& start = m_plan.draft.policy.startAt;
    if (start && *start > m_clock.now())
        view.start = text::dayAndTime(*start, m_clock.now());
    view.threshold = m_preferences.sending.confirmAbove;
    view.typed = view.messages >= view.threshold;
    view.undoSeconds = m_preferences.sending.undoSeconds;
    m_foot->display(view);
}

void SendPage::showBanner() {
    m_banner->parentWidget()->setVisible(m_error.has_value());
    if (!m_error)
        return;
    QString link;
    switch (mendingOf(m_error->kind)) {
        case Mending::None:
            break;
        case Mending::Accounts:
            link = tr("Open accounts");
            break;
        case Mending::Sync:
            link = tr("Sync the templates");
            break;
        case Mending::Fill:
            link = tr("Fill in");
            break;
        case Mending::Recipients:
            link = tr("Choose a list");
            break;
        case Mending::Again:
            link = tr("Look again");
            break;
    }
    m_banner->show(widgets::Tone::Red, text::sentence(*m_error), link);
}

void SendPage::mend() {
    if (!m_error)
        return;
    const Error error = *m_error;
    m_error.reset();
    showBanner();
    switch (mendingOf(error.kind)) {
        case Mending::None:
            return;
        case Mending::Accounts:
            emit accountsRequested();
            return;
        case Mending::Sync:
            goTo(Step::Template);
            m_shelf->sync();
            return;
        case Mending::Fill:
            goToField(error.subject);
            return;
        case Mending::Recipients:
            goTo(Step::Recipients);
            return;
        case Mending::Again:
            refresh();
            return;
    }
}

void SendPage::retranslate() {
    m_header->setTitle(tr("Send"));
    showAll();
}

}  // namespace hongyan::sendingpage
