#include "ui/recipients/suppressionimport.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/recipients/jobline.h"
#include "ui/recipients/notespanel.h"
#include "ui/recipients/previewtable.h"
#include "ui/recipients/sourcebar.h"
#include "ui/text/errors.h"
#include "ui/text/filefacts.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::recipientspage {

using Stage = ImportSession::Stage;
using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

constexpr qsizetype uselessNamed = 5;

int guess(const QStringList& header, const QStringList& words) {
    for (int column = 0; column < header.size(); ++column) {
        for (const QString& word : words) {
            if (header[column].contains(word, Qt::CaseInsensitive))
                return column;
        }
    }
    return -1;
}

int guessReason(const QStringList& header) {
    return guess(header,
                 {QStringLiteral("原因"), QStringLiteral("理由"), QStringLiteral("reason"), QStringLiteral("why")});
}

int guessExpiry(const QStringList& header) {
    return guess(header, {QStringLiteral("到期"), QStringLiteral("截止"), QStringLiteral("有效期"),
                          QStringLiteral("expir"), QStringLiteral("until")});
}

/// Nobody is sent anything here, however many rows there are of them.
std::vector<recipients::FileNote> notesWithoutMessages(std::vector<recipients::FileNote> notes) {
    for (recipients::FileNote& note : notes)
        if (note.choice == recipients::Choice::Duplicates)
            note.choice.reset();
    return notes;
}

}  // namespace

SuppressionImport::SuppressionImport(widgets::Theme& theme, engine::Library& library, const Clock& clock,
                                     QWidget* parent)
    : QWidget(parent), m_theme(theme), m_library(library), m_session(library, clock) {
    make();
    listen();
    retranslate();
}

void SuppressionImport::make() {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    top->setSpacing(m_theme.px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(4));
    words->addWidget(m_file = widgets::label({}, Type::Section, Ink::Text, this));
    words->addWidget(m_facts = new widgets::ElidedLabel({}, this));
    m_facts->setProperty("ink", QLatin1String(widgets::nameOf(Ink::Secondary)));
    m_facts->setProperty("type", QLatin1String(widgets::nameOf(Type::Caption)));
    top->addLayout(words);
    top->addWidget(m_source = new SourceBar(m_theme, this));
    top->addWidget(makeColumns());
    top->addWidget(m_banner = new widgets::Banner(m_theme, widgets::Tone::Red, this));
    top->addWidget(m_notes = new NotesPanel(m_theme, this));
    rows->addLayout(top);
    rows->addWidget(widgets::line(Qt::Horizontal, true, this));
    rows->addWidget(m_table = new PreviewTable(m_theme, this), 1);
    m_table->uses()->hide();  // the boxes above say it
    rows->addWidget(makeFoot());
}

QWidget* SuppressionImport::makeColumns() {
    auto* columns = new QWidget(this);
    auto* flow = new widgets::FlowLayout(m_theme.px(8), m_theme.px(8), columns);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int which = 0; which < ColumnCount; ++which) {
        m_labels[which] = widgets::label({}, Type::Body, Ink::Secondary, columns);
        m_labels[which]->setMinimumHeight(m_theme.px(28));
        m_boxes[which] = new QComboBox(columns);
        m_boxes[which]->setObjectName(QStringLiteral("suppressionColumn%1").arg(which));
        m_boxes[which]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_boxes[which]->setMaximumWidth(m_theme.px(240));
        flow->addWidget(m_labels[which]);
        flow->addWidget(m_boxes[which]);
        connect(m_boxes[which], &QComboBox::activated, this, [this, which] { onColumn(static_cast<Column>(which)); });
        if (which == Reason) {
            flow->addWidget(m_reason = new QLineEdit(columns));
            m_reason->setObjectName(QStringLiteral("suppressionReason"));
            m_reason->setMaxLength(200);
            m_reason->setFixedWidth(m_theme.px(220));
        }
    }
    return columns;
}

