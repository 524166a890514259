#include "ui/log/logview.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <array>

#include "ui/log/logdelegate.h"
#include "ui/log/logmodel.h"
#include "ui/log/logselection.h"
#include "ui/log/rowaction.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/tables.h"

namespace hongyan::logpage {
namespace {

using Column = LogModel::Column;

constexpr qint32 stateVersion = 1;

struct Width {
    Column column;
    int px;  ///< at 13 px font size
};
constexpr std::array widths{
    Width{Column::Time, 90},      Width{Column::State, 78},        Width{Column::Recipient, 148},
    Width{Column::Campaign, 112}, Width{Column::Template, 112},    Width{Column::Attempts, 42},
    Width{Column::Result, 224},   Width{Column::Latency, 64},      Width{Column::NextRetry, 72},
    Width{Column::Msgid, 160},    Width{Column::ClientMsgId, 160}, Width{Column::Rid, 200},
    Width{Column::Action, 50}};

/// Columns that give way before the button at the end is cut off, and how narrow they may become.
constexpr std::array giving{Width{Column::Campaign, 64}, Width{Column::Template, 64}, Width{Column::Recipient, 92},
                            Width{Column::Result, 120},  Width{Column::Time, 78},     Width{Column::NextRetry, 56}};

int number(Column column) {
    return static_cast<int>(column);
}

/// Marks the column the log is ordered by. A style sheet's arrow would take its room from every section.
class LogHeader : public QHeaderView {
 public:
    LogHeader(widgets::Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme) {}

 protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section != number(Column::Time))
            return;
        const int size = m_theme.px(12);
        const QRect right(rect.right() - m_theme.px(18), rect.top() + (rect.height() - size) / 2, size, size);
        m_theme.paintIcon(*painter, right, QStringLiteral("go-down"), widgets::Ink::Text);
    }

 private:
    widgets::Theme& m_theme;
};

}  // namespace

LogView::LogView(widgets::Theme& theme, LogModel& model, QWidget* parent)
    : QTableView(parent),
      m_theme(theme),
      m_model(model),
      m_delegate(new LogDelegate(theme, model, this)),
      m_selection(new LogSelection(model, this)),
      m_scale(theme.px(1000)) {
    setHorizontalHeader(new LogHeader(theme, this));
    setModel(&model);
    setSelectionModel(m_selection);
    widgets::setUpTable(*this, theme);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setCornerWidget(new QWidget(this));
    setUpColumns();
    connect(&theme, &widgets::Theme::changed, this, &LogView::rescaleColumns);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::onScrolled);
    // After the selection's own: what it scrolls to is put right here.
    connect(&model, &LogModel::aboutToChange, this, &LogView::onAboutToChange);
    connect(&model, &LogModel::changed, this, &LogView::onChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &LogView::tick);
    connect(m_delegate, &LogDelegate::pressed, this, [this](DeliveryId id, const QRect& button) {
        emit rowButtonPressed(id, viewport()->mapToGlobal(button.bottomLeft()));
    });
}

void LogView::setUpColumns() {
    QHeaderView* header = horizontalHeader();
    paintHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(m_theme.px(36));
    hideColumn(number(Column::NextRetry));  // until a row has one
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    fitWords();
    for (const Column hidden : {Column::Template, Column::Msgid, Column::ClientMsgId, Column::Rid})
        header->hideSection(number(hidden));
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int before, int) {
        if (m_fitting || before == 0)
            return;
        m_widthsChosen = true;
        if (section != number(Column::Result))
            fitResult();
    });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { showColumnMenu(header->mapToGlobal(at)); });
}

