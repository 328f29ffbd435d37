"""The litmus programs of tests/loop/programs under asyncio: prints what each notes, as JSON. Needs Python 3.11."""
import asyncio
import json
import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or later is needed.")

noted = {}


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop on a virtual clock: instead of waiting it goes to the time it would wait for."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        select = self._selector.select

        def advance(timeout):
            if timeout:
                self.now += timeout
            return select(0)

        self._selector.select = advance

    def time(self):
        return self.now


def prog(f):
    log=[]
    async def main(): 
        await f(log.append)
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(main())
    noted[f.__name__] = log
# No ties here: asyncio's timers are a heap by time alone, so that equal times come out in any order.
@prog
async def sleep_order(n):
    async def s(name,t): await asyncio.sleep(t); n(name)
    await asyncio.gather(*[s(a,t) for a,t in [('5', .05), ('3', .03), ('0', 0)]])
@prog
async def turns(n):
    async def s(name):
        for i in range(3): n(f'{name}{i+1}'); await asyncio.sleep(0)
    await asyncio.gather(s('a'),s('b'),s('c'))
@prog
async def spawned_next(n):
    async def child(): n('child')
    async def parent():
        asyncio.create_task(child()); n('parent'); await asyncio.sleep(0); n('parent again')
    async def other(): n('other')
    await asyncio.gather(parent(),other()); await asyncio.sleep(0.01)
@prog
async def cancel_before_start(n):
    async def t():
        n('began')
        try: pass
        finally: n('finally')
    x=asyncio.create_task(t()); x.cancel()
    try: await x
    except asyncio.CancelledError: n('cancelled')
@prog
async def cancel_sleeping(n):
    async def t():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n('caught'); raise
        finally: n('finally')
    x=asyncio.create_task(t()); await asyncio.sleep(0); n(x.cancel()); n('asked')
    try: await x
    except asyncio.CancelledError: n('cancelled')
    n(x.cancel())
@prog
async def cancel_caught(n):
    async def t():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n('caught')
        await asyncio.sleep(0); n('goes on'); return 7
    x=asyncio.create_task(t()); await asyncio.sleep(0); x.cancel()
    n(await x); n(x.cancelled())
@prog
async def cancel_self(n):
    async def t():
        asyncio.current_task().cancel(); n('goes on')
        l=asyncio.Lock(); await l.acquire(); n('no wait, no cancel')
        try: await asyncio.sleep(0.01)
        except asyncio.CancelledError: n('at the wait'); raise
    x=asyncio.create_task(t())
    try: await x
    except asyncio.CancelledError: n('cancelled')
@prog
async def cancel_in_finally(n):
    async def t():
        try: await asyncio.sleep(1)
        finally:
            n('finally')
            try: await asyncio.sleep(1)
            except asyncio.CancelledError: n('again'); raise
    x=asyncio.create_task(t()); await asyncio.sleep(0); x.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); x.cancel()
    try: await x
    except asyncio.CancelledError: n('cancelled')
@prog
async def cancel_twice(n):
    async def t():
        for i in range(2):
            try: await asyncio.sleep(.01); n('slept')
            except asyncio.CancelledError: n('caught')
    x=asyncio.create_task(t()); await asyncio.sleep(0); x.cancel(); x.cancel()
    await x; n(x.cancelling())
@prog
async def cancel_woken_lock(n):
    l=asyncio.Lock(); await l.acquire(); ts=[]
    async def t(name):
        try:
            async with l: n(name)
        except asyncio.CancelledError: n(name+' cancelled')
    ts=[asyncio.create_task(t(x)) for x in 'ab']; await asyncio.sleep(0)
    l.release(); ts[0].cancel(); await asyncio.gather(*ts); n(l.locked())
@prog
async def cancel_woken_queue(n):
    q=asyncio.Queue()
    async def t(name):
        try: n(name+str(await q.get()))
        except asyncio.CancelledError: n(name+' cancelled')
    ts=[asyncio.create_task(t(x)) for x in 'ab']; await asyncio.sleep(0)
    q.put_nowait(1); ts[0].cancel(); await asyncio.gather(*ts); n(q.qsize())
@prog
async def lock_barging(n):
    l=asyncio.Lock()
    async def a():
        await l.acquire(); await asyncio.sleep(.01); l.release()
        await l.acquire(); n('a again'); l.release()
    async def b():
        await l.acquire(); n('b'); l.release()
    await asyncio.gather(a(),b())
@prog
async def semaphore_barging(n):
    s=asyncio.Semaphore(1)
    async def a():
        await s.acquire(); await asyncio.sleep(.01); s.release()
        await s.acquire(); n('a again'); s.release()
    async def b(x):
        await s.acquire(); n(x); await asyncio.sleep(0); s.release()
    await asyncio.gather(a(),b('b'),b('c'))