QWidget* SuppressionImport::makeFoot() {
    auto* foot = new widgets::FootBar(m_theme, this);
    foot->addLeft(m_cancel = widgets::button(QString(), ButtonKind::Tall, foot));
    foot->addLeft(m_line = new JobLine(m_theme, foot));
    foot->addRight(m_why = widgets::label({}, widgets::Type::Caption, widgets::Ink::Retrying, foot));
    foot->addRight(m_import = widgets::button(QString(), ButtonKind::Primary, foot));
    m_cancel->setObjectName(QStringLiteral("suppressionCancel"));
    m_import->setObjectName(QStringLiteral("suppressionImport"));
    return foot;
}

void SuppressionImport::listen() {
    connect(&m_session, &ImportSession::changed, this, &SuppressionImport::show);
    connect(m_source, &SourceBar::chosen, &m_session, &ImportSession::setOptions);
    connect(m_notes, &NotesPanel::chosen, &m_session, &ImportSession::setOptions);
    connect(m_notes, &NotesPanel::lookRequested, &m_session, &ImportSession::setNote);
    connect(m_line, &JobLine::stopped, this, &SuppressionImport::show);
    connect(m_import, &QPushButton::clicked, this, &SuppressionImport::import);
    connect(m_cancel, &QPushButton::clicked, this, &SuppressionImport::escape);
}

void SuppressionImport::open(const QString& path) {
    m_error.reset();
    m_guessedFor.clear();
    m_reason->clear();
    m_session.open(path);
}

bool SuppressionImport::isRunning() const {
    return m_line->isRunning();
}

void SuppressionImport::escape() {
    if (isRunning()) {
        m_line->stop();
        return;
    }
    m_session.close();
    emit left();
}

int SuppressionImport::columnOf(Column which) const {
    return m_boxes[which]->currentData().toInt();
}

void SuppressionImport::onColumn(Column which) {
    m_error.reset();
    if (which == Openid)
        m_session.useAsOpenid(columnOf(Openid));
    else
        show();
}

void SuppressionImport::showColumns() {
    const auto& preview = m_session.preview();
    const QStringList header = preview ? preview->source.header : QStringList();
    const bool anew = header != m_guessedFor;
    const int current[ColumnCount] = {m_session.openidColumn(), anew ? guessReason(header) : columnOf(Reason),
                                      anew ? guessExpiry(header) : columnOf(Expiry)};
    m_guessedFor = header;
    const QString none[ColumnCount] = {QString(), tr("the same for all"), tr("none: for good")};
    for (int which = 0; which < ColumnCount; ++which) {
        const QSignalBlocker quiet(m_boxes[which]);
        m_boxes[which]->clear();
        if (which != Openid)
            m_boxes[which]->addItem(none[which], -1);
        for (int column = 0; column < header.size(); ++column)
            m_boxes[which]->addItem(visibleName(header[column]), column);
        m_boxes[which]->setCurrentIndex(m_boxes[which]->findData(current[which]));
        m_boxes[which]->setEnabled(preview && !m_line->isRunning());
    }
    m_reason->setVisible(columnOf(Reason) < 0);
    m_reason->setEnabled(preview && !m_line->isRunning());
}

void SuppressionImport::showBanner() {
    const std::optional<Error>& error = m_error ? m_error : m_session.error();
    m_banner->setVisible(error || m_session.stage() == Stage::NeedsColumn);
    if (error)
        m_banner->show(widgets::Tone::Red, text::sentence(*error));
    else if (m_session.stage() == Stage::NeedsColumn)
        m_banner->show(widgets::Tone::Red, tr("No column looks like openids. Say above which one holds them."));
}