int LogView::wordsWidth(LogModel::Column column) const {
    const QFontMetrics body(m_theme.font(widgets::Type::Body));
    const QFontMetrics caption(m_theme.font(widgets::Type::Caption));
    int widest = caption.horizontalAdvance(m_model.headerData(number(column), Qt::Horizontal).toString()) +
                 m_theme.px(column == Column::Time ? 30 : 18);
    // The widest that usually stands there.
    if (column == Column::Time)
        widest = qMax(widest, body.horizontalAdvance(QStringLiteral("00:00:00.0")) + m_theme.px(26));
    if (column == Column::Latency)
        widest = qMax(widest, body.horizontalAdvance(text::latency(Milliseconds(999))) + m_theme.px(17));
    if (column == Column::NextRetry)
        widest = qMax(widest, qMax(body.horizontalAdvance(QStringLiteral("00:00:00")),
                                   body.horizontalAdvance(LogModel::leftWords(std::chrono::seconds(599)))) +
                                  m_theme.px(17));
    if (column == Column::State) {
        const auto measure = [&](const QString& word) {
            widest = qMax(widest, body.horizontalAdvance(word) + m_theme.px(16 + 6 + 18));
        };
        for (const delivery::State state : delivery::allStates)
            measure(text::word(state));
        measure(text::word(delivery::State::Accepted, delivery::Receipt::Delivered));
    }
    if (column == Column::Action) {
        for (const RowAction action : {RowAction::Retry, RowAction::Hasten, RowAction::Decide})
            widest = qMax(widest, caption.horizontalAdvance(wordOf(action)) + m_theme.px(18 + 10));
    }
    return widest;
}

void LogView::fitWords() {
    if (m_widthsChosen)
        return;
    m_fitting = true;
    for (const Width& width : widths) {
        if (!isColumnHidden(number(width.column)))
            setColumnWidth(number(width.column), qMax(m_theme.px(width.px), wordsWidth(width.column)));
    }
    m_fitting = false;
    fitResult();
}

void LogView::paintHeader() {
    // The first column begins at the page's margin.
    horizontalHeader()->setStyleSheet(
        QStringLiteral("QHeaderView::section:first { padding-left: %1px; }").arg(m_theme.px(16)));
}

void LogView::rescaleColumns() {
    paintHeader();
    const int before = std::exchange(m_scale, m_theme.px(1000));
    if (before == m_scale)
        return;
    horizontalHeader()->setMinimumSectionSize(m_theme.px(36));
    m_fitting = true;
    for (int column = 0; column < LogModel::columns; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, columnWidth(column) * m_scale / before);
    }
    m_fitting = false;
    fitResult();
}

void LogView::fitResult() {
    if (m_fitting || isColumnHidden(number(Column::Result)))
        return;
    int others = 0;
    for (int column = 0; column < LogModel::columns; ++column) {
        if (column != number(Column::Result))
            others += columnWidth(column);
    }
    m_fitting = true;
    // The campaign's title is the same in most rows: a part of it does.
    const int wanting = m_theme.px(224) - (viewport()->width() - others);
    const int spare = columnWidth(number(Column::Campaign)) - m_theme.px(88);
    if (const int given = qBound(0, wanting, qMax(0, spare));
        given > 0 && !m_widthsChosen && !isColumnHidden(number(Column::Campaign))) {
        setColumnWidth(number(Column::Campaign), columnWidth(number(Column::Campaign)) - given);
        others -= given;
    }
    setColumnWidth(number(Column::Result), qMax(m_theme.px(140), viewport()->width() - others));
    giveRoom();
    m_fitting = false;
}

/// The button in each row is what one came for: the texts beside it are elided first.
void LogView::giveRoom() {
    if (isColumnHidden(number(Column::Action)))
        return;
    int over = horizontalHeader()->length() - viewport()->width();
    for (const Width& each : giving) {
        const int column = number(each.column);
        if (m_widthsChosen && each.column != Column::Result)
            continue;  // a person's
        const int spare = isColumnHidden(column) ? 0 : columnWidth(column) - m_theme.px(each.px);
        const int taken = qBound(0, over, qMax(0, spare));
        if (taken > 0)
            setColumnWidth(column, columnWidth(column) - taken);
        over -= taken;
    }
}

/// What stands in no row leaves its room to the result. It comes at once, and goes where nobody is reading it.
void LogView::showNext(bool on) {
    if (on != isColumnHidden(number(Column::NextRetry)))
        return;
    m_fitting = true;
    setColumnHidden(number(Column::NextRetry), !on);
    m_fitting = false;
    fitWords();
    fitResult();
}

