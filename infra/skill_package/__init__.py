"""What is handed to the skill store: the listing, the icons, the interaction models and what is generated."""
