package org.depesche.folder;

import java.util.List;

/** The folders of a user, for pages with articles to put into them; templates reach it as {@code filing}. */
final class Filing {

    private final FolderUser user;
    private final Folders folders;
    private final int mostAtOnce;

    Filing(FolderUser user, Folders folders, int mostAtOnce) {
        this.user = user;
        this.folders = folders;
        this.mostAtOnce = mostAtOnce;
    }

    /** The folders that the user may add to, the last changed first. */
    public List<FolderName> folders() {
        return folders.toEdit(user);
    }

    /** The folders of the user that have an article. */
    public List<FolderName> foldersWith(long article) {
        return folders.with(article, user);
    }

    /** The most hits of a search that are filed at once. */
    public int mostAtOnce() {
        return mostAtOnce;
    }
}
