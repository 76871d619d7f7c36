package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.Passage;
import org.depesche.tagging.Block;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/**
 * Tells subheads that agencies send as paragraphs: AFP between dashes, "- Two years -", AA behind one, "- Two years", AP in
 * capitals, "RIVER WATER". Scores and numbers of accounts are none.
 */
final class AgencySubheads {

    private static final Pattern FORM = Pattern.compile(
            "- (?<dashed>\\p{L}.{1,60}?) -|[-–—] (?<begun>\\p{Lu}[^.!?:;]{1,60})(?<!-)|(?=.*\\p{Lu}{3})(?!.*(?:\\d:\\d|\\d{4} ?\\d{2}))(?<shouted>\\p{Lu}[\\p{Lu}\\d ’',:&-]{3,60})");

    private static final Pattern QUOTED = Pattern.compile("[”“\"»«’]$");

    private AgencySubheads() {}

    /** The passages with subheads where paragraphs between others have such a form. */
    static List<Passage> in(List<Passage> passages) {
        List<Passage> all = new ArrayList<>(passages);
        for (int i = 1; i < all.size() - 1; i++) {
            int index = i;
            Passage passage = all.get(i);
            Matcher form = FORM.matcher(passage.text());
            boolean between = isParagraph(passage)
                    && isParagraph(all.get(i - 1))
                    && isParagraph(all.get(i + 1))
                    && !FORM.matcher(passages.get(i - 1).text()).matches()
                    && !FORM.matcher(passages.get(i + 1).text()).matches();
            if (between && form.matches() && !isSpeaker(form.group("begun"), all.get(i - 1))) {
                Stream.of("dashed", "begun", "shouted")
                        .map(form::group)
                        .filter(Objects::nonNull)
                        .limit(1)
                        .forEach(subhead -> all.set(index, Passage.of(Block.Kind.SUBHEAD, subhead)));
            }
        }
        return all;
    }

    /** Whether a line behind a dash names the speaker of the words above it. */
    private static boolean isSpeaker(@Nullable String begun, Passage above) {
        return begun != null && QUOTED.matcher(above.text()).find() && NameLists.isFirstName(begun.split("\\s", 2)[0]);
    }

    private static boolean isParagraph(Passage passage) {
        return passage.kind() == Block.Kind.PARAGRAPH || passage.kind() == Block.Kind.LEAD;
    }
}
