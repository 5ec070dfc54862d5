"""Where Amazon keeps the certificates that requests are signed with.

By Amazon's "Host a Custom Skill as a Web Service", "Verify the signature certificate URL": https, the host
s3.amazonaws.com, both in any case; a path that begins with /echo.api/, in this case, once its dots are
resolved; and the port, if there is one, 443.
"""

import posixpath
import re
from typing import Final

from infra.server.not_from_alexa import NotFromAlexa, Reason

HOST: Final = "s3.amazonaws.com"
_FOLDER: Final = "/echo.api/"
# Nothing but such paths is ever signed for, and in them everybody reads the same: no user, query, fragment,
# percent sign or backslash that one parser takes for a part of the path and another does not.
_ADDRESS: Final = re.compile(
    rf"https://{re.escape(HOST)}(?::443)?(?P<path>/[a-z0-9._~/-]{{1,200}})", re.ASCII | re.IGNORECASE
)


def certificate_address(header: str) -> str:
    """The one spelling of the address in a request's ``SignatureCertChainUrl``.

    Raises:
        NotFromAlexa: it is not Amazon's; nothing may be fetched from there.
    """
    matched = _ADDRESS.fullmatch(header)
    if matched is None:
        raise NotFromAlexa(Reason.ADDRESS)
    path = posixpath.normpath(matched["path"])
    if not path.startswith(_FOLDER):
        raise NotFromAlexa(Reason.ADDRESS)
    return f"https://{HOST}{path}"
