#include "ui/editor/messageeditor.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/editor/fieldinput.h"
#include "ui/editor/fieldrow.h"
#include "ui/editor/lostrow.h"
#include "ui/editor/taprow.h"

namespace hongyan::editor {

using templates::Field;
using templates::MessageField;

struct MessageEditor::Private {
    widgets::Theme& theme;
    templates::Template of;
    templates::Message message;  ///< as last set: what has no row here stays as it was
    QStringList columns;
    QStringList values;
    std::vector<FieldRow*> rows;
    std::vector<LostRow*> lost;
    QLabel* legacy = nullptr;
    QVBoxLayout* column = nullptr;
    TapRow* tap = nullptr;
    QWidget* last = nullptr;  ///< in the order of Tab, before what a tap opens
    bool readOnly = false;

    FieldRow* row(const QString& key) const {
        const auto found = std::ranges::find_if(rows, [&](auto* row) { return row->field().key == key; });
        return found == rows.end() ? nullptr : *found;
    }
    const MessageField* given(const QString& key) const {
        const auto found = std::ranges::find(message.fields, key, &MessageField::key);
        return found == message.fields.end() ? nullptr : &*found;
    }
    bool isOfTemplate(const QString& key) const {
        return std::ranges::find(of.fields, key, &Field::key) != of.fields.end();
    }
};

MessageEditor::MessageEditor(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), d(new Private{theme, {}, {}, {}, {}, {}, {}}) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(10));
    d->legacy = widgets::wrappingLabel({}, widgets::Type::Caption, widgets::Ink::Secondary, this);
    d->legacy->setObjectName(QStringLiteral("legacy"));
    d->legacy->hide();
    d->column = new QVBoxLayout;
    d->column->setSpacing(theme.px(10));
    d->tap = new TapRow(theme, this);
    rows->addWidget(d->legacy);
    rows->addLayout(d->column);
    rows->addWidget(widgets::line(Qt::Horizontal, false, this));
    rows->addSpacing(theme.px(4));
    rows->addWidget(d->tap);
    connect(d->tap, &TapRow::edited, this, &MessageEditor::changed);
    retranslate();
}

MessageEditor::~MessageEditor() = default;

void MessageEditor::setTemplate(const templates::Template& of) {
    const templates::Message kept = message();
    for (FieldRow* row : d->rows) {
        row->hide();
        row->setParent(nullptr);
        row->deleteLater();
    }
    d->rows.clear();
    d->of = of;
    d->message = kept;
    d->message.templateId = of.id;
    d->message.channel = of.channel;
    std::erase_if(d->message.fields, [this](const MessageField& field) { return !d->isOfTemplate(field.key); });
    d->tap->setChannel(of.channel);
    // New widgets are last in the order of Tab: they are put where they stand, before what a tap opens.
    d->last = d->tap->firstFocus();
    for (const Field& field : of.fields)
        makeRow(field);
    if (!d->rows.empty())
        setTabOrder(d->last, d->tap->firstFocus());
    makeLostRows();
    const bool legacy =
        std::ranges::any_of(of.fields, [](const Field& each) { return each.type == templates::FieldType::Legacy; });
    d->legacy->setVisible(legacy);
}

void MessageEditor::makeRow(const Field& field) {
    auto* row = new FieldRow(d->theme, field, this);
    d->rows.push_back(row);
    d->column->addWidget(row);
    setTabOrder(d->last, &row->input());
    d->last = &row->input();
    for (QPushButton* link : row->footnote().links()) {
        setTabOrder(d->last, link);
        d->last = link;
    }
    row->setColumns(d->columns, d->values);
    row->setReadOnly(d->readOnly);
    if (const auto* given = d->given(field.key))
        row->setWritten(*given);
    connect(row, &FieldRow::edited, this, [this] {
        showPlaces();
        emit changed();
    });
    connect(row, &FieldRow::peopleRequested, this, [this, key = field.key] { emit peopleRequested(key); });
}

void MessageEditor::makeLostRows() {
    for (LostRow* row : d->lost) {
        row->hide();
        row->deleteLater();
    }
    d->lost.clear();
    for (const MessageField& field : d->message.fields) {
        if (d->rows.empty() || field.text.isEmpty() || d->isOfTemplate(field.key))
            continue;
        auto* row = new LostRow(d->theme, field, this);
        d->lost.push_back(row);
        d->column->addWidget(row);
        row->setReadOnly(d->readOnly);
        row->show();
        connect(row, &LostRow::removed, this, [this, key = field.key] {
            dropLost(key);
            emit changed();
        });
        connect(row, &LostRow::moved, this, [this, key = field.key](const QString& to) { onLostMoved(key, to); });
    }
    showPlaces();
}

