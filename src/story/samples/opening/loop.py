"""Four tasks on one thread. At each await the loop goes on with another."""

import asyncio
import random
import time


async def evening(bot: str) -> None:
    for guest in (1, 2, 3):
        await asyncio.sleep(random.uniform(0.05, 0.1))  # the task waits
        print(f"{bot} is through with guest {guest}")


async def main() -> None:
    start = time.perf_counter()
    names = ("GreetBot", "WaitBot", "ChefBot", "WineBot")
    await asyncio.gather(*(evening(name) for name in names))
    took = 1000 * (time.perf_counter() - start)
    print(f"The evening of all four took {took:.0f} ms")


asyncio.run(main())
