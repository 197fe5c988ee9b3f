/** Where a group stands in a lesson: the choices it went on with, and those whose consequence is open, the last one last. */
export interface Together {
  readonly way: readonly string[]
  readonly open: readonly string[]
}

export const atTheStart: Together = { way: [], open: [] }

/** LRN-24: what follows from a choice is opened, or closed again; several stay open beside each other. */
export const look = ({ way, open }: Together, choice: string): Together => ({
  way,
  open: open.includes(choice) ? open.filter((one) => one !== choice) : [...open, choice],
})

/** LRN-24: the group goes on from what it opened last; before it has opened anything it stays. */
export const goOn = (at: Together): Together => {
  const last = at.open.at(-1)
  return last === undefined ? at : { way: [...at.way, last], open: [] }
}

/** LRN-24: a step back costs nothing. */
export const stepBack = ({ way }: Together): Together => ({ way: way.slice(0, -1), open: [] })
