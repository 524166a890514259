#include "ui/recipients/followerspanel.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/recipients/jobline.h"
#include "ui/recipients/replacequestion.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

const QString noteKey = QStringLiteral("followers/unfinished");

}  // namespace

FollowersPanel::FollowersPanel(widgets::Theme& theme, engine::Library& library, const Clock& clock,
                               const ListsModel& lists, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_library(library), m_clock(clock), m_lists(lists) {
    make();
    listen();
    retranslate();
}

void FollowersPanel::make() {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    rows->setSpacing(m_theme.px(12));
    rows->addWidget(m_title = widgets::label({}, Type::Section, Ink::Text, this));
    auto* cut = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8));
    cut->addWidget(m_resume = widgets::label({}, Type::Body, Ink::Retrying, this));
    cut->addWidget(m_goOn = widgets::button(QString(), ButtonKind::Normal, this));
    m_resume->setObjectName(QStringLiteral("followersCutOff"));
    m_resume->setMinimumHeight(m_theme.px(28));
    m_goOn->setObjectName(QStringLiteral("followersGoOn"));
    rows->addLayout(cut);
    auto* who = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8));
    who->addWidget(m_accountLabel = widgets::label({}, Type::Body, Ink::Secondary, this));
    who->addWidget(m_account = new QComboBox(this));
    who->addWidget(m_whoLabel = widgets::label({}, Type::Body, Ink::Secondary, this));
    who->addWidget(m_who = new QComboBox(this));
    who->addWidget(m_nameLabel = widgets::label({}, Type::Body, Ink::Secondary, this));
    who->addWidget(m_name = new QLineEdit(this));
    m_account->setObjectName(QStringLiteral("followersAccount"));
    m_who->setObjectName(QStringLiteral("followersWho"));
    m_name->setObjectName(QStringLiteral("followersName"));
    m_name->setMaxLength(100);
    m_name->setFixedWidth(m_theme.px(240));
    for (QLabel* each : {m_accountLabel, m_whoLabel, m_nameLabel})
        each->setMinimumHeight(m_theme.px(28));
    for (QComboBox* box : {m_account, m_who}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(m_theme.px(280));
    }
    rows->addLayout(who);
    rows->addWidget(m_sentence = widgets::wrappingLabel({}, Type::Body, Ink::Secondary, this));
    rows->addWidget(m_trouble = widgets::wrappingLabel({}, Type::Body, Ink::Failed, this));
    m_trouble->setObjectName(QStringLiteral("followersTrouble"));
    auto* action = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8));
    action->addWidget(m_fetch = widgets::button(QString(), ButtonKind::Normal, this));
    action->addWidget(m_back = widgets::button(QString(), ButtonKind::Flat, this));
    action->addWidget(m_line = new JobLine(m_theme, this));
    m_fetch->setObjectName(QStringLiteral("followersFetch"));
    m_back->setObjectName(QStringLiteral("followersBack"));
    rows->addLayout(action);
    rows->addWidget(m_replace = new ReplaceQuestion(m_theme, m_lists, this));
    rows->addStretch(1);
    m_trouble->hide();
}

void FollowersPanel::listen() {
    connect(m_account, &QComboBox::activated, this, &FollowersPanel::askForTags);
    connect(m_who, &QComboBox::activated, this, &FollowersPanel::say);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_named = !m_name->text().trimmed().isEmpty();
        m_replace->dismiss();
        say();
    });
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        if (!m_replace->asks(request().listName))
            fetch(request());
    });
    connect(m_replace, &ReplaceQuestion::confirmed, this, [this] { fetch(request()); });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_unfinished)
            fetch(engine::FollowersRequest(m_unfinished->request));
    });
    connect(m_back, &QPushButton::clicked, this, &FollowersPanel::left);
    connect(m_line, &JobLine::stopped, this, &FollowersPanel::cutOff);
}

void FollowersPanel::open() {
    if (m_line->isRunning())
        return;
    m_named = false;
    m_trouble->hide();
    m_library.accounts().then(this,
                              [this](const Result<std::vector<settings::Account>>& accounts) { onAccounts(accounts); });
    m_account->setFocus();
}

bool FollowersPanel::escape() {
    if (m_replace->dismiss())
        return true;
    const bool running = m_line->isRunning();
    m_line->stop();
    return running;
}

void FollowersPanel::onAccounts(const Result<std::vector<settings::Account>>& accounts) {
    if (!accounts)
        return complain(accounts.error());
    const QVariant before = m_account->currentData();
    m_account->clear();
    for (const settings::Account& account : *accounts)
        m_account->addItem(visibleName(account.name), account.id.value);
    m_account->setCurrentIndex(qMax(0, m_account->findData(before)));
    askForTags();
    m_library.note(noteKey).then(this, [this](const Result<QByteArray>& note) { recall(note.value_or(QByteArray())); });
}

void FollowersPanel::askForTags() {
    m_tags.reset();
    showTags();
    if (m_account->count() == 0)
        return;
    const quint64 question = ++m_question;
    m_library.followerTags(AccountId{m_account->currentData().toLongLong()})
        .then(this, [this, question](const Result<std::vector<wechat::FollowerTag>>& tags) {
            if (question == m_question)
                onTags(tags);
        });
}

void FollowersPanel::onTags(const Result<std::vector<wechat::FollowerTag>>& tags) {
    m_trouble->hide();
    if (!tags)
        return complain(tags.error());
    m_tags = *tags;
    showTags();
}

