"""Four bots, four threads. Each does one thing after the other."""

import random
import threading
import time


def evening(bot: str) -> None:
    for guest in (1, 2, 3):
        time.sleep(random.uniform(0.05, 0.1))  # the thread waits
        print(f"{bot} is through with guest {guest}")


start = time.perf_counter()
names = ("GreetBot", "WaitBot", "ChefBot", "WineBot")
bots = [threading.Thread(target=evening, args=(name,)) for name in names]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
took = 1000 * (time.perf_counter() - start)
print(f"The evening of all four took {took:.0f} ms")
