#include "ui/editor/recipientcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "base/outside.h"
#include "templates/rules.h"
#include "ui/editor/shown.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonecard.h"

namespace hongyan::editor {

using recipients::Recipient;
using widgets::Ink;
using widgets::Type;

namespace {

constexpr int pageSize = 100;
constexpr qsizetype pagesKept = 8;

templates::MessageField writtenFor(const templates::Message& message, const QString& key) {
    const auto found = std::ranges::find(message.fields, key, &templates::MessageField::key);
    return found == message.fields.end() ? templates::MessageField{key, {}, {}} : *found;
}

}  // namespace

struct RecipientCard::Private {
    Private(RecipientCard& owner, widgets::Theme& theme, engine::Library& from);
    void layOut();
    void go(qint64 to);
    void ask();
    void take(quint64 asked, qint64 page, const Result<std::vector<Recipient>>& people);
    void forgetPerson();
    void show();
    void showPerson();
    void retranslate();
    widgets::PhoneCard::Line lineOf(const templates::Field& field) const;
    QString footer() const;  ///< what a tap opens, in words

    RecipientCard& card;
    widgets::Theme& theme;
    engine::Library& library;
    QLabel* title;
    widgets::PhoneCard* phone;
    QWidget* steps;
    QLabel* who;
    widgets::ElidedLabel* name;
    QPushButton* previous;
    QSpinBox* number;
    QLabel* of;
    QPushButton* next;
    QWidget* remarkRow;
    QLabel* remark;
    QPushButton* again;

