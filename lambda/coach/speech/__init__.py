"""Cues said in words."""
