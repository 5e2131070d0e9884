"""Pages of a change of plan: what moved and the one act that prepares all; what waits for one's confirmation."""
