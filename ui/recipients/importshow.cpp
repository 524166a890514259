#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>

#include "base/outside.h"
#include "ui/recipients/fitting.h"
#include "ui/recipients/importfoot.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/notespanel.h"
#include "ui/recipients/previewtable.h"
#include "ui/recipients/sourcebar.h"
#include "ui/text/errors.h"
#include "ui/text/filefacts.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::recipientspage {
namespace {

constexpr std::size_t offeredGapColumns = 5;

}  // namespace

using Stage = ImportSession::Stage;
using widgets::Tone;

void ImportView::retranslate() {
    m_header->setParentTitle(tr("Recipients"));
    m_header->setTitle(tr("Import list"));
    setWords(*m_otherFile, tr("Another file"));
    m_paste->setToolTip(tr("Paste what was copied in Excel or WPS (%1)")
                            .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    setWords(*m_paste, tr("Paste"));
    fitButtons(*m_header, width(), {m_paste, m_otherFile});
    m_foot->retranslate();
    m_notes->retranslate();
    m_table->view()->setAccessibleName(tr("Preview of the rows"));
    show();
}

void ImportView::showEmpty() {
    if (m_refused)
        m_empty->setWords(tr("The clipboard holds no table"),
                          tr("Select the cells in Excel or WPS, the header with them, copy them and paste again."),
                          tr("Choose a file…"), tr("Paste"));
    else
        m_empty->setWords(
            tr("Drop a spreadsheet here"),
            tr("An .xlsx, .ods or .csv file, or cells copied in Excel, with one person per row and a column with their "
               "openids. It is looked through first; nothing is sent."),
            tr("Choose a file…"), tr("Paste"));
}

void ImportView::show() {
    showEmpty();
    const bool empty = m_session.stage() == Stage::Empty;
    m_empty->setVisible(empty);
    m_scroll->setVisible(!empty);
    m_otherFile->setVisible(!empty);
    m_paste->setVisible(!empty);
    m_paste->setEnabled(!isImporting());
    fitButtons(*m_header, width(), {m_paste, m_otherFile});
    m_otherFile->setEnabled(!isImporting());
    m_foot->show();
    if (empty)
        return;
    showFileLine();
    m_source->show(m_session);
    showBanner();
    showNotes();
    showTiles();
    showStrip();
    showRows();
}

void ImportView::showFileLine() {
    m_fileName->setText(visibleName(m_session.fileName()));
    QStringList facts;
    if (m_session.fileSize() >= 0)
        facts << QLocale().formattedDataSize(m_session.fileSize(), 1, QLocale::DataSizeTraditionalFormat);
    const auto& preview = m_session.preview();
    if (m_session.stage() == Stage::Reading)
        facts << tr("Reading…");
    const auto columns = preview ? static_cast<int>(preview->source.header.size()) : 0;
    if (m_session.findings().isCounted()) {
        const auto rows = static_cast<int>(m_session.findings().rowsRead());
        facts << tr("%1, %2", "rows, columns")
                     .arg(tr("%Ln row(s)", nullptr, rows), tr("%Ln column(s)", nullptr, columns));
        facts << readingSentence();
    } else if (preview) {
        facts << tr("%Ln column(s)", nullptr, columns);
    }
    if (preview)
        facts << tr("the first %Ln row(s) below", nullptr, static_cast<int>(preview->rows.size()));
    m_fileFacts->setText(facts.join(QStringLiteral(" · ")));
}

QString ImportView::readingSentence() const {
    const double seconds = std::chrono::duration<double>(m_session.readingTook()).count();
    return tr("read at %1 in %2 s")
        .arg(text::clockTime(m_session.readAt()), QLocale().toString(qMax(0.1, seconds), 'f', 1));
}

void ImportView::showBanner() {
    m_help = Help::None;
    if (m_refused) {
        m_banner->show(Tone::Amber,
                       tr("The clipboard holds no table: copy cells in Excel or WPS, the header with them."));
    } else if (m_writeError) {
        m_banner->show(Tone::Red, text::sentence(*m_writeError));
    } else if (m_session.error()) {
        showError(*m_session.error());
    } else if (m_session.stage() == Stage::Unread) {
        m_help = Help::Read;
        m_banner->show(Tone::Amber, tr("The reading was stopped."), tr("Read again"));
    } else if (m_session.stage() == Stage::NeedsColumn) {
        m_help = Help::Column;
        m_banner->show(Tone::Red, tr("No column looks like openids. Say above the table which one holds them."),
                       tr("Choose the column"));
    } else if (m_session.stage() == Stage::Uncounted) {
        m_help = Help::Count;
        m_banner->show(Tone::Amber, tr("The counting was stopped: duplicates and bad rows are not known."),
                       tr("Count"));
    } else if (!m_written.isEmpty()) {
        m_help = Help::Folder;
        m_banner->show(Tone::Info, tr("The rows with problems are in %1.").arg(QFileInfo(m_written).fileName()),
                       tr("Open the folder"));
    } else if (m_session.preview()) {
        showMapping();
    } else {
        m_banner->hide();
    }
}

void ImportView::showError(const Error& error) {
    struct Cure {
        ErrorKind kind;
        Help help;
        QString link;
    };
    const Cure cures[] = {
        {ErrorKind::EncodingUnknown, Help::Encoding, tr("Choose the encoding")},
        m_session.options().headerRow ? Cure{ErrorKind::NoHeader, Help::Header, tr("Choose the header row")}
                                      : Cure{ErrorKind::NoHeader, Help::NoHead, tr("Read it without a header")},
        {ErrorKind::NoSuchSheet, Help::Sheet, tr("Take the first sheet")},
        {ErrorKind::QuoteNotClosed, Help::Quotes, tr("Read quotes as characters")},
        {ErrorKind::EmptyList, Help::Column, tr("Choose the openid column")},
        {ErrorKind::NoSuchColumn, Help::Column, tr("Choose the openid column")},
        {ErrorKind::ChoiceNeeded, Help::Count, tr("Count")},
        {ErrorKind::StorageFull, Help::Import, tr("Try again")},
        {ErrorKind::StorageBusy, Help::Import, tr("Try again")},
        {ErrorKind::StorageFailed, Help::Import, tr("Try again")},
    };
    m_help = Help::File;
    QString link = tr("Choose another file");
    for (const Cure& cure : cures) {
        if (cure.kind == error.kind) {
            m_help = cure.help;
            link = cure.link;
        }
    }
    m_banner->show(Tone::Red, text::sentence(error), link);
}

void ImportView::showMapping() {
    const QStringList numbers = m_session.findings().numberColumns();
    const QString asText =
        numbers.isEmpty() ? tr("Every cell stays text, as the spreadsheet shows it.")
                          : tr("%1 stay text and never become 1.38E+10.").arg(QLocale().createSeparatedList(numbers));
    const auto& remembered = m_session.remembered();
    if (!remembered) {
        m_banner->show(Tone::Info, asText);
        m_banner->setVisible(m_session.notes().empty());  // they matter more
        return;
    }
    m_help = Help::Remap;
    const QString sentence =
        tr("The header is the same as in %1: its columns are used as there. %2").arg(remembered->file, asText);
    m_banner->show(Tone::Info, sentence, tr("Map anew"));
}

void ImportView::showNotes() {
    m_notes->setFacts(m_session.preview() ? text::factsOf(m_session.preview()->source, m_session.options())
                                          : QStringList());
    m_notes->show(m_session.notes(), m_session.options(), m_session.findings().note());
    m_notes->setEnabled(!isImporting());
}

void ImportView::showTiles() {
    using widgets::Ink;
    const Findings& findings = m_session.findings();
    // Who can be sent to depends on what is asked, and is not said before that is answered.
    const bool counted = findings.isCounted() && !m_session.asks();
    const auto figure = [&](Sight sight) { return counted ? text::number(findings.count(sight)) : text::unknown(); };
    const auto plural = [&](Sight sight) { return static_cast<int>(findings.count(sight)); };
    m_tiles[0]->setCaption({}, QStringLiteral("checkmark"), Ink::Delivered);
    const auto people = static_cast<int>(findings.people());
    m_tiles[0]->setFigure(counted ? text::number(people) : text::unknown(), Ink::Text,
                          tr("people ready", nullptr, people));
    m_tiles[0]->setNote(m_session.asks()        ? tr("answer what is asked first")
                        : !findings.isCounted() ? QString()
                        : findings.hasFurther()
                            ? tr("%Ln message(s), one per row", nullptr, plural(Sight::All))
                            : tr("from %Ln row(s)", nullptr, static_cast<int>(findings.rowsRead())));
    m_tiles[1]->setCaption({}, QStringLiteral("edit-copy"), Ink::Secondary);
    m_tiles[1]->setFigure(figure(Sight::Duplicates), Ink::Text, tr("duplicates", nullptr, plural(Sight::Duplicates)));
    m_tiles[1]->setNote(m_session.options().duplicates == recipients::Duplicates::Each ? tr("the same row once more")
                                                                                       : tr("the first one stays"));
    m_tiles[2]->setCaption({}, QStringLiteral("window-close"), Ink::Failed);
    m_tiles[2]->setFigure(figure(Sight::Rejected), Ink::Text,
                          findings.rejectsForOtherThanOpenids() ? tr("rows left out", nullptr, plural(Sight::Rejected))
                                                                : tr("bad openids", nullptr, plural(Sight::Rejected)));
    m_tiles[2]->setNote(findings.rejectsForOtherThanOpenids() ? tr("bad openids, damaged text") : tr("not imported"));
    showGapTile();
    for (widgets::NumberTile* tile : m_tiles)
        tile->setToolTip(tile->accessibleName() + u'\n' + tile->accessibleDescription());
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setEnabled(i == 0 || findings.count(static_cast<Sight>(i)) > 0);
    if (m_sight != Sight::All && findings.count(m_sight) == 0) {
        m_sight = Sight::All;
        m_tiles[0]->setChecked(true);
    }
}

void ImportView::showGapTile() {
    using widgets::Ink;
    const Findings& findings = m_session.findings();
    const auto& preview = m_session.preview();
    const auto gaps = static_cast<int>(findings.count(Sight::Gaps));
    m_tiles[3]->setCaption({}, QStringLiteral("data-warning"), gaps > 0 ? Ink::Untinted : Ink::Secondary);
    const QString figure = findings.isCounted() ? text::number(gaps) : text::unknown();
    if (gaps == 0 || !preview) {
        m_tiles[3]->setFigure(figure, Ink::Text, tr("empty cells"));
        m_tiles[3]->setNote(findings.isCounted() ? tr("every column is filled") : QString());
        return;
    }
    const QString column = preview->source.header.value(findings.gapColumn());
    m_tiles[3]->setFigure(
        figure, Ink::Text,
        (findings.hasFurther() ? tr("rows without %1", nullptr, gaps) : tr("people without %1", nullptr, gaps))
            .arg(visibleName(column)));
    m_tiles[3]->setNote(tr("imported with a reminder"));
}

void ImportView::showStrip() {
    const Findings& findings = m_session.findings();
    const auto& preview = m_session.preview();
    std::vector<int> columns = m_sight == Sight::Gaps && preview ? findings.gapColumns() : std::vector<int>();
    if (columns.size() > offeredGapColumns)
        columns.resize(offeredGapColumns);
    const bool offer = columns.size() > 1;
    while (m_chips.size() < columns.size()) {
        auto* chip = new widgets::Chip(m_theme, {}, m_strip);
        chip->setCheckable(true);
        m_chipRow->addWidget(chip);
        m_chips.push_back(chip);
        connect(chip, &QAbstractButton::clicked, this,
                [this, chip] { m_session.setGapColumn(chip->property("column").toInt()); });
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(offer && i < columns.size());
        if (i >= columns.size())
            continue;
        m_chips[i]->setText(visibleName(preview->source.header.value(columns[i])));
        m_chips[i]->setCount(findings.gapsIn(columns[i]));
        m_chips[i]->setProperty("column", columns[i]);
        m_chips[i]->setChecked(columns[i] == findings.gapColumn());
    }
    const auto shown = m_sight == Sight::All ? 0 : static_cast<qint64>(findings.rows(m_sight).size());
    const bool fewer = m_sight != Sight::All && shown < findings.count(m_sight);
    m_stripWords->setText(fewer ? tr("The first %1 of them").arg(text::number(shown)) : QString());
    m_strip->setVisible(offer || fewer);
}

void ImportView::showRows() {
    const auto& preview = m_session.preview();
    const bool reading = m_session.stage() == Stage::Reading;
    m_found->setEnabled(!reading);
    if (reading)
        return;  // what was there stays for the moment
    m_found->setVisible(preview.has_value());
    if (!preview) {
        m_table->show({}, {}, -1, -1, {}, {}, false);
        return;
    }
    const Findings& findings = m_session.findings();
    m_table->show(preview->source.header, m_session.columns(), m_session.openidColumn(), m_session.nameColumn(),
                  findings.rows(m_sight), findings.marks(), m_sight != Sight::All);
    m_table->uses()->setEnabled(!isImporting());
}

}  // namespace hongyan::recipientspage
