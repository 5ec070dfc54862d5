"""What words mean for the set under way, by the intents that they are heard as."""

from typing import Any

ENDING = frozenset(
    {
        "DoneIntent",
        "SkipIntent",
        "AMAZON.NextIntent",
        "AMAZON.PreviousIntent",
        "AMAZON.StartOverIntent",
        "EffortIntent",
        "SwapIntent",
        "LeaveOutIntent",
        "WithoutEquipmentIntent",
        "LostEquipmentIntent",
        "OnlyEquipmentIntent",
        "ShorterIntent",
        "StopSignIntent",
        "UndoIntent",
    }
)
"""Intents that may end the set under way, so that it counts as far as it was counted."""

CLOSING = frozenset({"DoneIntent", "SkipIntent", "AMAZON.NextIntent"})
"""Intents that end the set under way for certain."""

BEGINNING_ANEW = frozenset({"AMAZON.StartOverIntent", "AMAZON.RepeatIntent"})
"""Intents that may begin the set under way anew."""

MENDING = frozenset({"UndoIntent", "CorrectIntent", "NumberIntent", "DurationIntent"})
"""Intents that may change what is done already."""

ANSWERING = frozenset({"AMAZON.YesIntent", "AMAZON.NoIntent", "AMAZON.StopIntent", "AMAZON.CancelIntent"})
"""Intents that may end the set where a question asked for it."""

GOING_ON = frozenset(
    {
        "AskClearance",
        "AskActivity",
        "AskEquipment",
        "AskEffort",
        "AskGoOn",
        "AskForget",
        "AskMinutes",
        "AskNextSet",
        "AskOtherSide",
        "AskReady",
        "AskResume",
        "AskSayAgain",
        "AskStart",
        "AskWish",
        "OfferEnd",
        "OfferProgramme",
        "OfferResume",
        "OfferStart",
    }
)
"""Questions whose answer ends no set, by the names of their classes."""


def intent_of(request: dict[str, Any]) -> str:
    """The intent's name, or the request's type where it is none."""
    asked = request["request"]
    return str(asked["intent"]["name"] if asked["type"] == "IntentRequest" else asked["type"])


def may_end_set(intent: str, question: object) -> bool:
    """Whether these words, said to that question, may end the set under way."""
    if intent in ENDING:
        return True
    return intent in ANSWERING and question is not None and type(question).__name__ not in GOING_ON
