import { shows } from '../use-cases/shows.ts'

export const writes = shows
