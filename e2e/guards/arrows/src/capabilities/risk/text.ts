import { screen } from './screens/page.ts'

export const sentence = screen
