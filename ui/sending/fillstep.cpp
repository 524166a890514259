#include "ui/sending/fillstep.h"

#include <QVBoxLayout>

#include "ui/editor/messageeditor.h"
#include "ui/text/errors.h"
#include "ui/widgets/label.h"

namespace hongyan::sendingpage {

using widgets::Ink;
using widgets::Type;

FillStep::FillStep(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_heading(widgets::label({}, Type::Subtitle, Ink::Text, this)),
      m_note(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_editor(new editor::MessageEditor(theme, this)) {
    m_editor->setObjectName(QStringLiteral("editor"));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(4));
    column->addWidget(m_heading);
    column->addWidget(m_note);
    column->addSpacing(theme.px(12));
    column->addWidget(m_editor);
    column->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(new ReadingArea(theme, inside, this));
    connect(m_editor, &editor::MessageEditor::changed, this, [this] {
        if (m_displaying)
            return;
        // The editor knows texts and what a tap opens; whose they are stays as it was.
        const templates::Message now = m_editor->message();
        m_message.fields = now.fields;
        m_message.url = now.url;
        m_message.miniAppId = now.miniAppId;
        m_message.miniPath = now.miniPath;
        m_editor->clearRemarks();
        emit written(m_message);
    });
    connect(m_editor, &editor::MessageEditor::remarkLinkActivated, this, [this](const QString& key) {
        for (const editor::LintFinding& finding : m_findings) {
            if (finding.field.key == key && !finding.first.empty()) {
                emit personRequested(finding.first.front().ordinal);
                return;
            }
        }
    });
    retranslate();
}

void FillStep::display(const templates::Template* of, const templates::Message& message,
                       const recipients::RecipientList* list) {
    m_displaying = true;
    const templates::Template shown = of ? *of : templates::Template();
    const bool other = shown.id != m_template.id || shown.fields != m_template.fields;
    if (other)
        m_editor->setTemplate(shown);
    if (other || message != m_message)
        m_editor->setMessage(message);
    m_template = shown;
    m_message = message;
    m_listName = list ? list->name : QString();
    const QStringList columns = list ? list->columns : QStringList();
    if (columns != m_columns) {
        m_columns = columns;
        m_values.clear();
        m_editor->setColumns(m_columns, m_values);
    }
    m_displaying = false;
    retranslate();
}

void FillStep::setValues(const QStringList& values) {
    m_values = values;
    m_displaying = true;
    m_editor->setColumns(m_columns, m_values);
    m_displaying = false;
}

void FillStep::setFindings(const std::vector<editor::LintFinding>& findings) {
    m_findings = findings;
    m_editor->clearRemarks();
    for (const editor::LintFinding& finding : findings)
        m_editor->setRemark(finding.field.key, findingSentence(finding, false), tr("See the first"));
}

void FillStep::focusField(const QString& key) {
    m_editor->focusField(key);
}

void FillStep::retranslate() {
    m_heading->setText(m_template.title);
    m_note->setText(m_listName.isEmpty() ? tr("Write {{ to insert a column of the list.")
                                         : tr("Write {{ to insert a column of %1.").arg(m_listName));
}

QString findingSentence(const editor::LintFinding& finding, bool marked) {
    const QString what = text::faultSentence(finding.field, finding.fault);
    const int people = static_cast<int>(finding.people);
    if (!marked)
        return FillStep::tr("%Ln people: %1, WeChat will refuse it", nullptr, people).arg(what);
    return FillStep::tr("<b>%Ln people</b>: %1, WeChat will refuse it", nullptr, people).arg(what.toHtmlEscaped());
}

}  // namespace hongyan::sendingpage
