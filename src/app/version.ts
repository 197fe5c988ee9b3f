/** The version of the product, as it stands in OpenAPI, in backups and in answers about health. */
export const version = '0.1.0'
