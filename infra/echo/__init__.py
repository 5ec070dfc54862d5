"""A simulated Echo for this machine: words in, what the device would say out."""