void FollowersPanel::showTags() {
    const QVariant before = m_who->currentData();
    m_who->clear();
    m_who->addItem(tr("All followers"));
    for (const wechat::FollowerTag& tag : m_tags.value_or(std::vector<wechat::FollowerTag>()))
        m_who->addItem(tr("Tag %1, %Ln people", nullptr, static_cast<int>(tag.count)).arg(visibleName(tag.name)),
                       tag.id);
    m_who->setCurrentIndex(qMax(0, before.isValid() ? m_who->findData(before) : 0));
    say();
}

engine::FollowersRequest FollowersPanel::request() const {
    engine::FollowersRequest request;
    request.account = AccountId{m_account->currentData().toLongLong()};
    if (const QVariant tag = m_who->currentData(); tag.isValid())
        request.tag = tag.toInt();
    request.listName = m_name->text().trimmed();
    return request;
}

void FollowersPanel::fetch(const engine::FollowersRequest& request) {
    m_trouble->hide();
    m_running = request;
    const qint64 before = m_unfinished && m_unfinished->request.listName == request.listName ? m_unfinished->people : 0;
    remember(Unfinished{request, before});
    engine::ListJob* job = m_library.fetchFollowers(request, this);
    m_line->watch(job, [](qint64 done) { return tr("%Ln followers so far", nullptr, static_cast<int>(done)); });
    connect(job, &engine::ListJob::finished, this,
            [this, name = request.listName](const Result<std::vector<ListId>>& lists) { onFinished(lists, name); });
    say();
}

void FollowersPanel::onFinished(const Result<std::vector<ListId>>& lists, const QString& name) {
    m_line->finish();
    if (!lists) {
        cutOff();
        return complain(lists.error());
    }
    remember(std::nullopt);
    say();
    emit made(*lists, name);
}

void FollowersPanel::cutOff() {
    remember(Unfinished{m_running, qMax(m_line->people(), m_unfinished ? m_unfinished->people : 0)});
    say();
}

void FollowersPanel::remember(const std::optional<Unfinished>& unfinished) {
    m_unfinished = unfinished;
    QByteArray json;
    if (unfinished) {
        QJsonObject object{{QStringLiteral("account"), unfinished->request.account.value},
                           {QStringLiteral("name"), unfinished->request.listName},
                           {QStringLiteral("people"), unfinished->people}};
        if (unfinished->request.tag)
            object.insert(QStringLiteral("tag"), *unfinished->request.tag);
        json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    m_library.setNote(noteKey, json);
}

void FollowersPanel::recall(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const AccountId account{object[QStringLiteral("account")].toInteger()};
    if (m_line->isRunning())
        return;
    m_unfinished.reset();
    if (m_account->findData(account.value) >= 0 && !object[QStringLiteral("name")].toString().isEmpty()) {
        m_unfinished = Unfinished{{account, std::nullopt, object[QStringLiteral("name")].toString()},
                                  object[QStringLiteral("people")].toInteger()};
        if (object.contains(QStringLiteral("tag")))
            m_unfinished->request.tag = object[QStringLiteral("tag")].toInt();
    }
    say();
}

void FollowersPanel::complain(const Error& error) {
    m_trouble->setText(text::sentence(error));
    m_trouble->show();
    say();
}

void FollowersPanel::say() {
    const bool running = m_line->isRunning();
    const bool any = m_account->count() > 0;
    if (any && !m_named) {
        const QString who = m_who->currentData().isValid() && m_tags
                                ? m_tags->at(static_cast<std::size_t>(m_who->currentIndex() - 1)).name
                                : tr("followers");
        m_name->setText(
            QStringLiteral("%1 %2 %3")
                .arg(m_account->currentText(), who, toDateTime(m_clock.now()).toLocalTime().toString(u"MM-dd")));
    }
    const QString name = m_name->text().trimmed();
    const recipients::ListInfo* old = m_lists.named(name);
    m_sentence->setText(!any  ? tr("There is no account yet.")
                        : old ? tr("Replaces the list of that name. The platform hands out openids only, no names.")
                              : tr("The platform hands out openids only, no names."));
    m_fetch->setEnabled(any && !running && !name.isEmpty());
    m_goOn->setVisible(m_unfinished && !running);
    m_resume->setVisible(m_unfinished && !running);
    if (m_unfinished)
        m_resume->setText(tr("%1 was cut off after %Ln people.", nullptr, static_cast<int>(m_unfinished->people))
                              .arg(visibleName(m_unfinished->request.listName)));
    m_back->setVisible(!running);
    for (QWidget* each :
         {static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_name)})
        each->setEnabled(any && !running);
}

void FollowersPanel::retranslate() {
    m_title->setText(tr("Make a list of followers"));
    m_accountLabel->setText(tr("Account"));
    m_account->setAccessibleName(tr("Account"));
    m_whoLabel->setText(tr("Who"));
    m_who->setAccessibleName(tr("Which followers"));
    m_nameLabel->setText(tr("List name"));
    m_name->setAccessibleName(tr("List name"));
    m_fetch->setText(tr("Import the followers"));
    m_goOn->setText(tr("Go on where it stopped"));
    m_back->setText(tr("Cancel"));
    showTags();
}

}  // namespace hongyan::recipientspage
