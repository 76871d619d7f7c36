package org.depesche.folder;

import java.util.List;
import org.depesche.export.ExportFormat;
import org.depesche.folder.FolderShares.Group;
import org.depesche.folder.FolderShares.Share;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * A page of a folder.
 *
 * @param conflict a change that others forestalled; null: none
 * @param shares the people and groups that have it, for its owner
 * @param groups with which its owner may share it
 * @param link the whole address under which everybody reads it, for its owner; null: nobody does
 * @param mailed whether its press review can be mailed
 * @param exports the formats in which the user may take whole articles along
 */
record FolderPage(
        Folder folder,
        List<Item> items,
        PageLinks pages,
        @Nullable Conflict conflict,
        List<Share> shares,
        List<Group> groups,
        @Nullable String link,
        boolean mailed,
        List<ExportFormat> exports) {

    /**
     * A heading, an article, or the gap that an article leaves which readers may not see.
     *
     * @param article null: a heading or a gap
     */
    record Item(FolderEntry entry, @Nullable FiledArticle article) {

        public boolean isGap() {
            return entry.article() != null && article == null;
        }

        /** The words that tell it from others: heading or headline; null: a gap. */
        public @Nullable String title() {
            return article == null ? entry.heading() : article.headline();
        }
    }

    /**
     * A text that a user wrote while somebody else changed the same entry.
     *
     * @param entry its id; it may be gone
     * @param there whether the entry is still there
     */
    record Conflict(long entry, String mine, boolean there) {}

    /** The text for the field of an entry: its user's own, where it could not be saved, else the stored one. */
    public String text(FolderEntry entry) {
        if (conflict != null && conflict.entry == entry.id()) {
            return conflict.mine;
        }
        return entry.heading() == null ? entry.note() : entry.heading();
    }

    public boolean isInConflict(FolderEntry entry) {
        return conflict != null && conflict.entry == entry.id();
    }
}
