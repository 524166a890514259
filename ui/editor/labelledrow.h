#pragma once

#include <QWidget>

#include "ui/editor/verdict.h"
#include "ui/widgets/label.h"

class QBoxLayout;
class QHBoxLayout;

namespace hongyan::editor {

/// Below an input: what it must be or what is wrong with it, the links that mend it, the count.
class Footnote : public QWidget {
    Q_OBJECT
 public:
    struct Link {
        QString id;
        QString words;
    };
    static constexpr int mostLinks = 3;

    explicit Footnote(widgets::Theme& theme, QWidget* parent = nullptr);
    /// No more than `mostLinks`; those after them are dropped.
    void say(Verdict::Weight weight, const QString& sentence, const std::vector<Link>& links, const QString& count);
    QString sentence() const { return m_sentence->text(); }
    QString link() const { return m_links[0]->isHidden() ? QString() : m_links[0]->text(); }
    QString count() const { return m_count->text(); }
    const std::array<QPushButton*, mostLinks>& links() const { return m_links; }

 signals:
    void linkActivated(const QString& id);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void arrange();

    widgets::Theme& m_theme;
    widgets::IconLabel* m_icon;
    QLabel* m_sentence;
    std::array<QPushButton*, mostLinks> m_links{};
    QLabel* m_count;
    QWidget* m_mending;
    QHBoxLayout* m_across;
    QBoxLayout* m_below;
};

/// Label and key at the left, above the input where there is little room.
class LabelledRow : public QWidget {
    Q_OBJECT
 public:
    explicit LabelledRow(widgets::Theme& theme, QWidget* parent = nullptr);
    void setWords(const QString& label, const QString& below);
    void add(QWidget* widget);
    void add(QLayout* layout);
    QLabel& label() { return *m_label; }

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    widgets::Theme& m_theme;
    QWidget* m_left;
    QLabel* m_label;
    QLabel* m_below;
    QBoxLayout* m_across;
    QBoxLayout* m_rows;
};

}  // namespace hongyan::editor
