"""On a loop a pause does no harm and no good: it is a wait before the
check, and what counts is that there is none after it."""

import asyncio
import random

TABLES = 40
tables = [0] * TABLES


async def greeting() -> None:
    for table in range(TABLES):
        await asyncio.sleep(random.uniform(0, 0.005))
        await asyncio.sleep(0.002)  # first the walk ...
        if tables[table] == 0:
            tables[table] += 1  # ... then look and act in one go


async def main() -> None:
    await asyncio.gather(greeting(), greeting())
    crowded = sum(parties > 1 for parties in tables)
    print(f"Crowded tables: {crowded} of {TABLES}")


asyncio.run(main())