void MessageEditor::dropLost(const QString& key) {
    std::erase_if(d->message.fields, [&](const MessageField& field) { return field.key == key; });
    makeLostRows();
}

void MessageEditor::onLostMoved(const QString& from, const QString& to) {
    FieldRow* row = d->row(to);
    const auto* given = d->given(from);
    if (!row || !given)
        return;
    row->setWritten({to, given->text, given->fixes});
    dropLost(from);
    row->input().setFocus(Qt::OtherFocusReason);
    emit changed();
}

void MessageEditor::showPlaces() {
    for (LostRow* lost : d->lost) {
        std::vector<Field> places;
        const templates::FieldType type = templates::typeOfKey(lost->written().key);
        for (const FieldRow* row : d->rows)
            if (row->field().type == type && !row->field().dead && row->text().isEmpty())
                places.push_back(row->field());
        lost->setPlaces(places);
    }
}

void MessageEditor::setMessage(const templates::Message& message) {
    d->message = message;
    for (FieldRow* row : d->rows) {
        const auto* given = d->given(row->field().key);
        row->setWritten(given ? *given : MessageField{row->field().key, {}, {}});
    }
    makeLostRows();
    d->tap->setFrom(message);
}

templates::Message MessageEditor::message() const {
    templates::Message now = d->message;
    if (!d->rows.empty()) {
        now.fields.clear();
        for (const FieldRow* row : d->rows) {
            const MessageField written = row->written();
            if (!written.text.isEmpty() || d->given(written.key))
                now.fields.push_back(written);
        }
        for (const MessageField& field : d->message.fields)
            if (!d->isOfTemplate(field.key))
                now.fields.push_back(field);
    }
    d->tap->writeTo(now);
    return now;
}

void MessageEditor::setColumns(const QStringList& columns, const QStringList& values) {
    d->columns = columns;
    d->values = values;
    for (FieldRow* row : d->rows)
        row->setColumns(columns, values);
    d->tap->setColumns(columns, values);
}

void MessageEditor::setFindings(const std::vector<templates::LintFinding>& findings) {
    for (FieldRow* row : d->rows) {
        std::vector<templates::LintFinding> own;
        std::ranges::copy_if(findings, std::back_inserter(own),
                             [&](const auto& finding) { return finding.field.key == row->field().key; });
        row->setFindings(own);
    }
}

void MessageEditor::addFix(const QString& key, templates::Fix fix) {
    if (FieldRow* row = d->row(key))
        row->addFix(fix);
    else if (fix == templates::Fix::MakeVariables)
        d->tap->makeVariables(key);
}

void MessageEditor::beginDefault(const QString& key) {
    if (FieldRow* row = d->row(key))
        row->beginDefault();
    else
        d->tap->beginDefault();
}

void MessageEditor::setReadOnly(bool on) {
    if (on == d->readOnly)
        return;
    d->readOnly = on;
    for (FieldRow* row : d->rows)
        row->setReadOnly(on);
    for (LostRow* row : d->lost)
        row->setReadOnly(on);
    d->tap->setReadOnly(on);
}

void MessageEditor::focusField(const QString& key) {
    if (FieldRow* row = d->row(key))
        row->input().setFocus(Qt::OtherFocusReason);
}

std::optional<Error> MessageEditor::problem() const {
    for (const FieldRow* row : d->rows) {
        if (row->field().dead)
            continue;
        if (const auto error = variableError(row->text(), d->columns))
            return error;
        if (QStringView(row->text()).trimmed().isEmpty())
            return Error{ErrorKind::MissingField, {}, row->field().key};
    }
    if (!d->lost.empty())
        return Error{ErrorKind::NoSuchField, {}, d->lost.front()->written().key};
    return d->tap->problem();
}

void MessageEditor::retranslate() {
    d->legacy->setText(
        tr("This is a legacy template: the platform approves no new ones but still sends with those there are. It no "
           "longer shows “first” and “remark”, and folds what is longer than 20 characters."));
}

// The rows and the line for the tap retranslate themselves.
void MessageEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::editor
