/**
 * What stands in a form when it is sent. A password manager may fill a field in without a word to the page, so the field
 * itself is asked; what the page knows of it counts where the field is not there.
 */
export const filledIn = (form: HTMLFormElement) => {
  const fields = new FormData(form)
  return (name: string, known: string): string => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : known
  }
}
