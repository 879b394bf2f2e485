let title = 'Prompthook';
let waiting = 0;

const write = (): void => {
  document.title = waiting === 0 ? title : `(${waiting}) ${title}`;
};

/** The window's title, by the screen that is open. */
export function setWindowTitle(screen: string): void {
  title = `${screen} · Prompthook`;
  write();
}

/** How many things wait for the person: a number before the title. */
export function setWaitingInTitle(count: number): void {
  waiting = count;
  write();
}