    QString accountName;
    templates::Template shape;
    templates::Message message;
    std::optional<recipients::ListInfo> list;
    QHash<qint64, std::vector<Recipient>> pages;  ///< by number
    qint64 ordinal = 0;
    std::optional<Recipient> person;
    std::optional<Error> trouble;
    QString said;
    quint64 question = 0;  ///< answers to an older one are dropped
};

RecipientCard::Private::Private(RecipientCard& owner, widgets::Theme& look, engine::Library& from)
    : card(owner),
      theme(look),
      library(from),
      title(widgets::label({}, Type::Section, Ink::Text, &owner)),
      phone(new widgets::PhoneCard(look, &owner)),
      steps(new QWidget(&owner)),
      who(widgets::label({}, Type::Caption, Ink::Secondary, steps)),
      name(new widgets::ElidedLabel({}, steps)),
      previous(widgets::button(look.icon(QStringLiteral("go-previous")), {}, widgets::ButtonKind::Small, steps)),
      number(new QSpinBox(steps)),
      of(widgets::label({}, Type::Caption, Ink::Secondary, steps)),
      next(widgets::button(look.icon(QStringLiteral("go-next")), {}, widgets::ButtonKind::Small, steps)),
      remarkRow(new QWidget(&owner)),
      remark(widgets::wrappingLabel({}, Type::Caption, Ink::Text, remarkRow)),
      again(widgets::button({}, widgets::ButtonKind::Link, remarkRow)) {
    for (QPushButton* step : {previous, next}) {
        step->setIconSize(QSize(theme.px(14), theme.px(14)));
        step->setFixedWidth(theme.px(28));
    }
    previous->setObjectName(QStringLiteral("previous"));
    next->setObjectName(QStringLiteral("next"));
    number->setObjectName(QStringLiteral("number"));
    remark->setObjectName(QStringLiteral("remark"));
    name->setObjectName(QStringLiteral("name"));
    name->setProperty("type", QLatin1String(widgets::nameOf(Type::Bold)));
    number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    number->setAlignment(Qt::AlignCenter);
    number->setKeyboardTracking(false);
    number->setGroupSeparatorShown(true);
    steps->hide();
    remarkRow->hide();
    again->hide();
    layOut();
}

void RecipientCard::Private::layOut() {
    auto* across = new QHBoxLayout(steps);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(theme.px(5));
    across->addWidget(who);
    across->addWidget(name, 1);
    across->addWidget(previous);
    across->addWidget(number);
    across->addWidget(of);
    across->addWidget(next);
    auto* below = new QHBoxLayout(remarkRow);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(theme.px(8));
    below->addWidget(new widgets::IconLabel(theme, QStringLiteral("data-warning"), Ink::Untinted, 16, remarkRow), 0,
                     Qt::AlignTop);
    below->addWidget(remark, 1);
    below->addWidget(again, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(&card);
    rows->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    rows->setSpacing(theme.px(8));
    rows->addWidget(title);
    rows->addWidget(phone);
    rows->addWidget(steps);
    rows->addWidget(remarkRow);
}

RecipientCard::RecipientCard(widgets::Theme& theme, engine::Library& library, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, theme, library)) {
    connect(d->previous, &QPushButton::clicked, this, [this] { d->go(d->ordinal - 1); });
    connect(d->next, &QPushButton::clicked, this, [this] { d->go(d->ordinal + 1); });
    connect(d->number, &QSpinBox::valueChanged, this, [this](int number) { d->go(number - 1); });
    connect(d->again, &QPushButton::clicked, this, [this] { d->ask(); });
    connect(&theme, &widgets::Theme::changed, this, [this] { d->show(); });
    d->retranslate();
}

RecipientCard::~RecipientCard() = default;

void RecipientCard::setAccountName(const QString& name) {
    d->accountName = name;
    d->show();
}

void RecipientCard::setTemplate(const templates::Template& of) {
    d->shape = of;
    d->show();
}

void RecipientCard::setMessage(const templates::Message& message) {
    d->message = message;
    d->show();
}

void RecipientCard::setList(const std::optional<recipients::ListInfo>& list) {
    const bool same = list && d->list && list->list.id == d->list->list.id;
    if (same || (!list && !d->list))
        return;
    d->list = list;
    d->pages.clear();
    d->ordinal = 0;
    ++d->question;
    d->forgetPerson();
    if (list)
        d->ask();
}

void RecipientCard::showRecipient(qint64 ordinal) {
    d->go(ordinal);
}

void RecipientCard::setRemark(const QString& sentence) {
    d->said = sentence;
    d->showPerson();
}

QStringList RecipientCard::values() const {
    return d->person ? d->person->values : QStringList();
}

QString RecipientCard::openid() const {
    return d->person ? d->person->openid : QString();
}

void RecipientCard::Private::forgetPerson() {
    trouble.reset();
    const bool was = person.has_value();
    person.reset();
    show();
    if (was)
        emit card.recipientChanged({});
}

void RecipientCard::Private::go(qint64 to) {
    if (!list || list->list.size == 0)
        return;
    const qint64 wanted = std::clamp<qint64>(to, 0, list->list.size - 1);
    if (wanted == ordinal && person && !trouble)
        return;
    ordinal = wanted;
    ask();
}

void RecipientCard::Private::ask() {
    const quint64 asked = ++question;
    trouble.reset();
    const qint64 page = ordinal / pageSize;
    showPerson();
    if (pages.contains(page)) {
        take(asked, page, pages.value(page));
        return;
    }
    library.people(list->list.id, page * pageSize, pageSize)
        .then(&card, [this, asked, page](const Result<std::vector<Recipient>>& people) { take(asked, page, people); });
}

void RecipientCard::Private::take(quint64 asked, qint64 page, const Result<std::vector<Recipient>>& people) {
    if (asked != question)
        return;
    const auto index = static_cast<size_t>(ordinal % pageSize);
    if (!people || index >= people->size()) {
        trouble = people ? Error{ErrorKind::NoSuchList, {}, list->list.name} : people.error();
        showPerson();
        return;
    }
    if (pages.size() >= pagesKept && !pages.contains(page))
        pages.clear();
    pages.insert(page, *people);
    person = (*people)[index];
    show();
    emit card.recipientChanged(person->values);
}

widgets::PhoneCard::Line RecipientCard::Private::lineOf(const templates::Field& field) const {
    const templates::MessageField written = writtenFor(message, field.key);
    const QString& text = written.text;
    if (!list) {
        const bool sayable = !text.isEmpty() && templates::variablesIn(text).empty();
        return {field.label, sayable || field.example.isEmpty() ? text : field.example, false};
    }
    if (!person)
        return {field.label, QStringLiteral("…"), false};
    const Shown shown = shownField(field, written, list->list.columns, person->values);
    const bool faulty =
        !shown.complete || !shown.formatted || (!text.isEmpty() && templates::faultOf(field, shown.value));
    return {field.label, shown.value, faulty};
}

void RecipientCard::Private::show() {
    std::vector<widgets::PhoneCard::Line> lines;
    for (const templates::Field& field : shape.fields) {
        if (!field.dead)
            lines.push_back(lineOf(field));
    }
    // A mini-program has no chat of its own: its messages stand among the service notices, under its name.
    const bool ofProgram = shape.channel == templates::Channel::SubscribeSend;
    phone->setLook({ofProgram ? accountName : QString(), !ofProgram && !message.miniAppId.isEmpty()});
    phone->setMessage(ofProgram ? RecipientCard::tr("Service notices") : accountName,
                      text::clockTime(SystemClock().now()), shape.title, std::move(lines), footer());
    showPerson();
}

QString RecipientCard::Private::footer() const {
    if (shape.channel == templates::Channel::SubscribeSend)
        return message.miniPath.isEmpty() ? QString() : RecipientCard::tr("View in the mini-program");
    if (!message.miniAppId.isEmpty())
        return RecipientCard::tr("Mini-program %1").arg(text::shortAppId(message.miniAppId));
    return message.url.isEmpty() ? QString() : RecipientCard::tr("View details");
}

void RecipientCard::Private::showPerson() {
    const qint64 size = list ? list->list.size : 0;
    steps->setVisible(size > 0);
    QString called;
    if (person && !trouble) {
        const int column = list->list.nameColumn;
        called = column >= 0 ? person->values.value(column) : QString();
        if (called.isEmpty())
            called = text::shortOpenid(person->openid);
    }
    name->setText(called.isEmpty() ? text::unknown() : visibleName(called));
    const QSignalBlocker blocked(number);
    number->setRange(1, static_cast<int>(qMax<qint64>(1, size)));
    number->setValue(static_cast<int>(ordinal + 1));
    number->setFixedWidth(
        qMax(theme.px(44), number->fontMetrics().horizontalAdvance(text::number(size)) + theme.px(18)));
    of->setText(QStringLiteral("/ ") + text::number(size));
    previous->setEnabled(ordinal > 0);
    next->setEnabled(ordinal + 1 < size);
    const QString sentence = trouble ? text::sentence(*trouble) : said;
    remark->setText(sentence);
    remarkRow->setVisible(!sentence.isEmpty());
    again->setVisible(trouble.has_value());
}

void RecipientCard::Private::retranslate() {
    title->setText(RecipientCard::tr("What the recipient sees"));
    who->setText(RecipientCard::tr("Recipient"));
    previous->setAccessibleName(RecipientCard::tr("Previous recipient"));
    previous->setToolTip(RecipientCard::tr("Previous recipient"));
    next->setAccessibleName(RecipientCard::tr("Next recipient"));
    next->setToolTip(RecipientCard::tr("Next recipient"));
    number->setAccessibleName(RecipientCard::tr("Number of the recipient"));
    again->setText(RecipientCard::tr("Ask again"));
    show();
}

void RecipientCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
}

}  // namespace hongyan::editor
