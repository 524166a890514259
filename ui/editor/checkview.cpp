#include "ui/editor/checkview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <algorithm>

#include "ui/editor/fixpreview.h"
#include "ui/editor/fixwords.h"
#include "ui/text/formats.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/titled.h"

namespace hongyan::editor {

using widgets::Ink;
using widgets::Type;

CheckView::CheckView(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new widgets::SectionTitle(theme, {}, this)),
      m_card(new widgets::Card(this)) {
    widgets::layTitled(theme, *this, *m_title, *m_card);
    m_title->setTitle(tr("Checked with this list"));
}

void CheckView::clear() {
    m_card->clear();
    m_progress = nullptr;
    m_bar = nullptr;
    m_preview = nullptr;
}

void CheckView::say(const QString& sentence, const QString& link, bool warns) {
    clear();
    m_report.reset();
    m_shown.clear();
    QPushButton* mend = nullptr;
    if (!link.isEmpty()) {
        mend = widgets::button(link, widgets::ButtonKind::Link, m_card);
        connect(mend, &QPushButton::clicked, this, &CheckView::linkActivated);
    }
    m_card->addRow(row(warns ? QStringLiteral("data-warning") : QString(), warns ? Ink::Untinted : Ink::Secondary,
                       sentence, QString(), mend));
}

void CheckView::showProgress(qint64 checked, qint64 total) {
    m_report.reset();
    m_shown.clear();
    if (!m_bar) {
        clear();
        auto* stop = widgets::button(tr("Stop"), widgets::ButtonKind::Link, m_card);
        connect(stop, &QPushButton::clicked, this, &CheckView::stopRequested);
        QWidget* made = row({}, Ink::Secondary, QString(), QString(), stop);
        m_progress = made->findChild<QLabel*>();
        m_bar = new QProgressBar(made);
        m_bar->setTextVisible(false);
        m_bar->setFixedWidth(m_theme.px(160));
        m_bar->setAccessibleName(tr("Checking"));
        static_cast<QHBoxLayout*>(made->layout()->itemAt(0)->layout())->insertWidget(1, m_bar);
        m_card->addRow(made);
    }
    m_progress->setText(checked > 0 ? tr("Checking, %1 of %2").arg(text::number(checked), text::number(total))
                                    : tr("Checking"));
    m_bar->setValue(static_cast<int>(total > 0 ? checked * 100 / total : 0));
}

void CheckView::showReport(const templates::LintReport& report, std::optional<bool> leavesOut) {
    if (m_report == report && m_leavesOut == leavesOut)
        return;
    m_report = report;
    m_leavesOut = leavesOut;
    m_shown.clear();
    refill();
}

void CheckView::refill() {
    clear();
    m_card->addRow(row(QStringLiteral("checkmark"), Ink::Accepted, tr("Passed"),
                       countOf(m_report->passed, m_report->hasFurther), nullptr));
    for (const templates::LintFinding& finding : m_report->findings)
        addFinding(finding);
    if (m_leavesOut && m_report->passed < m_report->checked)
        addLeavingOut(*m_leavesOut);
}

QString CheckView::countOf(qint64 rows, bool hasFurther) {
    return hasFurther ? tr("<b>%Ln</b> message(s)", nullptr, static_cast<int>(rows))
                      : tr("<b>%Ln</b> people", nullptr, static_cast<int>(rows));
}

QWidget* CheckView::row(const QString& icon, Ink ink, const QString& sentence, const QString& count,
                        QPushButton* link) {
    auto* made = new QWidget(m_card);
    made->setMinimumHeight(m_theme.px(34));
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), m_theme.px(4));
    column->setSpacing(0);
    auto* across = new QHBoxLayout;
    across->setSpacing(m_theme.px(8));
    column->addLayout(across);
    if (!icon.isEmpty())
        across->addWidget(new widgets::IconLabel(m_theme, icon, ink, 16, made));
    across->addWidget(widgets::wrappingLabel(sentence, Type::Body, ink == Ink::Untinted ? Ink::Text : ink, made), 1);
    if (!count.isEmpty()) {
        auto* label = widgets::label({}, Type::Body, Ink::Text, made);
        widgets::setMarkup(*label, widgets::Markup::filled(count));
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        across->addWidget(label);
        auto* place = new QWidget(made);
        place->setFixedWidth(m_theme.px(80));
        auto* inside = new QHBoxLayout(place);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->addStretch(1);
        if (link)
            inside->addWidget(link);
        across->addWidget(place);
    } else if (link) {
        across->addWidget(link);
    }
    return made;
}

