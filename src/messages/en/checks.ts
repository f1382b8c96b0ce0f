import type { CheckSentences } from "../checks.ts";
import { counted } from "../counted.ts";

const help = `Usage: warta check [OPTION…]

Checks everything under content/ and _data/site.yaml, drafts and scheduled articles too, and builds nothing. Links within
the site that lead nowhere are notices.
Ends with 1 if there is a mistake, with 0 if there are none or only notices.

  --against REF      also compare with a git revision, such as origin/main: an article whose published text has changed in
                     substance needs a new "updated" or an entry in "corrections"; one that is gone should be withdrawn
  --format github    write mistakes and notices as annotations of a pull request (default: plain)
  -h, --help         this text
`;

export const checksEn: CheckSentences = {
  help,
  isSound: (articles, topics, notices) =>
    `${counted(articles, "article")}, ${counted(topics, "tag")}: ${counted(notices, "notice")}, no mistake.`,
  linksNotLookedAt: "Links are looked at once these are mended.",
  notCompared: (revision) => `Not compared with ${revision} before these are mended.`,
  isNoFormat: (written) => `--format: "${written}" is not a format. Write plain or github.`,
  needsRevision: "--against needs a git revision, such as origin/main or HEAD~1.",

  gitIsMissing: "git is not installed, so there is nothing to compare with.",
  isNoRepository: "this folder is in no git repository, so there is nothing to compare with.",
  isNoWorkingTree: "this folder is in no git working tree.",
  isNoRevision: (revision) =>
    `git knows no revision "${revision}" here. In a workflow that checks out a single commit, fetch the others too (fetch-depth: 0).`,
};
