#include "ui/recipients/importfoot.h"

#include <QLineEdit>
#include <QProgressBar>

#include "ui/recipients/replacequestion.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

constexpr Milliseconds slowFrom{250};  ///< most files are read before

}  // namespace

using Stage = ImportSession::Stage;

ImportFoot::ImportFoot(widgets::Theme& theme, const ImportSession& session, const ListsModel& lists, QWidget* parent)
    : FootBar(theme, parent),
      m_theme(theme),
      m_session(session),
      m_lists(lists),
      m_question(new ReplaceQuestion(theme, lists, parent)) {
    make();
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // fit() minds the width
    connect(m_cancel, &QPushButton::clicked, this, &ImportFoot::cancelled);
    connect(m_stop, &QPushButton::clicked, this, &ImportFoot::stopRequested);
    connect(m_export, &QPushButton::clicked, this, &ImportFoot::exportRequested);
    connect(m_import, &QPushButton::clicked, this, [this] {
        if (!m_question->asks(name()))
            begin();
    });
    connect(m_question, &ReplaceQuestion::confirmed, this, &ImportFoot::begin);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_question->dismiss();
        show();
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowFrom);
    connect(&m_slow, &QTimer::timeout, this, &ImportFoot::show);
    connect(&session, &ImportSession::progressed, this, &ImportFoot::onProgressed);
    connect(&lists, &ListsModel::modelReset, this, &ImportFoot::showReplaced);
}

void ImportFoot::make() {
    using widgets::ButtonKind;
    addLeft(m_cancel = widgets::button(QString(), ButtonKind::Tall, this));
    addLeft(m_export =
                widgets::button(m_theme.icon(QStringLiteral("document-export")), QString(), ButtonKind::Tall, this));
    addLeft(m_progressWords = widgets::label({}, widgets::Type::Body, widgets::Ink::Secondary, this));
    addLeft(m_progress = new QProgressBar(this));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(m_theme.px(140));
    addLeft(m_stop = widgets::button(QString(), ButtonKind::Small, this));
    addRight(m_replaced = widgets::label({}, widgets::Type::Caption, widgets::Ink::Retrying, this));
    addRight(m_nameLabel = widgets::label({}, widgets::Type::Body, widgets::Ink::Secondary, this));
    addRight(m_name = new QLineEdit(this));
    m_name->setMaxLength(100);
    m_nameLabel->setBuddy(m_name);
    addRight(m_import = widgets::button(QString(), ButtonKind::Primary, this));
}

void ImportFoot::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_stop->setText(tr("Stop"));
    m_nameLabel->setText(tr("List name"));
    m_name->setAccessibleName(tr("List name"));
    m_progress->setAccessibleName(tr("Progress"));
}

void ImportFoot::setName(const QString& name) {
    m_name->setText(name);
    m_name->setCursorPosition(0);
}

QString ImportFoot::name() const {
    return m_name->text().trimmed();
}

void ImportFoot::setWriting(bool writing) {
    m_writing = writing;
    show();
}

void ImportFoot::show() {
    const Stage stage = m_session.stage();
    const Findings& findings = m_session.findings();
    const bool running = stage == Stage::Counting || stage == Stage::Importing;
    if (stage != Stage::Reading)
        m_reading = false;
    else if (!std::exchange(m_reading, true))
        m_slow.start();
    if (!running)
        m_rowsSoFar = 0;
    onProgressed(m_rowsSoFar > 0 ? m_progress->value() / 1000.0 : 0, m_rowsSoFar);
    m_progress->setRange(0, running ? 1000 : 0);  // how long an opening takes nobody knows
    for (QWidget* each : std::initializer_list<QWidget*>{m_progressWords, m_progress, m_stop})
        each->setVisible(running || m_writing || (m_reading && !m_slow.isActive()));
    const auto problems = static_cast<int>(findings.problemCount());
    m_export->setVisible(!running && !m_writing && problems > 0);
    m_exportWords = tr("Export the %Ln with problems", nullptr, problems);
    const bool named = !name().isEmpty();
    const bool ready = stage == Stage::Counted || stage == Stage::Uncounted;
    m_name->setVisible(stage != Stage::Empty);
    m_import->setVisible(stage != Stage::Empty);
    m_name->setEnabled(stage != Stage::Importing);
    widgets::setFault(*m_name, named || stage == Stage::Empty ? widgets::InputFault::None : widgets::InputFault::Wrong);
    m_cancel->setEnabled(stage != Stage::Importing);
    m_import->setEnabled(ready && named && !m_session.asks());
    m_import->setText(findings.isCounted() ? tr("Import %Ln people", nullptr, static_cast<int>(findings.people()))
                                           : tr("Import"));
    if (!ready || m_session.asks())
        m_question->dismiss();
    showReplaced();
}

QWidget* ImportFoot::question() const {
    return m_question;
}

/// The button cannot be pressed meanwhile; the one that stops it is the next sensible thing.
void ImportFoot::begin() {
    emit importRequested();
    if (m_stop->isVisibleTo(this))
        m_stop->setFocus(Qt::OtherFocusReason);
}

void ImportFoot::showReplaced() {
    const recipients::ListInfo* old = m_lists.named(name());
    const bool running = m_progress->isVisibleTo(this);
    const bool asks = m_session.asks();
    m_replaced->setVisible((old || asks) && !running && m_session.stage() != Stage::Empty);
    if (asks)
        m_replaced->setText(tr("Answer what is asked above"));
    else if (old)
        m_replaced->setText(tr("Replaces the one of %1").arg(text::dayAndTime(old->list.importedAt)));
    fit();
}

void ImportFoot::fit() {
    m_export->setText(m_exportWords);
    m_export->setAccessibleName(m_exportWords);
    m_nameLabel->setVisible(m_session.stage() != Stage::Empty);
    if (sizeHint().width() > width()) {
        m_export->setText({});
        m_nameLabel->hide();
    }
    m_name->setFixedWidth(qMin(m_theme.px(200), 280));
    if (sizeHint().width() > width())
        m_name->setFixedWidth(m_theme.px(80));
    m_export->setToolTip(m_export->text().isEmpty() ? m_exportWords : QString());
}

void ImportFoot::resizeEvent(QResizeEvent* event) {
    FootBar::resizeEvent(event);
    fit();
}

void ImportFoot::onProgressed(double done, qint64 rows) {
    m_rowsSoFar = rows;
    m_progress->setValue(qRound(done * 1000));
    const auto count = static_cast<int>(rows);
    m_progressWords->setText(m_writing                               ? tr("Exporting…")
                             : m_session.stage() == Stage::Reading   ? tr("Reading…")
                             : m_session.stage() == Stage::Importing ? tr("Importing, %Ln row(s)", nullptr, count)
                                                                     : tr("Counting, %Ln row(s)", nullptr, count));
}

}  // namespace hongyan::recipientspage
