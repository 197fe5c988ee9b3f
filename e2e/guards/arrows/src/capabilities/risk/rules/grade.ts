export const risk = 'HIGH'
