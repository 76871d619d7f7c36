package org.depesche.tagging.measures;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The names of a text by their places. People, organisations and places are subjects of figures, they are not measured. */
public final class NamedSpans {

    /** By the offset at which each name begins. */
    private final NavigableMap<Integer, Mention.EntityMention> names = new TreeMap<>();

    /** @param names all names of the text; empty if they were not searched */
    public NamedSpans(List<Mention.EntityMention> names) {
        for (Mention.EntityMention name : names) {
            Span span = name.span();
            if (span != null) {
                this.names.put(span.start(), name);
            }
        }
    }

    /** The name that covers a token; null if none does. */
    public Mention.@Nullable EntityMention at(Sentence s, int token) {
        var entry = names.floorEntry(s.start(token));
        Span span = entry == null ? null : entry.getValue().span();
        return span != null && span.end() > s.start(token) ? entry.getValue() : null;
    }

    /** Whether words are a name of the sentence, or a person's with a title: "Ministerin Abele". */
    boolean isName(Sentence s, String words) {
        return names.subMap(s.span.start(), s.span.end()).values().stream().anyMatch(name -> isCalled(words, name));
    }

    private static boolean isCalled(String words, Mention.EntityMention name) {
        boolean person = name.entity().kind() == EntityKind.PERSON;
        return words.equals(name.surface()) || person && words.endsWith(" " + name.surface());
    }
}
