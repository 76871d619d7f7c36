package org.depesche.ingest;

import java.util.Set;
import org.depesche.tagging.Tagger.Find;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a file are stored.
 *
 * @param original SHA-256 of the kept file; null if the file is not kept
 * @param find the kinds of mentions that the tagger looks for; the file's own tags are always stored
 * @param later whether the other kinds are found later, in the background
 */
public record StoreOptions(Defaults defaults, @Nullable String original, Set<Find> find, boolean later) {

    public static final Set<Find> ALL = Set.of(Find.ENTITIES, Find.FIGURES);

    /** All kinds of mentions are found at once. */
    public static StoreOptions whole(Defaults defaults, @Nullable String original) {
        return new StoreOptions(defaults, original, ALL, false);
    }
}
