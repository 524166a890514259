#include "ui/editor/lostrow.h"

#include <QEvent>

#include "base/outside.h"

namespace hongyan::editor {

using widgets::Ink;
using widgets::Type;

namespace {

const QString removeLink = QStringLiteral("/remove");

}  // namespace

LostRow::LostRow(widgets::Theme& theme, templates::MessageField written, QWidget* parent)
    : LabelledRow(theme, parent),
      m_written(std::move(written)),
      m_text(widgets::wrappingLabel(m_written.text, Type::Body, Ink::Secondary, this)),
      m_footnote(new Footnote(theme, this)) {
    setObjectName(QStringLiteral("lost-") + m_written.key);
    widgets::setInk(label(), Ink::Disabled);
    add(m_text);
    add(m_footnote);
    connect(m_footnote, &Footnote::linkActivated, this, [this](const QString& link) {
        if (link == removeLink)
            emit removed();
        else
            emit moved(link);
    });
    retranslate();
}

void LostRow::setPlaces(const std::vector<templates::Field>& places) {
    m_places = places;
    retranslate();
}

void LostRow::setReadOnly(bool on) {
    m_readOnly = on;
    retranslate();
}

void LostRow::retranslate() {
    setWords(visibleName(m_written.key), tr("gone"));
    std::vector<Footnote::Link> links;
    for (const templates::Field& place : m_places)
        if (!m_readOnly && links.size() + 1 < Footnote::mostLinks)
            links.push_back({place.key, tr("Move it to “%1”").arg(visibleName(place.label))});
    if (!m_readOnly)
        links.push_back({removeLink, tr("Remove it")});
    m_footnote->say(Verdict::Weight::Wrong, tr("The template no longer has this field, the message still fills it"),
                    links, {});
    setAccessibleName(tr("%1, gone from the template: %2").arg(visibleName(m_written.key), visible(m_written.text)));
}

void LostRow::changeEvent(QEvent* event) {
    LabelledRow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace hongyan::editor
