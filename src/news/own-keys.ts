import { z } from "zod";
import type { Moment } from "./dates/moment.ts";
import { moment, webAddress } from "./fields.ts";

/**
 * The values of a site's own keys in the front matter of articles. A site in TypeScript declares them:
 * `declare module "warta" { interface OwnFrontMatter extends FrontMatterOf<typeof frontMatter> {} }`.
 */
export interface OwnFrontMatter {
  /** The one that an article chose, if the site has the option `layouts`. */
  layout?: string;
}

/** The building blocks for schemas of own keys. */
export interface OwnFields {
  /** https://zod.dev */
  z: typeof z;
  /** A date as in Warta's keys, with or without a time of day. If it has no zone, the site's zone is used. */
  date(): z.ZodType<Moment>;
  /** The address of a web page. */
  address(): z.ZodType<string>;
}

/** The schema of each own key. */
export type OwnShape = Record<string, z.ZodType>;

/** The option `frontMatter`. */
export type MakeOwnShape = (fields: OwnFields) => OwnShape;

/** The values that the option `frontMatter` declares, by key. Each may be missing in a draft, which previews show. */
export type FrontMatterOf<Make extends MakeOwnShape> = Partial<z.output<z.ZodObject<ReturnType<Make>>>>;

/** @param timeZone IANA name of the zone for dates without one */
export const ownShape = (make: MakeOwnShape | undefined, timeZone: string): OwnShape =>
  make ? make({ z, date: () => moment(timeZone), address: webAddress }) : {};

/** Adds the key `layout` to a site's own keys if the site has layouts for articles to choose from. @param layouts their names */
export const withLayouts = (make: MakeOwnShape | undefined, layouts: readonly string[]) =>
  layouts.length === 0
    ? make
    : (fields: OwnFields): OwnShape => ({ layout: z.enum(layouts).optional(), ...make?.(fields) });

/** Whether values of a schema can be written in front matter, and the editor has a field for them. */
export function canBeWritten(shape: z.core.$ZodType): boolean {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault)
    return canBeWritten(shape.def.innerType);
  if (shape instanceof z.ZodPipe) return canBeWritten(shape.def.in);
  if (shape instanceof z.ZodUnion)
    return shape.options.some(
      (member) => (member instanceof z.ZodArray || member instanceof z.ZodObject) && canBeWritten(member),
    );
  if (shape instanceof z.ZodArray)
    return !(shape.element instanceof z.ZodArray) && canBeWritten(shape.element);
  if (shape instanceof z.ZodObject) return Object.values<z.ZodType>(shape.shape).every(canBeWritten);
  if (shape instanceof z.ZodEnum) return shape.options.every((option) => typeof option === "string");
  return ["string", "number", "boolean"].includes(shape._zod.def.type);
}
