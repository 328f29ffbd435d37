"""The same on one loop: no await between the check and the act."""

import asyncio

TABLES = 40
tables = [0] * TABLES


async def greeting() -> None:
    for table in range(TABLES):
        await asyncio.sleep(0.002)  # others go on here, and only here
        # From here to the next await nobody comes in between.
        if tables[table] == 0:
            tables[table] += 1  # a party sits down


async def main() -> None:
    await asyncio.gather(greeting(), greeting())
    crowded = sum(parties > 1 for parties in tables)
    print(f"Tables with two parties: {crowded} of {TABLES}")


asyncio.run(main())
