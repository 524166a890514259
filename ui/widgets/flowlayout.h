#pragma once

#include <QLayout>
#include <vector>

namespace hongyan::widgets {

/// Side by side as long as there is room, then on the next line: what keeps a row of boxes whole with a large font.
class FlowLayout : public QLayout {
    Q_OBJECT
 public:
    FlowLayout(int across, int down, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& area) override;
    QSize sizeHint() const override;  ///< of one line
    QSize minimumSize() const override;

 private:
    int arrange(const QRect& area, bool place) const;  ///< answers the height used

    int m_across;
    int m_down;
    std::vector<QLayoutItem*> m_items;
};

}  // namespace hongyan::widgets
