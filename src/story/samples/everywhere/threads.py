"""A pool of threads, for calls that block."""

import time
from concurrent.futures import ThreadPoolExecutor


def listen(guest: int) -> str:
    time.sleep(0.1)  # a call that blocks, and knows no await
    return f"Guest {guest} has said it all"


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=4) as helpers:
    for line in helpers.map(listen, range(1, 5)):
        print(line)
took = 1000 * (time.perf_counter() - start)
print(f"Four guests in {took:.0f} ms")
