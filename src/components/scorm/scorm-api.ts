/** The part of the SCORM 1.2 run-time interface that we use; everything is text. */
export interface Scorm12Api {
  LMSInitialize(empty: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(empty: ''): string;
  LMSFinish(empty: ''): string;
}

/** More frames within frames than any platform has. */
const DEPTH = 20;

/**
 * Finds the platform's interface: in the window and those around it, then in the one that opened it
 * and those around that. A window of another site is passed by.
 *
 * @see SCORM 1.2 Run-Time Environment, 3.3: locating the API adapter.
 */
export function findApi(start: Window): Scorm12Api | undefined {
  return inParents(start) ?? inParents(openerOf(start)) ?? inParents(openerOf(start.top));
}

function inParents(start: Window | null): Scorm12Api | undefined {
  let here = start;
  for (let step = 0; here && step < DEPTH; step++) {
    try {
      const { API } = here as Window & { API?: Scorm12Api };
      if (API) return API;
    } catch {
      // Another site's window.
    }
    here = here.parent === here ? null : here.parent;
  }
  return undefined;
}

function openerOf(of: Window | null): Window | null {
  try {
    return (of?.opener as Window | null | undefined) ?? null;
  } catch {
    return null;
  }
}
