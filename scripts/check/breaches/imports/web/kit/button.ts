import { html } from 'lit';
export const button = html;
