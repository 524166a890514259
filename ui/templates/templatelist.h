#pragma once

#include <QWidget>

#include "ui/templates/templatesmodel.h"
#include "ui/widgets/theme.h"

class QLineEdit;
class QListView;

namespace hongyan::templatespage {

/// The account's templates at the left, 208 wide, with a search over titles and the names of saved messages.
class TemplateList : public QWidget {
    Q_OBJECT
 public:
    explicit TemplateList(widgets::Theme& theme, QWidget* parent = nullptr);

    void setRows(std::vector<TemplatesModel::Row> rows);
    void setCurrent(const QString& id);
    QString searched() const;
    /// True when there was a search to take back.
    bool clearSearch();
    void focusSearch();

 signals:
    void chosen(const QString& id);  ///< by a person
    void searchChanged();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    QLineEdit* m_search;
    QListView* m_view;
    TemplatesModel* m_model;
    QString m_current;
    bool m_setting = false;
};

}  // namespace hongyan::templatespage
