"""Ten dishes in the oven, and a thread that waits beside each."""

import threading
import time

DISHES = 10


def chef_bot() -> None:
    time.sleep(0.1)  # stands there until the dish is done


start = time.perf_counter()
bots = [threading.Thread(target=chef_bot) for _ in range(DISHES)]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
took = 1000 * (time.perf_counter() - start)
print(f"{DISHES} dishes, {DISHES} threads, {took:.0f} ms")
