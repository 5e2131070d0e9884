"""Pages that join several floors, and the small ones every page leans on."""
