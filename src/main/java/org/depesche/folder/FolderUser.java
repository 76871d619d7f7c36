package org.depesche.folder;

/**
 * A signed-in user of folders.
 *
 * @param account the id of the account
 * @param isEditor whether folders for all editors are for them
 */
record FolderUser(int account, String name, boolean isEditor) {}
