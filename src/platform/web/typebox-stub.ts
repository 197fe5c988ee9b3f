/**
 * Stands in for TypeBox in the browser, which does not validate shapes (decision 18): every builder gives an empty
 * schema, so contracts keep their names, roles and refusals and cost nothing.
 */
export const Type: Readonly<Record<string, (...parts: unknown[]) => object>> = new Proxy({}, { get: () => () => ({}) })
