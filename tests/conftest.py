"""What every test may ask for: the real counterparts, started when first asked."""

pytest_plugins = ["tests.servers.fixtures", "tests.verbs.fixtures", "tests.servers.no_skips"]
