/** Pictures that are pasted, dropped or picked: brought to the house at once, with a mark in the text until they are there. */
import { make } from '../../../platform/make-element.ts';
import { isComposing, replaceIn, typeIn, type Writing } from './tools.ts';

type Brought = { src: string };
type Refused = { title?: string; fields?: { sentence: string }[] };

/** With its progress, which only this older way tells. @throws the sentence of the house, or nothing */
const bring = (file: File, actsAs: string | undefined, onProgress: (percent: number) => void): Promise<Brought> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    if (actsAs) request.setRequestHeader('Acting-As', actsAs);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((100 * loaded) / total) : 0);
    request.onerror = () => reject(new Error(''));
    request.onload = () => {
      let answer: Brought & Refused = { src: '' };
      try {
        answer = JSON.parse(request.responseText);
      } catch {}
      if (request.status === 200 && answer.src) resolve(answer);
      else reject(new Error(answer.fields?.[0]?.sentence ?? answer.title ?? ''));
    };
    const parts = new FormData();
    parts.append('file', file);
    request.send(parts);
  });

export const takePictures = (writing: Writing, place: HTMLElement): (() => void) => {
  const { field, form, say, tell } = writing;
  let count = 0;
  /** Pictures that were asked about: who leaves the words away is not asked again. */
  const asked = new Set<string>();

  /** What it shows, asked beside the text and never in the way of it. */
  const askAlt = (src: string): void => {
    const id = `alt-${++count}`;
    const input = make('input', { class: 'field', id, maxlength: '300', autocomplete: 'off' });
    const done = make('button', { type: 'button', class: 'button' }, say('forum.w-picture-done'));
    const line = make(
      'div',
      { class: 'write-alt' },
      make('label', { class: 'label', for: id }, say('forum.w-picture-shows')),
      make('img', { src: `${src}/tiny`, alt: '' }),
      input,
      done,
    );
    let alt = '';
    const keep = (): void => {
      const next = input.value.replace(/[[\]\\\s]+/g, ' ').trim();
      if (next !== alt && replaceIn(field, `![${alt}](${src})`, `![${next}](${src})`)) alt = next;
    };
    const finish = (): void => {
      keep();
      line.remove();
      // the same picture may stand in the text once more
      if (alt !== '' && asked.delete(src)) askAll();
      field.focus({ preventScroll: true });
    };
    // sent without "Done": what was typed of the picture goes along
    form.addEventListener('submit', () => line.isConnected && keep(), { capture: true });
    document.addEventListener('forum-replied', () => line.remove(), { once: true });
    input.addEventListener('change', keep);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || isComposing(event)) return;
      event.preventDefault();
      finish();
    });
    done.addEventListener('click', finish);
    place.append(line);
  };
  /** Those of a draft that was kept, too: it comes with the page, or a moment later. */
  const askAll = (): void => {
    for (const [, src] of field.value.matchAll(/!\[\]\((\/media\/[^)\s]+)\)/g)) {
      if (!src || asked.has(src)) continue;
      asked.add(src);
      askAlt(src);
    }
  };
  field.addEventListener('input', askAll);
  document.addEventListener('forum-replied', () => asked.clear());
  askAll();

  const take = (files: Iterable<File>): void => {
    for (const file of files) {
      const mark = `![${say('forum.w-uploading')} ${++count}…]()`;
      typeIn(field, mark);
      bring(file, writing.actsAs(), (percent) => tell(`${say('forum.w-uploading')} ${percent} %`)).then(
        ({ src }) => {
          tell('');
          replaceIn(field, mark, `![](${src})`);
        },
        (error: Error) => {
          replaceIn(field, mark, '');
          tell(error.message || say('forum.w-picture-lost'));
        },
      );
    }
  };

  const picturesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  field.addEventListener('paste', (event) => {
    const files = picturesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  field.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  field.addEventListener('drop', (event) => {
    const files = picturesIn(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  });
  // without a name: it is no part of what the form sends
  const picker = make('input', { type: 'file', accept: 'image/*', multiple: '', hidden: '' });
  form.append(picker);
  picker.addEventListener('change', () => {
    take([...(picker.files ?? [])]);
    picker.value = '';
  });
  return () => picker.click();
};
