#include "ui/editor/taprow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "templates/lint.h"
#include "ui/editor/fieldinput.h"
#include "ui/editor/shown.h"

namespace hongyan::editor {

TapRow::TapRow(widgets::Theme& theme, QWidget* parent)
    : LabelledRow(theme, parent),
      m_target(new QComboBox(this)),
      m_path(new FieldInput(theme, 28, this)),
      m_url(new FieldInput(theme, 28, this)),
      m_appId(new QLineEdit(this)),
      m_footnote(new Footnote(theme, this)),
      m_first(new QHBoxLayout),
      m_second(new QHBoxLayout) {
    setObjectName(QStringLiteral("tap"));
    m_target->addItems({{}, {}, {}});
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_path->setObjectName(QStringLiteral("path"));
    m_url->setObjectName(QStringLiteral("url"));
    m_appId->setMinimumWidth(theme.px(60));
    m_appId->setObjectName(QStringLiteral("appId"));
    m_first->setSpacing(theme.px(8));
    m_first->addWidget(m_target);
    m_first->addWidget(m_path, 1);
    m_second->setSpacing(theme.px(8));
    m_second->setContentsMargins(0, theme.px(4), 0, 0);
    m_second->addWidget(m_appId, 1);
    m_second->addWidget(m_url, 1);
    add(m_first);
    add(m_second);
    add(m_footnote);
    connect(m_target, &QComboBox::currentIndexChanged, this, &TapRow::told);
    connect(m_path, &FieldInput::edited, this, &TapRow::told);
    connect(m_url, &FieldInput::edited, this, &TapRow::told);
    connect(m_appId, &QLineEdit::textEdited, this, &TapRow::told);
    connect(m_footnote, &Footnote::linkActivated, this, [this] {
        if (m_faulty)
            m_faulty->replaceLine(m_verdict.replacement);
    });
    retranslate();
}

TapRow::Target TapRow::target() const {
    return static_cast<Target>(qMax(0, m_target->currentIndex()));
}

bool TapRow::needs(const FieldInput& input) const {
    switch (target()) {
        case Target::Nothing:
            return false;
        case Target::WebPage:
            return &input == m_url;
        case Target::MiniProgram:
            return &input == m_path || !isOwnProgram();
    }
    return false;
}

void TapRow::setChannel(templates::Channel channel) {
    if (channel == m_channel)
        return;
    m_channel = channel;
    m_setting = true;
    if (isOwnProgram() && target() == Target::WebPage)
        m_target->setCurrentIndex(static_cast<int>(Target::Nothing));
    auto* model = qobject_cast<QStandardItemModel*>(m_target->model());
    if (QStandardItem* web = model ? model->item(static_cast<int>(Target::WebPage)) : nullptr)
        web->setEnabled(!isOwnProgram());
    m_setting = false;
    showVerdict();
}

void TapRow::setReadOnly(bool on) {
    m_target->setEnabled(!on);
    m_path->setReadOnly(on);
    m_url->setReadOnly(on);
    m_appId->setReadOnly(on);
}

void TapRow::beginDefault() {
    m_url->beginDefault();
}

void TapRow::makeVariables(const QString& key) {
    FieldInput* input = key == templates::pagePathKey ? m_path : m_url;
    input->replaceLine(templates::withVariables(input->line(), m_columns));
}

void TapRow::setFrom(const templates::Message& message) {
    m_setting = true;
    const bool mini = !message.miniAppId.isEmpty() || !message.miniPath.isEmpty();
    const Target wanted = mini ? Target::MiniProgram : message.url.isEmpty() ? Target::Nothing : Target::WebPage;
    m_target->setCurrentIndex(static_cast<int>(wanted));
    m_path->setLine(message.miniPath);
    m_url->setLine(message.url);
    m_appId->setText(message.miniAppId);
    m_appId->setCursorPosition(0);
    m_setting = false;
    showVerdict();
}

void TapRow::writeTo(templates::Message& message) const {
    message.url = needs(*m_url) ? m_url->line() : QString();
    message.miniPath = needs(*m_path) ? m_path->line() : QString();
    message.miniAppId = target() == Target::MiniProgram && !isOwnProgram() ? m_appId->text() : QString();
}

void TapRow::setColumns(const QStringList& columns, const QStringList& values) {
    m_columns = columns;
    m_values = values;
    m_path->setColumns(columns, values);
    m_url->setColumns(columns, values);
    showVerdict();
}

std::optional<Error> TapRow::problem() const {
    for (const FieldInput* input : {m_path, m_url}) {
        if (needs(*input)) {
            if (const auto error = variableError(input->line(), m_columns))
                return error;
        }
    }
    return std::nullopt;
}

void TapRow::told() {
    showVerdict();
    if (!m_setting)
        emit edited();
}

Verdict TapRow::verdictOnUrl() const {
    Verdict verdict = verdictOnVariables(m_url->line(), m_columns, m_values);
    const bool varies = !templates::variablesIn(m_url->line()).empty();
    if (verdict.weight != Verdict::Weight::Fine || m_url->line().isEmpty() || (varies && m_values.isEmpty()))
        return verdict;
    if (templates::opensTheWeb(shownLink(m_url->line(), m_columns, m_values)))
        return verdict;
    verdict.weight = varies ? Verdict::Weight::Doubtful : Verdict::Weight::Wrong;
    verdict.sentence = tr("This is no web address: it begins with https:// and holds no blanks");
    return verdict;
}

void TapRow::showVerdict() {
    QHBoxLayout* line = target() == Target::WebPage ? m_first : m_second;
    if (line->indexOf(m_url) < 0)
        line->addWidget(m_url, 1);
    m_path->setVisible(needs(*m_path));
    m_url->setVisible(needs(*m_url));
    m_appId->setVisible(target() == Target::MiniProgram && !isOwnProgram());
    m_faulty = nullptr;
    m_verdict = {};
    const std::pair<FieldInput*, Verdict> all[] = {{m_path, verdictOnVariables(m_path->line(), m_columns, m_values)},
                                                   {m_url, verdictOnUrl()}};
    for (const auto& [input, verdict] : all) {
        const bool fine = verdict.weight == Verdict::Weight::Fine || !needs(*input);
        const bool wrong = verdict.weight == Verdict::Weight::Wrong;
        widgets::setFault(*input, fine    ? widgets::InputFault::None
                                  : wrong ? widgets::InputFault::Wrong
                                          : widgets::InputFault::Doubtful);
        if (!fine && !m_faulty) {
            m_faulty = input;
            m_verdict = verdict;
        }
    }
    QString note;
    if (m_faulty)
        note = m_verdict.sentence;
    else if (target() == Target::MiniProgram)
        note = isOwnProgram() ? tr("A page of the mini-program that sends the message.")
               : m_appId->text().isEmpty()
                   ? tr("Give the AppID of a mini-program that is linked to this account.")
                   : tr("WeChat versions that cannot open the mini-program open the web page instead.");
    std::vector<Footnote::Link> links;
    if (!m_verdict.link.isEmpty())
        links.push_back({QStringLiteral("mend"), m_verdict.link});
    m_footnote->say(m_verdict.weight, note, links, {});
    m_footnote->setVisible(!note.isEmpty());
}

void TapRow::retranslate() {
    setWords(tr("On tap"), tr("optional"));
    m_setting = true;
    m_target->setItemText(0, tr("Opens nothing"));
    m_target->setItemText(1, tr("Open web page"));
    m_target->setItemText(2, tr("Open mini-program"));
    m_setting = false;
    m_target->setAccessibleName(tr("What a tap opens"));
    m_path->setPlaceholderText(tr("Page, such as pages/order/detail?no={{Order}}"));
    m_path->setAccessibleName(tr("Page of the mini-program"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_url->setAccessibleName(tr("Web address"));
    m_appId->setPlaceholderText(tr("AppID of the mini-program"));
    m_appId->setAccessibleName(tr("AppID of the mini-program"));
    showVerdict();
}

void TapRow::changeEvent(QEvent* event) {
    LabelledRow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::editor
