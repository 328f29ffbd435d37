"""Ten dishes in the oven, and one thread for all of them."""

import asyncio
import time

DISHES = 10
waiting = 0
most = 0


async def cook() -> None:
    global waiting, most
    waiting += 1  # now on the waiting list
    most = max(most, waiting)
    await asyncio.sleep(0.1)  # the loop goes on with the next dish
    waiting -= 1  # ready, and taken up again


async def main() -> None:
    start = time.perf_counter()
    await asyncio.gather(*(cook() for _ in range(DISHES)))
    took = 1000 * (time.perf_counter() - start)
    print(f"{DISHES} dishes, 1 thread, {took:.0f} ms")
    print(f"Waiting at once: {most}")


asyncio.run(main())
