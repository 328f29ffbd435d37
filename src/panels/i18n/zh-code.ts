import type { enCode } from './en-code.ts';

/** Chinese: the lines of the programs that bots are in. */
export const zhCode: typeof enCode = {
  code: {
    title: '代码',
    hint: '机器人运行的程序，以及它走到了哪一行：刚做完的操作或正在等的操作就出自这一行。这是把今晚的记录重跑一遍得出的，所以总是准的。',
    show: '打开',
    hide: '收起',
    invite: '机器人走到了程序的哪一行？回看，再按 , 和 . 一步步走，就能看到。',
    whose: '谁的程序',
    anybody: '谁走步就看谁',
    runs: '餐厅正在营业：先暂停、回看，或选一个机器人。',
    nobody: '还没有谁做过什么。',
    reading: '正在找这一行……',
    idle: '这一刻它不在任何一行：程序还没开始，或已经走完。',
    differs: '没法显示这一刻的代码：这一晚是由另一个版本的程序记录的。',
    failed: (reason) => `没法显示代码：${reason}`,
    chain: '谁调用了谁',
    link: (name, file, line) => `${name}，${file}，第 ${line} 行`,
    source: (file) => `${file} 的源代码`,
    task: (number) => `任务 ${number}`,
    duties: '双方的代码',
  },
};
