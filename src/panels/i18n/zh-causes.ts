import type { Dictionary } from './dictionary.ts';

/** Chinese: what each bot's idle time is made of. */
export const zhCauses: Pick<Dictionary, 'waits'> = {
  waits: {
    open: (bot) => `${bot} 都在等什么`,
    onDuty: (span) => `当班 ${span}`,
    works: '干活',
    figures: (span, share) => `${span} · ${share}`,
    count: (waits, mean, longest) => `等了 ${waits} 次，平均 ${mean}，最长 ${longest}`,
    none: '还没有等过。',
    longest: '等得最久的，点一下去看',
    at: (time, span) => `${time}，${span}`,
    upTo: (time) => `截至 ${time}`,
    kinds: {
      preference: '客人回答：靠窗还是吧台？',
      order: '客人点菜',
      talk: '客人在聊天',
      grievance: '客人在抱怨',
      gateway: '刷卡确认',
      dish: '烤箱里的菜',
      layer: '酒分层',
      lock: (thing, holder) => `${thing}的锁，在 ${holder} 手里`,
      retry: '东西在别人手里，过会儿再试',
      semaphore: '信号量',
      rest: '看了一圈没活，歇着',
      ovenRest: '菜都在烤，歇着',
      bell: '板上没有活儿，睡到铃响',
      helper: 'HelperBot 还没做完',
      asked: '没有人找它帮忙',
      pause: '活儿做到一半，停一会儿',
      open: '还不知道',
    },
    task: (what, job) => `${what}（${job}）`,
    holderTask: (bot, job) => `${bot}：${job}`,
    about: { party: (party) => `第 ${party} 批客人`, table: (table) => `${table} 号桌` },
  },
};
