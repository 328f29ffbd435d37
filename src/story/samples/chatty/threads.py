"""A chatty guest holds one thread. The other takes the soufflé out."""

import threading
import time


def take_out_souffle() -> None:
    start = time.perf_counter()
    time.sleep(0.1)  # in the oven
    late = time.perf_counter() - start - 0.1
    print("The soufflé has fallen in" if late > 0.1 else "Soufflé!")


def listen() -> None:
    time.sleep(0.4)  # the guest talks and talks
    print("Goodnight, and thank you")


bots = [
    threading.Thread(target=take_out_souffle),
    threading.Thread(target=listen),
]
for bot in bots:
    bot.start()
for bot in bots:
    bot.join()