@prog
async def event_order(n):
    e=asyncio.Event()
    async def w(x): await e.wait(); n(x)
    ts=[asyncio.create_task(w(x)) for x in 'abc']; await asyncio.sleep(0); e.set(); e.clear(); n('set'); await asyncio.gather(*ts); n(e.is_set())
@prog
async def condition_notify(n):
    c=asyncio.Condition()
    async def w(x):
        async with c:
            await c.wait(); n(x)
    ts=[asyncio.create_task(w(x)) for x in 'abcd']; await asyncio.sleep(0); await asyncio.sleep(0)
    async with c: c.notify(2); n('notified 2')
    await asyncio.sleep(.01)
    async with c: c.notify_all(); n('notified all')
    await asyncio.gather(*ts)
@prog
async def queue_bounded(n):
    q=asyncio.Queue(1)
    async def p(x): await q.put(x); n('put '+x)
    async def g():
        for i in range(3): n('got '+await q.get())
    await asyncio.gather(p('a'),p('b'),p('c'),g())
@prog
async def gather_order(n):
    async def t(x,d): await asyncio.sleep(d); n(x); return x
    n(await asyncio.gather(t('a',.03),t('b',.01),t('c',.02)))
@prog
async def gather_failure(n):
    async def ok(): await asyncio.sleep(.02); n('sibling goes on')
    async def bad(): await asyncio.sleep(.01); raise ValueError('x')
    try: await asyncio.gather(ok(),bad())
    except ValueError: n('failed')
    await asyncio.sleep(.03)
@prog
async def gather_cancel(n):
    async def t(x):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n(x+' cancelled'); raise
    async def outer(): 
        try: await asyncio.gather(t('a'),t('b'))
        except asyncio.CancelledError: n('outer cancelled'); raise
    o=asyncio.create_task(outer()); await asyncio.sleep(.01); o.cancel()
    try: await o
    except asyncio.CancelledError: n('cancelled')
@prog
async def timeout_late(n):
    try:
        async with asyncio.timeout(.01):
            try: await asyncio.sleep(1)
            finally: n('finally')
    except TimeoutError: n('timed out')
    n(asyncio.current_task().cancelling())
@prog
async def timeout_outer_cancel(n):
    async def t():
        try:
            async with asyncio.timeout(1): await asyncio.sleep(2)
        except TimeoutError: n('timed out')
    x=asyncio.create_task(t()); await asyncio.sleep(.01); x.cancel()
    try: await x
    except asyncio.CancelledError: n('cancelled')
@prog
async def timeout_nested(n):
    try:
        async with asyncio.timeout(.01):
            try:
                async with asyncio.timeout(.05): await asyncio.sleep(1)
            except TimeoutError: n('inner')
    except TimeoutError: n('It was not done within 10 ticks.')
@prog
async def await_cancel_passes(n):
    async def inner():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n('inner cancelled'); raise
    i=asyncio.create_task(inner())
    async def outer():
        try: await i
        except asyncio.CancelledError: n('outer cancelled'); raise
    o=asyncio.create_task(outer()); await asyncio.sleep(.01); o.cancel(); await asyncio.wait([o]); n(i.cancelled())
@prog
async def shielded(n):
    async def inner(): await asyncio.sleep(.03); n('inner done')
    i=asyncio.create_task(inner())
    async def outer():
        try: await asyncio.shield(i)
        except asyncio.CancelledError: n('outer cancelled'); raise
    o=asyncio.create_task(outer()); await asyncio.sleep(.01); o.cancel(); await asyncio.wait([o,i]); n(i.cancelled())
@prog
async def cancel_self_and_return(n):
    async def t(): asyncio.current_task().cancel(); return 'done'
    x=asyncio.create_task(t())
    try: await x
    except asyncio.CancelledError: n('cancelled')
    n('cancelled' if x.cancelled() else 'finished')
@prog
async def await_cancel_caught(n):
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n('caught')
        return 7
    i=asyncio.create_task(stubborn())
    async def outer():
        answer=await i; n('goes on'); return answer
    o=asyncio.create_task(outer()); await asyncio.sleep(.01); o.cancel(); n(await o)
@prog
async def timeout_of_nothing(n):
    async def hasty(): n('begins')
    for body in [hasty(), asyncio.sleep(0), asyncio.sleep(.01)]:
        try:
            async with asyncio.timeout(0): await body
            n('in time')
        except TimeoutError: n('timed out')
@prog
async def timeout_caught(n):
    async def stubborn():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: n('caught')
    async with asyncio.timeout(.01): await stubborn()
    n('no error'); n(asyncio.current_task().cancelling())

print(json.dumps(noted))
