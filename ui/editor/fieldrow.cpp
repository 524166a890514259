#include "ui/editor/fieldrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "base/outside.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/fixchips.h"
#include "ui/editor/fixpreview.h"
#include "ui/editor/fixwords.h"
#include "ui/text/errors.h"
#include "ui/widgets/caption.h"

namespace hongyan::editor {

using widgets::Ink;

namespace {

const QString showLink = QStringLiteral("show");
const QString mendLink = QStringLiteral("mend");
const QString defaultLink = QStringLiteral("default");

}  // namespace

FieldRow::FieldRow(widgets::Theme& theme, templates::Field field, QWidget* parent)
    : LabelledRow(theme, parent),
      m_theme(theme),
      m_field(std::move(field)),
      m_input(new FieldInput(theme, 32, this)),
      m_footnote(new Footnote(theme, this)),
      m_chips(new FixChips(theme, m_field, this)) {
    setObjectName(m_field.key);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(4));
    line->addWidget(m_input, 1);
    if (!m_field.choices.isEmpty()) {
        m_choices = new QToolButton(this);
        m_choices->setObjectName(QStringLiteral("choices"));
        m_choices->setIcon(theme.icon(QStringLiteral("go-down")));
        m_choices->setFixedSize(theme.px(32), theme.px(32));
        auto* menu = new QMenu(m_choices);
        for (const QString& choice : m_field.choices)
            connect(menu->addAction(widgets::caption(choice)), &QAction::triggered, m_input,
                    [this, choice] { m_input->replaceLine(choice); });
        // As the button's own menu it would bring a second arrow along.
        connect(m_choices, &QToolButton::clicked, menu,
                [this, menu] { menu->popup(m_choices->mapToGlobal(QPoint(0, m_choices->height()))); });
        line->addWidget(m_choices);
    }
    add(line);
    add(m_footnote);
    add(m_chips);
    setFocusProxy(m_input);
    m_input->setChoices(m_field.choices);
    if (m_field.dead) {
        m_input->setEnabled(false);
        widgets::setInk(label(), Ink::Disabled);
    }
    connect(m_input, &FieldInput::edited, this, [this] {
        m_touched = true;
        showVerdict();
        emit edited();
    });
    connect(m_input, &FieldInput::left, this, &FieldRow::showVerdict);
    connect(m_footnote, &Footnote::linkActivated, this, &FieldRow::mend);
    connect(m_chips, &FixChips::removed, this, [this] {
        showVerdict();
        emit edited();
    });
    retranslate();
}

templates::MessageField FieldRow::written() const {
    return {m_field.key, m_input->line(), m_chips->fixes()};
}

void FieldRow::setWritten(const templates::MessageField& written) {
    m_input->setLine(written.text);
    m_chips->setFixes(written.fixes);
    m_touched = false;
    showVerdict();
}

void FieldRow::setColumns(const QStringList& columns, const QStringList& values) {
    m_columns = columns;
    m_values = values;
    m_input->setColumns(columns, values);
    showVerdict();
}

void FieldRow::setFindings(const std::vector<templates::LintFinding>& findings) {
    const auto now = findings.empty() ? std::nullopt : std::optional(findings.front());
    if (now == m_finding)
        return;
    m_finding = now;
    closePreview();
    showVerdict();
}

void FieldRow::addFix(templates::Fix fix) {
    if (fix == templates::Fix::MakeVariables) {
        m_input->replaceLine(templates::withVariables(m_input->line(), m_columns));
        return;
    }
    std::vector<templates::Fix> fixes = m_chips->fixes();
    const auto place = std::ranges::lower_bound(fixes, fix);
    if (place != fixes.end() && *place == fix)
        return;
    fixes.insert(place, fix);
    m_chips->setFixes(fixes);
    showVerdict();
    emit edited();
}

void FieldRow::beginDefault() {
    m_input->beginDefault();
}

void FieldRow::setReadOnly(bool on) {
    m_readOnly = on;
    m_input->setReadOnly(on);
    m_chips->setReadOnly(on);
    if (m_choices)
        m_choices->setEnabled(!on);
    showVerdict();
}

void FieldRow::mend(const QString& link) {
    if (link == showLink) {
        emit peopleRequested();
    } else if (link == defaultLink) {
        beginDefault();
    } else if (link == mendLink) {
        m_input->replaceLine(m_verdict.replacement);
        m_input->setFocus();
    } else if (const auto fix = templates::fixNamed(link)) {
        if (*fix == templates::Fix::MakeVariables)
            addFix(*fix);
        else
            preview(*fix);
    }
}

