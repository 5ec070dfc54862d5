"""How the corpus came out, for a person to read."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from tests.corpus.evaluation import Judged


def accuracy(outcomes: Iterable[Judged]) -> float:
    """The share that came to what was meant, of those that the core has a command for; 1 for none."""
    built = [outcome for outcome in outcomes if outcome.built]
    return sum(outcome.right for outcome in built) / len(built) if built else 1.0


def report(outcomes: list[Judged]) -> Iterator[str]:
    """The figures and then what went wrong, line by line."""
    built = [outcome for outcome in outcomes if outcome.built]
    yield _figure("all phrases", built)
    yield _figure("  as a sample, or not at all", [outcome for outcome in built if outcome.exact])
    yield _figure("  by likeness", [outcome for outcome in built if not outcome.exact])
    yield _figure("  with the skill's name", [outcome for outcome in built if outcome.named])
    yield _figure("  out of scope", [outcome for outcome in built if not outcome.in_scope])
    alike = sum(outcome.alike for outcome in built)
    yield f"  right by another command that does the same: {alike}"
    yield "by moment"
    for name, group in _grouped(built, lambda outcome: outcome.phrase.moment):
        yield _figure(f"  {name}", group)
    if wrong := [outcome for outcome in built if not outcome.right]:
        yield "confusions: words (moment): intended, got"
        yield from map(_confusion, wrong)
    if missing := Counter(outcome.phrase.meaning.split()[0] for outcome in outcomes if not outcome.built):
        yield "not built yet, not counted: " + ", ".join(
            f"{name} ({n})" for name, n in sorted(missing.items())
        )


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
