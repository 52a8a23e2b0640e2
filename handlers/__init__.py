"""The doors: Slack and email come in here; they know people and payloads, not rules."""
