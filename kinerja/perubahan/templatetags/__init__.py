"""What pages of the plan say about the papers that serve it."""
