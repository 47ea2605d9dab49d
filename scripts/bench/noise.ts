/** How busy everybody else was: CPU time grows with it (cold caches), so figures of a busy machine are worse than the server is. */
import { cpus, loadavg } from 'node:os';

const busySeconds = (): { busy: number; all: number } => {
  let busy = 0;
  let all = 0;
  for (const { times } of cpus()) {
    const whole = times.user + times.nice + times.sys + times.irq + times.idle;
    all += whole;
    busy += whole - times.idle;
  }
  return { busy, all };
};

/** The share of all cores that was busy in the next `ms`, while this program waits. */
export const busyWhileIdle = async (ms: number): Promise<number> => {
  const before = busySeconds();
  await new Promise((later) => setTimeout(later, ms));
  const after = busySeconds();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
};

export const sayNoise = (shares: number[]): string => {
  const said = shares.map((share) => `${Math.round(share * 100)} %`).join(', then ');
  const warning = Math.max(...shares) > 0.2 ? ': CPU times are too high, by up to the double; ratios hold better' : '';
  return `the machine was ${said} busy with other things (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)${warning}`;
};
