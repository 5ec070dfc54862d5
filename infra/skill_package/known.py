"""Whether Amazon's own classes know all that a document says.

They are those of ask-smapi-model. What they do not know is dropped without a word, so a document is read into
them, written again and compared.
"""

import json
from collections.abc import Mapping
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import InteractionModelData
from ask_smapi_model.v1.skill.manifest.skill_manifest_envelope import SkillManifestEnvelope

from infra.skill_package.refused import Refused


def check_manifest(manifest: Mapping[str, Any]) -> None:
    """Hold `skill.json` to the classes.

    Raises:
        Refused: they do not know a key or a value of it; the message says which.
    """
    _check(manifest, SkillManifestEnvelope, "the manifest")


def check_model(model: Mapping[str, Any], locale: str) -> None:
    """Hold a locale's interaction model to the classes.

    Raises:
        Refused: as `check_manifest`.
    """
    _check(model, InteractionModelData, f"{locale}'s model")


def _check(document: Mapping[str, Any], kind: type, what: str) -> None:
    serializer = DefaultSerializer()
    try:
        kept = serializer.serialize(serializer.deserialize(json.dumps(document), kind))
    except SerializationException as fault:
        raise Refused(f"{what} is not as Amazon's classes have it: {fault}") from fault
    if lost := difference(document, kept):
        raise Refused(f"Amazon's classes do not know {lost} of {what}")


def difference(sent: object, kept: object, path: str = "") -> str | None:
    """Where two JSON values differ first, as a path like `a.b[0].c`; None where they are equal."""
    match sent, kept:
        case dict(), dict():
            for key in [*sent, *(key for key in kept if key not in sent)]:
                at = f"{path}.{key}" if path else str(key)
                if key not in sent or key not in kept:
                    return at
                if found := difference(sent[key], kept[key], at):
                    return found
            return None
        case list(), list() if len(sent) == len(kept):
            pairs = enumerate(zip(sent, kept, strict=True))
            return next(filter(None, (difference(*pair, f"{path}[{at}]") for at, pair in pairs)), None)
        case _:
            # A boolean is no number here, though Python has it equal one.
            return None if type(sent) is type(kept) and sent == kept else path or "the whole"
