#pragma once

#include <QFrame>
#include <QStringList>

#include "ui/widgets/theme.h"

class QKeyEvent;
class QLabel;
class QListView;
class QStandardItemModel;

namespace hongyan::editor {

/// The columns that may be meant, below a field, with their values for the recipient shown. Takes no focus: the field
/// hands its keys over. A child of the window, so it never outlives or leaves it.
class Completions : public QFrame {
    Q_OBJECT
 public:
    Completions(widgets::Theme& theme, QWidget& field);

    /// Shows what contains `typed`: `preferred`, then those that begin with it; hides where nothing does.
    void offer(const QStringList& columns, const QStringList& values, const QString& typed,
               const QString& preferred = {});
    /// True when the key was for the list: Up, Down, Enter, Tab, Esc while it is shown.
    bool take(const QKeyEvent& event);
    int count() const;
    QString current() const;

 signals:
    void chosen(const QString& column);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void fill(const QStringList& columns, const QStringList& values, const QString& typed, const QString& preferred);
    void place();
    void follow();
    void step(int by);
    void retranslate();

    widgets::Theme& m_theme;
    QWidget& m_field;
    QStandardItemModel* m_model;
    QListView* m_view;
    QLabel* m_note;
};

}  // namespace hongyan::editor
