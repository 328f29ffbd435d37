import type { Dictionary } from './dictionary.ts';

/** Chinese: charts as files. */
export const zhExport: Pick<Dictionary, 'export'> = {
  export: {
    label: '保存这张图表',
    formats: { csv: 'CSV 表格', json: 'JSON 数据', png: 'PNG 图片' },
    failed: '浏览器生成不了图片。',
    about: (day, seed, staff, at) => `${day}，种子 ${seed}，${staff}，${at}`,
    aboutWeek: (seed) => `整个星期，种子 ${seed}`,
    seconds: (value) => `${value} 秒`,
    minutes: (value) => `${value} 分钟`,
    columns: {
      bot: '机器人',
      onDuty: '当班',
      idle: '空闲',
      minute: '当天第几分钟',
      time: '时刻',
      idleOf: (bot) => `${bot} 空闲`,
      kind: '种类',
      count: '次数',
      list: '清单',
      job: '活儿',
      waitsFor: '在等',
      seconds: '用时',
      tasksWaiting: '等着的任务',
      what: '说明',
      cause: '原因',
      longest: '最长',
      parties: '批数',
      sinceArrival: '进门之后',
      stay: '停留',
      avoidable: '本可省下',
      step: '步骤',
      begin: '首条记录',
      end: '末条记录',
    },
  },
};
