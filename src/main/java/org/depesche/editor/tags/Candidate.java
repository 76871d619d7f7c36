package org.depesche.editor.tags;

import java.util.List;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;

/**
 * An entity of the register that may be meant.
 *
 * @param others other names that it has
 * @param articles how many name it
 * @param here whether this article names it already
 * @param exact whether it is called just as was asked
 */
record Candidate(
        int id, EntityKind kind, String name, List<String> others, long articles, boolean here, boolean exact) {

    public String url() {
        return Slug.url(kind, id, name);
    }
}
