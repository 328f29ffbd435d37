const minutes = (least: number, most: number): object => ({
  kind: 'uniform',
  min: least * 60,
  max: most * 60,
});
const pouring = { kind: 'uniform', min: 0.2, max: 0.4 };

/** A short menu on which most dishes are soufflés, each of which has to leave the oven within a minute and a half. */
export const SOUFFLE_NIGHT = {
  menu: [
    {
      name: { en: 'Soufflé', zh: '舒芙蕾' },
      station: 'kitchen',
      icon: 'souffle',
      price: 1500,
      weight: 4,
      duration: minutes(9, 14),
      window: 90,
    },
    {
      name: { en: 'Soup of the day', zh: '今日例汤' },
      station: 'kitchen',
      icon: 'soup',
      price: 900,
      weight: 1,
      duration: minutes(6, 10),
    },
    {
      name: { en: 'Wine', zh: '葡萄酒' },
      station: 'bar',
      icon: 'wine',
      price: 900,
      weight: 2,
      duration: pouring,
    },
    {
      name: { en: 'Water', zh: '矿泉水' },
      station: 'bar',
      icon: 'water',
      price: 400,
      weight: 1,
      duration: pouring,
    },
  ],
} as const;
