"""CloudFormation on moto, for the resource types of the deployment's stack.

Moto's services know all of them; its CloudFormation does not. `LACKING` is what it lacks, and here each such
resource is made by the service's own call, whose parameters botocore holds against the service's model.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import uuid4

import boto3
import pytest
from moto import mock_aws
from moto.awslambda.models import LambdaVersion
from moto.cloudformation import parsing
from moto.core.common_models import CloudFormationModel

Json = dict[str, Any]
Made = tuple[str, Json]
"""A resource's name to `Ref`, and its attributes to `GetAtt`."""


def _alarm(properties: Json) -> Made:
    client = boto3.client("cloudwatch")
    client.put_metric_alarm(**properties)
    name = properties["AlarmName"]
    [alarm] = client.describe_alarms(AlarmNames=[name])["MetricAlarms"]
    return name, {"Arn": alarm["AlarmArn"]}


def _alias(properties: Json) -> Made:
    return boto3.client("lambda").create_alias(**properties)["AliasArn"], {}


def _event_invoke_config(properties: Json) -> Made:
    return boto3.client("lambda").put_function_event_invoke_config(**properties)["FunctionArn"], {}


def _subscription(properties: Json) -> Made:
    return boto3.client("sns").subscribe(**properties)["SubscriptionArn"], {}


def _application(properties: Json) -> Made:
    name = f"application-{uuid4()}"
    boto3.client("codedeploy").create_application(applicationName=name, **_with_small_initials(properties))
    return name, {}


def _deployment_group(properties: Json) -> Made:
    name = f"group-{uuid4()}"
    boto3.client("codedeploy").create_deployment_group(
        deploymentGroupName=name, **_with_small_initials(properties)
    )
    return name, {}


def _with_small_initials(properties: Any) -> Any:  # noqa: ANN401 - JSON
    """CodeDeploy's API names what CloudFormation names, with a small initial."""
    if isinstance(properties, dict):
        return {
            f"{key[0].lower()}{key[1:]}": _with_small_initials(value) for key, value in properties.items()
        }
    if isinstance(properties, list):
        return [_with_small_initials(value) for value in properties]
    return properties


LACKING: Final[dict[str, Callable[[Json], Made]]] = {
    "AWS::CloudWatch::Alarm": _alarm,
    "AWS::CodeDeploy::Application": _application,
    "AWS::CodeDeploy::DeploymentGroup": _deployment_group,
    "AWS::Lambda::Alias": _alias,
    "AWS::Lambda::EventInvokeConfig": _event_invoke_config,
    "AWS::SNS::Subscription": _subscription,
}


class _Resource:
    """One made resource, as moto's templates refer to it."""

    def __init__(self, kind: str, made: Made) -> None:
        self.type = kind
        self.physical_resource_id, self._attributes = made

    def get_cfn_attribute(self, name: str) -> Any:  # noqa: ANN401 - JSON
        return self._attributes[name]

    def is_created(self) -> bool:
        return True


def _model(kind: str, make: Callable[[Json], Made]) -> type:
    class Model:
        @staticmethod
        def cloudformation_type() -> str:
            return kind

        @staticmethod
        def cloudformation_name_type() -> str:
            return ""

        @staticmethod
        def create_from_cloudformation_json(
            _name: str, template: Json, _account: str, _region: str, **_: object
        ) -> _Resource:
            return _Resource(kind, make(template["Properties"]))

    return Model


def without_a_model(stack: Json) -> set[str]:
    """The resource types of a template that moto's CloudFormation cannot make by itself."""
    known = {model.cloudformation_type() for model in CloudFormationModel.__subclasses__()}
    return {resource["Type"] for resource in stack["Resources"].values()} - known


class Stack:
    """One stack that was created, under that name.

    Attributes:
        status: How CloudFormation says it went.
        outputs: What the template gives out.
        made: Each resource by its logical name, with the name to refer to it by.
    """

    def __init__(self, name: str, parameters: dict[str, str], template: Json) -> None:
        client = boto3.client("cloudformation")
        self.name = name
        client.create_stack(
            StackName=name,
            TemplateBody=json.dumps(template),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
            Capabilities=["CAPABILITY_IAM"],
        )
        [made] = client.describe_stacks(StackName=name)["Stacks"]
        self.status = made["StackStatus"]
        self.outputs = {output["OutputKey"]: output["OutputValue"] for output in made["Outputs"]}
        resources = client.list_stack_resources(StackName=name)["StackResourceSummaries"]
        self.made = {
            resource["LogicalResourceId"]: resource.get("PhysicalResourceId")
            for resource in resources
            if resource["LogicalResourceId"]  # moto lists one without a name where a condition is not met
        }

    def alarms(self) -> dict[str, Json]:
        """Its alarms, each by its own name without the stack's."""
        found = boto3.client("cloudwatch").describe_alarms(AlarmNamePrefix=f"{self.name}-")["MetricAlarms"]
        return {alarm["AlarmName"].removeprefix(f"{self.name}-"): alarm for alarm in found}


@contextmanager
def cloud_in_process(region: str) -> Iterator[None]:
    """AWS in this process, with code for the function where the transformed template says that it is.

    Moto keeps everything for the whole process, so that a region has one such cloud; nothing is reset.
    """
    moto = mock_aws()
    with pytest.MonkeyPatch.context() as patch, _complete_cloudformation():
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "local")
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
            patch.setenv(name, region)
        for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB"):
            patch.delenv(name, raising=False)
        moto.start(reset=False)
        storage = boto3.client("s3")
        storage.create_bucket(Bucket="code", CreateBucketConfiguration={"LocationConstraint": region})
        with zipfile.ZipFile(code := io.BytesIO(), "w") as archive:
            archive.writestr("lambda_function.py", "")
        storage.put_object(Bucket="code", Key="function.zip", Body=code.getvalue())
        try:
            yield
        finally:
            moto.stop(remove_data=False)


@contextmanager
def _complete_cloudformation() -> Iterator[None]:
    """The types that it lacks, and the number of a function's version, which it does not tell."""
    own = {kind: _model(kind, make) for kind, make in LACKING.items()}
    known = {model.cloudformation_type(): model for model in CloudFormationModel.__subclasses__()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parsing, "get_model_map", lambda: known | own)
        patch.setattr(parsing, "get_model_list", lambda: [*known.values(), *own.values()])
        patch.setattr(
            LambdaVersion, "get_cfn_attribute", lambda version, _name: str(version.version), raising=False
        )
        yield
