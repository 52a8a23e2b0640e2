"""The whole bot, as those who install and run it meet it."""
