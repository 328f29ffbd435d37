import { describe, expect, test } from 'vitest';
import { Drawer } from '../../src/restaurant/till.ts';

const [A, B, C] = [1, 2, 3];

describe('the drawer', () => {
  test('is content while all that was confirmed lies in it', () => {
    const drawer = new Drawer();
    drawer.beginCount(A);
    expect(drawer.check(A, 500, 500)).toBe(0);
    drawer.beginCount(B);
    expect(drawer.check(B, 700, 1200)).toBe(0);
  });

  test('does not mind what others have put in and not reported yet', () => {
    const drawer = new Drawer();
    drawer.beginCount(A);
    drawer.beginCount(B);
    expect(drawer.check(A, 500, 1200)).toBe(0);
    expect(drawer.check(B, 700, 1200)).toBe(0);
  });

  test('is short when two counted at the same time and one wrote over the other', () => {
    const drawer = new Drawer();
    drawer.beginCount(A);
    drawer.beginCount(B);
    expect(drawer.check(A, 500, 700)).toBe(0);
    expect(drawer.check(B, 700, 700)).toBe(A);
  });

  test('names the one that lost its money as well as the one that took it', () => {
    const drawer = new Drawer();
    drawer.beginCount(B);
    drawer.beginCount(A);
    expect(drawer.check(A, 500, 500)).toBe(0);
    expect(drawer.check(B, 700, 500)).toBe(A);
  });

  test('tells each loss once', () => {
    const drawer = new Drawer();
    drawer.beginCount(A);
    drawer.beginCount(B);
    drawer.check(A, 500, 700);
    drawer.check(B, 700, 700);
    drawer.beginCount(C);
    expect(drawer.check(C, 100, 800)).toBe(0);
    drawer.beginCount(A);
    drawer.beginCount(C);
    drawer.check(A, 100, 900);
    expect(drawer.check(C, 100, 900)).toBe(A);
  });
});
