/** Which conversation to show. */
export interface ShowRequest {
  chatId: string;
  /** Try to open it also where the site's profile does not say that a click from a script works. */
  tryOpening: boolean;
}

/** `open`: it is open now. `pointed`: the agent sees where it stands in the list. `absent`: the list does not show it. */
export type ShowOutcome = 'open' | 'pointed' | 'absent';
