#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "ui/widgets/theme.h"

namespace hongyan::sendingpage {

/// One of several things to choose from: a line in bold, one in secondary text, a mark at the right in red.
struct Choice {
    QString key;
    QString title;
    QString note;
    QString mark;
    bool operator==(const Choice&) const = default;
};

class ChoicesModel : public QAbstractListModel {
    Q_OBJECT
 public:
    enum Role { NoteRole = Qt::UserRole, MarkRole };
    using QAbstractListModel::QAbstractListModel;

    /// Rows are made anew only where their number or order changed.
    void setChoices(std::vector<Choice> choices);
    const std::vector<Choice>& choices() const { return m_choices; }
    int rowOf(const QString& key) const;  ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

 private:
    std::vector<Choice> m_choices;
};

/// A list with one choice made, painted in two lines per row. Arrow keys and clicks choose.
class ChoiceList : public QListView {
    Q_OBJECT
 public:
    explicit ChoiceList(widgets::Theme& theme, QWidget* parent = nullptr);
    void setChoices(std::vector<Choice> choices, const QString& currentKey);
    /// It is as high as its rows, at most so many of them.
    void setMostRows(int most);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 signals:
    void chosen(const QString& key);  ///< by a person

 private:
    QSize sizeOf(int rows) const;

    widgets::Theme& m_theme;
    ChoicesModel* m_model;
    int m_most = 1000;
    bool m_setting = false;
};

}  // namespace hongyan::sendingpage
