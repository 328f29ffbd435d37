import type { Dictionary } from './dictionary.ts';

/** 餐厅的几种用人方式。 */
export const zhModes: Pick<Dictionary, 'modes'> = {
  modes: {
    names: {
      threads: 'ThreadBots',
      loop: 'LoopBot',
      sync: 'SoloBot，一次一件事',
      polling: 'PollBot，挨个问',
      callbacks: 'BellBot，铃板加卡片',
      gil: 'ThreadBots，一次只动一个',
      kitchens: '各自为灶',
    },
    hints: {
      threads: '每项工作一个机器人：共享同一块内存的线程。',
      loop: '一个机器人，给每件活儿夹书签：事件循环。',
      sync: '一个机器人，一次只做一件事，每次等待都原地等完：同步。',
      polling: '一个机器人，手上很多活儿，跑来跑去挨个问“好了没有？”：非阻塞轮询。',
      callbacks: '一个机器人，手上很多活儿，看铃板，每个铃下钉一张卡片，写着铃响后做什么：select 加回调。',
      gil: '每项工作一个机器人，但只有拿着全局锁的那个能动手；等待的时候就把锁让出来。',
      kitchens: '每个机器人各管各的东西，别人不碰，彼此只递纸条：进程。',
    },
    goesOn: {
      loop: '手头的活儿一要等，LoopBot 就去做下一件可以做的。',
      polling: 'PollBot 没有铃。它从一件在等的活儿跑到下一件，挨个问；大多问得太早。',
      callbacks: '每次要等，BellBot 就在铃板上钉一张卡片。铃一响，它取下卡片，照着做。',
    },
    nothing: {
      loop: '手上没活：LoopBot 睡着，铃响再起。',
      polling: '没有能做的：PollBot 正挨个问。',
      callbacks: '手上没有卡片：BellBot 睡着，铃响再起。',
    },
    asking: (share, inVain, asks) => `${share} 的时间白问：问了 ${asks} 次，白问 ${inVain} 次`,
    askingHint: '问一次要跑过去，还要花上片刻。手没闲着，所以算在干活里；可问得太早，什么也得不到。',
  },
};
