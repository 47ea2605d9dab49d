#!/usr/bin/env node
/**
 * Counts published ballots again, from nothing but the list: the votes, the chain over all ballots, and one's own ballot by its receipt.
 * It needs Node 20 or newer and imports nothing of this software, so that nobody has to believe the server that made the list.
 *
 * The list has a line for each ballot: [id, choices, seal] and, where it is not counted, the reason. `choices` are ids, sorted, joined by commas.
 *   id    = the first 32 digits of SHA-256("id" LF box LF receipt)
 *   seal  = SHA-256(box LF receipt LF choices)
 *   chain = SHA-256("folkmoot ballots" LF box), then for each ballot by rising id SHA-256(chain LF id LF choices LF seal); its end is the root
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const help = `node scripts/recount.mjs LIST [--root ROOT] [--receipt RECEIPT] [--json]

Counts published ballots again and makes their chain anew. At the address of a house also looks whether the ballots and
numbers that it shows at this moment are those of the list.

  LIST                the list: a file (a kept answer of the API will do, where it is whole), or an address: that of the
                      list (https://…/ballots/BOX/list.json), of its page (https://…/ballots/BOX), of
                      a contest or its result (https://…/contests/ID/result), of a thread with a poll (https://…/t/ID/…),
                      or of the API (https://…/api/ballot-boxes/BOX/ballots)
  --root ROOT         the end of the chain as you know it (from the result, the public log, your own note);
                      without it the one that the list itself names is looked at
  --receipt RECEIPT   finds your own ballot and looks whether it is what you cast; "-" reads it from standard input,
                      so that it stays out of your shell's history
  --json              the result as JSON

Exit codes: 0 everything is as it should be; 1 something was changed, removed or added, or the receipt finds no ballot;
2 wrong use, or no list to be read.`;

class WrongUse extends Error {}
const hashOf = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex');

/** Nothing larger is a list: a million ballots are 150 MB. */
const mostBytes = 500_000_000;

/** Of a contest or a thread: which box is theirs, as the house says it. */
const boxAbout = async (url, kind, id) => {
  const answer = await fetch(new URL(`/api/${kind}/${id}`, url));
  const told = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!told?.boxId) throw new WrongUse(`${url.href} has no ballots that anybody may read: there is no vote at this address, or not yet`);
  return told.boxId;
};

const addressOf = async (text) => {
  const url = new URL(text);
  const box = /^(?:\/api\/ballot-boxes\/([^/]+)(?:\/ballots)?|\/ballots\/([^/.]+)(?:\/receipt|\/list\.json)?)\/?$/.exec(url.pathname);
  const around = /^(?:\/api)?\/(contests|threads|t)\/([^/]+)(?:\/.*)?$/.exec(url.pathname);
  if (!box && !around) return url;
  const id = box ? (box[1] ?? box[2]) : await boxAbout(url, around[1] === 't' ? 'threads' : around[1], around[2]);
  // the page and the API give it in pieces; the list itself is one file
  Object.assign(url, { pathname: `/ballots/${id}/list.json`, search: '', hash: '' });
  return url;
};

const textOf = async (url) => {
  if (!(url instanceof URL)) return readFile(url, 'utf8');
  const where = url.href;
  const answer = await fetch(url);
  if (!answer.ok) throw new WrongUse(`${where} answered ${answer.status}: is voting over, and may anybody read it?`);
  const text = await answer.text();
  if (text.length > mostBytes) throw new WrongUse(`${where} is larger than any list`);
  return text;
};

/** An answer of the API that was kept in a file, as a list: it names no titles, and what could be chosen is what was. */
const listOf = (answer) => {
  if (answer.next)
    throw new WrongUse(
      `this is one page of the ballots, and more follow. The whole list is at ${answer.whole ?? '/ballots/BOX/list.json'}`,
    );
  const lines = answer.lines.map(({ id, choices, seal, setAside } = {}) => [
    id,
    Array.isArray(choices) ? [...choices].sort().join() : choices,
    seal,
    ...(setAside ? [setAside] : []),
  ]);
  const chosen = new Set(answer.lines.flatMap((line) => (Array.isArray(line?.choices) ? line.choices : [])));
  return { ...answer, choices: [...chosen].map((id) => ({ id, title: id, withdrawn: false })), lines };
};

