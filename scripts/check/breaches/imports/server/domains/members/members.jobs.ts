// breach: lit-only-through-pages
import { html } from 'lit/static-html.js';
export const breach = html;
