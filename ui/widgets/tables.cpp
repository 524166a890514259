#include "ui/widgets/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include "base/outside.h"

namespace hongyan::widgets {
namespace {

/// Copying takes what stands in a cell, not what is shown of it.
class CopyKey final : public QObject {
 public:
    using QObject::QObject;

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
            return QObject::eventFilter(watched, event);
        const QVariant whole = static_cast<QTableView*>(watched)->currentIndex().data(Qt::EditRole);
        if (!whole.isValid())
            return QObject::eventFilter(watched, event);
        QGuiApplication::clipboard()->setText(whole.toString());
        return true;
    }
};

}  // namespace

QPalette viewPalette(const Theme& theme) {
    QPalette palette = paletteOf(theme.colors());
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, theme.colors().selection);
        palette.setColor(group, QPalette::HighlightedText, theme.colors().text);
    }
    return palette;
}

void followColors(QAbstractItemView& view, Theme& theme, QColor Colors::*base) {
    const auto paint = [&view, &theme, base] {
        QPalette palette = viewPalette(theme);
        palette.setColor(QPalette::Base, theme.colors().*base);
        view.setPalette(palette);
        // The style sheet once gave the viewport a palette of its own, and puts that one back when it is built again.
        view.viewport()->setPalette(palette);
    };
    paint();
    QObject::connect(&theme, &Theme::changed, &view, paint);
}

void setUpTable(QTableView& view, Theme& theme) {
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setAlternatingRowColors(false);
    view.setWordWrap(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setCornerButtonEnabled(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = view.horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    view.setItemDelegate(new RowDelegate(theme, &view));
    view.installEventFilter(new CopyKey(&view));
    followColors(view, theme);
    const auto measure = [&view, &theme] {
        view.verticalHeader()->setMinimumSectionSize(theme.rowHeight());
        view.verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        view.horizontalHeader()->setFixedHeight(theme.rowHeight());
    };
    measure();
    QObject::connect(&theme, &Theme::changed, &view, measure);
}

RowDelegate::RowDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int widest = m_theme.px(600);  // a column fitted to a long text still leaves room for others
    return {qMin(widest, QStyledItemDelegate::sizeHint(option, index).width()), m_theme.rowHeight()};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colors& colors = m_theme.colors();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.selection);
    else if (const QVariant ground = index.data(Qt::BackgroundRole); ground.isValid())
        painter->fillRect(option.rect, ground.value<QBrush>());
    paintCell(*painter, option.rect.adjusted(m_theme.px(8), 0, -m_theme.px(8), -1), option, index);
    painter->restore();

    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex().row() == index.row();
    const QRect row = option.rect;
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), current ? colors.accent : colors.hairline);
    if (current)
        painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), colors.accent);
    if (m_columnLines)
        painter->fillRect(QRect(row.right(), row.top(), 1, row.height()), colors.hairline);
}

void RowDelegate::paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QFont font = option.font;
    if (const QVariant own = index.data(Qt::FontRole); own.isValid())
        font = own.value<QFont>();
    QColor color = m_theme.colors().text;
    if (const QVariant own = index.data(Qt::ForegroundRole); own.isValid())
        color = own.value<QBrush>().color();
    QRect words = area;
    if (const QVariant icon = index.data(Qt::DecorationRole); icon.canConvert<QIcon>()) {
        const int size = m_theme.px(16);
        icon.value<QIcon>().paint(&painter, QRect(area.left(), area.top() + (area.height() - size) / 2, size, size));
        words.setLeft(words.left() + size + m_theme.px(6));
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment side =
        alignment.isValid() ? Qt::Alignment(alignment.toInt()) & Qt::AlignHorizontal_Mask : Qt::AlignLeft;
    cells::text(painter, words, index.data(Qt::DisplayRole).toString(), color, font, side);
}

namespace cells {
namespace {

/// In one line, what acts instead of being read made visible. Nothing narrower than a pixel is measured: laying out
/// what is cut off anyway is what takes the time.
QString fitted(const QPainter& painter, const QString& text, int width) {
    return painter.fontMetrics().elidedText(visible(text, qMax(1, width)), Qt::ElideRight, width);
}

/// Draws and answers where the text ended.
int write(QPainter& painter, const QRect& area, const QString& text, const QColor& color, const QFont& font) {
    if (area.width() <= 0)
        return area.left();
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = fitted(painter, text, area.width());
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, shown);
    return area.left() + painter.fontMetrics().horizontalAdvance(shown);
}

}  // namespace

void text(QPainter& painter, const QRect& area, const QString& text, const QColor& color, const QFont& font,
          Qt::Alignment alignment) {
    painter.setFont(font);
    painter.setPen(color);
    const QString shown = fitted(painter, text, area.width());
    painter.drawText(area, Qt::AlignVCenter | alignment, shown);
}

void iconAndWord(QPainter& painter, const Theme& theme, const QRect& area, const QString& icon, const QString& word,
                 Ink ink) {
    const int size = theme.px(16);
    theme.paintIcon(painter, QRect(area.left(), area.top() + (area.height() - size) / 2, size, size), icon, ink);
    write(painter, area.adjusted(size + theme.px(6), 0, 0, 0), word, theme.color(ink), theme.font(Type::Body));
}

void twoToned(QPainter& painter, const Theme& theme, const QRect& area, const QString& first, const QString& second) {
    int left = area.left();
    if (!first.isEmpty())
        left = write(painter, area, first, theme.colors().text, theme.font(Type::Body)) + theme.px(6);
    QRect rest = area;
    rest.setLeft(left);
    write(painter, rest, second, theme.colors().secondary, theme.font(Type::Caption));
}

void quietThenLoud(QPainter& painter, const Theme& theme, const QRect& area, const QString& quiet,
                   const QString& loud) {
    QRect rest = area;
    rest.setLeft(write(painter, area, quiet, theme.colors().secondary, theme.figures(Type::Body)));
    write(painter, rest, loud, theme.colors().text, theme.figures(Type::Body));
}

void codeAndMeaning(QPainter& painter, const Theme& theme, const QRect& area, const QString& code, Ink ink,
                    const QString& meaning, bool meaningIsQuiet) {
    const QRect codeArea(area.left(), area.top(), theme.px(40), area.height());
    text(painter, codeArea, code, theme.color(ink), theme.figures(Type::Body), Qt::AlignRight);
    write(painter, area.adjusted(theme.px(48), 0, 0, 0), meaning,
          meaningIsQuiet ? theme.colors().secondary : theme.colors().text, theme.font(Type::Body));
}

QRect buttonRect(const Theme& theme, const QRect& area, const QString& word) {
    const QFontMetrics metrics(theme.font(Type::Caption));
    const int width = qMin(area.width(), metrics.horizontalAdvance(word) + theme.px(18));
    const int height = theme.px(22);
    return {area.right() - width + 1, area.top() + (area.height() - height) / 2, width, height};
}

void button(QPainter& painter, const Theme& theme, const QRect& button, const QString& word, bool hovered) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hovered ? theme.colors().inputBorder : theme.colors().border, 1));
    painter.setBrush(theme.colors().button);
    painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(theme.font(Type::Caption));
    painter.setPen(theme.colors().buttonText);
    painter.drawText(button, Qt::AlignCenter, word);
}

void quietIcon(QPainter& painter, const Theme& theme, const QRect& area, const QString& icon) {
    const int size = theme.px(14);
    QRect square(0, 0, size, size);
    square.moveCenter(area.center());
    theme.paintIcon(painter, square, icon, Ink::Disabled);
}

}  // namespace cells
}  // namespace hongyan::widgets
