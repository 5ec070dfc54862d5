"""The self-hosted endpoint: the same skill over HTTP."""