const readList = (text) => {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    const page = /^\s*<(?:!doctype|html)/i.test(text);
    throw new WrongUse(
      page
        ? 'this is a page, and no list of ballots. Give the address of a contest’s result, of a thread with a poll, or the list itself (“The whole list” under “How this is counted”)'
        : 'this is no list of ballots: it is no JSON',
    );
  }
  if (list?.format === undefined && typeof list?.box === 'string' && Array.isArray(list.lines)) return listOf(list);
  if (list?.format !== 'folkmoot-ballots-1')
    throw new WrongUse('this is no list of ballots that this script knows (format folkmoot-ballots-1)');
  if (typeof list.box !== 'string' || !Array.isArray(list.choices) || !Array.isArray(list.lines))
    throw new WrongUse('this list of ballots is not whole');
  return list;
};

/** @returns what is wrong with this line in itself, or nothing */
const faultOf = (line, before, known) => {
  if (!Array.isArray(line) || line.length < 3 || line.slice(0, 3).some((part) => typeof part !== 'string')) return 'is no ballot';
  const [id, choices] = line;
  if (!/^[0-9a-f]{32}$/.test(id)) return 'has a number that is none';
  if (before !== undefined && id === before) return 'stands there twice';
  if (before !== undefined && id < before) return 'is not in its place';
  const chosen = choices.split(',');
  if (new Set(chosen).size < chosen.length) return 'votes twice for the same';
  if (chosen.some((choice) => !known.has(choice))) return 'votes for something that could not be chosen';
  if ([...chosen].sort().join() !== choices) return 'has its choices in another order than they were sealed in';
  return undefined;
};

/** The whole recount, pure: the list in, what was found out. */
export const recount = (list, { root, receipt } = {}) => {
  const { box, choices, lines } = list;
  const known = new Map(choices.map((choice) => [choice.id, { ...choice, votes: 0 }]));
  const faults = [];
  let chain = hashOf('folkmoot ballots', box);
  let setAside = 0;
  let before;
  for (const [i, line] of lines.entries()) {
    const fault = faultOf(line, before, known);
    if (fault) faults.push(`line ${i + 1}${Array.isArray(line) ? ` (${line[0]})` : ''} ${fault}`);
    if (!Array.isArray(line)) continue;
    const [id, chosen, seal, aside] = line;
    chain = hashOf(chain, id, chosen, seal);
    before = id;
    if (aside) setAside++;
    else for (const choice of String(chosen).split(',')) if (known.has(choice)) known.get(choice).votes++;
  }
  const wanted = root ?? list.root;
  if (chain !== wanted)
    faults.push(
      `the chain ends in ${chain}, and should end in ${wanted}: at least one ballot was changed, removed or added since the close`,
    );
  if (root !== undefined && list.root !== root) faults.push(`the list names another end of the chain (${list.root}) than you do`);
  if (list.faults > 0)
    faults.push(
      `the house itself found, when it made the list, that ${list.faults === 1 ? 'a ballot' : `${list.faults} ballots`} in its database had been changed, removed or added by somebody else`,
    );
  if (list.ballots !== lines.length) faults.push(`the list says that it has ${list.ballots} ballots, and has ${lines.length}`);
  const own = receipt === undefined ? undefined : findOwn(list, receipt);
  if (own?.fault) faults.push(own.fault);
  const result = [...known.values()].sort((a, b) => Number(a.withdrawn) - Number(b.withdrawn) || b.votes - a.votes);
  return { box, title: list.title ?? '', ballots: lines.length, setAside, result, root: chain, faults, own: own?.choices };
};

const findOwn = (list, receipt) => {
  const id = hashOf('id', list.box, receipt).slice(0, 32);
  const line = list.lines.find((one) => Array.isArray(one) && one[0] === id);
  if (!line)
    return {
      fault: `no ballot in the list belongs to this receipt (it would be ${id}): look whether the receipt is whole; if it is, your ballot was removed`,
    };
  if (line[2] !== hashOf(list.box, receipt, line[1]))
    return { fault: `your ballot ${id} is in the list, and is not what you cast: it was changed` };
  const titles = new Map(list.choices.map((choice) => [choice.id, choice.title]));
  return {
    choices: [...line[1].split(',').map((choice) => titles.get(choice) ?? choice), ...(line[3] ? [`not counted: ${line[3]}`] : [])],
  };
};

