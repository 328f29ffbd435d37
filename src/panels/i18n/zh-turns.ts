import type { Dictionary } from './dictionary.ts';

/** Chinese: ways to staff beside the big switch, and how bots take turns. */
export const zhTurns: Pick<Dictionary, 'turns'> = {
  turns: {
    ways: '其他用人方式',
    waysHint: '还有别的用人方式：一次一件事、轮流动手，等等。',
    stands: {
      threads: '线程',
      loop: '协程',
      sync: '同步',
      gil: '全局锁 GIL',
      kitchens: '进程',
      polling: '轮询',
      callbacks: '回调',
    },
    interval: '切换间隔',
    intervalHint:
      '想要全局锁的机器人等这么久之后，就请拿着的那个让出来。它在两步操作之间让；一件长活儿会一直占着。',
    permits: '通行证',
    permitsHint: '桌区、传菜台、吧台、钱箱各能同时进去几个机器人。',
    crewTurns: '只有拿着全局锁的那个能动手。',
    bots: (name, count) => `${name}：${count} 个机器人`,
    staffed: (name) => `现在当班的是：${name}。`,
    emptyGlobal: '还没有碰撞。这里绝不会有两双手同时在动，但机器人看过之后、动手之前可能被打断。',
    again: (name) => `再来一晚：${name}`,
  },
};
