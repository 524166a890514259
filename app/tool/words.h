#pragma once

#include <QCoreApplication>
#include <QString>

#include "base/error.h"
#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "engine/engine.h"
#include "recipients/recipient.h"
#include "templates/rules.h"

namespace hongyan::tool {

/// What the tool says: Words::tr() finds the translation.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// One clear sentence that names the thing and the next step.
QString sentenceFor(const Error& error);
/// Why a campaign stands still, and what to do.
QString sentenceFor(const delivery::Campaign& campaign);
/// What was found when the data folder was opened; mostly nothing.
QStringList linesOf(const engine::Opening& opening, const QString& folder);
/// The command that makes a paused one go on.
QString commandFor(const delivery::Campaign& campaign);
/// Why it was left out on purpose: a clause.
QString whySuppressed(const delivery::Delivery& row);
/// What happened to one delivery, in a few words: the code's meaning or the reason.
QString resultOf(const delivery::Delivery& delivery);
/// What the field at fault is called in the campaign's template; its key where that is not known.
QString fieldName(const delivery::Delivery& delivery);
QString wordFor(delivery::State state);
QString wordFor(delivery::CampaignStatus status);
QString wordFor(delivery::Fault fault);  ///< what happened instead of an answer, as a clause
/// What the platform means by a code; `words`, its own, where the table does not have it.
QString meaningOf(int code, const QString& words);
QString nextStepFor(int code);  ///< what a person does about it, without a full stop; may be empty
/// For the %n of a text.
int counted(qint64 count);
/// "1 person", "5 people" and the like
QString peopleWords(qint64 people);
QString messageWords(qint64 messages);
QString rowWords(qint64 rows);
QString campaignWords(qint64 campaigns);
QString deliveryWords(qint64 deliveries);
QString duplicateWords(qint64 duplicates);
QString problemWords(qint64 problems);
QString wordFor(const recipients::Problem& problem);
QString wordFor(templates::Channel channel);
QString wordFor(templates::ValueFault fault);
/// 0 … 130: which exit code an error asks for.
int exitCodeFor(const Error& error);
/// Of a refusal with that errcode: AccountRefused, or PlatformAway where it passes.
int exitCodeForCode(int code);

}  // namespace hongyan::tool
