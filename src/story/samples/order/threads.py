"""Two locks, taken in opposite order: each waits for the other."""

import threading
import time

PATIENCE = 0.5  # seconds; without it they would wait for ever


def carry(name: str, first: threading.Lock, second: threading.Lock) -> None:
    with first:
        time.sleep(0.1)  # walks over to the other thing
        if second.acquire(timeout=PATIENCE):
            print(f"{name} has served")
            second.release()
        else:
            print(f"{name}: deadlock")


def both(careless: bool) -> None:
    plate, table = threading.Lock(), threading.Lock()
    other = (table, plate) if careless else (plate, table)
    bots = [
        threading.Thread(target=carry, args=("WaitBot 1", plate, table)),
        threading.Thread(target=carry, args=("WaitBot 2", *other)),
    ]
    for bot in bots:
        bot.start()
    for bot in bots:
        bot.join()


both(careless=True)
both(careless=False)  # one order for all
