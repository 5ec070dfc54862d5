"""What to do: exercises, the week, progression, progress. Pure."""
