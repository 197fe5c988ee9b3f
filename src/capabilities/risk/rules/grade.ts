/** Three grades, worst first. The key is stored; a unit's own label (一级, red) is never sorted or compared. */
export const grades = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Grade = (typeof grades)[number]

export const worse = (a: Grade, b: Grade): Grade => (grades.indexOf(a) <= grades.indexOf(b) ? a : b)
