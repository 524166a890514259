#include "ui/recipients/suppressionview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

#include "ui/recipients/suppressionform.h"
#include "ui/recipients/suppressionmodel.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::recipientspage {

namespace {

constexpr Milliseconds typingPause{250};

/// The first column begins at the page's margin.
class Rows : public widgets::RowDelegate {
 public:
    using RowDelegate::RowDelegate;

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override {
        const int indent = index.column() == SuppressionModel::Openid ? theme().px(8) : 0;
        RowDelegate::paintCell(painter, area.adjusted(indent, 0, 0, 0), option, index);
    }
};

}  // namespace

SuppressionView::SuppressionView(widgets::Theme& theme, engine::Library& library, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_library(library),
      m_model(new SuppressionModel(library, clock, this)),
      m_header(new widgets::PageHeader(theme, this)),
      m_search(new QLineEdit(this)),
      m_add(widgets::button(theme.icon(QStringLiteral("list-add"), widgets::Ink::OnAccent), QString(),
                            widgets::ButtonKind::Primary, this)),
      m_form(new SuppressionForm(theme, clock, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(theme, this)) {
    m_search->setObjectName(QStringLiteral("searchSuppressed"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme.px(200));
    m_search->addAction(theme.icon(QStringLiteral("search"), widgets::Ink::Secondary), QLineEdit::LeadingPosition);
    m_add->setObjectName(QStringLiteral("addSuppressed"));
    m_header->addAction(m_search);
    m_header->addAction(m_add);
    m_bannerPlace = new QWidget(this);
    auto* around = new QVBoxLayout(m_bannerPlace);
    around->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    around->addWidget(m_banner = new widgets::Banner(theme, widgets::Tone::Red, m_bannerPlace));
    m_bannerPlace->hide();
    makeTable();
    auto* body = new QWidget(m_stack);
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(makeStrip());
    inside->addWidget(m_table, 1);
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (QWidget* each : {static_cast<QWidget*>(m_header), m_bannerPlace, static_cast<QWidget*>(m_form)})
        rows->addWidget(each);
    rows->addWidget(m_stack, 1);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    listen();
    retranslate();
}

void SuppressionView::makeTable() {
    m_table = new QTableView(m_stack);
    m_table->setObjectName(QStringLiteral("suppressed"));
    m_table->setModel(m_model);
    widgets::setUpTable(*m_table, m_theme);
    m_table->setItemDelegate(new Rows(m_theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(SuppressionModel::Reason, QHeaderView::Stretch);
}

QWidget* SuppressionView::makeStrip() {
    using widgets::ButtonKind;
    auto* strip = new QFrame(m_stack);
    strip->setObjectName(QStringLiteral("Strip"));
    auto* across = new QHBoxLayout(strip);
    across->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    across->setSpacing(m_theme.px(8));
    across->addWidget(m_stripWords = new widgets::ElidedLabel({}, strip), 1);
    across->addWidget(
        m_remove = widgets::button(m_theme.icon(QStringLiteral("edit-delete")), QString(), ButtonKind::Small, strip));
    across->addWidget(m_keep = widgets::button(QString(), ButtonKind::Small, strip));
    across->addWidget(m_reallyRemove = widgets::button(QString(), ButtonKind::Small, strip));
    m_stripWords->setObjectName(QStringLiteral("suppressedStrip"));
    m_remove->setObjectName(QStringLiteral("removeSuppressed"));
    m_keep->setObjectName(QStringLiteral("keepSuppressed"));
    m_reallyRemove->setObjectName(QStringLiteral("reallyRemoveSuppressed"));
    return strip;
}

void SuppressionView::listen() {
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    connect(m_header, &widgets::PageHeader::parentRequested, this, &SuppressionView::left);
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, &SuppressionView::refresh);
    connect(m_search, &QLineEdit::returnPressed, this, &SuppressionView::refresh);
    connect(m_add, &QPushButton::clicked, m_form, &SuppressionForm::open);
    connect(m_empty, &widgets::EmptyState::actionRequested, this, [this] {
        if (m_search->text().trimmed().isEmpty())
            m_form->open();
        else
            m_search->clear();
    });
    connect(m_form, &SuppressionForm::addRequested, this, &SuppressionView::add);
    connect(m_form, &SuppressionForm::dismissed, this, [this] { m_table->setFocus(); });
    connect(m_model, &SuppressionModel::answered, this, &SuppressionView::showAll);
    connect(m_model, &SuppressionModel::failed, this, &SuppressionView::complain);
    connect(m_banner, &widgets::Banner::linkActivated, this, &SuppressionView::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_asking = false;
        showStrip();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_asking = false;
        showStrip();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { askToRemove(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToRemove(false); });
    connect(m_reallyRemove, &QPushButton::clicked, this, &SuppressionView::remove);
    connect(&m_theme, &widgets::Theme::changed, this, &SuppressionView::fitColumns);
    connect(&m_library, &engine::Library::suppressionsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* away = new QShortcut(QKeySequence::Delete, m_table);
    away->setContext(Qt::WidgetShortcut);
    connect(away, &QShortcut::activated, this, [this] {
        if (!chosen().isEmpty())
            askToRemove(true);
    });
}

void SuppressionView::refresh() {
    m_searchSoon.stop();
    m_bannerPlace->hide();
    m_model->look(m_search->text().trimmed());
    const quint64 question = ++m_question;
    m_library.suppressionCount().then(this, [this, question](const Result<qint64>& count) {
        if (question != m_question)
            return;
        if (!count) {
            complain(count.error());
            return;
        }
        m_count = *count;
        showAll();
    });
}

bool SuppressionView::escape() {
    if (m_asking) {
        askToRemove(false);
        return true;
    }
    if (m_form->dismiss())
        return true;
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    refresh();
    return true;
}

void SuppressionView::paste() {
    m_form->open();
    m_form->paste();
}

void SuppressionView::add(const std::vector<recipients::Suppression>& people) {
    m_library.suppress(people).then(this, [this](const Result<void>& kept) {
        if (!kept) {
            complain(kept.error());
            return;
        }
        m_form->clear();
        m_form->dismiss();
        refresh();
    });
}

QStringList SuppressionView::chosen() const {
    QStringList openids;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        openids << m_model->at(row.row()).openid;
    return openids;
}

void SuppressionView::askToRemove(bool ask) {
    m_asking = ask;
    showStrip();
    (ask ? m_keep : m_remove)->setFocus();
}

void SuppressionView::remove() {
    m_asking = false;
    m_library.unsuppress(chosen()).then(this, [this](const Result<qint64>& removed) {
        if (!removed) {
            complain(removed.error());
            return;
        }
        refresh();
        m_table->setFocus();
    });
}

void SuppressionView::complain(const Error& error) {
    m_banner->show(widgets::Tone::Red, text::sentence(error).toHtmlEscaped(), tr("Look again"));
    m_bannerPlace->show();
}

void SuppressionView::showAll() {
    const bool searching = !m_search->text().trimmed().isEmpty();
    const bool empty = m_model->isRead() && m_model->rowCount() == 0;
    m_header->setSubtitle(m_count > 0 ? tr("%Ln people", nullptr, static_cast<int>(m_count)) : QString());
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_search->setVisible(m_count > 0 || searching);
    m_add->setVisible(!empty || searching);
    if (searching)
        m_empty->setWords(tr("Nobody whose openid begins so"), tr("Nobody of them is on the suppression list."),
                          tr("Show all"));
    else
        m_empty->setWords(tr("Nobody is on the suppression list"),
                          tr("No campaign writes to whom you put here: those who asked for it, or cannot be reached."),
                          tr("Add people…"));
    fitColumns();
    showStrip();
}

void SuppressionView::showStrip() {
    const auto count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_remove->setVisible(count > 0 && !m_asking);
    m_keep->setVisible(m_asking);
    m_reallyRemove->setVisible(m_asking);
    if (m_asking)
        m_stripWords->setText(tr("Take %Ln people off the list? Campaigns may write to them again.", nullptr, count));
    else if (count > 0)
        m_stripWords->setText(tr("%Ln selected", nullptr, count));
    else
        m_stripWords->setText(tr("No campaign writes to these people"));
}

void SuppressionView::fitColumns() {
    const QFontMetrics body(m_theme.font(widgets::Type::Body));
    const QFontMetrics caption(m_theme.font(widgets::Type::Caption));
    for (const int column :
         {SuppressionModel::Openid, SuppressionModel::Source, SuppressionModel::Since, SuppressionModel::Until}) {
        int width = caption.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < qMin(50, m_model->rowCount()); ++row)
            width = qMax(width, body.horizontalAdvance(m_model->index(row, column).data().toString()));
        const int margin = m_theme.px(column == SuppressionModel::Openid ? 32 : 24);
        m_table->setColumnWidth(column, qMin(width + margin, m_theme.px(280)));
    }
    m_table->horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section:first { padding-left: %1px; }").arg(m_theme.px(16)));
}

void SuppressionView::retranslate() {
    m_header->setParentTitle(tr("Recipients"));
    m_header->setTitle(tr("Suppression list"));
    m_search->setPlaceholderText(tr("Start of an openid"));
    m_search->setAccessibleName(tr("Search by the start of an openid"));
    m_add->setText(tr("Add people…"));
    m_table->setAccessibleName(tr("Suppression list"));
    m_remove->setText(tr("Take off"));
    m_keep->setText(tr("Keep"));
    m_reallyRemove->setText(tr("Take off the list"));
    m_model->retranslate();
    m_form->retranslate();
    showAll();
}

}  // namespace hongyan::recipientspage
