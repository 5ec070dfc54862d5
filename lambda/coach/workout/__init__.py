"""Doing it: the workout's states and the timeline of a counted set. Pure."""
