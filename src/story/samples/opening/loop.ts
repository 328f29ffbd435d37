// Four tasks on one thread. At each await the loop goes on with another.
import { setTimeout as waitFor } from 'node:timers/promises';

async function evening(bot: string): Promise<void> {
  for (const guest of [1, 2, 3]) {
    await waitFor(50 + 50 * Math.random());
    console.log(`${bot} is through with guest ${guest}`);
  }
}

const start = performance.now();
const names = ['GreetBot', 'WaitBot', 'ChefBot', 'WineBot'];
await Promise.all(names.map(evening));
const time = Math.round(performance.now() - start);
console.log(`The evening of all four took ${time} ms`);
