"""The tests: behaviour, one reason to fail each, only loopback."""
