"""AWS's prices and quotas, as `prices.toml` has them; dollars throughout."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from infra.bench.capacity import Charge

FILE: Final = Path(__file__).with_name("prices.toml")


@dataclass(frozen=True, slots=True)
class Lambda:
    """Prices of AWS Lambda on arm64, with SnapStart as it is charged for Python."""

    page: str
    gb_second: float
    request: float
    snapstart_cache_gb_second: float
    snapstart_restore_gb: float


@dataclass(frozen=True, slots=True)
class DynamoDB:
    """Prices of an on-demand table of the standard class."""

    page: str
    read_unit: float
    write_unit: float
    storage_gb_month: float
    backup_gb_month: float


@dataclass(frozen=True, slots=True)
class CloudWatch:
    """Prices of logs, metrics, alarms and dashboards."""

    page: str
    log_ingested_gb: float
    log_stored_gb_month: float
    metric_month: float
    alarm_month: float
    dashboard_month: float


@dataclass(frozen=True, slots=True)
class XRay:
    """The price of a trace that is recorded."""

    page: str
    trace: float


@dataclass(frozen=True, slots=True)
class Quotas:
    """What a new account is allowed, and where AWS says so; units are named in `prices.toml`."""

    concurrency: int
    scaling: int
    rate_a_concurrency: int
    table_writes: int
    table_reads: int
    table_quota: int
    partition_writes: int
    partition_reads: int
    processor_mb: int
    answer_seconds: int
    item_bytes: int
    pages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Prices:
    """Everything, of one region and one day."""

    region: str
    currency: str
    as_of: date
    functions: Lambda
    dynamodb: DynamoDB
    cloudwatch: CloudWatch
    xray: XRay
    quotas: Quotas

    def dynamodb_units(self, charge: Charge) -> float:
        """Dollars for so many units."""
        return charge.reads * self.dynamodb.read_unit + charge.writes * self.dynamodb.write_unit


def read_prices(file: Path = FILE) -> Prices:
    """The prices of a file.

    Raises:
        TypeError: it lacks one, or has one too many.
        KeyError: it lacks a whole table.
    """
    told: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return Prices(
        told["region"],
        told["currency"],
        told["as_of"],
        Lambda(**told["lambda"]),
        DynamoDB(**told["dynamodb"]),
        CloudWatch(**told["cloudwatch"]),
        XRay(**told["xray"]),
        Quotas(**told["quotas"]),
    )
