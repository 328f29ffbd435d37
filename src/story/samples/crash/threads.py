"""Check, then act: two GreetBots look for free tables."""

import threading
import time

TABLES = 40
tables = [0] * TABLES


def greet_bot() -> None:
    for table in range(TABLES):
        if tables[table] == 0:
            # Free a moment ago. Is it still, when we get there?
            time.sleep(0.002)  # the walk to the table
            tables[table] += 1  # a party sits down


bots = [threading.Thread(target=greet_bot) for _ in range(2)]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
crowded = sum(parties > 1 for parties in tables)
print(f"Tables with two parties: {crowded} of {TABLES}")
