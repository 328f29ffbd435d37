import type { enChaptersThreads } from './en-chapters-threads.ts';

/** Chinese: the chapters with ThreadBots. */
export const zhChaptersThreads: typeof enChaptersThreads = {
  opening: {
    title: '开张',
    situation:
      '星期一，机器人餐厅开张，只有四个 ThreadBots：一个迎客，一个跑堂，一个做菜，一个倒酒。它们一次只做一件事，该等的时候就站着等。',
    question: '这一晚，谁干活的时间占得最多？',
    options: {
      greet: '前台的 GreetBot',
      wait: '跑堂的 WaitBot',
      chef: '厨房的 ChefBot',
      wine: '吧台的 WineBot',
    },
    goal: {
      find: '在“空闲时间”里逐条指一指，在餐厅里找到四个机器人',
      served: '送走第一批客人',
    },
    hint: '看看机器人头上的气泡，上面写着它在等什么。',
    seen: (bot, working, guests) =>
      `干活最多的是 ${bot}，占它时间的 ${working}。到那时已经送走 ${guests} 位客人。`,
    word: '线程',
    meaning: '一个 ThreadBot 就是一个线程：一件接一件地做事的程序。等的时候它什么也不做，所以要雇好几个。',
    code: '四个机器人同时干活：四个线程，或者一个循环上的四个任务。',
  },
  success: {
    title: '生意红火',
    situation:
      '名声传开了，全城的人一下子都来了。唯一的 GreetBot 要问每一批客人“靠窗还是靠吧台？”，再等他们回答，队伍排到了街上。',
    question: '再雇一个 GreetBot 和两个 WaitBot，领位会快多少？',
    options: {
      same: '不会更快：前台只有一个',
      double: '大约快一倍',
      seven: '快到七倍：一共七个机器人',
    },
    goal: {
      queue: '看一个 GreetBot 领四批客人入座',
      hire: '再雇一个 GreetBot 和两个 WaitBot',
      seat: '让两个 GreetBot 领 20 位客人入座',
    },
    hint: '点 + 号雇人，新来的马上上班。',
    seen: (one, two) => `一个 GreetBot 每分钟领 ${one} 批客人，两个每分钟领 ${two} 批。`,
    word: '并发',
    meaning:
      '一个在等回答的时候，另一个正在问：重叠的等待不会加在一起。几个线程从同一个队列里领活儿，就叫线程池。',
    code: '几个工人从同一个队列里领活儿。',
  },
  crash: {
    title: '撞上了',
    situation: '星期五，七个 ThreadBots。每个都先看再动手：传菜台上有没有盘子？桌子空不空？谁也没有粗心。',
    question: '大家都先看过，还会撞上吗？',
    options: {
      never: '不会，都先看过了',
      sometimes: '看了也还是会，时不时来一次',
      broken: '除非有机器人坏了',
    },
    goal: {
      collide: '等到发生两次碰撞',
      open: '在“碰撞”列表里打开一次，看看双方最后几步',
    },
    hint: '在步骤里找那一刻：两个都看过了，都还没动手。',
    seen: (collisions, time, kind) =>
      `营业 ${time}，碰撞 ${collisions} 次，最多的是“${kind}”。没有一个机器人是坏的。`,
    word: '竞态条件',
    meaning:
      '看和动手之间，世界没有停下。两个机器人看到同一样东西，都动了手，结果就看谁快一步。这一种叫“先检查后执行”。',
    code: '桌子空着吗？那就占下。两个人同时这么做。',
  },
  careful: {
    title: '小心一点不就行了',
    situation:
      '邻居说：“让它们小心一点不就行了？”于是规定：收拾桌子之前、领客人入座之前，都先停一停。今晚客人吃得快，桌子一直在换人。',
    question: '碰撞会怎么样？',
    options: {
      stop: '不再发生',
      rare: '几乎不再发生',
      goOn: '照样发生',
    },
    goal: {
      before: '不停顿时，等到四次碰撞',
      delay: '设一个停顿',
      after: '有停顿时，再等到四次碰撞',
    },
    hint: '设好停顿后，机器人会先做完手头的活儿。',
    seen: (before, timeBefore, after, timeAfter) =>
      `不停顿：${timeBefore}里碰撞 ${before} 次。有停顿：${timeAfter}里碰撞 ${after} 次。`,
    word: '时间窗口',
    meaning:
      '停顿只是把“看”和“动手”一起往后挪，中间的空当还在，别人照样插得进来。停顿能改变碰撞的机会，却不能让它不可能发生。',
    code: '先随机停一停：最多少几次，不会一次也没有。',
  },
  locks: {
    title: '锁',
    situation:
      '老板发下令牌，意思是“我可以吗？”。谁拿着某张桌子、某个盘子或钱箱的令牌，谁才能动它，别人得等。',
    question: '机器人会有多少时间花在等令牌上？',
    options: {
      half: '大约一半',
      tenth: '大约十分之一',
      hardly: '几乎没有',
    },
    goal: {
      collide: '不加锁时，等到一次碰撞',
      lock: '把锁打开：一把大锁、一物一锁，或先占后做',
      clean: '加锁之后，不出碰撞地招待 40 位客人',
    },
    hint: '三种选哪个都行。“乱序加锁”另有一章。',
    seen: (before, after, guests, share) =>
      `不加锁：碰撞 ${before} 次；加锁后：${after} 次，招待了 ${guests} 位客人。等锁最久的机器人，等锁占它时间的 ${share}。`,
    word: '锁',
    meaning:
      '锁（互斥量）把“看”和“动手”合成一整块，叫临界区，别人插不进来。代价是等待。这里代价很小，反正机器人本来就闲着。',
    code: '从读钱箱到写回去，中间不许别人插手。',
  },
  order: {
    title: '顺序错了',
    situation:
      '还是那些令牌，但机器人碰到什么就先拿什么：有的先拿盘子再拿桌子，有的先拿桌子再拿盘子。今晚有五个 WaitBot。',
    question: '会发生什么？',
    options: {
      nothing: '什么也不会：锁就是锁',
      slower: '一切慢一点',
      stuck: '有的机器人再也动不了',
    },
    goal: {
      stuck: '等到机器人互相等住',
      mend: '换一种不会这样的锁',
      carry: '看到 10 个盘子和杯子重新送上桌',
    },
    hint: '头上有挂锁的，是在等锁。“一物一锁”总按同一个顺序拿锁。',
    seen: (before, after) => `卡住之前送了 ${before} 个盘子和杯子，你改过之后送了 ${after} 个。`,
    word: '死锁',
    meaning:
      '各自拿着对方要的东西，谁也走不下去，也没有什么来结束它。办法是大家按同一个顺序拿，先拿编号小的，就不会绕成圈。',
    code: '两把锁，按相反的顺序去拿。',
  },
  books: {
    title: '账本',
    situation: '星期五客满，七个机器人，有锁，互不相撞。整晚都要付它们工钱。它们都干了些什么？',
    question: '最忙的那个，有多少时间在干活？',
    options: {
      half: '一半',
      fifth: '五分之一',
      fiftieth: '五十分之一',
    },
    goal: {
      served: '招待 30 位客人',
      freeze: '店里有 20 位客人时按暂停，数数谁在干活',
    },
    hint: '一按暂停，画面就停住。谁在动？其他的在等什么？',
    seen: (bot, working, idle) =>
      `最忙的 ${bot} 只有 ${working} 的时间在干活。所有机器人合起来，${idle} 的时间闲着。`,
    word: 'I/O 密集',
    meaning:
      '时间几乎都花在等外面的事：客人、烤箱、刷卡。线程再多，也只是多几个在等；而且从一个线程换到另一个（上下文切换）也要花时间。',
    code: '七个工人，一块秒表，看看真正干活的时间有多少。',
  },
};
