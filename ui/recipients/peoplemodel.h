#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <list>
#include <optional>

#include "engine/library.h"

namespace hongyan::recipientspage {

/// The people of one list, asked for page by page as they come into view; a bounded number of pages is kept.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    static constexpr int pageSize = 200;
    static constexpr std::size_t keptPages = 20;

    explicit PeopleModel(engine::Library& library, QObject* parent = nullptr);
    /// Nothing: no list.
    void show(const std::optional<recipients::RecipientList>& list);
    /// The rows a person looks at: asks for what is not at hand.
    void look(int first, int last);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 signals:
    void failed(const hongyan::Error& error);

 private:
    void ask(int page);
    void keep(int page, std::vector<recipients::Recipient> people);
    const recipients::Recipient* at(int row) const;

    engine::Library& m_library;
    std::optional<recipients::RecipientList> m_list;
    quint64 m_question = 0;  ///< one per list shown
    QHash<int, std::vector<recipients::Recipient>> m_pages;
    std::list<int> m_order;  ///< the most recently looked at first
    QSet<int> m_asked;
};

}  // namespace hongyan::recipientspage
