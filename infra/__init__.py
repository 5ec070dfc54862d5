"""What stands around the skill on the way to a person: simulated device, server, deployment."""
