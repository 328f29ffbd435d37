"""The same evening on one loop: seven tasks, one thread."""

import asyncio
import time

worked = 0.0


async def evening() -> None:
    global worked
    for _guest in range(5):
        began = time.perf_counter()
        while time.perf_counter() < began + 0.001:
            pass  # the hands: 1 ms
        worked += time.perf_counter() - began
        await asyncio.sleep(0.06)  # guests, ovens, cards


async def main() -> None:
    start = time.perf_counter()
    await asyncio.gather(*(evening() for _ in range(7)))
    share = 100 * worked / (time.perf_counter() - start)
    print(f"One thread did it all, and worked {share:.0f} % of its time")


asyncio.run(main())
