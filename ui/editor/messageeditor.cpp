#include "ui/editor/messageeditor.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/editor/fieldinput.h"
#include "ui/editor/taprow.h"

namespace hongyan::editor {

struct MessageEditor::Private {
    widgets::Theme& theme;
    templates::Template of;
    templates::Message message;  ///< as last set: what has no row here stays as it was
    QStringList columns;
    QStringList values;
    std::vector<FieldRow*> rows;
    QVBoxLayout* column = nullptr;
    TapRow* tap = nullptr;

    FieldRow* row(const QString& key) const {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](auto* row) { return row->field().key == key; });
        return found == rows.end() ? nullptr : *found;
    }
    const templates::MessageField* given(const QString& key) const {
        const auto found = std::find_if(message.fields.begin(), message.fields.end(),
                                        [&](const auto& field) { return field.key == key; });
        return found == message.fields.end() ? nullptr : &*found;
    }
};

MessageEditor::MessageEditor(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), d(new Private{theme, {}, {}, {}, {}, {}, nullptr, nullptr}) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(10));
    d->column = new QVBoxLayout;
    d->column->setSpacing(theme.px(10));
    d->tap = new TapRow(theme, this);
    rows->addLayout(d->column);
    rows->addWidget(widgets::line(Qt::Horizontal, false, this));
    rows->addSpacing(theme.px(4));
    rows->addWidget(d->tap);
    connect(d->tap, &TapRow::edited, this, &MessageEditor::changed);
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
    // New widgets are last in the order of Tab: they are put where they stand, before what a tap opens.
    QWidget* before = d->tap->firstFocus();
    for (const templates::Field& field : of.fields) {
        auto* row = new FieldRow(d->theme, field, this);
        d->rows.push_back(row);
        d->column->addWidget(row);
        setTabOrder(before, &row->input());
        setTabOrder(&row->input(), row->link());
        before = row->link();
        row->setColumns(d->columns, d->values);
        if (const auto* given = d->given(field.key))
            row->setText(given->text);
        connect(row, &FieldRow::edited, this, &MessageEditor::changed);
        connect(row, &FieldRow::remarkLinkActivated, this,
                [this, key = field.key](const QString& link) { emit remarkLinkActivated(key, link); });
    }
    if (!d->rows.empty())
        setTabOrder(before, d->tap->firstFocus());
}

void MessageEditor::setMessage(const templates::Message& message) {
    d->message = message;
    for (FieldRow* row : d->rows) {
        const auto* given = d->given(row->field().key);
        row->setText(given ? given->text : QString());
    }
    d->tap->setFrom(message);
}

templates::Message MessageEditor::message() const {
    templates::Message now = d->message;
    if (!d->rows.empty())
        now.fields.clear();
    for (const FieldRow* row : d->rows) {
        const QString& key = row->field().key;
        if (!row->text().isEmpty() || d->given(key))
            now.fields.push_back({key, row->text()});
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

void MessageEditor::setRemark(const QString& key, const QString& sentence, const QString& link) {
    if (FieldRow* row = d->row(key))
        row->setRemark(sentence, link);
}

void MessageEditor::clearRemarks() {
    for (FieldRow* row : d->rows)
        row->setRemark({}, {});
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
    return d->tap->problem();
}

// The rows and the line for the tap retranslate themselves.
void MessageEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
}

}  // namespace hongyan::editor
