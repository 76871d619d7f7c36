package org.depesche.editor.tags;

import java.util.List;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the register that words of an article may mean.
 *
 * @param others some of its other names
 * @param articles the number of articles that mention it; null while search is away
 * @param here whether this article mentions it already
 * @param exact whether one of its names is the typed one
 */
record EntityCandidate(
        int id,
        EntityKind kind,
        String name,
        List<String> others,
        @Nullable Long articles,
        boolean here,
        boolean exact) {

    public String url() {
        return Slug.url(kind, id, name);
    }
}
