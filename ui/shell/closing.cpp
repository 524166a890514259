#include "ui/shell/closing.h"

#include <QMessageBox>
#include <QPushButton>
#include <memory>

#include "ui/text/formats.h"

namespace hongyan::shell {
namespace {

using namespace std::chrono_literals;
constexpr auto closeWithin = 10s;
constexpr int campaignsLookedAt = 200;

}  // namespace

Closing::Closing(engine::Engine& engine, QWidget& window, QObject* parent)
    : QObject(parent), m_engine(engine), m_window(window) {}

qint64 Closing::unsent() const {
    qint64 sum = 0;
    for (const sending::PaceReport& report : m_engine.sending().pace())
        if (report.kind != sending::PaceKind::Paused)
            sum += report.inFlight + report.queued;
    return sum;
}

void Closing::request(settings::ClosingChoice choice, bool canHide) {
    if (m_isClosing)
        return;
    // With a damaged database nothing is sent any more, and nothing could be paused.
    if (unsent() == 0 || m_engine.sending().damage()) {
        closeNow();
        return;
    }
    switch (choice) {
        case settings::ClosingChoice::KeepSending:
            if (canHide) {
                m_window.hide();
                emit hidden();
                return;
            }
            break;
        case settings::ClosingChoice::Pause:
            pauseAndClose();
            return;
        case settings::ClosingChoice::Ask:
            break;
    }
    ask(canHide);
}

void Closing::ask(bool canHide) {
    if (m_question)
        return;
    m_question = new QMessageBox(&m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setIcon(QMessageBox::Question);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWindowTitle(tr("Close Hongyan?"));
    m_question->setText(tr("%Ln message(s) not sent yet.", nullptr, static_cast<int>(unsent())));
    m_question->setInformativeText(tr("Nothing gets lost: paused campaigns wait until you resume them."));
    QPushButton* keep =
        canHide ? m_question->addButton(tr("Keep sending in the tray"), QMessageBox::AcceptRole) : nullptr;
    QPushButton* pause = m_question->addButton(tr("Pause and close"), QMessageBox::DestructiveRole);
    QPushButton* stay = m_question->addButton(tr("Stay"), QMessageBox::RejectRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(m_question, &QMessageBox::buttonClicked, this, [this, keep, pause](const QAbstractButton* pressed) {
        if (keep && pressed == keep) {
            m_window.hide();
            emit hidden();
        } else if (pressed == pause) {
            pauseAndClose();
        }
    });
    connect(m_question, &QObject::destroyed, this, [this] { m_question = nullptr; });
    m_question->open();
}

void Closing::pauseAndClose() {
    m_engine.log().campaigns(campaignsLookedAt).then(this, [this](const Result<std::vector<delivery::Campaign>>& all) {
        auto left = std::make_shared<int>(1);
        const auto done = [this, left] {
            if (--*left == 0)
                closeNow();
        };
        if (all)
            for (const delivery::Campaign& campaign : *all)
                if (campaign.status == delivery::CampaignStatus::Running ||
                    campaign.status == delivery::CampaignStatus::Preparing) {
                    ++*left;
                    m_engine.sending().pause(campaign.id).then(this, [done](const Result<void>&) { done(); });
                }
        done();
    });
}

void Closing::leaveAtOnce() {
    closeNow();
    // Nobody looks at the window any more, and what returns from here may be ended at any time.
    m_engine.close(closeWithin).waitForFinished();
}

void Closing::closeNow() {
    if (std::exchange(m_isClosing, true))
        return;
    m_engine.close(closeWithin).then(this, [this](bool) { emit closed(); });
}

}  // namespace hongyan::shell
