/**
 * The only way HTML that came from the server gets into the page after it has loaded. Owns the Trusted Types policy
 * `folkmoot-html`, which the page's security policy names; everything else that writes HTML is refused by the browser.
 * The build must keep this module in one shared file: a second policy of the same name is refused too.
 *
 * The server sanitizes. What is refused here is what no page function of ours ever makes, so that one mistake there
 * does not become a script here: the security policy stops inline script, but not a frame or a plug-in.
 */

/** TypeScript's DOM does not know Trusted Types yet. */
type Policy = { createHTML: (html: string) => string; createScriptURL: (address: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy };

/** The one script that is loaded by its address and not by the page. */
const worker = '/sw.js';
const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (address !== worker) throw new Error(`no script is loaded from ${address}`);
    return address;
  },
};
let policy: Policy | undefined;

/** Made at first use, so that a page without live parts never makes one; browsers without Trusted Types take the string. */
const ours = (): Policy => {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('folkmoot-html', rules) ?? rules;
  return policy;
};

/** The service worker's address, as its registration takes it. */
export const workerAddress = (): string => ours().createScriptURL(worker);

/** HTML from our server as nodes, ready to insert. Throws, naming it, when there is a script, a frame or a handler in it. */
export const serverHtml = (html: string): DocumentFragment => {
  const template = document.createElement('template'); // its content is inert: nothing loads or runs before the check
  template.innerHTML = ours().createHTML(html);
  refuseActive(template.content);
  return template.content;
};

const active = new Set(['script', 'iframe', 'object', 'embed']);

const refuseActive = (fragment: DocumentFragment): void => {
  for (const element of fragment.querySelectorAll('*')) {
    const name = element.localName.toLowerCase();
    if (active.has(name)) throw new Error(`serverHtml() refuses <${name}>: the server must not send it`);
    for (const attribute of element.attributes) {
      // browsers pass over spaces and control letters in a scheme, so they are taken out before comparing
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very letters meant
      const script = /^javascript:/i.test(attribute.value.replace(/[\u0000-\u0020]/g, ''));
      if (/^on/i.test(attribute.name) || attribute.name === 'srcdoc' || script) {
        throw new Error(`serverHtml() refuses <${name} ${attribute.name}>: the server must not send it`);
      }
    }
    if (element instanceof HTMLTemplateElement) refuseActive(element.content); // not among its children
  }
};
