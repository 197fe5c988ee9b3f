import { screen } from '../screens/page.ts'

export const shows = screen
