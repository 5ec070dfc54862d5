"""One trainee and one command make one decision. Pure."""
