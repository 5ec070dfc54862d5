"""How quick and how dear the skill is, measured against a floor in the same run."""
