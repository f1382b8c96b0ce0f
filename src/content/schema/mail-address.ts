/** Whether a text has the form of an e-mail address: something, `@`, something with a full stop in it or not. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);