void FieldRow::preview(templates::Fix fix) {
    const bool same = m_preview && m_preview->fix() == fix;
    closePreview();
    if (same || !m_finding)
        return;
    m_preview = new FixPreview(m_theme, *m_finding, fix, this);
    add(m_preview);
    m_preview->show();
    connect(m_preview, &FixPreview::cancelled, this, [this] {
        closePreview();
        m_input->setFocus();
    });
    connect(m_preview, &FixPreview::applied, this, [this, fix] {
        closePreview();
        m_input->setFocus();
        addFix(fix);
    });
    m_preview->takeFocus();
}

void FieldRow::closePreview() {
    if (!m_preview)
        return;
    m_preview->hide();
    m_preview->deleteLater();
    m_preview = nullptr;
}

QString FieldRow::countOf(const Verdict& verdict) const {
    const int longest = templates::maxLength(m_field.type);
    const QString length = verdict.length < 0 ? QStringLiteral("—") : QString::number(verdict.length);
    if (longest > 0)
        return QStringLiteral("%1 / %2").arg(length).arg(longest);
    const bool judged = verdict.weight == Verdict::Weight::Fine && verdict.length > 0;
    return judged && m_field.type != templates::FieldType::Legacy ? tr("form is right") : QString();
}

QString FieldRow::quietRule() const {
    if (!m_field.choices.isEmpty())
        return tr("One of %n approved value(s)", nullptr, static_cast<int>(m_field.choices.size()));
    const bool fixed = m_field.type == templates::FieldType::Const || m_field.type == templates::FieldType::Enum;
    if (fixed)
        return tr(
            "The platform approved certain values but does not list them here: write one exactly as it stands "
            "in the platform's console");
    return text::rule(m_field.type);
}

std::vector<Footnote::Link> FieldRow::findingLinks() const {
    if (m_readOnly)
        return {{showLink, tr("Show them")}};
    std::vector<Footnote::Link> links{{showLink, tr("Show them")}};
    for (const templates::Cure& cure : m_finding->cures)
        links.push_back({templates::nameOf(cure.fix), offerOf(cure.fix, m_field)});
    if (m_finding->fault == templates::ValueFault::Empty)
        links.push_back({defaultLink, tr("Fill in a default")});
    return links;
}

void FieldRow::showVerdict() {
    if (m_field.dead) {
        m_footnote->say(Verdict::Weight::Fine, tr("WeChat no longer shows this field to anybody"), {}, {});
        return;
    }
    m_verdict = verdictOn(m_field, written(), m_columns, m_values, !m_touched);
    const bool own = m_verdict.weight != Verdict::Weight::Fine;
    // What the whole list says weighs more than one recipient; what must be mended here weighs more than both.
    const bool found = m_finding && (!own || (m_verdict.link.isEmpty() && m_verdict.length >= 0));
    auto weight = found && !own ? Verdict::Weight::Doubtful : m_verdict.weight;
    if (m_verdict.unfinished && m_input->hasFocus())
        weight = Verdict::Weight::Fine;  // it is being written just now
    const QString sentence = found ? remarkOf(*m_finding) : own ? m_verdict.sentence : quietRule();
    std::vector<Footnote::Link> links;
    if (found)
        links = findingLinks();
    else if (!m_verdict.link.isEmpty() && !m_readOnly)
        links.push_back({mendLink, m_verdict.link});
    m_footnote->say(weight, sentence, links, countOf(m_verdict));
    switch (weight) {
        case Verdict::Weight::Fine:
            widgets::setFault(*m_input, widgets::InputFault::None);
            break;
        case Verdict::Weight::Doubtful:
            widgets::setFault(*m_input, widgets::InputFault::Doubtful);
            break;
        case Verdict::Weight::Wrong:
            widgets::setFault(*m_input, widgets::InputFault::Wrong);
            break;
    }
    m_input->setAccessibleDescription(sentence);
}

void FieldRow::retranslate() {
    setWords(visibleName(m_field.label), m_field.label == m_field.key ? QString() : visibleName(m_field.key));
    m_input->setAccessibleName(visibleName(m_field.label));
    m_input->setPreferred(m_field.label);
    if (m_choices) {
        m_choices->setAccessibleName(tr("Approved values of “%1”").arg(visibleName(m_field.label)));
        m_choices->setToolTip(m_choices->accessibleName());
    }
    showVerdict();
}

void FieldRow::changeEvent(QEvent* event) {
    LabelledRow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::editor
