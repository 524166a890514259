#pragma once

#include <QFrame>
#include <QTableView>
#include <vector>

#include "ui/recipients/previewmodel.h"
#include "ui/widgets/tables.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace hongyan::recipientspage {

/// Over the header of a preview: one box per column that says what the column is used as. Moves with the table. Only
/// the first columns of very wide files and the openid's have a box.
class UseRow : public QFrame {
    Q_OBJECT
 public:
    UseRow(widgets::Theme& theme, QTableView& table, PreviewModel& model, QWidget* parent = nullptr);
    /// Makes the boxes anew for the model's header.
    void show(int nameColumn, const QStringList& columns);
    void openFirst();  ///< for whoever is sent here to choose
    QComboBox* boxOf(int column) const;

 signals:
    void openidChosen(int column);
    void nameChosen(int column);  ///< -1: none
    void renamed(int column, const QString& name);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    struct Box {
        int column;
        QComboBox* combo;
    };
    QComboBox* makeBox(int column);
    void choose(int column, int choice);
    void fill(const Box& box);
    void rename(int column);
    void endRenaming(bool keep);
    void dress();
    void arrange();
    void bringIntoView(int column);

    widgets::Theme& m_theme;
    QTableView& m_table;
    PreviewModel& m_model;
    QLabel* m_caption;
    std::vector<Box> m_boxes;
    int m_nameColumn = -1;
    QStringList m_columns;        ///< as they are called in the list
    QLineEdit* m_edit = nullptr;  ///< over the box of the column that is being renamed
    int m_renaming = -1;
};

/// Row numbers with the mark's icon, hairlines between columns.
class PreviewDelegate : public widgets::RowDelegate {
    Q_OBJECT
 public:
    explicit PreviewDelegate(widgets::Theme& theme, QObject* parent = nullptr);

 protected:
    void paintCell(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const override;
};

/// The preview of a spreadsheet under its row of uses.
class PreviewTable : public QWidget {
    Q_OBJECT
 public:
    explicit PreviewTable(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `columns`: what those of the header are called in the list.
    void show(const QStringList& header, const QStringList& columns, int openidColumn, int nameColumn,
              std::vector<recipients::Row> rows, QHash<qint64, Mark> marks, bool withReasons);
    QTableView* view() const { return m_view; }
    PreviewModel* model() const { return m_model; }
    UseRow* uses() const { return m_uses; }

 signals:
    void openidChosen(int column);
    void nameChosen(int column);  ///< -1: none
    void renamed(int column, const QString& name);

 private:
    void fitColumns();
    void fitReasons();

    widgets::Theme& m_theme;
    PreviewModel* m_model;
    QTableView* m_view;
    UseRow* m_uses;
};

}  // namespace hongyan::recipientspage
