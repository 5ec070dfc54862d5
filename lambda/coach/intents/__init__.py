"""Alexa requests translated into commands."""
