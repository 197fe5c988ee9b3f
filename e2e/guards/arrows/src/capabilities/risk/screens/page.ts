export const screen = 'page'
