"""A stored trainee of an older form is carried forward, and one of a newer form is left alone."""

import json
from typing import Any

import boto3
import pytest

from coach.alexa_api import AlexaApiClient
from coach.coaching.trainee import NewerTraineeError
from coach.skill import answer, build_skill
from coach.speech.languages import phrasebook
from coach.storage import DynamoStore
from coach.storage.schema import SCHEMA, carried_forward
from infra.echo import requests
from tests.trust.conftest import MONDAY
from tests.trust.test_at_once import FIRST, SENDER, SESSION, WHO, said

Json = dict[str, Any]

NEWER = phrasebook("en").sentence("listening", "newer")
KEY = {"who": WHO, "what": "TRAINEE"}


def renamed(state: Json) -> Json:
    """From form 1 to 2: what was said is told."""
    return {"told": state["said"]}


def counted(state: Json) -> Json:
    """From form 2 to 3: and counted."""
    return state | {"times": 1}


@pytest.mark.parametrize(
    ("schema", "state"), [(1, {"said": "hello"}), (2, {"told": "hello"}), (3, {"told": "hello", "times": 1})]
)
def test_each_older_form_takes_the_steps_that_it_lacks(schema: int, state: Json) -> None:
    assert carried_forward(state, schema, (renamed, counted)) == {"told": "hello", "times": 1}


def test_a_newer_form_is_not_guessed_at() -> None:
    with pytest.raises(NewerTraineeError):
        carried_forward({}, 4, (renamed, counted))


def test_a_newer_versions_trainee_is_refused_politely_and_not_overwritten(table: str) -> None:
    skill = build_skill(DynamoStore(table), lambda: MONDAY, AlexaApiClient())
    answer(skill, requests.launch(SENDER, SESSION, "open", MONDAY))
    for number, (intent, slots) in enumerate(FIRST):
        answer(skill, said(-1 - number, intent, **slots))
    items = boto3.resource("dynamodb").Table(table)
    newer = items.get_item(Key=KEY)["Item"] | {"schema": SCHEMA + 1, "state": '{"unheard":"of"}'}
    items.put_item(Item=newer)
    assert (
        NEWER
        in answer(skill, requests.launch(SENDER, SESSION, "again", MONDAY))["response"]["outputSpeech"][
            "ssml"
        ]
    )
    assert items.get_item(Key=KEY)["Item"] == newer


def test_words_of_another_version_are_as_if_nothing_had_been_said(table: str) -> None:
    skill = build_skill(DynamoStore(table), lambda: MONDAY, AlexaApiClient())
    answer(skill, requests.launch(SENDER, SESSION, "open", MONDAY))
    for number, (intent, slots) in enumerate(FIRST):
        answer(skill, said(-1 - number, intent, **slots))
    items = boto3.resource("dynamodb").Table(table)
    item = items.get_item(Key=KEY)["Item"]
    state = json.loads(str(item["state"]))
    state["answer"]["cues"] = [{"is": "SomethingNobodySaysAnyMore"}]
    items.put_item(Item=item | {"state": json.dumps(state)})
    trainee = DynamoStore(table).load(WHO)
    assert trainee is not None
    assert trainee.answer is None
    assert trainee.plan is not None
    opened = answer(skill, requests.launch(SENDER, SESSION, "again", MONDAY))["response"]["outputSpeech"][
        "ssml"
    ]
    assert "Shall we start?" in opened
