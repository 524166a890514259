#pragma once

#include <QStringView>

namespace hongyan::templates {

/// What programs write where there is no value, and spreadsheets where a formula went wrong: NULL, \N, (null), None,
/// nan, #N/A, #### … A person may be called so, hence it is only a reason to look.
bool isNullMarker(QStringView value);

}  // namespace hongyan::templates
