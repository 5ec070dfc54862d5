"""What is handed to the skill store: the interaction models and what is generated into them."""
