package org.depesche.curation;

import java.util.List;
import org.depesche.tagging.EntityKind;

/**
 * An entity to choose.
 *
 * @param others some of the other names that it has
 * @param articles how many name it
 */
record Listed(int id, EntityKind kind, String name, List<String> others, long articles) {

    public String code() {
        return Portrait.code(kind);
    }
}
