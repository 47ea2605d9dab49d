/** Finding one's own ballot in the list: on the pages of ballots alone. */
import './domains/ballots/check.island.ts';
