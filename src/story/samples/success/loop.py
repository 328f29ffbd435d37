"""The same pool as tasks: while one waits for an answer, another asks."""

import asyncio
import time

PARTIES = 12
ANSWER = 0.08  # seconds


async def greeting(line: "asyncio.Queue[int]") -> None:
    while not line.empty():
        line.get_nowait()
        await asyncio.sleep(ANSWER)  # "window or bar?"


async def evening(tasks: int) -> None:
    line: "asyncio.Queue[int]" = asyncio.Queue()
    for party in range(PARTIES):
        line.put_nowait(party)
    start = time.perf_counter()
    await asyncio.gather(*(greeting(line) for _ in range(tasks)))
    took = 1000 * (time.perf_counter() - start)
    print(f"Tasks: {tasks}, parties: {PARTIES}, {took:.0f} ms")


async def main() -> None:
    await evening(1)
    await evening(2)
    await evening(PARTIES)  # tasks are cheap: one for each party


asyncio.run(main())
