package org.depesche.format.feed;

import java.util.List;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.RunningLine;

/**
 * The categories of an entry, of which feeds do not say what they are: the one that is called as sections of papers are is
 * the section, the others are keywords.
 *
 * @param names in the order of the feed
 */
record FeedCategories(List<String> names) {

    void readInto(DraftBuilder draft) {
        List<String> sections =
                names.stream().filter(RunningLine::isSection).distinct().toList();
        String section = sections.size() == 1 ? sections.getFirst() : null;
        draft.put(HeaderField.SECTION, section);
        names.stream().filter(name -> !name.equals(section)).forEach(name -> draft.put(HeaderField.KEYWORDS, name));
    }
}