void SuppressionImport::show() {
    const Findings& findings = m_session.findings();
    const bool running = m_line->isRunning();
    m_file->setText(visibleName(m_session.fileName()));
    QStringList facts;
    if (m_session.stage() == Stage::Reading)
        facts << tr("Reading…");
    if (findings.isCounted()) {
        facts << tr("%Ln people", nullptr, static_cast<int>(findings.count(Sight::All)));
        if (findings.count(Sight::Rejected) > 0)
            facts << tr("%Ln rows with bad openids are left out", nullptr,
                        static_cast<int>(findings.count(Sight::Rejected)));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const auto& preview = m_session.preview();
    m_source->show(m_session);
    showColumns();
    showBanner();
    m_notes->setFacts(preview ? text::factsOf(preview->source, m_session.options()) : QStringList());
    m_notes->show(notesWithoutMessages(m_session.notes()), m_session.options(), findings.note());
    m_notes->setEnabled(!running);
    showTable();
    m_cancel->setVisible(!running);
    m_import->setEnabled(m_session.stage() == Stage::Counted && !running && !m_session.asks());
    m_why->setText(running || m_import->isEnabled() ? QString() : whyNot());
    m_import->setAccessibleDescription(m_why->text());
    m_import->setText(findings.isCounted()
                          ? tr("Suppress %Ln people", nullptr, static_cast<int>(findings.count(Sight::All)))
                          : tr("Suppress"));
}

QString SuppressionImport::whyNot() const {
    if (m_session.asks())
        return tr("Answer what is asked above");
    switch (m_session.stage()) {
        case Stage::Empty:
        case Stage::Failed:
            return {};
        case Stage::Reading:
            return tr("The file is being read");
        case Stage::Unread:
            return tr("The reading was stopped");
        case Stage::NeedsColumn:
            return tr("Choose the column with the openids");
        case Stage::Counting:
            return tr("The rows are being counted");
        case Stage::Uncounted:
            return tr("The rows were not counted");
        case Stage::Counted:
        case Stage::Importing:
            return {};
    }
    return {};
}

void SuppressionImport::showTable() {
    const Findings& findings = m_session.findings();
    const auto& preview = m_session.preview();
    m_table->setVisible(preview.has_value());
    if (!preview)
        return;
    // Nothing but the openid has to be filled here.
    QHash<qint64, Mark> marks = findings.marks();
    marks.removeIf([](QHash<qint64, Mark>::iterator mark) { return mark->kind == Mark::Kind::Gap; });
    const bool ofNote = findings.note() >= 0;
    m_table->show(preview->source.header, m_session.columns(), m_session.openidColumn(), -1,
                  findings.rows(ofNote ? Sight::Note : Sight::All), marks, ofNote);
}

void SuppressionImport::import() {
    engine::SuppressionImport request;
    request.path = m_session.path();
    request.options = m_session.options();
    request.openidColumn = m_session.openidColumn();
    request.reasonColumn = columnOf(Reason);
    request.expiryColumn = columnOf(Expiry);
    if (request.reasonColumn < 0)
        request.reason = m_reason->text().trimmed();
    m_error.reset();
    engine::CopyJob* job = m_library.importSuppressions(request, this);
    m_line->watch(job, [](qint64 done) { return tr("%Ln people so far", nullptr, static_cast<int>(done)); });
    connect(job, &engine::CopyJob::finished, this,
            [this, job](const Result<qint64>& people) { onImported(*job, people); });
    show();
}

void SuppressionImport::onImported(const engine::CopyJob& job, const Result<qint64>& people) {
    m_line->finish();
    if (!people) {
        m_error = people.error();
        show();
        return;
    }
    const QString file = m_session.fileName();
    QStringList useless;
    for (const recipients::Problem& problem : job.uselessRows()) {
        if (useless.size() == uselessNamed) {
            useless << QStringLiteral("…");
            break;
        }
        useless << tr("row %1: %2").arg(text::number(problem.row), text::word(problem));
    }
    const qint64 leftOut = job.leftOut();
    m_session.close();
    emit imported(*people, file, leftOut, useless.join(QStringLiteral(" · ")));
}

void SuppressionImport::retranslate() {
    const QString words[ColumnCount] = {tr("Openid in"), tr("Why in"), tr("Until in")};
    const QString names[ColumnCount] = {tr("Column with the openids"), tr("Column that says why"),
                                        tr("Column with the day until which they are suppressed")};
    for (int which = 0; which < ColumnCount; ++which) {
        m_labels[which]->setText(words[which]);
        m_boxes[which]->setAccessibleName(names[which]);
    }
    m_reason->setPlaceholderText(tr("for example: asked not to be written to"));
    m_reason->setAccessibleName(tr("Why they are suppressed"));
    m_table->view()->setAccessibleName(tr("Preview of the rows"));
    m_cancel->setText(tr("Cancel"));
    m_notes->retranslate();
    show();
}

}  // namespace hongyan::recipientspage
