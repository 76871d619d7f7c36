package org.depesche.search;

import java.util.List;

/** What a reader may mean who has typed a few letters: who and what is in the archive, sources, headlines. */
public interface Suggestions {

    List<Suggestion> to(String typed);
}
