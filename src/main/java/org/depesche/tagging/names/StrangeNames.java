package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.depesche.tagging.text.WordSort;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that the classifier knows nothing of. In German they are words in headline or lead that no dictionary has,
 * that recur in the article and never follow an article, as nouns do.
 */
record StrangeNames(@Nullable GermanDictionary german, NameTitles titles) {

    private static final double CONFIDENCE = .5;

    /** The letters of a last part that does not occur in names by chance. */
    private static final int LONG = 5;

    private static final int LEAST = 2;

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}\\p{Ll}{3,}(?![\\p{L}\\p{N}-])");

    private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WHERE = Pattern.compile("(?i)in|nach|aus");

    /** A place of a word. */
    private record Occurrence(Span span, String before) {}

    List<FoundName> addTo(TaggableText text, List<FoundName> found) {
        if (text.blocks().size() < 2) {
            return found;
        }
        if (german == null) {
            return new UnknownEnglishNames(titles).addTo(text, found);
        }
        Map<String, List<Occurrence>> occurrences = occurrences(text.text());
        List<FoundName> all = new ArrayList<>(found);
        Set<String> known = found.stream()
                .flatMap(name -> BLANK.splitAsStream(name.surface()))
                .collect(Collectors.toSet());
        Span top = top(text);
        occurrences.forEach((word, places) -> {
            if (places.size() >= LEAST
                    && top.contains(places.getFirst().span())
                    && !known.contains(word)
                    && (isStrange(word) || isAnnounced(word, places))
                    && places.stream().noneMatch(this::isNoun)) {
                EntityKind kind = kind(text.text(), places);
                if (kind != null) {
                    places.forEach(place -> all.add(new FoundName(
                            kind, place.span(), place.span().of(text.text()), CONFIDENCE, Evidence.RECURRENCE)));
                }
            }
        });
        all.sort(Comparator.comparing(FoundName::span));
        return all;
    }

    /** Headline and lead. */
    private static Span top(TaggableText text) {
        return new Span(0, text.blocks().get(1).end());
    }

    /** By the words without the ending of the genitive. */
    private static Map<String, List<Occurrence>> occurrences(String text) {
        Map<String, List<Occurrence>> found = new LinkedHashMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.computeIfAbsent(matcher.group(), word -> new ArrayList<>())
                    .add(new Occurrence(new Span(matcher.start(), matcher.end()), before(text, matcher.start())));
        }
        for (String genitive : List.copyOf(found.keySet())) {
            Collection<Occurrence> bare =
                    genitive.endsWith("s") ? found.get(genitive.substring(0, genitive.length() - 1)) : null;
            if (bare != null) {
                bare.addAll(found.remove(genitive));
            }
        }
        found.values().forEach(places -> places.sort(Comparator.comparing(Occurrence::span)));
        return found;
    }

    /** The word before a place in the same line. */
    private static String before(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = end;
        while (end < at && start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether the dictionary has neither the word nor a long last part of it as a noun. */
    private boolean isStrange(String word) {
        if (german == null
                || !german.sorts(word).isEmpty()
                || !german.sorts(SmallLetters.of(word)).isEmpty()
                || german.isCompound(word)) {
            return false;
        }
        for (int at = 1; at <= word.length() - LONG; at++) {
            String part = Character.toUpperCase(word.charAt(at)) + word.substring(at + 1);
            if (german.sorts(part).contains(WordSort.EVERYDAY_NOUN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoun(Occurrence place) {
        String before = place.before();
        boolean small = !before.isEmpty() && Character.isLowerCase(before.charAt(0));
        return NameWords.DETERMINER.has(SmallLetters.of(before))
                || small && german != null && german.isAdjective(before);
    }

    /** "Onlineshop Muster": also a compound of nouns is a name behind the noun for an organisation. */
    private boolean isAnnounced(String word, List<Occurrence> places) {
        return german != null
                && !german.isCommonNoun(word)
                && places.stream().anyMatch(place -> titles.announcesOrganisation(place.before()));
    }

    /** The kind that the words beside tell; null if they do not even tell that it is a name. */
    private @Nullable EntityKind kind(String text, List<Occurrence> places) {
        if (places.stream().anyMatch(place -> titles.announcesOrganisation(place.before()))) {
            return EntityKind.ORGANISATION;
        }
        if (places.stream().anyMatch(place -> WHERE.matcher(place.before()).matches())) {
            return EntityKind.PLACE;
        }
        boolean acts = places.stream()
                .anyMatch(place -> RecurringNames.isSubject(text, place.span().end()));
        return acts ? EntityKind.ORGANISATION : null;
    }
}
