#include "ui/widgets/icons.h"

#include <QFileInfo>
#include <QPainter>

namespace hongyan::widgets {

Icons::Icons() {
    // A desktop without its own theme, and the offscreen platform, would show no icons at all.
    if (QIcon::fallbackThemeName().isEmpty())
        QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    const QString shared = QStringLiteral("/usr/share/icons");
    if (!QIcon::themeSearchPaths().contains(shared) && QFileInfo::exists(shared))
        QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << shared);
    if (!QIcon::hasThemeIcon(QStringLiteral("view-list-details")))
        QIcon::setThemeName(QStringLiteral("breeze"));
}

QPixmap Icons::silhouette(const QString& name, const QColor& color, int size, double dpr) const {
    const Key key{name, color.isValid() ? color.rgba() : 0u, size, qRound(dpr * 100)};
    if (const auto found = m_cache.constFind(key); found != m_cache.cend())
        return *found;
    QPixmap pixmap(QSize(qRound(size * dpr), qRound(size * dpr)));
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect all(0, 0, size, size);
    // Breeze also has an emblem called checkmark, a filled square; the plain outline has a second name.
    const bool isCheck = name == QLatin1String("checkmark");
    const QIcon icon = QIcon::fromTheme(isCheck ? QStringLiteral("dialog-ok-apply") : name);
    const QPixmap drawn = icon.pixmap(QSize(size, size), dpr);
    painter.drawPixmap(all, drawn);
    if (color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(all, color);
    }
    painter.end();
    m_cache.insert(key, pixmap);
    return pixmap;
}

QIcon appIcon() {
    return QIcon(QStringLiteral(":/icons/hongyan.svg"));
}

}  // namespace hongyan::widgets
