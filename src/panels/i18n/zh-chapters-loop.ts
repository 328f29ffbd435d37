import type { enChaptersLoop } from './en-chapters-loop.ts';

/** Chinese: the chapters with LoopBot. */
export const zhChaptersLoop: typeof enChaptersLoop = {
  loop: {
    title: 'LoopBot 来了',
    situation:
      '一个机器人来应聘，什么活儿都包。一件事要等，它就去做另一件已经能做的，等到了再回来。它不用锁。',
    question: '星期五，只有它一个。会怎样？',
    options: {
      drowns: '忙不过来，客人走掉',
      crashes: '忙得过来，碰撞一样多',
      copes: '忙得过来，也没有碰撞',
    },
    goal: {
      switch: '换成 LoopBot',
      serve: '让 LoopBot 招待 40 位客人',
    },
    hint: '看“LoopBot 的清单”：在等的很多，能马上做的几乎没有。',
    seen: (guests, collisions, idle, waiting) =>
      `LoopBot 招待了 ${guests} 位客人，碰撞 ${collisions} 次。它有 ${idle} 的时间闲着，最多时有 ${waiting} 件事在等。`,
    word: '事件循环',
    meaning:
      '一个线程，一张就绪清单，一张等待清单。任务只在等待的地方（await）把循环交出来，别处不交，这叫协作式。两次等待之间，谁也插不进来。',
    code: '烤箱里十道菜：十个线程，或者一个循环。',
  },
  chatty: {
    title: '话多的客人',
    situation:
      '今晚大家都点舒芙蕾，烤好后一分半钟之内不出炉就会塌。有的客人爱聊天：只要拉着 LoopBot 的手，它就去不了别处。',
    question: '客人拉住 LoopBot 聊上几分钟，谁得等？',
    options: {
      table: '只有那一桌',
      nobody: '谁也不用等：LoopBot 还有一只手',
      all: '所有人',
    },
    goal: {
      hold: '请一位话多的客人进来',
      fall: '看到一个舒芙蕾塌掉',
    },
    hint: '客人点菜时才开始聊。烤箱里得有舒芙蕾；要是没塌，就再请一位。',
    seen: (held, lag, fallen) =>
      `LoopBot 一次最久被拉住${held}。能做的事最久等了${lag}。塌掉的舒芙蕾：${fallen} 个。`,
    word: '阻塞调用',
    meaning:
      '不把循环交出来的活儿，会让上面的一切停住。能做的事要等多久，叫循环延迟。换成线程，同样的客人只会拖住一个 WaitBot。',
    code: '一次阻塞调用：停下的是一个线程，还是整个循环？',
  },
  everywhere: {
    title: '家家餐厅都这么办',
    situation:
      'LoopBot 也不是神仙。今晚它先挑一张空桌，再问“靠窗还是靠吧台？”，问完才领客人过去。而且爱聊天的客人很多。',
    question: '只有一个机器人，没有别的线程。还会把两批客人领到同一张桌子吗？',
    options: {
      never: '不会：自己怎么撞自己',
      waits: '会：它在看和动手之间等了一下',
      chatty: '只有被客人拉住时才会',
    },
    goal: {
      race: '看到 LoopBot 自己撞上自己',
      mend: '两处都改好：先问再挑，并选一个对付长谈的办法',
      serve: '招待 20 位客人，其中有话多的，不碰撞，也不塌舒芙蕾',
    },
    hint: '换新办法之前，LoopBot 会先做完手头所有的事，可能要等一会儿。',
    seen: (races, guests, chatty, longest) =>
      `自己撞自己 ${races} 次。改好之后：招待 ${guests} 位客人，遇到 ${chatty} 位话多的，循环一次最多只被占住${longest}。`,
    word: '异步（async / await）',
    meaning:
      '两次等待之间是安全的，跨过一次等待就不安全：每次 await 之后要再看一遍。每一段要短；长活儿拆开，或交给帮手（执行器）。等待多、任务多，用循环；计算重，或有几个会阻塞的调用，用线程或进程。',
    code: '跨过 await 的竞态，以及把长活儿交给帮手。',
  },
};
