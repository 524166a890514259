#include "ui/shell/firstrunpage.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/text/secretplaces.h"
#include "ui/widgets/label.h"

namespace hongyan::shell {

using widgets::ButtonKind;
using widgets::IconLabel;
using widgets::Ink;
using widgets::label;
using widgets::Type;

FirstRunPage::FirstRunPage(widgets::Theme& theme, QWidget* parent) : Page(parent), m_theme(theme) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_question = label({}, Type::Figure, Ink::Text, this);
    m_promise = label({}, Type::Body, Ink::Secondary, this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(24));
    grid->setVerticalSpacing(theme.px(24));
    grid->addWidget(makeDoor(m_sandbox, QStringLiteral("run-build"), true), 0, 0);
    grid->addWidget(makeDoor(m_account, QStringLiteral("user-identity"), false), 0, 1);
    grid->addWidget(makeNote(m_keychain, QStringLiteral("lock")), 1, 0);
    grid->addWidget(makeNote(m_data, QStringLiteral("server-database")), 1, 1);

    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(8));
    column->addWidget(m_question);
    column->addWidget(m_promise);
    column->addSpacing(theme.px(16));
    column->addLayout(grid);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addLayout(column);
    across->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->addStretch(9);
    rows->addLayout(across);
    rows->addStretch(10);
    connect(m_sandbox.open, &QPushButton::clicked, this, &FirstRunPage::sandboxRequested);
    connect(m_account.open, &QPushButton::clicked, this, &FirstRunPage::addAccountRequested);
    retranslate();
}

QWidget* FirstRunPage::makeDoor(Door& door, const QString& icon, bool primary) {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("Card"));
    card->setFixedSize(m_theme.px(400), m_theme.px(272));
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(m_theme.px(24), m_theme.px(20), m_theme.px(24), m_theme.px(20));
    rows->setSpacing(m_theme.px(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(12));
    head->addWidget(new IconLabel(m_theme, icon, Ink::Accent, 22, card));
    head->addWidget(door.title = label({}, Type::Subtitle, Ink::Text, card), 1);
    rows->addLayout(head);
    rows->addSpacing(m_theme.px(4));
    rows->addWidget(door.lead = label({}, Type::Body, Ink::Text, card));
    for (QLabel*& point : door.points)
        rows->addWidget(point = widgets::wrappingLabel({}, Type::Body, Ink::Secondary, card));
    rows->addStretch(1);
    door.open = widgets::button(QString(), primary ? ButtonKind::Primary : ButtonKind::Tall, card);
    door.open->setMinimumWidth(m_theme.px(94));
    rows->addWidget(door.open, 0, Qt::AlignLeft);
    return card;
}

QWidget* FirstRunPage::makeNote(Note& note, const QString& icon) {
    auto* made = new QWidget(this);
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(m_theme.px(24), 0, 0, 0);
    across->setSpacing(m_theme.px(10));
    across->addWidget(new IconLabel(m_theme, icon, Ink::Secondary, 16, made), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(note.title = label({}, Type::Bold, Ink::Text, made));
    words->addWidget(note.text = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, made));
    across->addLayout(words, 1);
    return made;
}

void FirstRunPage::setKeychain(const secrets::BackendStatus& status) {
    m_status = status;
    retranslate();
}

void FirstRunPage::setDatabaseSize(qint64 bytes) {
    m_bytes = bytes;
    retranslate();
}

void FirstRunPage::retranslate() {
    const QString dot = QStringLiteral("•  ");
    m_question->setText(tr("Where shall we start?"));
    m_promise->setText(tr("Hongyan sends WeChat messages to many people and can say what became of each."));
    m_sandbox.title->setText(tr("Try it in the sandbox"));
    m_sandbox.lead->setText(tr("A WeChat platform in a box, with a template and a sample list of 500."));
    m_sandbox.points[0]->setText(dot + tr("No account, no network, nobody gets a message"));
    m_sandbox.points[1]->setText(dot + tr("Timeouts, refusals and limits on purpose: see what Hongyan does"));
    m_sandbox.points[2]->setText(dot + tr("About 3 minutes: import, fill in, send, look"));
    m_sandbox.open->setText(tr("Open the sandbox"));
    m_account.title->setText(tr("Add an account or mini-program"));
    m_account.lead->setText(tr("Use your own account. Have at hand:"));
    m_account.points[0]->setText(
        dot + tr("AppID and AppSecret (WeChat Developer Platform; mini-programs: mp.weixin.qq.com)"));
    m_account.points[1]->setText(
        dot + tr("This computer's public IP on the API IP allow-list; if not, the check says which one"));
    m_account.points[2]->setText(dot + tr("At least one approved template"));
    m_account.open->setText(tr("Add an account"));
    const text::SecretPlace place = text::secretPlace(m_status);
    m_keychain.title->setText(place.title);
    m_keychain.text->setText(place.sentence);
    m_data.title->setText(tr("Your data stays on this computer"));
    m_data.text->setText(
        tr("SQLite, %1.").arg(QLocale().formattedDataSize(m_bytes, 0, QLocale::DataSizeTraditionalFormat)));
}

}  // namespace hongyan::shell
