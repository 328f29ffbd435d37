import type { Dictionary } from './dictionary.ts';

/** 中文：寻找最短的事故。 */
export const zhDisaster: Pick<Dictionary, 'disaster'> = {
  disaster: {
    open: '最短的事故……',
    hint: '用你的人手和锁，在一家小餐厅里找出最快撞车的路，并演给你看。',
    title: '最短的事故',
    lead: '只测试过，只能算运气好。这里专找坏运气：程序照旧，人手和锁照旧，餐厅却很小——三位客人、两张桌、出餐台和吧台各两个位置，每种机器人至多两个。机器人可能在干活中途的任何一步被搁住，就像操作系统让某个线程停着不跑，其他人照常继续。',
    searched: '人手',
    start: '开始找',
    again: '再找一次',
    cancel: '停止',
    plain: (nights) => `没人被搁住 · ${nights} 个晚上`,
    one: (nights) => `一个机器人被搁住一次 · ${nights} 个晚上`,
    more: (bots, nights) => `搁住 ${bots} 次 · ${nights} 个晚上`,
    progress: '搜索进度',
    running: '正在找',
    cancelled: (nights) => `找了 ${nights} 个晚上后停下，没有出事。这说明不了什么。`,
    failed: (reason) => `搜索失败：${reason}`,
    found: (what) => `找到了：${what}。`,
    nobody: '谁也不必被搁住：每个机器人只管一直干到非等不可，事故就会发生。',
    held: (name, time, steps) => `${name} 被搁住 ${time}，其间其他机器人和餐厅走了 ${steps} 步。`,
    heldBefore: (name, step) => `${name} 被放开后做的事：${step}。`,
    then: (time, what, place, who) => `开门后 ${time}：${what}，${place}，${who}。`,
    atItsWait: (name, step) => `不需要外力：${name} 在看和做之间${step}，循环就在那里转去做别的任务。`,
    shortest: (nights) =>
      `在这家小餐厅里没有更短的：搁住次数更少的没有，次数相同而记录更少的也没有（共跑了 ${nights} 个晚上）。`,
    perhapsShorter: (nights) =>
      `搁住次数更少的没有。次数相同的可能还有更短的：没有全部试过（共跑了 ${nights} 个晚上）。`,
    none: '没有事故。',
    exhausted0: '试过：没人被搁住的那个晚上。',
    exhausted: (nights) =>
      `全部试过：没人被搁住的晚上，以及每一个这样的晚上——一个机器人在干活的任何一步被搁住一次，至多 20 秒，直到碰同样东西的任何一步之前或之后。共跑了 ${nights} 个晚上。`,
    exhausted2: (nights) =>
      `全部试过：至多搁住两次的每一个晚上，在干活的任何一步，每次至多 20 秒。共跑了 ${nights} 个晚上。`,
    partly: '搁住两次的晚上只试了一部分：实在太多。',
    limits:
      '这不涉及要三个机器人凑到一起的事，也不涉及更久的搁置和更大的餐厅。但两个机器人能怎样互相添乱，两个就看得出来。',
    play: '在餐厅里演一遍',
    playing: '这是搜索用的小餐厅，正停在它最短的事故上。',
    back: '回到餐厅',
  },
};
