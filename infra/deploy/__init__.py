"""Deploying: the tools, pinned, and what AWS makes of the template."""
