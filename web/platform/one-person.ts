/**
 * A page that shows one person as signed in speaks for nobody else. Whoever that is stands on the document (`data-as`, a member's id): on a
 * page of one's own from the beginning, on one that is the same for many once the house has said it. A form that is sent says it, so that
 * who signed in meanwhile in another tab does nothing here unknowingly.
 */
const html = document.documentElement;

let known: Promise<string> | undefined;
/** Settles when it is known who is signed in; on a page for visitors that is nobody. */
export const whoIsShown = (): Promise<string | undefined> => {
  if (html.dataset.audience === 'visitor') return Promise.resolve(undefined);
  known ??= new Promise((settle) => {
    const look = (): boolean => {
      if (html.dataset.as) settle(html.dataset.as);
      return html.dataset.as !== undefined;
    };
    if (!look()) {
      const watching = new MutationObserver(() => look() && watching.disconnect());
      watching.observe(html, { attributeFilter: ['data-as'] });
    }
  });
  return known;
};

// no field in the page: a form is known again by its hidden fields
document.addEventListener('formdata', ({ target, formData }) => {
  if (html.dataset.as && (target as HTMLFormElement).method === 'post') formData.set('_as', html.dataset.as);
});
