#pragma once

#include <QString>
#include <QStringList>

namespace hongyan::templates {

/// The name a person most likely meant, by edit distance without regard to case; empty when none is near.
QString closestTo(const QString& wanted, const QStringList& names);

}  // namespace hongyan::templates
