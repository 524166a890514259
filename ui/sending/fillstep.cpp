#include "ui/sending/fillstep.h"

#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/editor/checkview.h"
#include "ui/editor/fixwords.h"
#include "ui/editor/messageeditor.h"
#include "ui/sending/listcheck.h"
#include "ui/text/errors.h"
#include "ui/widgets/label.h"

namespace hongyan::sendingpage {

using widgets::Ink;
using widgets::Markup;
using widgets::Type;

FillStep::FillStep(widgets::Theme& theme, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_heading(widgets::label({}, Type::Subtitle, Ink::Text, this)),
      m_note(widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, this)),
      m_editor(new editor::MessageEditor(theme, this)),
      m_check(new editor::CheckView(theme, this)) {
    m_editor->setObjectName(QStringLiteral("editor"));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(4));
    column->addWidget(m_heading);
    column->addWidget(m_note);
    column->addSpacing(theme.px(12));
    column->addWidget(m_editor);
    column->addSpacing(theme.px(16));
    column->addWidget(m_check);
    m_check->hide();
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
        m_message.version = 0;  // no longer what was saved
        m_editor->setFindings({});
        emit written(m_message);
    });
    connect(m_editor, &editor::MessageEditor::peopleRequested, m_check, &editor::CheckView::showNext);
    connect(m_check, &editor::CheckView::personRequested, this, &FillStep::personRequested);
    connect(m_check, &editor::CheckView::fixChosen, m_editor, &editor::MessageEditor::addFix);
    connect(m_check, &editor::CheckView::defaultRequested, m_editor, &editor::MessageEditor::beginDefault);
    connect(m_check, &editor::CheckView::leavingOutChosen, this, &FillStep::leavingOutChosen);
    connect(m_check, &editor::CheckView::stopRequested, this, &FillStep::stopRequested);
    connect(m_check, &editor::CheckView::linkActivated, this, &FillStep::checkRequested);
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

void FillStep::displayCheck(const ListCheck& check, bool leavesOut) {
    const bool done = check.state() == ListCheck::State::Done;
    m_editor->setFindings(done ? check.findings() : std::vector<templates::LintFinding>());
    m_check->setVisible(check.state() != ListCheck::State::None);
    switch (check.state()) {
        case ListCheck::State::None:
            return;
        case ListCheck::State::Running:
            m_check->showProgress(check.done(), check.total());
            return;
        case ListCheck::State::Done:
            m_check->showReport(check.report(), leavesOut);
            return;
        case ListCheck::State::Stopped:
            m_check->say(tr("The check was stopped."), tr("Check again"), true);
            return;
        case ListCheck::State::Failed:
            m_check->say(check.error() ? text::sentence(*check.error()) : QString(), tr("Check again"), true);
            return;
    }
}

void FillStep::focusField(const QString& key) {
    m_editor->focusField(key);
}

void FillStep::retranslate() {
    m_heading->setText(visibleName(m_template.title));
    m_note->setText(m_listName.isEmpty() ? tr("Write {{ to insert a column of the list.")
                                         : tr("Write {{ to insert a column of %1.").arg(visibleName(m_listName)));
}

Markup findingSentence(const templates::LintFinding& finding) {
    const int people = static_cast<int>(finding.people);
    if (finding.hasFurther)
        return Markup::filled(templates::isWarning(finding.fault)
                                  ? FillStep::tr("<b>%Ln message(s)</b>: %1", nullptr, people)
                                  : FillStep::tr("<b>%Ln message(s)</b>: %1, WeChat will refuse them", nullptr, people),
                              {editor::findingSentence(finding)});
    return Markup::filled(templates::isWarning(finding.fault)
                              ? FillStep::tr("<b>%Ln people</b>: %1", nullptr, people)
                              : FillStep::tr("<b>%Ln people</b>: %1, WeChat will refuse it", nullptr, people),
                          {editor::findingSentence(finding)});
}

}  // namespace hongyan::sendingpage
