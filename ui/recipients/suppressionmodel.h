#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/library.h"

namespace hongyan::recipientspage {

/// The suppression list in the order of openids, read page by page as the view wants more. Gui thread.
class SuppressionModel : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Openid, Reason, Source, Since, Until, ColumnCount };
    static constexpr int pageSize = 200;

    SuppressionModel(engine::Library& library, const Clock& clock, QObject* parent = nullptr);
    /// From the top: those whose openid begins with `start`; empty: all.
    void look(const QString& start);
    const recipients::Suppression& at(int row) const { return m_people[static_cast<std::size_t>(row)]; }
    bool isRead() const { return m_read; }  ///< the first answer came
    /// The words in the language set now.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

 signals:
    void answered();
    void failed(const hongyan::Error& error);

 private:
    void ask(const QString& after, bool first);
    void keep(std::vector<recipients::Suppression> people, bool first);
    QString textOf(const recipients::Suppression& one, int column) const;

    engine::Library& m_library;
    const Clock& m_clock;
    QString m_start;
    std::vector<recipients::Suppression> m_people;
    quint64 m_question = 0;
    bool m_asking = false;
    bool m_more = false;
    bool m_read = false;
};

}  // namespace hongyan::recipientspage
