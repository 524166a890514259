#pragma once

#include <QTableView>

#include "base/ids.h"
#include "ui/log/logmodel.h"
#include "ui/widgets/theme.h"

namespace hongyan::logpage {

class LogDelegate;
class LogSelection;

/// The table of the log: fixed row height, columns that move, hide and keep their width, a button in each row. Keeps
/// the rows one looks at in their place while others come in, unless it stands at the top.
class LogView : public QTableView {
    Q_OBJECT
 public:
    LogView(widgets::Theme& theme, LogModel& model, QWidget* parent = nullptr);

    LogSelection& chosen() const { return *m_selection; }
    bool isAtTop() const;
    QByteArray columnState() const;
    /// False, and nothing changes, where the bytes are not one of ours or of another set of columns.
    bool setColumnState(const QByteArray& state);
    /// So wide that every column has the room it needs at least.
    int neededWidth() const;
    /// In the viewport; empty where that row has no button or is not loaded.
    QRect buttonOf(DeliveryId id) const;
    /// Makes the columns wide enough for their words, unless a person chose their widths.
    void fitWords();
    /// A second has passed.
    void tick();
    void showColumnMenu(const QPoint& global);

 signals:
    void topReached();
    void topLeft();
    void rowButtonPressed(hongyan::DeliveryId id, const QPoint& global);
    void retryKeyPressed();
    void suppressKeyPressed();
    /// By mouse or by the keyboard's menu key; the row under it is selected.
    void menuRequested(const QPoint& global);

 protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void setUpColumns();
    void rescaleColumns();
    void paintHeader();
    int wordsWidth(LogModel::Column column) const;
    void fitResult();
    void giveRoom();
    void showNext(bool on);
    void onScrolled(int value);
    void onAboutToChange();
    void onChanged();

    widgets::Theme& m_theme;
    LogModel& m_model;
    LogDelegate* m_delegate;
    LogSelection* m_selection;
    int m_scale;
    DeliveryId m_anchor;
    bool m_wasAtTop = true;
    bool m_changing = false;
    bool m_fitting = false;
    bool m_widthsChosen = false;
    bool m_nextWanted = true;  ///< a person wants to see the next try, where a row has one
};

}  // namespace hongyan::logpage