/**
 * What the house shows at this moment: its numbers, and its ballots page by page. The list is a file that was made at the close,
 * so who writes to the database later leaves it as it was.
 * @returns nothing where no house answers: a copy of the list may lie anywhere
 */
const houseAt = async (url) => {
  const [, box] = /^\/ballots\/([^/]+)\/list\.json$/.exec(url.pathname) ?? [];
  const ask = async (path) => {
    const answer = await fetch(new URL(`/api/ballot-boxes/${box}${path}`, url));
    return answer.ok ? answer.json().catch(() => undefined) : undefined;
  };
  const shown = box ? await ask('') : undefined;
  if (!Array.isArray(shown?.choices)) return undefined;
  const lines = new Map();
  for (let after = ''; ; ) {
    const page = await ask(`/ballots${after ? `?after=${after}` : ''}`);
    if (!Array.isArray(page?.lines)) return undefined;
    for (const { id, choices, seal, setAside } of page.lines) lines.set(id, [choices.join(), seal, setAside ?? ''].join('\n'));
    if (!page.next) return { ...shown, lines };
    after = page.next;
  }
};

/** @returns where the house shows something else than its list says; pure */
export const differences = (list, found, house) => {
  const faults = [];
  const here = new Map(house.lines);
  for (const [id, chosen, seal, aside] of list.lines.filter(Array.isArray)) {
    const now = here.get(id);
    here.delete(id);
    if (now === undefined) faults.push(`ballot ${id} is in the list, and the house has it no more: it was removed`);
    else if (now !== [chosen, seal, aside ?? ''].join('\n'))
      faults.push(`ballot ${id} is another one in the house than in the list: it was changed`);
  }
  for (const id of here.keys()) faults.push(`ballot ${id} is in the house, and not in the list: it was added`);
  if (house.root !== found.root) faults.push(`the house names another end of the chain (${house.root}) than its list has`);
  if (house.ballots !== found.ballots)
    faults.push(`the house says that ${house.ballots} ballots were cast, and its list has ${found.ballots}`);
  const counted = new Map(found.result.map(({ id, votes }) => [id, votes]));
  for (const { id, title, votes } of house.choices)
    if (votes !== null && votes !== (counted.get(id) ?? 0))
      faults.push(`the house shows ${votes} votes for ${title || id}, and the list has ${counted.get(id) ?? 0}`);
  return faults;
};

const fromInput = async () => {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text.trim();
};

const tell = (found) => {
  if (found.title) console.log(found.title);
  console.log(
    `${found.ballots === 1 ? '1 ballot' : `${found.ballots} ballots`}${found.setAside > 0 ? `, ${found.setAside} of them set aside` : ''}`,
  );
  const wide = Math.max(1, ...found.result.map(({ votes }) => String(votes).length));
  for (const { votes, title, id, withdrawn } of found.result)
    console.log(`${String(votes).padStart(wide)}  ${title || id}${withdrawn ? ' (withdrawn: not in the result)' : ''}`);
  console.log(`chain ${found.root}`);
  if (found.own) console.log(`your ballot: ${found.own.join(', ')}`);
  for (const fault of found.faults.slice(0, 50)) console.error(`WRONG: ${fault}`);
  if (found.faults.length > 50) console.error(`… and ${found.faults.length - 50} more`);
  if (found.faults.length === 0) console.log('Everything is as it should be.');
};

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string' }, receipt: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [where] = positionals;
  if (!where || positionals.length > 1) throw new WrongUse(help);
  if (values.root !== undefined && !/^[0-9a-f]{64}$/.test(values.root)) throw new WrongUse('--root wants 64 hexadecimal digits');
  const receipt = values.receipt === '-' ? await fromInput() : values.receipt;
  const url = /^https?:\/\//.test(where) ? await addressOf(where) : where;
  const list = readList(await textOf(url));
  const found = recount(list, { root: values.root, receipt });
  const house = url instanceof URL ? await houseAt(url) : undefined;
  if (house) found.faults.push(...differences(list, found, house));
  if (values.json) console.log(JSON.stringify(found, null, 2));
  else tell(found);
  return found.faults.length > 0 ? 1 : 0;
};

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1]))
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error instanceof WrongUse ? error.message : `${error.message}`);
      process.exitCode = 2;
    },
  );
