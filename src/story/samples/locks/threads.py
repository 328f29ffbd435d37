"""Nobody else between reading the till and writing it back."""

import contextlib
import threading
import time

BILLS = 100
lock = threading.Lock()
till = 0


def greet_bot(guard: "contextlib.AbstractContextManager[object]") -> None:
    global till
    for _ in range(BILLS):
        with guard:
            counted = till
            time.sleep(0.0005)  # counts the money
            till = counted + 1


for guard in (contextlib.nullcontext(), lock):
    till = 0
    bots = [
        threading.Thread(target=greet_bot, args=(guard,))
        for _ in range(2)
    ]
    for bot in bots:
        bot.start()
    for bot in bots:
        bot.join()
    name = "With" if guard is lock else "Without"
    print(f"{name} a lock: {till} of {2 * BILLS}")
