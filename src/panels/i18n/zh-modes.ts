/** 餐厅的几种用人方式。 */
export const zhModes = {
  modes: {
    label: '用人方式',
    names: {
      threads: 'ThreadBots',
      loop: 'LoopBot',
      sync: 'SoloBot，一次一件事',
      kitchens: '各自为灶',
    },
    hints: {
      threads: '每项工作一个机器人：共享同一块内存的线程。',
      loop: '一个机器人，给每件活儿夹书签：事件循环。',
      sync: '一个机器人，一次只做一件事，每次等待都原地等完：同步。',
      kitchens: '每个机器人各管各的东西，别人不碰，彼此只递纸条：进程。',
    },
  },
};
