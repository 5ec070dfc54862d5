"""The embedded DynamoDB and the settings service, asked by the clients that the skill uses."""

import os

import boto3
import pytest
from ask_sdk_core.api_client import DefaultApiClient
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.services import ApiConfiguration, ServiceClientFactory, ServiceException

from infra.echo.alexa_settings import settings_service
from infra.echo.device_settings import DeviceSettings
from infra.echo.embedded import TABLE, database


def settings_client(endpoint: str, token: str = "simulated") -> ServiceClientFactory:  # noqa: S107 - not one
    return ServiceClientFactory(
        ApiConfiguration(
            serializer=DefaultSerializer(),
            api_client=DefaultApiClient(),
            api_endpoint=endpoint,
            authorization_value=token,
        )
    )


def test_the_skill_finds_the_table_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "a-persons-own")
    monkeypatch.delenv("COACH_TABLE", raising=False)
    with database() as endpoint:
        assert endpoint.startswith("http://127.0.0.1:")
        assert os.environ["COACH_TABLE"] == TABLE
        keys = boto3.resource("dynamodb").Table(TABLE).key_schema
        assert [key["AttributeName"] for key in keys] == ["who", "what"]
    assert os.environ["AWS_PROFILE"] == "a-persons-own"
    assert "COACH_TABLE" not in os.environ


def test_another_endpoint_is_used_with_the_table_it_has() -> None:
    with database() as endpoint:
        item = {"who": {"S": "a"}, "what": {"S": "TRAINEE"}}
        boto3.client("dynamodb").put_item(TableName=TABLE, Item=item)
        with database(endpoint) as same:
            assert same == endpoint
            assert boto3.client("dynamodb").get_item(TableName=TABLE, Key=item)["Item"] == item


def test_the_sdks_own_client_reads_the_settings_and_their_changes() -> None:
    settings = DeviceSettings(time_zone="Europe/Berlin")
    with settings_service(settings) as endpoint:
        service = settings_client(endpoint).get_ups_service()
        assert service.get_system_time_zone("device") == "Europe/Berlin"
        settings.time_zone = "Asia/Tokyo"
        assert service.get_system_time_zone("device") == "Asia/Tokyo"
        assert service.get_system_distance_units("device").name == "METRIC"
        assert service.get_system_temperature_unit("device").name == "CELSIUS"


def test_who_has_no_token_is_told_nothing() -> None:
    with settings_service(DeviceSettings()) as endpoint:
        service = settings_client(endpoint, token="").get_ups_service()
        with pytest.raises(ServiceException) as refused:
            service.get_system_time_zone("device")
        assert refused.value.status_code == 401
