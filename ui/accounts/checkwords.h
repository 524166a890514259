#pragma once

#include <QString>

#include "engine/library.h"

namespace hongyan::accountspage {

/// What the button beside an error does.
enum class Mend {
    CheckAgain,
    CopyAddress,
    ReplaceSecret,
    EnterTokenPassword,
    CorrectAppId,
    CorrectBase,
    CorrectProxy,
    ChooseCa
};

struct CheckWords {
    QString sentence;
    QString hint;  ///< where to do it; may be empty
    Mend mend = Mend::CheckAgain;
    QString action;  ///< the button's word
};
/// What keeps the account from getting a token, and the button that helps.
CheckWords wordsOf(const Error& error);
/// "The platform gave a token for 2 h. 65,046 of 100,000 left today."
QString successSentence(const engine::AccountCheck& check);

}  // namespace hongyan::accountspage
