import type { Backend } from "@sveltia/cms";
import type { AdminSettings } from "../../content/settings.ts";
import type { EditorWords } from "./words/editor-words.ts";

/**
 * Without a repository, the screen works only on the editor's computer. Sveltia CMS offers that on localhost for any backend;
 * the one used here does not contact its host when the screen opens.
 *
 * @param admin the repository, if there is one
 * @param words of the screen, for commits
 */
export function backendOf(admin: AdminSettings | undefined, { commits }: EditorWords): Backend {
  const commit_messages = {
    create: commits.create,
    update: commits.update,
    delete: commits.delete,
    uploadMedia: commits.upload,
    deleteMedia: commits.remove,
  };
  if (!admin) return { name: "gitea", repo: "situs/ini", auth_methods: ["token"], commit_messages };
  const { backend, repo, branch, apiRoot, baseUrl, appId } = admin;
  return {
    repo,
    ...(branch !== undefined && { branch }),
    ...(apiRoot !== undefined && { api_root: apiRoot }),
    ...(baseUrl !== undefined && { base_url: baseUrl }),
    ...(appId !== undefined && { app_id: appId }),
    commit_messages,
    ...(backend === "gitlab"
      ? { name: backend, ...(appId !== undefined && { auth_type: "pkce" }) }
      : { name: backend }),
  };
}
