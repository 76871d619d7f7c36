package org.depesche.folder;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page needs whose articles its user may put into folders; templates reach it as {@code filing}. */
final class Filing {

    private final FolderUser user;
    private final Folders folders;
    private final FolderEntries entries;
    private final int mostAtOnce;

    Filing(FolderUser user, Folders folders, FolderEntries entries, int mostAtOnce) {
        this.user = user;
        this.folders = folders;
        this.entries = entries;
        this.mostAtOnce = mostAtOnce;
    }

    /** The folders that the user may add to, the last changed first. */
    public List<Folder> folders() {
        return folders.of(user).stream().filter(Folder::isToEdit).toList();
    }

    /** The folders of the user that have an article. */
    public List<Folder> foldersWith(long article) {
        List<Folder> all = folders.of(user);
        Set<Long> with =
                entries.foldersWith(article, all.stream().map(Folder::id).collect(Collectors.toSet()));
        return all.stream().filter(folder -> with.contains(folder.id())).toList();
    }

    /** The most hits of a search that are filed at once. */
    public int mostAtOnce() {
        return mostAtOnce;
    }
}
