/**
 * Posts as they were drawn last. A page is made anew because one of its twenty posts is new or counts one more; the other nineteen
 * are printed as they were. Measured: a third of the making of such a page.
 */
import type { TemplateResult } from 'lit';
import type { PostView } from '../../../shared/domains/forum.ts';
import { whenText } from '../../kit/when.ts';
import { Kept } from '../../platform/html.ts';
import { type PostContext, postTemplate } from './post.template.ts';

/** So many, about 8 KB each; the one that was asked for longest ago goes first. */
const most = 500;
/** All that the drawing of a post depends on, of its context too whatever will be added there: it is drawn anew when any of it is different. */
type Shown = { post: PostView; when: string; context: Omit<PostContext, 'form' | 'own'> };
const drawn = new Map<string, { shown: Shown; kept: Kept }>();

const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  for (const key in a) if (!same(a[key as keyof typeof a], b[key as keyof typeof b])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
};

/** A post on a page of its thread. What is somebody's own (staff's, a person's, a form that comes back, without buttons) is drawn each time. */
export const keptPost = (post: PostView, whole: PostContext): Kept | TemplateResult => {
  const { form, own, ...context } = whole;
  if (context.audience === 'staff' || form || own || context.still) return postTemplate(post, whole);
  const key = `${post.id} ${context.audience} ${context.locale}`;
  const shown: Shown = { post, when: whenText(post.at, context), context };
  const before = drawn.get(key);
  drawn.delete(key);
  const kept = before && same(before.shown, shown) ? before.kept : new Kept(() => postTemplate(post, context));
  drawn.set(key, { shown, kept });
  if (drawn.size > most) drawn.delete(drawn.keys().next().value as string);
  return kept;
};
