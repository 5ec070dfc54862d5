"""Alexa's services as they may be found: in order while requests are recorded, in any state later."""

import json
from collections.abc import Sequence
from typing import Any

from ask_sdk_model.services import ApiClient, ApiClientRequest, ApiClientResponse

Answer = tuple[int, str]

IN_ORDER: Sequence[Answer] = ((200, '"America/New_York"'),)

NOT_PERMITTED: Answer = (401, '{"code": "UNAUTHORIZED"}')
"""What is said to every reminder while requests are recorded: so that Alexa is asked to ask."""

ANY_STATE: Sequence[Answer] = (
    *(
        (200, json.dumps(zone))
        for zone in ("Europe/Berlin", "Asia/Kathmandu", "Pacific/Kiritimati", "Etc/GMT+12")
    ),
    *(
        (200, json.dumps(value))
        for value in ("", "No/Where", "../../etc/passwd", "\x00", "e" * 300, "\ud83d", None, 5)
    ),
    *((200, body) for body in ("", "{", "[]", "{}", "<html>", '"America/New_York')),
    *((status, "{}") for status in (204, 401, 403, 404, 429, 500, 599)),
    *((200, json.dumps({"alertToken": token})) for token in ("one", "", None, 5, "x" * 9_999)),
)


class Services(ApiClient):
    """Answers each request with the next of the answers, and begins again after the last."""

    def __init__(self, answers: Sequence[Answer] = IN_ORDER) -> None:
        self._answers = answers
        self.asked = 0

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """The next answer, whatever is asked of them in any state; every seventh time there is none.

        Raises:
            OSError: the service cannot be reached.
        """
        self.asked += 1
        if self.asked % 7 == 0 and self._answers is not IN_ORDER:
            raise OSError("not to be reached")
        status, body = self._answers[self.asked % len(self._answers)]
        if self._answers is IN_ORDER and "/alerts/" in request.url:
            status, body = NOT_PERMITTED
        headers: list[Any] = []
        return ApiClientResponse(headers=headers, body=body, status_code=status)
