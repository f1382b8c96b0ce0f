import { z } from "zod";
import { group, httpsAddress } from "../fields.ts";
import words from "../keys.json" with { type: "json" };

const hiddenField = () => group(words.hiddenField, { name: z.string(), value: z.string() });

const newsletter = () =>
  group(words.newsletter, {
    action: httpsAddress(),
    field: z.string().default("email"),
    hidden: z.array(hiddenField()).default([]),
  });

/** `invitations` of `_data/site.yaml`: what readers are invited to, under each article and in the footer of other pages. */
export const invitations = () =>
  group(words.invitations, {
    newsletter: newsletter().optional(),
    whatsapp: httpsAddress().optional(),
    telegram: httpsAddress().optional(),
    support: httpsAddress().optional(),
    google: z.boolean().optional(),
  }).optional();
