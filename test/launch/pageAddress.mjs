// @ts-check

/**
 * @typedef {object} PageOptions
 * @property {string} folder absolute path of the folder to open
 * @property {string} [workspace] absolute path of a workspace file to open instead of the folder
 * @property {string} [openFile] absolute path
 * @property {string} [extensionDevelopmentPath] absolute path of the extension to run from its folder
 * @property {string} [extensionTestsPath] absolute path of a module that exports `run`
 */

/**
 * The address of a workbench. Its `payload` is what `code` has as command-line arguments.
 * @param {{ url: string, authority: string }} server
 * @param {PageOptions} options
 */
export function pageAddress({ url, authority }, { folder, workspace, openFile, extensionDevelopmentPath, extensionTestsPath }) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${authority}${encodeURI(file)}`;
  const payload = [['skipWelcome', 'true']];
  if (openFile) payload.push(['openFile', remote(openFile)]);
  if (extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
  if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  const place = workspace ? `workspace=${encodeURIComponent(workspace)}` : `folder=${encodeURIComponent(folder)}`;
  return `${url}&${place}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
