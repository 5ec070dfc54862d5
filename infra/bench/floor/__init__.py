"""The floor's function, which is measured as it is deployed: a folder of its own."""
