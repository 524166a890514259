#include "ui/sending/choices.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "base/outside.h"
#include "ui/widgets/tables.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Type;

class ChoiceDelegate final : public QStyledItemDelegate {
 public:
    ChoiceDelegate(widgets::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_theme.px(160), m_theme.px(52)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const widgets::Colors& colors = m_theme.colors();
        const QRect row = option.rect;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (chosen) {
            painter->fillRect(row, colors.selection);
            painter->fillRect(QRect(row.left(), row.top(), m_theme.px(3), row.height()), colors.accent);
        }
        paintWords(*painter, row.adjusted(m_theme.px(16), m_theme.px(6), -m_theme.px(16), -m_theme.px(6)), index,
                   chosen);
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool focused = chosen && view && view->hasFocus();
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), focused ? colors.accent : colors.hairline);
        if (focused)
            painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), colors.accent);
        painter->restore();
    }

 private:
    void paintWords(QPainter& painter, const QRect& area, const QModelIndex& index, bool chosen) const {
        const widgets::Colors& colors = m_theme.colors();
        QRect upper(area.left(), area.top(), area.width(), area.height() / 2);
        const QRect lower(area.left(), upper.bottom() + 1, area.width(), area.height() - upper.height());
        const QString mark = index.data(ChoicesModel::MarkRole).toString();
        if (!mark.isEmpty()) {
            const QFont font = m_theme.font(Type::Caption);
            widgets::cells::text(painter, upper, mark, m_theme.color(Ink::Failed), font, Qt::AlignRight);
            upper.setRight(upper.right() - QFontMetrics(font).horizontalAdvance(mark) - m_theme.px(8));
        }
        widgets::cells::text(painter, upper, index.data().toString(), colors.text,
                             m_theme.font(chosen ? Type::Bold : Type::Body));
        widgets::cells::text(painter, lower, index.data(ChoicesModel::NoteRole).toString(), colors.secondary,
                             m_theme.font(Type::Caption));
    }

    widgets::Theme& m_theme;
};

bool sameKeys(const std::vector<Choice>& one, const std::vector<Choice>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Choice& left, const Choice& right) { return left.key == right.key; });
}

}  // namespace

void ChoicesModel::setChoices(std::vector<Choice> choices) {
    if (sameKeys(choices, m_choices)) {
        m_choices = std::move(choices);
        if (!m_choices.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
}

int ChoicesModel::rowOf(const QString& key) const {
    const auto found =
        std::find_if(m_choices.begin(), m_choices.end(), [&key](const Choice& each) { return each.key == key; });
    return found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin());
}

int ChoicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoicesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Choice& choice = m_choices[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return visible(choice.title);
        case NoteRole:
        case Qt::AccessibleDescriptionRole:
            return visible(choice.note);
        case MarkRole:
            return choice.mark;
        case Qt::AccessibleTextRole:
            return choice.mark.isEmpty() ? visible(choice.title)
                                         : visible(choice.title) + QStringLiteral(", ") + choice.mark;
        default:
            return {};
    }
}

ChoiceList::ChoiceList(widgets::Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_model(new ChoicesModel(this)) {
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    widgets::followColors(*this, theme);
    const auto follow = [this] {
        doItemsLayout();
        updateGeometry();
    };
    follow();
    connect(&theme, &widgets::Theme::changed, this, follow);
    // Not the current index: coming here by Tab makes the first row current and must not choose it.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        if (!m_setting && !selected.isEmpty())
            emit chosen(m_model->choices()[static_cast<size_t>(selected.indexes().first().row())].key);
    });
}

void ChoiceList::setChoices(std::vector<Choice> choices, const QString& currentKey) {
    m_setting = true;
    m_model->setChoices(std::move(choices));
    const int row = m_model->rowOf(currentKey);
    if (row < 0)
        clearSelection();
    else if (!selectionModel()->isRowSelected(row))
        setCurrentIndex(m_model->index(row));
    m_setting = false;
    updateGeometry();
}

void ChoiceList::setMostRows(int most) {
    m_most = most;
    updateGeometry();
}

QSize ChoiceList::sizeOf(int rows) const {
    return {m_theme.px(200), m_theme.px(52) * qBound(1, m_model->rowCount(), rows)};
}

QSize ChoiceList::sizeHint() const {
    return sizeOf(m_most);
}

QSize ChoiceList::minimumSizeHint() const {
    return sizeOf(2);
}

}  // namespace hongyan::sendingpage
