"""Seven threads and a stopwatch: how much of the time is work?"""

import threading
import time


def evening(number: int) -> None:
    start = time.perf_counter()
    worked = 0.0
    for _guest in range(5):
        began = time.perf_counter()
        while time.perf_counter() < began + 0.001:
            pass  # the hands: 1 ms
        worked += time.perf_counter() - began
        time.sleep(0.06)  # guests, ovens, cards
    share = 100 * worked / (time.perf_counter() - start)
    print(f"Bot {number} worked {share:.0f} % of its time")


bots = [
    threading.Thread(target=evening, args=(number,))
    for number in range(1, 8)
]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
