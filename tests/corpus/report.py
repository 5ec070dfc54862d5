"""How the corpus came out, for a person to read."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from tests.corpus.evaluation import Judged


def accuracy(outcomes: Iterable[Judged]) -> float:
    """The share that came to what was meant; 1 for none."""
    judged = list(outcomes)
    return sum(outcome.right for outcome in judged) / len(judged) if judged else 1.0


def report(outcomes: list[Judged]) -> Iterator[str]:
    """The figures and then what went wrong, line by line."""
    yield _figure("all phrases", outcomes)
    yield _figure("  as a sample, or not at all", [outcome for outcome in outcomes if outcome.exact])
    yield _figure("  by likeness", [outcome for outcome in outcomes if not outcome.exact])
    yield _figure("  with the skill's name", [outcome for outcome in outcomes if outcome.named])
    yield _figure("  out of scope", [outcome for outcome in outcomes if not outcome.in_scope])
    alike = sum(outcome.alike for outcome in outcomes)
    yield f"  right by another command that does the same: {alike}"
    yield "by moment"
    for name, group in _grouped(outcomes, lambda outcome: outcome.phrase.moment):
        yield _figure(f"  {name}", group)
    if wrong := [outcome for outcome in outcomes if not outcome.right]:
        yield "confusions: words (moment): intended, got"
        yield from map(_confusion, wrong)


def _figure(title: str, outcomes: list[Judged]) -> str:
    right = sum(outcome.right for outcome in outcomes)
    return f"{title:<30} {right:>4} of {len(outcomes):>4}  {accuracy(outcomes):7.1%}"


def _grouped(outcomes: Iterable[Judged], key: Callable[[Judged], str]) -> Iterable[tuple[str, list[Judged]]]:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for outcome in outcomes:
        groups[key(outcome)].append(outcome)
    return groups.items()


def _confusion(outcome: Judged) -> str:
    phrase = outcome.phrase
    near = "" if outcome.exact else " (by likeness)"
    return f"  {phrase.words} ({phrase.moment}): {phrase.meaning}, {outcome.got}{near}"
