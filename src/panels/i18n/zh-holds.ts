import type { Dictionary } from './dictionary.ts';

/** Chinese: what holds bots, what helps against it, habits, and how races come about. */
export const zhHolds: Pick<Dictionary, 'sendIn' | 'cures' | 'holds' | 'habits' | 'souffles' | 'race'> = {
  sendIn: {
    label: '放进来',
    names: { chatty: '话多的客人', cocktail: '花式鸡尾酒', complaint: '投诉' },
    hints: {
      chatty: '下一桌点菜时，有位客人拉住机器人聊上好几分钟。',
      cocktail: '下一杯酒要分许多层，得调好几分钟。',
      complaint: '下一位付款的客人会在钱箱前抱怨好几分钟。',
    },
  },
  cures: {
    label: '对策',
    hint: (bot) => `遇到会占住它好几分钟的事，${bot} 怎么办。`,
    names: { none: '不管', split: '拆开', helper: '帮手' },
    hints: {
      none: (bot) => `${bot} 一直陪着，别的事都得等。`,
      split: (bot) => `在等待处把活儿拆开，${bot} 中间去做别的。`,
      helper: (bot) => `${bot} 把它交给 HelperBot，自己接着干。`,
    },
    alone: (bot) => `${bot} 一次只做一件事：谁拖住它，就拖住了一切，这期间它也没有别的可做。`,
    threads: 'ThreadBots 用不着帮手：被拖住的机器人不耽误别人。',
  },
  holds: {
    title: '什么占住了循环',
    hint: '让唯一的机器人超过时限做不了别的事的任务。HelperBot 想待多久都行。',
    limit: '超过',
    unit: '秒',
    limitWrong: (least, most) => `请输入 ${least} 到 ${most} 之间的整数秒。`,
    none: (limit) => `没有任务占住循环超过 ${limit}。`,
    empty: '像 LoopBot 那样一个机器人手上有许多活儿时，占住它太久的任务会列在这里。',
    now: (job, span) => `正被占住 ${span}：${job}`,
    one: (span, job) => `${span}：${job}`,
    waited: (count) => `${count} 件活儿只好等着`,
    waiting: (count) => `${count} 件活儿正等着`,
    nobody: '没有耽误谁',
    more: (count) => `还有 ${count} 件`,
    about: (job, what) => `${job}（${what}）`,
    fancy: (table) => `给 ${table} 号桌调花式鸡尾酒`,
    party: (party) => `第 ${party} 批客人`,
    list: '占得太久的任务，最近的在前',
  },
  habits: {
    label: '习惯',
    seating: '领位',
    seatings: { 'ask-first': '先问', 'choose-first': '先挑桌' },
    seatingHints: {
      'ask-first': '先问“靠窗还是吧台？”，再找空桌，马上领过去。',
      'choose-first': '先找好空桌再问：看和做之间隔着一次等待。',
    },
    cleanDelay: '收拾前停一会儿',
    seatDelay: '领位前停一会儿',
    delayHint: '动手之前先停一停。碰撞只会换个地方，不会消失。',
    changed: '已改',
  },
  souffles: {
    name: '舒芙蕾',
    fallen: (count) => `塌了 ${count} 个`,
    hint: '已上桌的。在烤箱里待得太久会塌，得重做。',
  },
  race: {
    task: (job, task) => `${job}，任务 ${task}`,
    check: '看',
    wait: '等',
    act: '做',
    sentence: (at, table, who) =>
      `${at} 看到${table}空着，然后等客人回答，再领客人过去：这中间${who}已经占了这张桌子。`,
    otherTask: '另一个任务',
    whileLoop: (bot, count) => `在这里等客人回答，${bot} 去做了另外 ${count} 个任务`,
    whileThread: '在这里等客人回答，别的机器人没有停',
    stepsHint: '会在哪里换手一目了然：任务只在等待处让出来。',
  },
};
