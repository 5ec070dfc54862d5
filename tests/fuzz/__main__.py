"""`python -m tests.fuzz 60000 --seed 7`: so many mutated requests, and everything that is found wrong.

`python -m tests.fuzz --replay` reads the requests of a finding, one a line, and tells whether it is still so.
"""

import argparse
import json
import sys
import time
import warnings
from collections.abc import Sequence
from functools import partial

from infra.echo.requests import SKILL_ID
from tests.fuzz.campaign import Campaign, Finding, replayed
from tests.fuzz.recorded import DEVICES, TRANSCRIPTS, declared, requests_of
from tests.fuzz.subject import Subject

USUAL_REQUESTS = 60_000
STRETCH = 10_000
"""Mutated requests after which is told how far it went."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz; the exit code is 1 where something is wrong."""
    options = _parser().parse_args(arguments)
    # What the SDK's reader of dates thinks of one that is none.
    warnings.simplefilter("ignore")
    if options.replay:
        return _replay(SKILL_ID if options.replay == "own" else None)
    campaign = Campaign(
        subjects=[(id_, Subject(id_)) for id_ in (None, SKILL_ID)],
        conversations=[partial(requests_of, path, device) for path in TRANSCRIPTS for device in DEVICES],
        declared=declared(),
        seed=options.seed,
    )
    began, due = time.monotonic(), STRETCH

    def tell() -> None:
        nonlocal due
        if campaign.mutated >= due:
            due += STRETCH
            _say(f"{campaign.mutated} mutated requests in {time.monotonic() - began:.0f} s")

    campaign.run(options.requests, tell)
    _report(campaign, time.monotonic() - began)
    return 1 if campaign.findings else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Mutated requests.")
    parser.add_argument("requests", nargs="?", type=int, default=USUAL_REQUESTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--replay", choices=("any", "own"), help="the skill answers any skill's requests, or its own only"
    )
    return parser


def _replay(skill_id: str | None) -> int:
    complaint = replayed(Subject(skill_id), [line for line in sys.stdin if line.strip()])
    _say(complaint or "Nothing is wrong with the answers.")
    return 1 if complaint else 0


def _report(campaign: Campaign, seconds: float) -> None:
    _say(
        f"{campaign.mutated} mutated requests, and {campaign.sane} as they should be among them, "
        f"in {seconds:.0f} s (seed {campaign.seed})"
    )
    for outcome, times in campaign.outcomes.most_common():
        _say(f"  {times:6} {outcome}")
    _say(f"{len(campaign.findings)} findings")
    for finding in campaign.findings:
        _tell(finding, campaign.met[finding.complaint])


def _tell(finding: Finding, times: int) -> None:
    _say(f"\n{finding.complaint}\n  met {times} times; `--replay {'own' if finding.skill_id else 'any'}` of:")
    for event, mutations in zip(finding.events, finding.mutations, strict=True):
        for mutation in mutations:
            _say(f"# {mutation!r:.300}")
        _say(json.dumps(event))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
