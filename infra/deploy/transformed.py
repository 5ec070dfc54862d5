"""What AWS makes of the template: CloudFormation, by its own SAM translator, without an account.

    PYTHONPATH=. .venv-deploy/bin/python -m infra.deploy.transformed [NAME=VALUE ...]

A NAME is a parameter of the template; what is printed is JSON. The code is an object in a bucket, as for
`sam deploy`. It runs with aws-sam-cli's Python, whose translator is the one that validates.
"""

import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from samcli.yamlhelper import parse_yaml_file  # type: ignore[import-not-found]
from samtranslator.parser.parser import Parser  # type: ignore[import-not-found]
from samtranslator.translator.translator import Translator  # type: ignore[import-not-found]

TEMPLATE = Path(__file__).resolve().parents[2] / "template.yaml"
CODE = "s3://code/function.zip"


def transformed(parameters: dict[str, str]) -> dict[str, Any]:
    """The template as CloudFormation gets it.

    Raises:
        samtranslator.public.exceptions.InvalidDocumentException: the template is not valid.
    """
    template = parse_yaml_file(str(TEMPLATE))
    template["Resources"]["CoachFunction"]["Properties"]["CodeUri"] = CODE
    # The map is of managed policies by name, which would be asked of an account; the template names none.
    stack: dict[str, Any] = Translator(None, Parser()).translate(
        template, parameters, get_managed_policy_map=dict
    )
    return stack


if __name__ == "__main__":
    # It warns of switches that only AWS's own service has.
    logging.basicConfig(level=logging.ERROR)
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    json.dump(transformed(dict(pair.split("=", 1) for pair in sys.argv[1:])), sys.stdout, indent=2)
    print()
