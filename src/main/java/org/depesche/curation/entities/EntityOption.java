package org.depesche.curation.entities;

import java.util.List;
import org.depesche.tagging.EntityKind;

/**
 * An entity to choose.
 *
 * @param others some of its other names
 * @param count of the articles that mention it
 */
record EntityOption(int id, EntityKind kind, String name, List<String> others, long count) {

    public String code() {
        return kind.code();
    }
}
