package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** The entities that a text names. */
final class TextNames {

    private static final Span NOWHERE = new Span(0, 1);

    /** The usual length of a sentence. */
    private static final int SENTENCE = 110;

    /** The letters that two forms of a word have in common. */
    private static final int STEM = 5;

    /** The letters of a headline that are read. */
    private static final int HEADLINE = 200;

    /** A place in the text that names an entity. */
    record Place(TextName name, Mention.EntityMention mention, Span span) {}

    final String text;
    private final List<Span> blocks;
    private final String headline;
    final List<TextName> all = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<EntityKind, Integer> ofKind = new EnumMap<>(EntityKind.class);
    private @Nullable TextName protagonist;

    TextNames(TaggableText text, List<Mention.EntityMention> names) {
        this.text = text.text();
        this.blocks = text.blocks();
        Span headline = blocks.size() > 1 ? blocks.getFirst() : NOWHERE;
        String low = blocks.size() > 1 ? SmallLetters.of(headline.of(this.text)) : "";
        this.headline = low.substring(0, Math.min(HEADLINE, low.length()));
        Span lead = blocks.isEmpty() ? NOWHERE : blocks.get(Math.min(1, blocks.size() - 1));
        Lexicon lexicon = Objects.requireNonNullElse(Lexicon.of(text.language()), Lexicon.GERMAN);
        new SameNames(lexicon)
                .grouped(names)
                .forEach((key, mentions) -> all.add(new TextName(key, mentions, this.text, headline, lead, lexicon)));
        all.forEach(
                name -> name.mentions.forEach(mention -> places.add(new Place(name, mention, TextName.span(mention)))));
        places.sort(Comparator.comparing(Place::span));
        rank();
    }

    private void rank() {
        List<TextName> ranked = new ArrayList<>(all);
        ranked.sort(
                Comparator.comparingInt((TextName name) -> name.mentions.size()).reversed());
        for (int i = 0; i < ranked.size(); i++) {
            TextName name = ranked.get(i);
            name.rank = i;
            name.rankOfKind = ofKind.merge(name.kind(), 1, Integer::sum) - 1;
            TextName other = protagonist;
            if (other == null || name.isInHeadline && !other.isInHeadline && name.mentions.size() > 1) {
                protagonist = name;
            }
        }
    }

    /** The entity that is named most often, of those that the headline names if there are any; null if there is none. */
    @Nullable
    TextName protagonist() {
        return protagonist;
    }

    /** How much of the text is about an entity: its mentions in ten sentences, 4 at most. */
    int share(TextName name) {
        int sentences = Math.max(1, text.length() / SENTENCE);
        return Math.min(4, 10 * name.mentions.size() / sentences);
    }

    /** How far before a sentence an entity was last named: next to it, in its paragraph, in one farther off, or never. */
    String apart(TextName name, Span sentence) {
        Mention.EntityMention last = name.lastBefore(sentence.start());
        if (last == null) {
            return "never";
        }
        int at = TextName.span(last).start();
        int paragraphs = paragraph(sentence.start()) - paragraph(at);
        return paragraphs > 0
                ? "far" + Math.min(2, paragraphs)
                : (sentence.start() - at) / SENTENCE > 1 ? "in" : "next";
    }

    private int paragraph(int offset) {
        int found = Collections.binarySearch(blocks, new Span(offset, Integer.MAX_VALUE));
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the headline speaks of a common noun, also in another form or compound. */
    boolean isInHeadline(String low) {
        return headline.contains(low.substring(0, Math.min(STEM, low.length())))
                || headline.contains(low.substring(Math.max(0, low.length() - STEM)));
    }

    /** How many entities of a kind the text names. */
    int ofKind(EntityKind kind) {
        return ofKind.getOrDefault(kind, 0);
    }

    /** The places that name entities inside a sentence, without datelines. */
    List<Place> within(Span sentence) {
        List<Place> found = new ArrayList<>();
        for (int i = firstFrom(sentence.start());
                i < places.size() && places.get(i).span().start() < sentence.end();
                i++) {
            Span span = places.get(i).span();
            if (span.end() <= sentence.end() && !TextName.isDateline(text, span)) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    /** The entities that were named before an offset, the last first. */
    List<TextName> before(int offset, int most) {
        List<TextName> found = new ArrayList<>();
        for (int i = firstFrom(offset) - 1; i >= 0 && found.size() < most; i--) {
            if (!found.contains(places.get(i).name())) {
                found.add(places.get(i).name());
            }
        }
        return found;
    }

    /** The first place that begins at an offset or behind it. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
