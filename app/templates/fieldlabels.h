#pragma once

#include <QHash>
#include <QString>

namespace hongyan::templates {

/// What the fields of a template are called, by their keys: "thing4" is 商品名称.
class FieldLabels {
 public:
    FieldLabels() = default;
    explicit FieldLabels(const QString& content);

    /// The key itself where the content has no word for it.
    QString of(const QString& key) const { return m_labels.value(key, key); }

 private:
    QHash<QString, QString> m_labels;
};

}  // namespace hongyan::templates
