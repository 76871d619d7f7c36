package org.depesche.curation;

import java.util.List;

/** An entry of the register as editors see it. */
public interface EntryView {

    int id();

    /** The ids of the entries that were merged into it. */
    List<Integer> partIds();
}
