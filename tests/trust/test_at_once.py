"""Two thousand turns on one person at once, from several threads: what was answered as done is done, once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any

import boto3

from coach.alexa_api import AlexaApiClient
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from infra.echo import requests
from infra.echo.requests import Sender, Session, Slot
from tests.trust.conftest import MONDAY

Json = dict[str, Any]

TURNS = 2000
THREADS = 8
MINUTES = 1
USER = "amzn1.ask.account.CONTENDED"
WHO = sha256(USER.encode()).hexdigest()
SENDER = Sender(user_id=USER, device_id="amzn1.ask.device.ONE", locale="en-US")
SESSION = Session("amzn1.echo-api.session.ONE", new=False)
CONTENDED = phrasebook("en").sentence("listening", "contended")


FIRST: list[tuple[str, dict[str, Slot]]] = [
    ("AMAZON.YesIntent", {}),
    ("ActivityLevelIntent", {"frequency": Slot("ExerciseFrequency", "most days", "often")}),
    (
        "EquipmentIntent",
        {"equipment": Slot("Equipment", "dumbbells", "dumbbell"), "other": Slot("Equipment")},
    ),
]
WALKED = {
    "duration": Slot("AMAZON.DURATION", f"PT{MINUTES}M"),
    "activity": Slot("CardioActivity", "walking", "brisk_walking"),
    "day": Slot("AMAZON.DATE"),
}


def said(number: int, intent: str, **slots: Slot) -> Json:
    return requests.intent(SENDER, SESSION, f"r{number}", MONDAY, name=intent, slots=slots)


def test_totals_are_exact(table: str) -> None:
    skill = build_skill(DynamoStore(table), lambda: MONDAY, AlexaApiClient())
    answer(skill, requests.launch(SENDER, SESSION, "open", MONDAY))
    for number, (intent, slots) in enumerate(FIRST):
        answer(skill, said(-1 - number, intent, **slots))

    def turn(number: int) -> str:
        logged = said(number, "LogCardioIntent", **WALKED)
        spoken: str = answer(skill, logged)["response"]["outputSpeech"]["ssml"]
        return spoken

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(turn, range(TURNS)))
    trainee = DynamoStore(table).load(WHO)
    refused = sum(CONTENDED in spoken for spoken in answers)
    done = sum("Logged" in spoken or "logged" in spoken for spoken in answers)
    assert done + refused == TURNS, Counter(answers).most_common(5)
    assert trainee is not None
    assert trainee.history is not None
    assert trainee.history.week.cardio_minutes == done * MINUTES
    assert entries(table) == done
    # Most get through by the one retry, or the test is about refusals.
    assert done > TURNS / 4


def entries(name: str) -> int:
    """How many entries the log has."""
    table = boto3.resource("dynamodb").Table(name)
    found, start = 0, {}
    while True:
        page = table.scan(ConsistentRead=True, **start)
        found += sum(str(item["what"]).startswith("LOG#") for item in page["Items"])
        if "LastEvaluatedKey" not in page:
            return found
        start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
