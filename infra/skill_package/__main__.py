"""`python -m infra.skill_package build|icons`: the package that the ASK CLI uploads, and the icons in it.

The page docs/publishing.md says in which order a skill comes to be.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from shlex import quote
from typing import Final

from infra.gallery.browser import chromium
from infra.skill_package.addresses import Certificate, endpoint, web_page
from infra.skill_package.icons import SIZES, drawn, icon_file
from infra.skill_package.manifest import Links
from infra.skill_package.package import package, put
from infra.skill_package.refused import Refused

INTO: Final = Path("build", "skill-package")
_SKILL_ID: Final = re.compile(r"amzn1\.ask\.skill\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked; the exit code is 1, with a line on the error stream, where it cannot be done."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "icons":
            _draw()
        else:
            _build(options)
    except (Refused, LookupError, OSError) as fault:
        print(f"Nothing {options.done}: {fault}", file=sys.stderr)
        return 1
    return 0


def _build(options: argparse.Namespace) -> None:
    links = Links(web_page(options.privacy, "privacy policy"), web_page(options.terms, "terms of use"))
    reached = None
    if options.endpoint is not None:
        reached = endpoint(options.endpoint, Certificate(options.certificate))
    if options.skill_id is not None and not _SKILL_ID.fullmatch(options.skill_id):
        raise Refused(f"{options.skill_id!r} is no skill's id, which begins with amzn1.ask.skill.")
    files = package(links, reached)
    put(files, options.into, options.skill_id)
    print(f"{options.into}: {len(files)} files. To upload them:")
    print(f"  cd {quote(str(options.into))} && ask deploy --target skill-metadata")
    if reached is None:
        print(
            "The upload tells the skill's id. Deploy the function for it, then build again with --endpoint."
        )


def _draw() -> None:
    with chromium() as browser:
        pictures = {size: drawn(browser, pixels) for size, pixels in SIZES.items()}
    for size, picture in pictures.items():
        icon_file(size).write_bytes(picture)
        print(f"{icon_file(size).name}: {len(picture)} bytes")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.skill_package", description="The ASK package.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="check everything, and write the package")
    build.set_defaults(done="built")
    build.add_argument("--privacy", required=True, metavar="URL", help="your privacy policy")
    build.add_argument("--terms", required=True, metavar="URL", help="your terms of use")
    build.add_argument(
        "--endpoint",
        metavar="ARN",
        help="the function's ARN, as sam deploy prints it, or an https address; a new skill has none yet",
    )
    build.add_argument(
        "--certificate",
        choices=[kind.value for kind in Certificate],
        default=Certificate.TRUSTED.value,
        help="an https endpoint's: for its host, or for all hosts of a domain; default: %(default)s",
    )
    build.add_argument(
        "--skill-id",
        metavar="ID",
        help="the skill to update, where this folder's first upload did not create it",
    )
    build.add_argument("--into", type=Path, default=INTO, metavar="FOLDER", help="default: %(default)s")
    icons = commands.add_parser("icons", help="draw the icons anew from icon.svg (wants Chromium)")
    icons.set_defaults(done="drawn")
    return parser


if __name__ == "__main__":
    sys.exit(main())
