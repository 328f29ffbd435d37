import type { enGlossary } from './en-glossary.ts';

/** Chinese: the words of the restaurant beside those of programming. */
export const zhGlossary: typeof enGlossary = {
  threadBot: {
    restaurant: 'ThreadBot 机器人',
    programming: '线程 (thread)',
    text: '一件接一件地做事的程序，每次等待都站着等完。',
  },
  loopBot: {
    restaurant: 'LoopBot 机器人',
    programming: '单线程上的事件循环 (event loop)',
    text: '手头的事一要等，就去做另一件的机器人。',
  },
  duty: {
    restaurant: '活儿',
    programming: '线程体；任务，协程 (task, coroutine)',
    text: '从头到尾的一件工作：迎客、点菜、做菜、上菜、收拾、收款。',
  },
  onDuty: {
    restaurant: '当班的机器人',
    programming: '工作线程 (worker)',
    text: '已经雇来、还没下班的机器人。',
  },
  crew: {
    restaurant: '同一种的几个机器人',
    programming: '线程池 (worker pool)',
    text: '几个工人从同一个队列里领活儿。',
  },
  thing: {
    restaurant: '店里的东西（桌子、传菜台的盘位、钱箱）',
    programming: '共享可变状态 (shared mutable state)',
    text: '好几个机器人都能读写的一格内存。',
  },
  ticket: {
    restaurant: '点菜单',
    programming: '消息 (message)',
    text: '挂在单架上的一张单子，一个写，另一个取。',
  },
  looking: {
    restaurant: '四下看看',
    programming: '轮询 (polling)',
    text: '闲着的 ThreadBot 每隔几秒找一次活儿，各有各的节奏。',
  },
  lookThenAct: {
    restaurant: '先看，再动手',
    programming: '先检查后执行 (check-then-act)',
    text: '等手伸到那里，看到的可能已经变了。',
  },
  bell: {
    restaurant: '铃',
    programming: '条件变量，门铃 (condition)',
    text: '有新活儿时改动并通知的一格内存，LoopBot 就等它。',
  },
  bellBoard: {
    restaurant: '铃板',
    programming: '多路复用 (select, epoll)',
    text: 'LoopBot 一次看清：上次之后，哪些事已经可以做了。',
  },
  hands: {
    restaurant: '手',
    programming: 'CPU 时间',
    text: '机器人自己在做的事；手忙着，就做不了别的。',
  },
  token: {
    restaurant: '“我可以吗？”令牌',
    programming: '锁，互斥量 (lock, mutex)',
    text: '拿着它的才能动那样东西，别人等。',
  },
  claim: {
    restaurant: '写在东西上的名字',
    programming: '用比较并交换来占用 (compare-and-swap)',
    text: '没有名字就写上自己的，一步完成，谁也不用等。',
  },
  standstill: {
    restaurant: '互相等住的两个机器人',
    programming: '死锁 (deadlock)',
    text: '各自拿着对方要的令牌，谁也不放手。',
  },
  noOrder: {
    restaurant: '两个机器人碰同一样东西，谁先谁后没有定',
    programming: '数据竞争（data race）',
    text: '两个机器人碰同一样东西，至少一个会改动它，却没有锁、认领或消息定出先后。',
  },
  order: {
    restaurant: '一定在前面的事',
    programming: '先行发生（happens-before）',
    text: '不管快慢都成立的先后：自己的步骤、交接的锁、一条消息、一声铃。',
  },
  outside: {
    restaurant: '客人、烤箱、刷卡',
    programming: '输入与输出 (I/O)',
    text: '外面的事：机器人怎么做，它都要那么久。',
  },
  otherJob: {
    restaurant: '换一件活儿做',
    programming: '上下文切换；对任务来说是一次等待 (context switch, await)',
    text: '放下一件工作，拿起另一件。',
  },
  chattyGuest: {
    restaurant: '话多的客人',
    programming: '阻塞调用 (blocking call)',
    text: '缠住机器人好几分钟的活儿；在事件循环上，别的都得等。',
  },
  souffle: {
    restaurant: '舒芙蕾',
    programming: '截止时间 (deadline)',
    text: '没人按时来取，就没了的东西。',
  },
  helperBot: {
    restaurant: 'HelperBot 帮手',
    programming: '执行器 (executor)',
    text: '循环旁边的一个线程，替它应付会占住它的事。',
  },
  soloBot: {
    restaurant: 'SoloBot 单干',
    programming: '同步程序 (synchronous)',
    text: '一次只做一件事，每次等待都原地等完，才开始下一件。',
  },
  globalLock: {
    restaurant: '一次只动一个',
    programming: '全局锁 (GIL)',
    text: '每项工作一个机器人，但只有拿着全局锁的那个能动手；等待时把锁让出来。',
  },
  switchInterval: {
    restaurant: '换手间隔',
    programming: '换手间隔 (sys.setswitchinterval)',
    text: '想要全局锁的等这么久，才去请持锁者让出来。',
  },
  permit: {
    restaurant: '通行证',
    programming: '信号量 (semaphore)',
    text: '一个区域里同时最多这么多机器人；只有一张通行证，就是一把锁。',
  },
  round: {
    restaurant: '一轮',
    programming: '屏障 (barrier, superstep)',
    text: '要动手的一起开始，等最慢的做完，才开始下一轮。',
  },
  kitchens: {
    restaurant: '各自为灶',
    programming: '进程 (process)',
    text: '每个机器人各管各的东西，别人不碰；什么都不共享，只递纸条。',
  },
  letterbox: {
    restaurant: '信箱',
    programming: '管道、消息队列 (pipe, message queue)',
    text: '纸条投进去，主人取出来；满了，投的人就等。',
  },
  pollBot: {
    restaurant: 'PollBot 挨个问',
    programming: '非阻塞轮询 (polling)',
    text: '一个机器人，手上很多活儿，挨个去问：好了没有？它从不闲着，大多数都白问。',
  },
  bellBot: {
    restaurant: 'BellBot 与反应卡片',
    programming: 'select 加回调 (callbacks)',
    text: '一个机器人，手上很多活儿，每个铃下钉一张卡片，写着铃响后做什么。',
  },
  notebook: {
    restaurant: '老板的记事本',
    programming: '踪迹记录 (trace)',
    text: '一晚上每个操作、每件事的记录，按顺序。',
  },
};
