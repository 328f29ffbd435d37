import type { enRaces } from './en-races.ts';

/** Chinese: races, and what guards which thing. */
export const zhRaces: typeof enRaces = {
  races: {
    title: '竞争与锁',
    hint: '数据竞争：两个机器人碰同一样东西，至少一个会改动它，却没有任何东西规定谁先谁后：没有锁，没有认领，也没有消息。它可能一百次都相安无事。每个碰它的机器人都拿着同一把锁，这把锁才算守住了它。',
    show: '打开',
    hide: '收起',
    nothing: '还没有人碰过任何东西。',
    reading: (records) => `正在读取，还剩 ${records} 条记录。`,
    none: '没有数据竞争：凡是两个机器人都碰的东西，先后都有保证。',
    noneLoop: '没有数据竞争，也不可能有：一个循环一次只做一件事。但它仍可能按等待期间已经变了的情况行事。',
    some: (things, pairs) => `有数据竞争的东西：${things} 样；没有先后保证的成对触碰：${pairs} 对。`,
    warnings: '警告',
    warn: {
      different: (thing, guards) => `${thing}被不同的锁管着，所以哪一把都没守住它：${guards}。`,
      sometimes: (thing, guards) => `碰${thing}时有时拿锁，有时不拿：${guards}。`,
      everything: (lock, things, waited) =>
        `${lock}一把锁守着全部 ${things} 样东西：不管做什么，一次只能一个。机器人已为它等了${waited}。`,
    },
    moreWarnings: (many) => `还有 ${many} 条类似的。`,
    things: '哪把锁守着什么',
    rows: { tables: '餐桌', pass: '传菜台', bar: '吧台', till: '钱箱' },
    looks: {
      guarded: '有锁守着',
      odd: '时有时无',
      bare: '没有锁',
      racy: '有竞争',
      alone: '只有一个机器人',
      unused: '没人碰过',
    },
    choose: '选一样东西，看看是什么守着它。',
    verdicts: {
      guarded: (guards, touches) => `每次都拿着${guards}。触碰 ${touches} 次。`,
      different: (guards, touches) => `每次都有锁，但不是同一把：${guards}。触碰 ${touches} 次。`,
      sometimes: (guards, touches, bare) =>
        `有${guards}，但不是每次。触碰 ${touches} 次，其中 ${bare} 次没有锁。`,
      bare: (touches) => `从来没有锁。触碰 ${touches} 次。`,
      alone: (touches) => `到现在只有一个机器人碰过它。触碰 ${touches} 次。`,
      unused: '这班员工来了以后还没人碰过它。',
    },
    lostAt: (time) => `从 ${time} 起。`,
    lockOf: (thing) => `${thing}的锁`,
    bigLock: '大锁',
    and: (one, other) => `${one}和${other}`,
    list: (thing) => `${thing}上的竞争`,
    noRaces: '它没有竞争。',
    writes: (bot) => `${bot} 写`,
    reads: (bot) => `${bot} 读`,
    times: (pairs) => `× ${pairs}`,
    noLocks: '两边都没有拿锁。',
    oneHolds: (bot, guards, other) => `${bot} 拿着${guards}，${other} 什么也没拿。`,
    bothHold: (bot, guards, other, others) => `${bot} 拿着${guards}，${other} 拿着${others}：不是同一把。`,
    noOrder: (later, earlier) => `没有什么保证 ${later} 排在 ${earlier} 的任何一步之后。`,
    order: (later, earlier, time) =>
      `${later} 只保证排在 ${earlier} 到 ${time} 为止所做的之后，而这一步更晚。`,
    lookAt: (time, what) => `${time} ${what}`,
    locks: '各把锁和它们的代价',
    lockHead: { lock: '锁', things: '守着', taken: '拿过', waits: '等过', waited: '共等' },
    noLock: '还没有人拿过锁。',
    moreLocks: (many) => `还有 ${many} 把，等得更少。`,
  },
};
