"""The only reader of the environment. The region and the endpoint are read by botocore, from AWS's own."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What the deployment decides.

    Attributes:
        table: Name of the DynamoDB table (`COACH_TABLE`).
        skill_id: Only requests of this skill are answered (`COACH_SKILL_ID`); None answers any.
        stage: Which deployment it is, for its metrics (`COACH_STAGE`).
    """

    table: str
    skill_id: str | None
    stage: str


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        KeyError: `COACH_TABLE` is not set.
    """
    return Settings(
        os.environ["COACH_TABLE"],
        os.environ.get("COACH_SKILL_ID") or None,
        os.environ.get("COACH_STAGE") or "dev",
    )
