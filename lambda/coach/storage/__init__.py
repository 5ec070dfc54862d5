"""Trainees and their logs in DynamoDB."""

from coach.storage.dynamo import DynamoStore

__all__ = ["DynamoStore"]
