"""`python -m infra.server`: the skill at http://127.0.0.1:8443/alexa, behind a proxy that does the TLS.

The table, its address and the skill are those of the environment: `COACH_TABLE`, `COACH_SKILL_ID` and AWS's
own variables. Alexa alone is answered, or with `--unverified` anybody on this machine; an address that
others can reach is refused then. What serves more than a few people is in docs/hosting.md.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from typing import Final

from botocore.exceptions import BotoCoreError

from infra.server.loopback import LOOPBACK, Refused, listen, listen_anywhere, server
from infra.server.wsgi import NoSkill, app

PORT: Final = 8443


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; the exit code is 1, with a line on the error stream, where it cannot."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(format="%(levelname)s %(name)s %(message)s", level=logging.WARNING)
    bind = listen if options.unverified else listen_anywhere
    try:
        endpoint = server(app(verified=not options.unverified), bind(options.host, options.port))
    except (Refused, NoSkill, BotoCoreError) as refused:
        print(f"Not served: {refused}", file=sys.stderr)
        return 1
    except KeyError as missing:
        print(f"Not served: the environment has no {missing.args[0]}", file=sys.stderr)
        return 1
    whom = "anybody on this machine" if options.unverified else "Alexa"
    print(f"Glute Coach answers {whom} at http://{options.host}:{endpoint.port}/alexa", flush=True)
    try:
        endpoint.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        endpoint.server_close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.server", description="Glute Coach over HTTP.")
    parser.add_argument("--host", default=LOOPBACK, help="the address to listen on; default: %(default)s")
    parser.add_argument("--port", type=int, default=PORT, help="default: %(default)s; 0 takes a free one")
    parser.add_argument(
        "--unverified",
        action="store_true",
        help="answer whoever is on this machine, not Alexa alone; on a loopback address only",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
