// Checks values against the types that an SDK declares: the clients of 1.x declare what they return and do not check it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PRIMITIVES = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  unknown: () => true,
  never: () => false,
};

/** The types that `entry` declares, an import name such as `polar-1/2026-04`. */
export class Declarations {
  #source;

  constructor(entry) {
    const folder = dirname(fileURLToPath(import.meta.resolve(entry)));
    const index = readFileSync(join(folder, "index.d.mts"), "utf8");
    const [, models] = /from "([^"]*\/models-[^"]+)\.mjs"/.exec(index);
    this.#source = readFileSync(join(folder, `${models}.d.mts`), "utf8");
  }

  /** Returns `value`; throws a TypeError that names the first value in it that does not match `type`. */
  check(type, value) {
    const [fault] = this.#faults(type, value, type);
    if (fault) {
      throw new TypeError(`not as the SDK declares it: ${fault}`);
    }
    return value;
  }

  #faults(type, value, place) {
    const map = /^Record<string, (.+)>$/.exec(type);
    if (map) {
      return isObject(value)
        ? Object.entries(value).flatMap(([key, item]) => this.#faults(map[1], item, `${place}.${key}`))
        : [`${place} is no ${type}`];
    }
    if (type.includes(" | ")) {
      const branches = type.split(" | ").map((branch) => this.#faults(branch, value, place));
      return branches.some((faults) => faults.length === 0) ? [] : branches.flat();
    }
    if (type.endsWith("[]")) {
      return Array.isArray(value)
        ? value.flatMap((item, index) => this.#faults(type.slice(0, -2), item, `${place}[${index}]`))
        : [`${place} is no ${type}`];
    }
    if (type.startsWith('"')) {
      return value === JSON.parse(type) ? [] : [`${place} is not ${type}`];
    }
    if (type in PRIMITIVES) {
      return PRIMITIVES[type](value) ? [] : [`${place} is no ${type}`];
    }
    return this.#faultsOfNamed(type, value, place);
  }

  #faultsOfNamed(name, value, place) {
    const alias = new RegExp(`^type ${name} = ([^;]+);`, "m").exec(this.#source);
    if (alias) {
      return this.#faults(alias[1], value, place);
    }
    const base = new RegExp(`^interface ${name} extends (.+) \\{\\}$`, "m").exec(this.#source);
    if (base) {
      return this.#faults(base[1], value, place);
    }
    const body = new RegExp(`^interface ${name} \\{\\n(.*?)^\\}`, "ms").exec(this.#source);
    if (!body) {
      throw new Error(`no declaration of ${name} was found`);
    }
    if (!isObject(value)) {
      return [`${place} is no ${name}`];
    }
    return [...body[1].matchAll(/^ {2}(\w+)(\?)?: (.+);$/gm)].flatMap(([, field, optional, type]) => {
      if (field in value) {
        return this.#faults(type, value[field], `${place}.${field}`);
      }
      return optional ? [] : [`${place}.${field} is missing`];
    });
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
