#pragma once

#include <QWidget>
#include <array>

#include "engine/library.h"
#include "ui/recipients/listsmodel.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace hongyan::widgets {
class Card;
class Chip;
}  // namespace hongyan::widgets

namespace hongyan::recipientspage {

class JobLine;

/// Makes lists out of others: merged, subtracted, intersected, split by a column, drawn at random. Says what will come
/// out before it begins.
class CombinePanel : public QWidget {
    Q_OBJECT
 public:
    using Kind = engine::ListRecipe::Kind;

    CombinePanel(widgets::Theme& theme, engine::Library& library, const ListsModel& lists, QWidget* parent = nullptr);
    /// With the list to begin with, where one is selected.
    void open(ListId first);
    /// Stops what runs first; true when it did so.
    bool escape();
    void retranslate();

 signals:
    void made(const std::vector<hongyan::ListId>& lists, const QString& name);
    void left();

 private:
    struct Others {
        QStringList names;
        std::vector<qint64> sizes;
    };
    QWidget* makeSources();
    QWidget* makeAction();
    void listen();
    Kind kind() const;
    bool takesOthers() const;
    const recipients::RecipientList* first() const;
    Others others() const;
    engine::ListRecipe recipe() const;
    void fillLists();
    void fillOthers();
    void fillColumns();
    void chooseKind();
    void say();
    QString sentence(const recipients::RecipientList& from, const Others& with) const;
    QString usualName(const recipients::RecipientList& from, const Others& with) const;
    void make();
    void onFinished(const Result<std::vector<ListId>>& lists, const QString& name);

    widgets::Theme& m_theme;
    engine::Library& m_library;
    const ListsModel& m_lists;
    bool m_named = false;  ///< by a person
    QLabel* m_title;
    std::array<widgets::Chip*, 5> m_kinds{};
    QLabel* m_fromLabel = nullptr;
    QComboBox* m_from = nullptr;
    QLabel* m_columnLabel = nullptr;
    QComboBox* m_column = nullptr;
    QLabel* m_sizeLabel = nullptr;
    QSpinBox* m_size = nullptr;
    QLabel* m_withLabel = nullptr;
    widgets::Card* m_card = nullptr;
    QListWidget* m_with = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_make = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_trouble = nullptr;
    JobLine* m_line = nullptr;
};

}  // namespace hongyan::recipientspage
