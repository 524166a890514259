#include "ui/recipients/previewtable.h"

#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/widgets/theme.h"

namespace hongyan::recipientspage {
namespace {

constexpr int measuredRows = 40;

struct MarkIcon {
    QString name;
    widgets::Ink ink = widgets::Ink::Secondary;
};

MarkIcon iconOf(Mark::Kind kind) {
    switch (kind) {
        case Mark::Kind::None:
            return {};
        case Mark::Kind::Duplicate:
            return {QStringLiteral("edit-copy"), widgets::Ink::Secondary};
        case Mark::Kind::Rejected:
            return {QStringLiteral("window-close"), widgets::Ink::Failed};
        case Mark::Kind::Gap:
        case Mark::Kind::Doubtful:
            return {QStringLiteral("data-warning"), widgets::Ink::Untinted};
    }
    return {};
}

}  // namespace

PreviewDelegate::PreviewDelegate(widgets::Theme& theme, QObject* parent) : RowDelegate(theme, parent) {
    setColumnLines(true);
}

void PreviewDelegate::paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    if (index.column() != PreviewModel::RowNumber) {
        RowDelegate::paintCell(painter, area, option, index);
        return;
    }
    const MarkIcon icon = iconOf(static_cast<Mark::Kind>(index.data(PreviewModel::markRole).toInt()));
    const QString number = index.data(Qt::DisplayRole).toString();
    const QFont font = theme().figures(widgets::Type::Caption);
    if (!icon.name.isEmpty()) {
        const int size = theme().px(14);
        const int right = area.right() - QFontMetrics(font).horizontalAdvance(number) - theme().px(6);
        theme().paintIcon(painter, QRect(right - size, area.top() + (area.height() - size) / 2, size, size), icon.name,
                          icon.ink);
    }
    widgets::cells::text(painter, area, number, theme().color(widgets::Ink::Secondary), font, Qt::AlignRight);
}

PreviewTable::PreviewTable(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(new PreviewModel(theme, this)), m_view(new QTableView(this)) {
    widgets::setUpTable(*m_view, theme);
    m_view->setItemDelegate(new PreviewDelegate(theme, m_view));
    m_view->setModel(m_model);
    m_view->horizontalHeader()->setSectionsMovable(false);
    m_view->horizontalHeader()->setMinimumSectionSize(theme.px(28));
    m_uses = new UseRow(theme, *m_view, *m_model, this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_uses);
    rows->addWidget(m_view, 1);
    setTabOrder(m_uses, m_view);
    connect(m_uses, &UseRow::openidChosen, this, &PreviewTable::openidChosen);
    connect(m_uses, &UseRow::nameChosen, this, &PreviewTable::nameChosen);
    connect(m_uses, &UseRow::renamed, this, &PreviewTable::renamed);
    connect(&theme, &widgets::Theme::changed, this, &PreviewTable::fitColumns);
}

void PreviewTable::show(const QStringList& header, const QStringList& columns, int openidColumn, int nameColumn,
                        std::vector<recipients::Row> rows, QHash<qint64, Mark> marks, bool withReasons) {
    const bool sameColumns = header == m_model->header();
    m_model->show(header, openidColumn, std::move(rows), std::move(marks));
    m_view->setColumnHidden(PreviewModel::Why, !withReasons);
    m_uses->show(nameColumn, columns);
    if (!sameColumns)
        fitColumns();
    if (withReasons)
        fitReasons();
}

void PreviewTable::fitColumns() {
    const QFontMetrics metrics(m_theme.font(widgets::Type::Body));
    const QFontMetrics caption(m_theme.font(widgets::Type::CaptionBold));
    const int rows = qMin(measuredRows, m_model->rowCount());
    for (int column = PreviewModel::FirstCell; column < m_model->columnCount(); ++column) {
        const int cell = column - PreviewModel::FirstCell;
        // The box above wants room for its arrow and, at the openid, for its icon.
        int width = caption.horizontalAdvance(m_model->header()[cell]) + m_theme.px(50);
        if (cell == m_model->openidColumn())
            width = caption.horizontalAdvance(UseRow::tr("Recipient openid")) + m_theme.px(84);
        for (int row = 0; row < rows; ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = qMax(width, metrics.horizontalAdvance(text.left(60)) + m_theme.px(18));
        }
        m_view->setColumnWidth(column, qBound(m_theme.px(72), width, m_theme.px(220)));
    }
    m_view->setColumnWidth(PreviewModel::RowNumber,
                           caption.horizontalAdvance(QStringLiteral("1,000")) + m_theme.px(26));
}

void PreviewTable::fitReasons() {
    const QFontMetrics metrics(m_theme.font(widgets::Type::Body));
    int width = m_theme.px(72);
    for (int row = 0; row < qMin(measuredRows, m_model->rowCount()); ++row)
        width = qMax(width, metrics.horizontalAdvance(m_model->index(row, PreviewModel::Why).data().toString()));
    m_view->setColumnWidth(PreviewModel::Why, qMin(width + m_theme.px(20), m_theme.px(300)));
}

}  // namespace hongyan::recipientspage
