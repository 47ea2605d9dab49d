import { forum } from './domains/forum/index.ts';
import { someForumPage } from '../web/domains/forum/forum.page.ts';
import { html } from '../web/platform/html.ts';
import { button } from '../web/kit/button.ts';
export const app = [forum, someForumPage, html, button];
