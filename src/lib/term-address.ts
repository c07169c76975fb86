/** Apart from the other addresses, because the search worker sends nothing to readers in vain. */
export const GLOSSARY = '/sanasto/';

/** @param id - The term's id in `glossary.yaml`. */
export const termAddress = (id: string) => `${GLOSSARY}#${id}`;
