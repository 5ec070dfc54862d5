"""Trainees and their logs in DynamoDB."""
