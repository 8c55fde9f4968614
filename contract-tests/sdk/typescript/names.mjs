// 0.49.0 speaks camel case where the wire speaks snake case.

/** The same value with its fields in camel case, at any depth. */
export function toCamelCase(value) {
  return rename(value, (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase()));
}

/** The same value with its fields in snake case, at any depth. */
export function toSnakeCase(value) {
  return rename(value, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function rename(value, naming) {
  if (Array.isArray(value)) {
    return value.map((item) => rename(item, naming));
  }
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [naming(name), rename(item, naming)]));
}
