/** Loaded ahead of a server (`node --import`): its clock goes as far wrong as the drill tells it over IPC, in milliseconds. */
const RealDate = Date;
let off = 0;

class MovedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + off);
    else super(...(given as [number]));
  }
  static override now(): number {
    return RealDate.now() + off;
  }
}
globalThis.Date = MovedDate as DateConstructor;
process.on('message', (message: { clock?: number }) => {
  if (message.clock !== undefined) off = message.clock;
});
// the server must be able to end while this listens
process.channel?.unref();
