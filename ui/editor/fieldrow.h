#pragma once

#include <QWidget>

#include "templates/template.h"
#include "ui/editor/verdict.h"
#include "ui/widgets/label.h"

class QBoxLayout;
class QHBoxLayout;

namespace hongyan::editor {

class FieldInput;

/// Below an input: what it must be or what is wrong with it, the links that mend it, the count.
class Footnote : public QWidget {
    Q_OBJECT
 public:
    explicit Footnote(widgets::Theme& theme, QWidget* parent = nullptr);
    void say(Verdict::Weight weight, const QString& sentence, const QString& link, const QString& count);
    QString sentence() const { return m_sentence->text(); }
    QString link() const { return m_link->isHidden() ? QString() : m_link->text(); }
    QString count() const { return m_count->text(); }
    QPushButton* linkButton() const { return m_link; }

 signals:
    void linkActivated();

 private:
    widgets::IconLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_link;
    QLabel* m_count;
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

/// One field of a template.
class FieldRow : public LabelledRow {
    Q_OBJECT
 public:
    FieldRow(widgets::Theme& theme, templates::Field field, QWidget* parent = nullptr);

    const templates::Field& field() const { return m_field; }
    QString text() const;
    void setText(const QString& text);
    void setColumns(const QStringList& columns, const QStringList& values);
    /// Stands in the place of the rule until it is taken back; empty: none.
    void setRemark(const QString& sentence, const QString& link);
    FieldInput& input() { return *m_input; }
    const Footnote& footnote() const { return *m_footnote; }
    QWidget* link() const { return m_footnote->linkButton(); }

 signals:
    void edited();
    void remarkLinkActivated(const QString& link);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void showVerdict();
    void retranslate();
    QString countOf(const Verdict& verdict) const;

    templates::Field m_field;
    FieldInput* m_input;
    Footnote* m_footnote;
    QStringList m_columns;
    QStringList m_values;
    QString m_remark;
    QString m_remarkLink;
    Verdict m_verdict;
    bool m_touched = false;
};

}  // namespace hongyan::editor
