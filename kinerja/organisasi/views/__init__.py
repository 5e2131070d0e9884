"""Pages of the organisation: permission, form, one call, response."""
