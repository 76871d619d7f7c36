package org.depesche.search;

import java.util.List;

/** Completes typed letters to entities, measures, sources and headlines of the archive. */
public interface Suggestions {

    List<Suggestion> to(String typed);
}
