import { z } from "zod";
import { httpsAddress, text } from "../fields.ts";

/** `invitations` of `_data/site.yaml`: what readers are invited to, under each article and in the footer of other pages. */
export const invitations = () =>
  z
    .strictObject({
      newsletter: z
        .strictObject({
          action: httpsAddress().meta({
            description: "Where the form sends the reader's mail address: `action` in the provider's form.",
            examples: ["https://buletin.contoh.id/langganan"],
          }),
          field: text()
            .meta({ description: "The name of the field for the mail address in the provider's form." })
            .default("email"),
          hidden: z
            .array(
              z.strictObject({
                name: text().meta({ description: "Its name.", examples: ["list"] }),
                value: text().meta({ description: "Its value.", examples: ["harian"] }),
              }),
            )
            .meta({ description: "Hidden fields of the provider's form." })
            .default([]),
        })
        .meta({ description: "A newsletter, of any provider." })
        .optional(),
      whatsapp: httpsAddress()
        .meta({
          description: "The newsroom's WhatsApp channel.",
          examples: ["https://whatsapp.com/channel/0029Va"],
        })
        .optional(),
      telegram: httpsAddress()
        .meta({ description: "The newsroom's Telegram channel.", examples: ["https://t.me/kabarkota"] })
        .optional(),
      support: httpsAddress()
        .meta({
          description: "Where readers can support the newsroom.",
          examples: ["https://dukung.contoh.id/"],
        })
        .optional(),
    })
    .meta({
      description:
        "What readers are invited to, under each article and in the footer of other pages. Left out: nothing.",
    })
    .optional();
