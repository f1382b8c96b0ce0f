import type { CheckSentences } from "../checks.ts";
import { counted } from "../counted.ts";

export const checksEn: CheckSentences = {
  isSound: (articles, topics, notices) =>
    `${counted(articles, "article")}, ${counted(topics, "tag")}: ${counted(notices, "notice")}, no mistake.`,
  linksNotLookedAt: "Links are looked at once these are mended.",
  notCompared: (revision) => `Not compared with ${revision} before these are mended.`,
  isNoFormat: (written) => `--format: "${written}" is not a format. Write plain or github.`,
  needsRevision: "--against needs a git revision, such as origin/main or HEAD~1.",

  gitIsMissing: "git is not installed, so there is nothing to compare with.",
  isNoRepository: "this folder is in no git repository, so there is nothing to compare with.",
  isNoRevision: (revision) =>
    `git knows no revision "${revision}" here. In a workflow that checks out a single commit, fetch the others too (fetch-depth: 0).`,
};
