#pragma once

#include <QCoreApplication>

#include "engine/sending.h"
#include "ui/sending/draft.h"
#include "ui/sending/shelf.h"

namespace hongyan::sendingpage {

/// The draft together with what it names: whether a step is done, and what is to be sent. Gui thread.
class Plan {
    Q_DECLARE_TR_FUNCTIONS(hongyan::sendingpage::Plan)
 public:
    Plan(const Shelf& shelf, const Clock& clock) : m_shelf(shelf), m_clock(clock) {}

    Draft draft;

    /// Null: not chosen, or not there (any more).
    const settings::Account* account() const;
    const templates::Template* chosenTemplate() const;
    const recipients::ListInfo* list() const;
    qint64 messages() const;
    /// What was written, else the saved message chosen, else the columns of the same name.
    templates::Message message() const;
    void write(const templates::Message& message);
    void chooseList(const recipients::RecipientList& list);

    QString madeTitle() const;  ///< where the person gave none: the template's and the day
    QString title() const;
    engine::StartRequest request() const;

    /// Why the step is not done, a sentence; empty: it is.
    QString obstacle(Step step) const;
    /// What the editor would refuse: subject is a key or a variable.
    std::optional<Error> writingError() const;
    /// The first step that is not done, else the review.
    Step firstOpen() const;
    QString titleOf(Step step) const;
    QString noteOf(Step step) const;  ///< what was chosen there

 private:
    QString templateObstacle() const;
    QString recipientsNote() const;
    QString fillNote() const;
    QString optionsNote() const;

    const Shelf& m_shelf;
    const Clock& m_clock;
};

}  // namespace hongyan::sendingpage
