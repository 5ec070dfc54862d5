"""Glute Coach: a voice workout coach."""
