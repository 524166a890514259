#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace hongyan::widgets {

/// The theme's icons as silhouettes in one colour. Gui thread.
class Icons {
 public:
    /// Falls back to Breeze where the platform names no icon theme that has our icons.
    Icons();

    /// `size` in device-independent pixels. An invalid colour leaves the icon as it is drawn.
    QPixmap silhouette(const QString& name, const QColor& color, int size, double dpr) const;

 private:
    struct Key {
        QString name;
        QRgb color;
        int size;
        int dpr;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0) {
            return qHashMulti(seed, key.name, key.color, key.size, key.dpr);
        }
    };
    mutable QHash<Key, QPixmap> m_cache;
};

/// Hongyan's own, in every size a window or a tray asks for.
QIcon appIcon();

}  // namespace hongyan::widgets
