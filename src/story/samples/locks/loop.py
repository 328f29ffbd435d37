"""On a loop only an await lets others in between. Where there has to
be one between reading and writing, tasks need a lock, too."""

import asyncio

BILLS = 100
till = 0


async def take_money() -> None:
    global till
    counted = till
    await asyncio.sleep(0.001)  # the card machine answers
    till = counted + 1


async def main() -> None:
    global till
    await asyncio.gather(*(take_money() for _ in range(BILLS)))
    print(f"Without a lock: {till} of {BILLS}")

    till = 0
    lock = asyncio.Lock()

    async def locked() -> None:
        async with lock:
            await take_money()

    await asyncio.gather(*(locked() for _ in range(BILLS)))
    print(f"With a lock: {till} of {BILLS}")


asyncio.run(main())
