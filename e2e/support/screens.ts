/** Every screen with the person of the story who opens it; journeys and pictures go through this list. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** Staff number, or nothing for a visitor who has not signed in. */
  readonly as?: string
}

export const people = { officer: 'CW-0008', learner: 'CW-0417', administrator: 'CW-0010' }

export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'today-officer', path: '/today', as: people.officer },
]
