const KEY = 'prompthook.workspace';

/**
 * The workspace in which requests act. Of this tab first, so that two tabs can show two workspaces, and otherwise the
 * one that was chosen last.
 */
export const currentWorkspace = {
  /** Null = the server takes the one that the person is in for the longest time. */
  get: (): string | null => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY),
  set(id: string): void {
    sessionStorage.setItem(KEY, id);
    localStorage.setItem(KEY, id);
  },
  forget(): void {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
  },
};
