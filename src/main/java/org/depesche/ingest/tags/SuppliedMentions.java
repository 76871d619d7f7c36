package org.depesche.ingest.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DisjointSpans;
import org.depesche.article.SpanRelocation;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;

/** The people, places and organisations that a file names itself, located in its text. */
record SuppliedMentions(List<EntityMention> mentions, SuppliedKeys keys) {

    /** Mentions of one article: a text may consist of one name, repeated. */
    private static final int MOST = 5_000;

    /**
     * Locates the supplied tags. A tag without a span is found at each occurrence of its name as whole words, the longest
     * names first; if the name does not occur, the mention has no span.
     */
    static SuppliedMentions of(ArticleDraft draft, Tagger tagger) {
        List<EntityMention> mentions = new ArrayList<>();
        SuppliedKeys keys = new SuppliedKeys(draft, tagger);
        if (draft.suppliedTags().isEmpty()) {
            return new SuppliedMentions(mentions, keys);
        }
        String text = draft.text();
        DisjointSpans<SuppliedTag> taken = new DisjointSpans<>();
        for (SuppliedTag tag : draft.suppliedTags()) {
            Span span = tag.span();
            if (span != null && span.end() <= text.length() && taken.add(span, tag)) {
                mentions.add(mention(keys.of(tag), span, text));
            }
        }
        Set<EntityKey> named = new HashSet<>();
        for (SuppliedTag tag : unplaced(draft.suppliedTags())) {
            EntityKey key = keys.of(tag);
            if (!named.add(key)) {
                continue;
            }
            boolean found = false;
            for (Span span : occurrences(tag.name(), text)) {
                if (mentions.size() < MOST && taken.add(span, tag)) {
                    mentions.add(mention(key, span, text));
                    found = true;
                }
            }
            if (!found) {
                mentions.add(mention(key, null, text));
            }
        }
        return new SuppliedMentions(mentions, keys);
    }

    /** The tags without a span, the longest names first. */
    private static List<SuppliedTag> unplaced(List<SuppliedTag> tags) {
        return tags.stream()
                .filter(tag -> tag.span() == null)
                .sorted(Comparator.comparingInt((SuppliedTag tag) -> -tag.name().length()))
                .toList();
    }

    private static EntityMention mention(EntityKey key, @Nullable Span span, String text) {
        return new EntityMention(span, span == null ? null : span.of(text), key, Origin.SOURCE, 1);
    }

    /** The occurrences of a name as whole words, with a German or English genitive s. */
    private static List<Span> occurrences(String name, String text) {
        List<Span> spans = new ArrayList<>();
        int start = text.indexOf(name);
        while (start >= 0 && spans.size() < MOST) {
            int end = start + name.length();
            boolean genitive = end < text.length() && text.charAt(end) == 's' && isWord(name);
            Stream.of(new Span(start, end), new Span(start, genitive ? end + 1 : end))
                    .filter(span -> SpanRelocation.isWhole(text, span))
                    .findFirst()
                    .ifPresent(spans::add);
            start = text.indexOf(name, end);
        }
        return spans;
    }

    /** Whether a genitive s may follow: short names would match other words, and abbreviations take none. */
    private static boolean isWord(String name) {
        return name.length() > 3 && Character.isLowerCase(name.charAt(name.length() - 1));
    }

    /**
     * These mentions and those of the tagger, in the order of the text, mentions without a span last. Where both name the
     * same words, the file's mention wins. The tagger's mentions of a name that the file identifies mean the same. Figures
     * are kept.
     */
    List<Mention> with(List<Mention> found) {
        List<Mention> all = new ArrayList<>(mentions);
        DisjointSpans<EntityMention> ours = new DisjointSpans<>();
        for (EntityMention mention : mentions) {
            if (mention.span() != null) {
                ours.put(mention.span(), mention);
            }
        }
        for (Mention mention : found) {
            Span span = mention.span();
            if (!(mention instanceof EntityMention named)) {
                all.add(mention);
            } else if (span == null || ours.isFree(span)) {
                all.add(named.of(keys.of(named.entity())));
            }
        }
        all.sort(Comparator.comparing(Mention::span, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }
}
