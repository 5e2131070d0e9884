"""Pages of standing in: looking as another person, preparing drafts in another's name."""
