package org.depesche.folder;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder, as one user has it.
 *
 * @param owner the name of the account
 * @param may the rights of this user
 * @param named whether it is shared with this user by name
 * @param articles the number of its articles
 * @param editors the rights of all editors; null: none
 * @param secret the end of the address under which everybody reads it; null: nobody does
 * @param sharedWith the number of people and groups with which it is shared
 */
record Folder(
        long id,
        String owner,
        FolderRight may,
        boolean named,
        String name,
        int articles,
        @Nullable FolderRight editors,
        @Nullable String secret,
        int sharedWith,
        OffsetDateTime changedAt) {

    public boolean isOwn() {
        return may == FolderRight.OWN;
    }

    public boolean isToEdit() {
        return may.includes(FolderRight.EDIT);
    }

    /** Whether anybody else has it. */
    public boolean isShared() {
        return editors != null || secret != null || sharedWith > 0;
    }

    /**
     * The address under which everybody reads it.
     *
     * @throws NullPointerException if nobody does
     */
    public String sharedUrl() {
        return "/shared/" + Objects.requireNonNull(secret);
    }

    public String url() {
        return "/folders/" + id;
    }
}