void CheckView::addFinding(const templates::LintFinding& finding) {
    const QString sentence = findingSentence(finding);
    auto* show = widgets::button(tr("Show them"), widgets::ButtonKind::Link, m_card);
    show->setObjectName(QStringLiteral("show-") + finding.field.key);
    show->setAccessibleName(tr("Show them: %1").arg(sentence));
    connect(show, &QPushButton::clicked, this, [this, key = finding.field.key] { showNext(key); });
    QWidget* made =
        row(QStringLiteral("data-warning"), Ink::Untinted, sentence, countOf(finding.people, finding.hasFurther), show);
    auto* column = static_cast<QVBoxLayout*>(made->layout());
    if (QWidget* mending = links(finding, *column, made))
        column->addWidget(mending);
    m_card->addRow(made);
}

QWidget* CheckView::links(const templates::LintFinding& finding, QVBoxLayout& column, QWidget* parent) {
    const bool empty = finding.fault == templates::ValueFault::Empty;
    if (finding.cures.empty() && !empty)
        return nullptr;
    auto* made = new QWidget(parent);
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(m_theme.px(24), 0, 0, 0);
    across->setSpacing(m_theme.px(12));
    for (const templates::Cure& cure : finding.cures) {
        //: a fix and how many people it helps: Shorten to 20 (52)
        const QString words = tr("%1 (%2)").arg(offerOf(cure.fix, finding.field), text::number(cure.people));
        auto* link = widgets::button(words, widgets::ButtonKind::Link, made);
        link->setObjectName(QStringLiteral("fix-%1-%2").arg(finding.field.key, templates::nameOf(cure.fix)));
        link->setFont(m_theme.font(Type::Caption));
        link->setAccessibleName(cure.fix == templates::Fix::MakeVariables ? words : tr("%1, look first").arg(words));
        connect(link, &QPushButton::clicked, this, [this, finding, fix = cure.fix, to = &column] {
            if (fix == templates::Fix::MakeVariables)  // the text changes, for everybody alike
                emit fixChosen(finding.field.key, fix);
            else
                preview(finding, fix, *to);
        });
        across->addWidget(link);
    }
    if (empty) {
        auto* link = widgets::button(tr("Fill in a default"), widgets::ButtonKind::Link, made);
        link->setObjectName(QStringLiteral("default-") + finding.field.key);
        link->setFont(m_theme.font(Type::Caption));
        connect(link, &QPushButton::clicked, this, [this, key = finding.field.key] { emit defaultRequested(key); });
        across->addWidget(link);
    }
    across->addStretch(1);
    return made;
}

void CheckView::preview(const templates::LintFinding& finding, templates::Fix fix, QVBoxLayout& column) {
    const bool same = m_preview && m_preview->key() == finding.field.key && m_preview->fix() == fix;
    if (m_preview) {
        m_preview->hide();
        m_preview->deleteLater();
        m_preview = nullptr;
    }
    if (same)
        return;
    m_preview = new FixPreview(m_theme, finding, fix, column.parentWidget());
    m_preview->layout()->setContentsMargins(m_theme.px(24), m_theme.px(4), 0, m_theme.px(8));
    column.addWidget(m_preview);
    m_preview->show();
    const auto close = [this] {
        m_preview->hide();
        m_preview->deleteLater();
        m_preview = nullptr;
    };
    connect(m_preview, &FixPreview::cancelled, this, close);
    connect(m_preview, &FixPreview::applied, this, [this, close, key = finding.field.key, fix] {
        close();
        emit fixChosen(key, fix);
    });
    m_preview->takeFocus();
}

QString CheckView::refusedWords(bool leavesOut) const {
    const int rows = static_cast<int>(m_report->checked - m_report->passed);
    if (m_report->hasFurther)
        return leavesOut ? tr("%Ln message(s) are left out: WeChat would refuse them.", nullptr, rows)
                         : tr("WeChat will refuse %Ln message(s).", nullptr, rows);
    return leavesOut ? tr("%Ln people are left out: WeChat would refuse their message.", nullptr, rows)
                     : tr("WeChat will refuse the message to %Ln people.", nullptr, rows);
}

void CheckView::addLeavingOut(bool leavesOut) {
    auto* link = widgets::button(leavesOut              ? tr("Send to them anyway")
                                 : m_report->hasFurther ? tr("Leave these messages out")
                                                        : tr("Leave these people out"),
                                 widgets::ButtonKind::Link, m_card);
    link->setObjectName(QStringLiteral("leaveOut"));
    connect(link, &QPushButton::clicked, this, [this, leavesOut] { emit leavingOutChosen(!leavesOut); });
    m_card->addRow(row(leavesOut ? QStringLiteral("dialog-cancel") : QString(),
                       leavesOut ? Ink::Suppressed : Ink::Secondary, refusedWords(leavesOut), QString(), link));
}

void CheckView::showNext(const QString& key) {
    if (!m_report)
        return;
    for (const templates::LintFinding& finding : m_report->findings) {
        if (finding.field.key != key || finding.first.empty())
            continue;
        emit personRequested(finding.first[m_shown[key]++ % finding.first.size()].ordinal);
        return;
    }
}

void CheckView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_title->setTitle(tr("Checked with this list"));
    if (m_report)
        refill();
}

}  // namespace hongyan::editor
