package org.depesche.ingest;

import java.util.Set;
import org.depesche.tagging.Tagger.Find;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param original SHA-256 of the kept file; null if it is not kept
 * @param find what a machine looks for; the file's own tags are always taken
 * @param batch how many items one transaction stores at the most
 * @param later whether what is not looked for now is to be found later, in the background
 */
public record Order(Defaults defaults, @Nullable String original, Set<Find> find, int batch, boolean later) {

    public static final Set<Find> ALL = Set.of(Find.ENTITIES, Find.FIGURES);

    /** Everything is looked for at once. */
    static Order whole(Defaults defaults, @Nullable String original, int batch) {
        return new Order(defaults, original, ALL, batch, false);
    }
}
