package org.depesche.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** The people, places and organisations that a file itself names, looked up in its text. */
record SuppliedMentions(List<EntityMention> mentions) {

    /** Of one article: a name that a source gives may be all that its text says. */
    private static final int MOST = 5_000;

    /**
     * Where the file gives no place in the text, every occurrence of the name as whole words is one, the longest names
     * first; a name that does not occur is a mention without span.
     */
    static SuppliedMentions of(ArticleDraft draft, SuppliedKeys keys) {
        List<EntityMention> mentions = new ArrayList<>();
        if (draft.suppliedTags().isEmpty()) {
            return new SuppliedMentions(mentions);
        }
        String text = draft.text();
        FreeSpans<SuppliedTag> taken = new FreeSpans<>();
        for (SuppliedTag tag : draft.suppliedTags()) {
            Span span = tag.span();
            if (span != null && span.end() <= text.length() && taken.isFree(span)) {
                taken.put(span, tag);
                mentions.add(mention(tag, keys.of(tag, draft.language()), span, text));
            }
        }
        Set<EntityKey> named = new HashSet<>();
        for (SuppliedTag tag : longestFirst(draft.suppliedTags())) {
            EntityKey key = keys.of(tag, draft.language());
            if (tag.span() != null || !named.add(key)) {
                continue;
            }
            boolean found = false;
            for (Span span : occurrences(tag.name(), text)) {
                if (taken.isFree(span) && mentions.size() < MOST) {
                    taken.put(span, tag);
                    mentions.add(mention(tag, key, span, text));
                    found = true;
                }
            }
            if (!found) {
                mentions.add(mention(tag, key, null, text));
            }
        }
        return new SuppliedMentions(mentions);
    }

    private static List<SuppliedTag> longestFirst(List<SuppliedTag> tags) {
        return tags.stream()
                .sorted(Comparator.comparingInt((SuppliedTag tag) -> -tag.name().length()))
                .toList();
    }

    private static EntityMention mention(SuppliedTag tag, EntityKey key, @Nullable Span span, String text) {
        return new EntityMention(span, span == null ? null : span.of(text), key, Origin.SOURCE, 1);
    }

    /** Where a name stands as whole words; a German or English genitive s belongs to it. */
    private static List<Span> occurrences(String name, String text) {
        List<Span> spans = new ArrayList<>();
        int start = text.indexOf(name);
        while (start >= 0 && spans.size() < MOST) {
            int end = start + name.length();
            int genitive = end < text.length() && text.charAt(end) == 's' && isWord(name) ? end + 1 : end;
            if (isBoundary(text, start) && isBoundary(text, end)) {
                spans.add(new Span(start, end));
            } else if (isBoundary(text, start) && isBoundary(text, genitive)) {
                spans.add(new Span(start, genitive));
            }
            start = text.indexOf(name, end);
        }
        return spans;
    }

    /** Long enough to tell a genitive from another word, and no abbreviation. */
    private static boolean isWord(String name) {
        return name.length() > 3 && Character.isLowerCase(name.charAt(name.length() - 1));
    }

    /** Whether no word goes on from the letter before this place to the one after it. */
    private static boolean isBoundary(String text, int place) {
        return place == 0
                || place == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(place))
                || !Character.isLetterOrDigit(text.codePointAt(place));
    }

    /**
     * These and what a machine found, in the order of the text, those without a place in it last. Where both say
     * something of the same words, the source is believed; figures are not touched.
     */
    List<Mention> with(List<Mention> found) {
        List<Mention> all = new ArrayList<>(mentions);
        FreeSpans<EntityMention> ours = new FreeSpans<>();
        for (EntityMention mention : mentions) {
            if (mention.span() != null) {
                ours.put(mention.span(), mention);
            }
        }
        for (Mention mention : found) {
            Span span = mention.span();
            if (!(mention instanceof EntityMention) || span == null || ours.isFree(span)) {
                all.add(mention);
            }
        }
        all.sort(Comparator.comparing(Mention::span, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }
}
