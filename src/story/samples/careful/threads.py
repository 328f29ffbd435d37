"""Being careful: a random pause before each look. The window stays."""

import random
import threading
import time

TABLES = 40
tables = [0] * TABLES


def greet_bot() -> None:
    for table in range(TABLES):
        time.sleep(random.uniform(0, 0.005))  # careful!
        if tables[table] == 0:
            time.sleep(0.002)  # the walk: as long as it ever was
            tables[table] += 1


bots = [threading.Thread(target=greet_bot) for _ in range(2)]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
crowded = sum(parties > 1 for parties in tables)
print(f"Crowded tables: {crowded} of {TABLES}")
