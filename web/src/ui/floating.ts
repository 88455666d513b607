/** Where menus and popovers are drawn: inside the main part of the page, above what it shows. */
export const FLOATING = 'floating';
