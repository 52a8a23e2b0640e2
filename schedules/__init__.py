"""When (timetable) and what (jobs) the bot does unasked."""