void LogView::tick() {
    showNext(m_nextWanted && m_model.hasNext());
}

int LogView::neededWidth() const {
    int sum = 0;
    for (const Width& width : widths) {
        if (isColumnHidden(number(width.column)))
            continue;
        if (width.column == Column::Result)
            sum += m_theme.px(140);
        else
            sum += m_widthsChosen ? columnWidth(number(width.column))
                                  : qMax(m_theme.px(width.px), wordsWidth(width.column));
    }
    return sum;
}

void LogView::showColumnMenu(const QPoint& global) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < LogModel::columns; ++column) {
        QAction* action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        const bool isNext = column == number(Column::NextRetry);
        action->setChecked(isNext ? m_nextWanted : !isColumnHidden(column));
        // Something must be left to open this menu on.
        action->setEnabled(isColumnHidden(column) || isNext ||
                           horizontalHeader()->hiddenSectionCount() < LogModel::columns - 1);
        connect(action, &QAction::toggled, this, [this, column, isNext](bool on) {
            if (isNext) {
                m_nextWanted = on;
                tick();
                return;
            }
            setColumnHidden(column, !on);
            fitResult();
        });
    }
    menu->popup(global);
}

QByteArray LogView::columnState() const {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << qint32(LogModel::columns) << horizontalHeader()->saveState() << m_nextWanted
           << m_widthsChosen;
    return bytes;
}

bool LogView::setColumnState(const QByteArray& state) {
    QDataStream stream(state);
    qint32 version = 0;
    qint32 columns = 0;
    QByteArray header;
    stream >> version >> columns >> header;
    if (stream.status() != QDataStream::Ok || version != stateVersion || columns != LogModel::columns)
        return false;
    bool nextWanted = true;
    bool widthsChosen = false;  // older ones do not say: the words decide
    if (!stream.atEnd())
        stream >> nextWanted >> widthsChosen;
    m_fitting = true;
    const bool restored = horizontalHeader()->restoreState(header);
    m_fitting = false;
    if (restored) {
        m_nextWanted = nextWanted;
        m_widthsChosen |= widthsChosen;
    }
    tick();
    fitWords();
    fitResult();
    return restored;
}

QRect LogView::buttonOf(DeliveryId id) const {
    const int row = m_model.rowOf(id);
    if (row < 0)
        return {};
    return m_delegate->buttonIn(visualRect(m_model.index(row, number(Column::Action))), row);
}

bool LogView::isAtTop() const {
    return verticalScrollBar()->value() == 0;
}

void LogView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_R && event->modifiers() == Qt::NoModifier) {
        emit retryKeyPressed();
        return;
    }
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier) {
        emit suppressKeyPressed();
        return;
    }
    // A letter would search through every loaded row.
    if (event->modifiers() == Qt::NoModifier && !event->text().isEmpty() && event->text().front().isPrint() &&
        event->key() != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void LogView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!m_selection->isEverything() && !m_selection->isRowSelected(index.row()))
        m_selection->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    emit menuRequested(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void LogView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitWords();
    fitResult();
}

void LogView::onScrolled(int value) {
    if (m_changing || (value == 0) == m_wasAtTop)
        return;
    m_wasAtTop = value == 0;
    if (m_wasAtTop)
        emit topReached();
    else
        emit topLeft();
}

void LogView::onAboutToChange() {
    m_changing = true;
    const int row = m_wasAtTop ? -1 : rowAt(0);
    m_anchor = row >= 0 ? m_model.at(row).id : DeliveryId{};
}

void LogView::onChanged() {
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_nextWanted && m_model.hasNext())
        showNext(true);
    const int row = m_model.rowOf(m_anchor);
    if (m_wasAtTop)
        verticalScrollBar()->setValue(0);
    else if (row >= 0)
        verticalScrollBar()->setValue(row);
    m_changing = false;
    onScrolled(verticalScrollBar()->value());
}

}  // namespace hongyan::logpage
