"""A loop is safe between two awaits, not across one."""

import asyncio
import time

tables: "list[int]" = []


async def seat(look_again: bool) -> None:
    table = tables.index(0)  # the check
    await asyncio.sleep(0.005)  # "window or bar?"
    if look_again:
        table = tables.index(0)
    tables[table] += 1  # the act


async def main() -> None:
    global tables
    for look_again in (False, True):
        tables = [0] * 6
        await asyncio.gather(*(seat(look_again) for _ in range(6)))
        print(f"Looks again: {look_again}, at a table: {max(tables)}")

    # Long work goes to a helper: for the loop it is a wait like any other.
    talk = asyncio.create_task(asyncio.to_thread(time.sleep, 0.3))
    start = time.perf_counter()
    await asyncio.sleep(0.1)  # the soufflé
    lag = time.perf_counter() - start - 0.1
    print("Soufflé!" if lag < 0.1 else f"Fallen in after {lag:.1f} s")
    await talk


asyncio.run(main())
