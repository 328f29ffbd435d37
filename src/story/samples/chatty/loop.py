"""A chatty guest holds the only thread. Everything else has to wait."""

import asyncio
import time


async def take_out_souffle() -> None:
    start = time.perf_counter()
    await asyncio.sleep(0.1)  # in the oven
    lag = time.perf_counter() - start - 0.1
    print(f"Ready, and not taken up for {1000 * lag:.0f} ms")
    print("The soufflé has fallen in" if lag > 0.1 else "Soufflé!")


async def listen() -> None:
    await asyncio.sleep(0.05)
    time.sleep(0.4)  # a blocking call: the loop stands still
    print("Goodnight, and thank you")


async def main() -> None:
    await asyncio.gather(take_out_souffle(), listen())


asyncio.run(main())
