package org.depesche.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the names of one article together, so that every mention of somebody has the same key. */
final class NameGrouping {

    /** How much less we trust a surname that nothing in the article explains. */
    private static final double LONE = .6;
    /** A mention that only the rest of the article suggests. */
    private static final double BY_RECURRENCE = .6;

    private static final Pattern NOUN_FOLLOWS =
            Pattern.compile("(?i)(e|er|es|en|em|im|am|vom|zum|zur|beim|das|kein|ein)$");

    private final Gazetteer gazetteer;
    private final @Nullable GermanWords german;
    private final Locale language;

    NameGrouping(Gazetteer gazetteer, @Nullable GermanWords german, Locale language) {
        this.gazetteer = gazetteer;
        this.german = german;
        this.language = language;
    }

    List<Mention.EntityMention> group(TaggableText text, List<FoundName> found) {
        List<FoundName> names = withRecurrences(text, oneKindEach(found));
        BareForms bare = new BareForms(gazetteer, german, names);
        People people = people(names, bare);
        NameKeys keys = new NameKeys(gazetteer, german, language, text.text(), names, bare);
        List<Mention.EntityMention> mentions = new ArrayList<>(names.size());
        for (FoundName name : names) {
            String nominative = bare.of(name.kind(), name.surface());
            if (Folding.plain(nominative).isEmpty()) {
                continue;
            }
            if (name.kind() == EntityKind.PERSON) {
                People.Person person = people.of(nominative);
                EntityKey key = new EntityKey(EntityKind.PERSON, "name:" + person.key(), person.name());
                double confidence = person.isLone() ? LONE * name.confidence() : name.confidence();
                mentions.add(mention(name, key, confidence));
            } else {
                mentions.add(mention(name, keys.of(name, nominative), name.confidence()));
            }
        }
        return mentions;
    }

    private static Mention.EntityMention mention(FoundName name, EntityKey key, double confidence) {
        return new Mention.EntityMention(
                name.span(), name.surface(), key, Origin.MACHINE, Math.clamp(confidence, 0, 1));
    }

    private static People people(List<FoundName> names, BareForms bare) {
        return new People(names.stream()
                .filter(name -> name.kind() == EntityKind.PERSON)
                .map(name -> bare.of(EntityKind.PERSON, name.surface()))
                .filter(name -> !Folding.plain(name).isEmpty())
                .toList());
    }

    /** The classifier sees one sentence at a time; here a doubtful mention takes the kind that the others have. */
    private List<FoundName> oneKindEach(List<FoundName> found) {
        BareForms bare = new BareForms(gazetteer, german, found);
        Set<String> surnames = new HashSet<>(people(found, bare).surnames());
        Map<String, Map<EntityKind, Double>> weights = new HashMap<>();
        for (FoundName name : found) {
            weights.computeIfAbsent(bare.of(name.kind(), name.surface()), key -> new HashMap<>())
                    .merge(name.kind(), name.confidence(), Double::sum);
        }
        List<FoundName> settled = new ArrayList<>(found.size());
        for (FoundName name : found) {
            String nominative = bare.of(name.kind(), name.surface());
            settled.add(new FoundName(
                    kind(name, nominative, weights.getOrDefault(nominative, Map.of()), surnames),
                    name.span(),
                    name.surface(),
                    name.confidence()));
        }
        return settled;
    }

    private EntityKind kind(FoundName name, String nominative, Map<EntityKind, Double> weights, Set<String> surnames) {
        if (surnames.contains(nominative) && gazetteer.find(nominative) == null) {
            return EntityKind.PERSON;
        }
        double own = weights.getOrDefault(name.kind(), 0.0);
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 2 * own && name.confidence() < .9)
                .map(Map.Entry::getKey)
                .orElse(name.kind());
    }

    /**
     * Adds what the classifier missed: a name that it found elsewhere in the article, and the surname of a full name, where
     * they stand as words of their own.
     */
    private List<FoundName> withRecurrences(TaggableText text, List<FoundName> found) {
        Map<String, FoundName> sought = sought(found);
        if (sought.isEmpty()) {
            return found;
        }
        List<FoundName> all = new ArrayList<>(found);
        int next = 0;
        for (Span block : text.blocks()) {
            int at = block.start();
            while (at < block.end()) {
                while (next < found.size() && found.get(next).span().end() <= at) {
                    next++;
                }
                if (next < found.size() && found.get(next).span().start() <= at) {
                    at = found.get(next).span().end();
                    continue;
                }
                int end = wordEnd(text.text(), at, block.end());
                FoundName same = sought.get(text.text().substring(at, end));
                if (same != null
                        && !(next < found.size() && found.get(next).span().start() < end)) {
                    Span span = new Span(at, end);
                    all.add(new FoundName(same.kind(), span, span.of(text.text()), BY_RECURRENCE));
                }
                at = Math.max(end, at + 1);
            }
        }
        all.sort(Comparator.comparing(FoundName::span));
        return all;
    }

    private Map<String, FoundName> sought(List<FoundName> found) {
        Map<String, FoundName> sought = new HashMap<>();
        for (FoundName name : found) {
            boolean full = name.kind() == EntityKind.PERSON && name.surface().indexOf(' ') > 0;
            String word = full ? name.surface().substring(name.surface().lastIndexOf(' ') + 1) : name.surface();
            if (name.confidence() >= .6
                    && word.length() > 3
                    && word.indexOf(' ') < 0
                    && Character.isUpperCase(word.charAt(0))
                    && (full || !isEveryday(word))) {
                sought.putIfAbsent(word, name);
                if (!isEveryday(word + "s")) {
                    sought.putIfAbsent(word + "s", name);
                }
            }
        }
        return sought;
    }

    private boolean isEveryday(String word) {
        return german == null || german.isEveryday(word);
    }

    /**
     * Whether a surname that may also be a noun ("Koch", "Richter", "Brown") is the noun here: in German if an article or an
     * adjective stands before it; in English, which has no dictionary here, unless it stands in a sentence after a small word.
     */
    private boolean isNounHere(String text, int start, int end) {
        if (!isEveryday(text.substring(start, end))) {
            return false;
        }
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        int first = before;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, before);
        if (german == null) {
            return word.isEmpty() || Character.isUpperCase(word.charAt(0));
        }
        return word.isEmpty() && (first == 0 || "\"„“»«,:".indexOf(text.charAt(first - 1)) < 0)
                || NOUN_FOLLOWS.matcher(word).find();
    }

    /** The end of the word at this place, hyphenated parts and all; the place itself if no word begins here. */
    private static int wordEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end)) || "-‐‑'’/&".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
