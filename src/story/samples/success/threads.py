"""A pool: GreetBots that take their parties from one queue."""

import queue
import threading
import time

PARTIES = 12
ANSWER = 0.08  # seconds


def greet_bot(line: "queue.SimpleQueue[int]") -> None:
    while True:
        try:
            line.get_nowait()
        except queue.Empty:
            return
        time.sleep(ANSWER)  # "window or bar?"


def evening(bots: int) -> None:
    line: "queue.SimpleQueue[int]" = queue.SimpleQueue()
    for party in range(PARTIES):
        line.put(party)
    start = time.perf_counter()
    pool = [
        threading.Thread(target=greet_bot, args=(line,))
        for _ in range(bots)
    ]
    for bot in pool:
        bot.start()
    for bot in pool:
        bot.join()
    took = 1000 * (time.perf_counter() - start)
    print(f"GreetBots: {bots}, parties: {PARTIES}, {took:.0f} ms")


evening(1)
evening(2)
