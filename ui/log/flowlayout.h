#pragma once

#include <QLayout>
#include <vector>

namespace hongyan::logpage {

/// Chips side by side, in as many lines as the width asks for.
class FlowLayout : public QLayout {
 public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

 private:
    int lay(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
};

}  // namespace hongyan::logpage
