#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// Fixed row height, hairlines by the delegate, our palette, no grid and no sort by proxy. Installs a RowDelegate
/// unless the view has another one already set after this call. Follows the theme.
void setUpTable(QTableView& view, Theme& theme);
/// The palette of an item view: Highlight is the selection's tint under normal text.
QPalette viewPalette(const Theme& theme);
/// Gives it to the view and keeps it right in light and dark. `base`: what it stands on.
void followColors(QAbstractItemView& view, Theme& theme, QColor Colors::*base = &Colors::base);

/// Base of the tables' delegates: the ground, the hairline under each row, and the accent lines above and below the
/// current row while the view has focus; no dotted rectangle. Override paintCell() for what stands in a cell.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
 public:
    explicit RowDelegate(Theme& theme, QObject* parent = nullptr);
    /// Vertical hairlines too: previews of a spreadsheet.
    void setColumnLines(bool on) { m_columnLines = on; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
    /// `area` is the cell less its margins. The standing one draws DisplayRole in ForegroundRole, aligned as
    /// TextAlignmentRole says, elided.
    virtual void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const;
    Theme& theme() const { return m_theme; }

 private:
    Theme& m_theme;
    bool m_columnLines = false;
};

/// What delegates put into cells. All are vertically centred in `area` and elide at its end.
namespace cells {

void text(QPainter& painter, const QRect& area, const QString& text, const QColor& color, const QFont& font,
          Qt::Alignment alignment = Qt::AlignLeft);
/// Icon of 16 and a word in the same colour.
void iconAndWord(QPainter& painter, const Theme& theme, const QRect& area, const QString& icon, const QString& word,
                 Ink ink);
/// `first` in text colour, then `second` in caption size and secondary text: a name and its openid.
void twoToned(QPainter& painter, const Theme& theme, const QRect& area, const QString& first, const QString& second);
/// `quiet` in secondary text and right behind it `loud` in text colour: the repeated part of a time.
void quietThenLoud(QPainter& painter, const Theme& theme, const QRect& area, const QString& quiet, const QString& loud);
/// A code right-aligned in 40 px in `ink`, then its meaning.
void codeAndMeaning(QPainter& painter, const Theme& theme, const QRect& area, const QString& code, Ink ink,
                    const QString& meaning, bool meaningIsQuiet = false);
/// A button of 22 px painted in a row; the same rectangle for painting and for hitting.
QRect buttonRect(const Theme& theme, const QRect& area, const QString& word);
void button(QPainter& painter, const Theme& theme, const QRect& button, const QString& word, bool hovered = false);
/// The grey icon in the place of a button that is not available.
void quietIcon(QPainter& painter, const Theme& theme, const QRect& area, const QString& icon);

}  // namespace cells
}  // namespace hongyan::widgets
