"""Pages of awards, priorities for development, proposals to move and notes of guidance."""
