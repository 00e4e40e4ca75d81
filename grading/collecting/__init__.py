"""What was handed in: whose it is, and where it goes."""
