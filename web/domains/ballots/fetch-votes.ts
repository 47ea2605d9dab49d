/** Fetches what makes ballot boxes and contests alive where there is one: most pages have none. Until then, and without it, plain forms vote. */
const address = document.querySelector<HTMLElement>('script[data-votes]')?.dataset.votes;

/** Also for a box that arrives while one reads. */
export const fetchVotes = (): void => {
  if (address && document.querySelector('ballots-box,ballots-card,contests-visit'))
    void import(/* @vite-ignore */ address).catch(() => undefined);
};

fetchVotes();
