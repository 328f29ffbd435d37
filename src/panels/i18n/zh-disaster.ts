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
    again: '换个节奏再找',
    rhythm: (number) => `张望节奏 ${number}`,
    cancel: '停止',
    plain: (nights) => `没人被搁住 · ${nights} 个晚上`,
    one: (nights) => `一个机器人被搁住一次 · ${nights} 个晚上`,
    more: (bots, nights) => `搁住 ${bots} 次 · ${nights} 个晚上`,
    noneSoFar: '至多搁住一次时没有事故：这样的晚上全部试过了。现在试搁住两次的，随时可以停。',
    foundSoFar: '已找到一个，正在找更短的',
    cancelledFound: (nights, holdUps) =>
      `找了 ${nights} 个晚上后停下。搁住 ${holdUps} 次就会出事，但最短的是哪个还没找完。`,
    progress: '搜索进度',
    running: '正在找',
    cancelled: (nights) => `找了 ${nights} 个晚上后停下，没有出事。这说明不了什么。`,
    failed: (reason) => `搜索失败：${reason}`,
    found: (what) => `找到了：${what}。`,
    nobody: '谁也不必被搁住：每个机器人只管一直干到非等不可，事故就会发生。',
    held: (begun, name, time, steps) =>
      `开门后 ${begun}，${name} 被搁住 ${time}，其间其他机器人和餐厅走了 ${steps} 步。`,
    heldBefore: (name, step) => `一放开，${name} 就${step}。`,
    then: (time, what, place, who) => `开门后 ${time}：${what}，${place}，${who}。`,
    atItsWait: (name, step) =>
      `不需要外力：${name} 看过之后、动手之前要等一次（${step}），循环就在那里转去做别的任务。`,
    shortest: (nights) =>
      `在这家小餐厅里没有更短的：搁住次数更少的没有，次数相同而记录更少的也没有（共跑了 ${nights} 个晚上）。`,
    perhapsShorter: (nights) =>
      `搁住次数更少的没有。次数相同的可能还有更短的：没有全部试过（共跑了 ${nights} 个晚上）。`,
    none: '没有事故。',
    exhausted0: '试过：没人被搁住的那个晚上。',
    exhausted:
      '全部试过：没人被搁住的晚上，以及每一个这样的晚上——一个机器人干活时，在碰到别人也看得见的东西之前被搁住一次，在随后 20 秒里别人的任何一步之后继续。',
    exhausted2:
      '全部试过：没人被搁住的晚上；每一个这样的晚上——一个机器人干活时，在碰到别人也看得见的东西之前被搁住一次，在随后 20 秒里别人的任何一步之后继续；以及每一个有两次这样搁置的晚上，先后发生或同时发生，各自直到别人碰它正要碰的东西之前或之后。',
    partly: (share) => `搁住两次的晚上只试了前 ${share}：要全试实在太多。`,
    run: (nights, rhythm) =>
      `共跑了 ${nights} 个晚上；与别的晚上完全相同的不再跑。机器人按节奏 ${rhythm} 四处张望：换个节奏就是另一个晚上。`,
    limits:
      '这不涉及要三个机器人凑到一起的事，也不涉及更久的搁置、别的客人和更大的餐厅。但两个机器人能怎样互相添乱，两个就看得出来。',
    play: '在餐厅里演一遍',
    playing: '这是搜索用的小餐厅，正停在它最短的事故上。',
    back: '回到餐厅',
  },
};
