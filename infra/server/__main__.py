"""`python -m infra.server`: the skill at http://127.0.0.1:8443/alexa, for this machine.

Requests are not verified to come from Alexa yet, so an address that others can reach is refused. The table
and its address are those of the environment: `COACH_TABLE`, `COACH_SKILL_ID` and AWS's own variables.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from infra.server.loopback import LOOPBACK, Refused, listen, server
from infra.server.wsgi import app

PORT: Final = 8443


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; the exit code is 1, with a line on the error stream, where it cannot."""
    options = _parser().parse_args(arguments)
    try:
        endpoint = server(app(), listen(options.host, options.port))
    except Refused as refused:
        print(f"Not served: {refused}", file=sys.stderr)
        return 1
    except KeyError as missing:
        print(f"Not served: the environment has no {missing.args[0]}", file=sys.stderr)
        return 1
    print(f"Glute Coach answers at http://{options.host}:{endpoint.port}/alexa", flush=True)
    try:
        endpoint.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        endpoint.server_close()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.server", description="Glute Coach over HTTP.")
    parser.add_argument("--host", default=LOOPBACK, help="a loopback address; default: %(default)s")
    parser.add_argument("--port", type=int, default=PORT, help="default: %(default)s; 0 takes a free one")
    return parser


if __name__ == "__main__":
    sys.exit(main())
