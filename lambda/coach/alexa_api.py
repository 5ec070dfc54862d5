"""The HTTP client through which the ask-sdk reaches Alexa's services.

The SDK's own client waits without limit; this one gives up in time for the turn to go on.
"""

import json

from ask_sdk_model.services import ApiClient, ApiClientRequest, ApiClientResponse
from urllib3 import PoolManager, Timeout

SECONDS = 1.0


class AlexaApiClient(ApiClient):
    """One pool of connections, kept between turns."""

    def __init__(self) -> None:
        self._pool = PoolManager(timeout=Timeout(total=SECONDS), retries=False)

    def invoke(self, request: ApiClientRequest) -> ApiClientResponse:
        """Send the request.

        Raises:
            urllib3.exceptions.HTTPError: no answer came in time.
        """
        # The SDK hands over what it has made ready for JSON, and leaves the writing to the client.
        body = json.dumps(request.body) if request.body else None
        answer = self._pool.request(
            request.method, request.url, body=body, headers=dict(request.headers or [])
        )
        headers = list(answer.headers.items())
        return ApiClientResponse(headers=headers, body=answer.data.decode(), status_code=answer.status)
