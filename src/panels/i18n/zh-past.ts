import type { enPast } from './en-past.ts';

/** Chinese: the record of the night, and going back and on in it. */
export const zhPast: typeof enPast = {
  past: {
    label: '今晚到现在',
    slider: '正在看的时刻',
    now: (time) => `${time}，现在`,
    then: (time) => `${time}，回看`,
    note: '回看',
    badge: (time) => `回看：${time}`,
    incidents: (count) => `${count} 次碰撞`,
    back: '退一步操作',
    on: '进一步操作',
    backwards: '倒放',
    play: '播放',
    stop: '停',
    present: '回到现在',
    presentHint: '回看时餐厅停着，回来后从原处继续。改人手或锁也会先回到现在。',
    whose: '谁的步骤',
    everybody: '所有机器人',
    seek: '点一下，看那个时刻。',
  },
};
