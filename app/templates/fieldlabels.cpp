#include "templates/fieldlabels.h"

#include "templates/template.h"

namespace hongyan::templates {

FieldLabels::FieldLabels(const QString& content) {
    for (const Field& field : parseContent(content))
        m_labels.insert(field.key, field.label);
}

}  // namespace hongyan::templates
