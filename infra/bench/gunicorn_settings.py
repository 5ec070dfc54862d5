"""Settings of the gunicorn that is measured: it ends with whoever has started it, however that ended."""

import os
import signal
from threading import Thread

worker_class = "gthread"  # keeps connections between requests
keepalive = 60
loglevel = "warning"
control_socket_disable = True


def when_ready(_: object) -> None:
    """Told by gunicorn once it listens, before it has any workers."""
    Thread(target=_end_with_the_other_end, daemon=True).start()


def _end_with_the_other_end() -> None:
    """Standard input is a pipe whose other end is closed when the process that holds it is gone."""
    # Not by way of `sys.stdin`, whose lock the workers would inherit as it is held here.
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)
