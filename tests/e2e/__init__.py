"""Stories and screens in a real Chromium, against the real server with production's static files."""
