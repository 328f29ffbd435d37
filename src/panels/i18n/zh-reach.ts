import type { Dictionary } from './dictionary.ts';

/** Chinese: new versions, and what goes out of the page and comes into it. */
export const zhReach: Pick<Dictionary, 'reach'> = {
  reach: {
    update: '有新版本了，下次打开页面时启用。',
    reload: '现在重新载入',
    out: '保存或分享今晚',
    trace: '记录文件',
    traceHint: '到现在为止的每一条记录，可以在这里或命令行里打开。',
    chrome: 'Chrome 记录',
    chromeHint: '用 ui.perfetto.dev 或 chrome://tracing 打开。',
    link: '链接',
    linkHint: '打开后停在今晚的这一刻。',
    moment: '把这一刻存成文件',
    momentHint: '和链接一样，夜晚再长也装得下。',
    linkLabel: '通向这一刻的链接',
    working: '正在重演今晚，确认结果一致……',
    copy: '复制',
    copied: '已复制。',
    notCopied: '浏览器不让页面复制，请从框里复制。',
    linkLong: (size) => `这一晚的经过太长，链接装不下（${size} kB）。请把这一刻存成文件。`,
    notShared: '这一晚没法分享：照着记录重演不出来。',
    notSaved: '文件没能生成；这一晚本身没有变。可以试试保存这一刻。',
    close: '关闭',
    drop: '把存下的夜晚、某一刻或存档拖到这里',
    oneFile: '一次拖来了几个文件，请一个一个来。',
    linkBad: (reason) => `打不开这个链接：${reason}`,
    momentFaults: {
      foreign: '它不是这家餐厅的某一刻。',
      newer: '它来自更新的版本。',
      damaged: '它已损坏，或者缺了一段。',
      sense: '里面对这一晚的说明不合情理。',
      failed: '这一晚在这里运行不起来。',
      different: '用现在的版本，这一晚会走成另一个样子。',
    },
  },
};
