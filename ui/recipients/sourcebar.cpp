#include "ui/recipients/sourcebar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

namespace hongyan::recipientspage {
namespace {

constexpr qint64 offeredRows = 20;
constexpr std::array encodings{recipients::Encoding::Utf8, recipients::Encoding::Gb18030, recipients::Encoding::Utf16Le,
                               recipients::Encoding::Utf16Be};
constexpr std::array separators{u',', u';', u'\t', u'|'};
constexpr std::array quotings{recipients::Quoting::Doubled, recipients::Quoting::None, recipients::Quoting::Clipboard};

void showOnly(QComboBox& box, const QString& text) {
    box.clear();
    box.addItem(text);
    box.setCurrentIndex(0);  // a box with a placeholder starts without
    box.setEnabled(false);
}

}  // namespace

SourceBar::SourceBar(widgets::Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* flow = new widgets::FlowLayout(theme.px(16), theme.px(8), this);
    flow->setContentsMargins(0, 0, 0, 0);
    for (int part = 0; part < PartCount; ++part) {
        auto* pair = new QWidget(this);
        auto* across = new QHBoxLayout(pair);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(theme.px(8));
        m_labels[part] = widgets::label({}, widgets::Type::Body, widgets::Ink::Secondary, pair);
        m_boxes[part] = new QComboBox(pair);
        m_boxes[part]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_boxes[part]->setMaximumWidth(theme.px(280));
        m_labels[part]->setBuddy(m_boxes[part]);
        across->addWidget(m_labels[part]);
        across->addWidget(m_boxes[part]);
        flow->addWidget(pair);
        connect(m_boxes[part], &QComboBox::activated, this, [this, part] { onActivated(static_cast<Part>(part)); });
    }
    retranslate();
}

void SourceBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SourceBar::retranslate() {
    const QString words[PartCount] = {tr("Sheet"), tr("Header in"), tr("Encoding"), tr("Separator"), tr("Quotes")};
    for (int part = 0; part < PartCount; ++part) {
        m_labels[part]->setText(words[part]);
        m_boxes[part]->setAccessibleName(words[part]);
    }
    showSheets();
    showHeaderRows();
    showEncodings();
    showSeparators();
    showQuotes();
}

void SourceBar::show(const ImportSession& session) {
    m_options = session.options();
    m_source = session.source();
    m_detected = session.detected();
    m_pasted = session.isPasted();
    m_error = session.error() ? std::optional(session.error()->kind) : std::nullopt;
    retranslate();
    const bool busy = session.stage() == ImportSession::Stage::Importing;
    for (QComboBox* each : m_boxes)
        each->setEnabled(each->isEnabled() && !busy);
}

void SourceBar::showSheets() {
    QComboBox& box = *m_boxes[Sheet];
    if (!m_source || m_source->format == recipients::Format::Csv) {
        showOnly(box, !m_source ? text::unknown() : m_pasted ? tr("what was pasted") : tr("csv has only one"));
        return;
    }
    box.clear();
    const auto sheets = static_cast<int>(m_source->sheets.size());
    const QString current = m_options.sheet.value_or(m_source->sheet);
    for (const recipients::SheetInfo& sheet : m_source->sheets) {
        QString words = sheet.hidden ? tr("%1 (hidden)").arg(visibleName(sheet.name)) : visibleName(sheet.name);
        if (sheet.name == current && sheets > 1)
            words = tr("%1 (of %n sheets)", nullptr, sheets).arg(words);
        box.addItem(words, sheet.name);
    }
    box.setCurrentIndex(box.findData(current));
    box.setEnabled(sheets > 1);
}

void SourceBar::showHeaderRows() {
    QComboBox& box = *m_boxes[HeaderRow];
    box.clear();
    const qint64 current = m_options.headerRow.value_or(m_source ? m_source->headerRow : -1);
    const qint64 detected =
        m_detected && (!m_source || m_source->sheet == m_detected->sheet) ? m_detected->headerRow : -1;
    box.addItem(tr("None (A, B, C)"), 0);
    for (qint64 row = 1; row <= qMax(offeredRows, current); ++row) {
        box.addItem(row == detected ? tr("Row %1 (detected)").arg(row) : tr("Row %1").arg(row), row);
    }
    box.setCurrentIndex(static_cast<int>(current));  // -1: none is known
    box.setPlaceholderText(tr("Choose…"));
    box.setEnabled(m_source || m_error == ErrorKind::NoHeader);
}

void SourceBar::showEncodings() {
    QComboBox& box = *m_boxes[Encoding];
    if (m_pasted) {
        showOnly(box, tr("a copy has none"));
        return;
    }
    if (m_source && m_source->format != recipients::Format::Csv) {
        showOnly(box, tr("spreadsheets have their own"));
        return;
    }
    box.clear();
    for (const recipients::Encoding encoding : encodings) {
        const bool found = m_detected && m_detected->encoding == encoding;
        box.addItem(found ? tr("%1 (detected)").arg(text::word(encoding)) : text::word(encoding),
                    static_cast<int>(encoding));
    }
    const auto current = m_options.encoding ? m_options.encoding
                         : m_source         ? std::optional(m_source->encoding)
                                            : std::nullopt;
    box.setPlaceholderText(tr("Choose…"));
    box.setCurrentIndex(current ? box.findData(static_cast<int>(*current)) : -1);
    box.setEnabled(m_source || m_error == ErrorKind::EncodingUnknown);
}

void SourceBar::showSeparators() {
    QComboBox& box = *m_boxes[Separator];
    if (!m_source || m_source->format != recipients::Format::Csv) {
        showOnly(box, m_source ? tr("CSV only") : text::unknown());
        return;
    }
    box.clear();
    const QChar current = m_options.separator.value_or(m_source->separator);
    for (const QChar separator : separators) {
        const QString word = text::separatorWord(separator);
        const bool found = m_detected && m_detected->separator == separator;
        box.addItem(found ? tr("%1 (detected)").arg(word) : word, separator);
    }
    box.setCurrentIndex(box.findData(current));
    box.setEnabled(true);
}

void SourceBar::showQuotes() {
    QComboBox& box = *m_boxes[Quotes];
    const auto word = [](recipients::Quoting quoting) {
        switch (quoting) {
            case recipients::Quoting::Doubled:
                return tr("double");
            case recipients::Quoting::None:
                return tr("as they stand");
            case recipients::Quoting::Clipboard:
                return tr("as Excel copies");
        }
        return QString();
    };
    if (!m_source || m_source->format != recipients::Format::Csv || m_pasted) {
        showOnly(box, !m_source ? text::unknown() : m_pasted ? word(recipients::Quoting::Clipboard) : tr("CSV only"));
        return;
    }
    box.clear();
    for (const recipients::Quoting quoting : quotings) {
        const bool found = m_detected && m_detected->quoting == quoting;
        box.addItem(found ? tr("%1 (detected)").arg(word(quoting)) : word(quoting), static_cast<int>(quoting));
    }
    box.setCurrentIndex(box.findData(static_cast<int>(m_options.quoting.value_or(m_source->quoting))));
    box.setEnabled(true);
}

void SourceBar::onActivated(Part part) {
    const QVariant value = m_boxes[part]->currentData();
    recipients::ReadOptions options = m_options;
    switch (part) {
        case Sheet:
            options.sheet = value.toString();
            options.headerRow.reset();  // another sheet has another one
            break;
        case HeaderRow:
            options.headerRow = value.toLongLong();
            break;
        case Encoding:
            options.encoding = static_cast<recipients::Encoding>(value.toInt());
            break;
        case Separator:
            options.separator = value.toChar();
            break;
        case Quotes:
            options.quoting = static_cast<recipients::Quoting>(value.toInt());
            break;
        case PartCount:
            return;
    }
    emit chosen(options);
}

}  // namespace hongyan::recipientspage
