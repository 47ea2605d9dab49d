/**
 * Loaded ahead of a measured process (`node --import`): tells its CPU time and memory to the bench over IPC, and does
 * nothing else. The process runs what `npm start` runs, with not a line of it changed.
 */

/** `cpu`: microseconds of all its threads since it began, in user and kernel. `rss`: bytes. */
export type Probed = { cpu: number; rss: number };

process.on('message', (message: { probe?: number }) => {
  if (message.probe === undefined) return;
  const { user, system } = process.cpuUsage();
  process.send?.({ probe: message.probe, cpu: user + system, rss: process.memoryUsage.rss() });
});
