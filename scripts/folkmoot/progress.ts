/** How far a long command is: a bar that moves where a person watches, a line now and then where a file does. */

const width = 24;
const everyMs = 120;
const lineEveryMs = 5_000;

const time = (ms: number): string => {
  const s = Math.max(0, Math.round(ms / 1000));
  return s < 60 ? `${s} s` : `${Math.floor(s / 60)} min ${s % 60} s`;
};
const number = (n: number): string => n.toLocaleString('en');

/** `step(what, done, total, more)`; `end()` before anything else is printed. */
export const progressBar = (out: NodeJS.WriteStream = process.stderr, clock: () => number = Date.now) => {
  let what = '';
  let began = clock();
  let last = 0;
  let drawn = false;
  const end = (): void => {
    if (drawn && out.isTTY) out.write('\r\u001b[K');
    drawn = false;
  };
  return {
    end,
    step(now: string, done: number, total: number, more = ''): void {
      if (now !== what) {
        end();
        [what, began, last] = [now, clock(), 0];
      }
      const at = clock();
      if (done < total && at - last < (out.isTTY ? everyMs : lineEveryMs)) return;
      if (!out.isTTY && last === 0 && done < total) {
        last = at;
        return;
      }
      last = at;
      const share = total > 0 ? done / total : 1;
      const left = done > 0 && share < 1 ? `, ${time(((at - began) / share) * (1 - share))} left` : '';
      const said = `${what}: ${number(done)} of ${number(total)}${more}${left}`;
      const bar = `[${'#'.repeat(Math.round(share * width)).padEnd(width, '.')}]`;
      out.write(out.isTTY ? `\r\u001b[K${bar} ${said}` : `${bar} ${said}\n`);
      drawn = true;
    },
  };
};
