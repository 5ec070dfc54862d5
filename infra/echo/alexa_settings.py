"""A stand-in for Alexa's services: the skill's own client asks them over HTTPS, as it does for real."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import certifi
from flask import Flask, jsonify, request
from flask.typing import ResponseReturnValue

from infra.echo.alexa_reminders import reminders_service
from infra.echo.certificate import loopback_certificate
from infra.echo.device_settings import DeviceSettings
from infra.echo.environment import environment
from infra.server.loopback import serving


def create_app(settings: DeviceSettings) -> Flask:
    """The services, answering for one device; a change of its settings is answered at once."""
    app = Flask(__name__)
    app.register_blueprint(reminders_service(settings.alerts))

    @app.get("/v2/devices/<device_id>/settings/<name>")
    def device_setting(device_id: str, name: str) -> ResponseReturnValue:
        values = {
            "System.timeZone": settings.time_zone,
            "System.distanceUnits": settings.distance_units,
            "System.temperatureUnit": settings.temperature_unit,
        }
        if request.authorization is None or not request.authorization.token:
            return _refusal("INVALID_TOKEN", "no access token"), 401
        if name not in values:
            return _refusal("INVALID_KEY", f"device {device_id} has no setting {name}"), 404
        return jsonify(values[name])

    return app


@contextmanager
def settings_service(settings: DeviceSettings) -> Iterator[str]:
    """The services in the background; yields the address for `apiEndpoint`, trusted by this process."""
    with TemporaryDirectory() as folder:
        pair = loopback_certificate(Path(folder))
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(pair.certificate, pair.key)
        trusted = Path(folder, "trusted.pem")
        trusted.write_bytes(Path(certifi.where()).read_bytes() + pair.certificate.read_bytes())
        # The skill's own client asks nobody else, and it would read the others anew for each connection.
        trust = {"REQUESTS_CA_BUNDLE": str(trusted), "SSL_CERT_FILE": str(pair.certificate)}
        with serving(create_app(settings), tls) as address, environment(trust):
            yield f"https://{address}"


def _refusal(code: str, message: str) -> dict[str, str]:
    return {"code": code, "message": message}
