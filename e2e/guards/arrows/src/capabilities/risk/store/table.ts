import { screen } from '../screens/page.ts'

export const table = screen
