"""Tasks that hold a lock across an await can close the same circle."""

import asyncio


async def carry(first: asyncio.Lock, second: asyncio.Lock) -> None:
    async with first:
        await asyncio.sleep(0.02)  # goes over to the other thing
        async with second:
            pass  # serves


async def both(name: str, careless: bool) -> None:
    plate, table = asyncio.Lock(), asyncio.Lock()
    other = (table, plate) if careless else (plate, table)
    tasks = asyncio.gather(carry(plate, table), carry(*other))
    try:
        await asyncio.wait_for(tasks, timeout=0.3)
        print(f"{name}: served")
    except asyncio.TimeoutError:
        print(f"{name}: deadlock")


async def main() -> None:
    await both("careless", careless=True)
    await both("one order", careless=False)


asyncio.run(main())
