"""A year of six people, turn by turn: what the training rules come to for each of them."""
