#include "ui/templates/templatelist.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/widgets/label.h"
#include "ui/widgets/tables.h"

namespace hongyan::templatespage {

using widgets::Ink;
using widgets::Type;

namespace {

class Entry : public QStyledItemDelegate {
    Q_DECLARE_TR_FUNCTIONS(hongyan::templatespage::TemplateList)
 public:
    Entry(widgets::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_theme.px(120), m_theme.px(55)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const widgets::Colors& colors = m_theme.colors();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (current) {
            painter->fillRect(option.rect, colors.base);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(3), option.rect.height())), colors.accent);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.hairline);
        if (current && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), colors.accent);
            painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.accent);
        }
        paintWords(*painter, option.rect.adjusted(m_theme.px(16), m_theme.px(8), -m_theme.px(12), -m_theme.px(8)),
                   index, current);
        painter->restore();
    }

 private:
    void paintWords(QPainter& painter, const QRect& area, const QModelIndex& index, bool current) const {
        const int line = area.height() / 2;
        QRect first(area.left(), area.top(), area.width(), line);
        if (index.data(TemplatesModel::GoneRole).toBool()) {
            const QFont caption = m_theme.font(Type::Caption);
            const QString gone = tr("Gone");
            const int wide = QFontMetrics(caption).horizontalAdvance(gone);
            widgets::cells::text(painter, first.adjusted(area.width() - wide - 1, 0, 1, 0), gone,
                                 m_theme.color(Ink::Failed), caption, Qt::AlignRight);
            first.setRight(first.right() - wide - m_theme.px(8));
        }
        widgets::cells::text(painter, first, index.data(Qt::DisplayRole).toString(), m_theme.color(Ink::Text),
                             m_theme.font(current ? Type::Bold : Type::Body));
        widgets::cells::text(painter, QRect(area.left(), area.top() + line, area.width(), line),
                             index.data(TemplatesModel::NoteRole).toString(), m_theme.color(Ink::Secondary),
                             m_theme.font(Type::Caption));
    }

    widgets::Theme& m_theme;
};

}  // namespace

TemplateList::TemplateList(widgets::Theme& theme, QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_view(new QListView(this)), m_model(new TemplatesModel(this)) {
    setFixedWidth(theme.px(208));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->addAction(theme.icon(QStringLiteral("search"), Ink::Secondary), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new Entry(theme, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    widgets::followColors(*m_view, theme, &widgets::Colors::window);
    const auto measure = [this, &theme] { setFixedWidth(theme.px(208)); };
    measure();
    connect(&theme, &widgets::Theme::changed, this, measure);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    top->addWidget(m_search);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    across->addLayout(rows, 1);
    across->addWidget(widgets::line(Qt::Vertical, true, this));
    rows->addLayout(top);
    rows->addWidget(widgets::line(Qt::Horizontal, false, this));
    rows->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, this, &TemplateList::searchChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_setting && index.isValid())
            emit chosen(m_current = index.data(TemplatesModel::IdRole).toString());
    });
    retranslate();
}

void TemplateList::setRows(std::vector<TemplatesModel::Row> rows) {
    m_setting = true;
    m_model->setRows(std::move(rows));
    m_setting = false;
    setCurrent(m_current);
}

void TemplateList::setCurrent(const QString& id) {
    m_current = id;
    m_setting = true;
    const int row = m_model->rowOf(id);
    if (row < 0)
        m_view->selectionModel()->clear();
    else if (m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_model->index(row));
    m_setting = false;
}

QString TemplateList::searched() const {
    return m_search->text().trimmed();
}

bool TemplateList::clearSearch() {
    const bool had = !m_search->text().isEmpty();
    m_search->clear();
    return had;
}

void TemplateList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TemplateList::retranslate() {
    m_search->setPlaceholderText(tr("Search templates or messages"));
    m_search->setAccessibleName(tr("Search templates or messages"));
    m_view->setAccessibleName(tr("Templates"));
    m_view->viewport()->update();
}

void TemplateList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::templatespage
