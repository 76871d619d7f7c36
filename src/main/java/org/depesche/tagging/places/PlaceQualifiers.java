package org.depesche.tagging.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.Place;
import org.depesche.tagging.Span;
import org.depesche.tagging.places.Places.Candidate;

/**
 * Words next to the name of a place that identify it: "Frankfurt (Oder)", "Halle/Saale", "Paris, Texas", "Moskau im
 * US-Bundesstaat Idaho", "the state of Washington".
 */
record PlaceQualifiers(Places places) {

    private static final String AREA = "(?:(?:dem |the )?(?:US-)?(?:Bundesstaat|Staat|state of|State of|Kanton|Provinz"
            + "|province of|Landkreis|county of) )?";
    private static final String WORDS = "(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})";

    private static final List<Pattern> BEHIND = List.of(
            Pattern.compile(" ?\\(" + AREA + "([^()\\n]{1,40})\\)"),
            Pattern.compile(" ?/ ?(\\p{Lu}[\\p{L}-]+)"),
            Pattern.compile(", " + AREA + WORDS),
            Pattern.compile(" (?:am|an der|an dem|im|in der|in|ob der|bei|vor der|upon|on the|on) " + AREA + WORDS));

    /** Words before a region or a country that shares its name with a town. */
    private static final Pattern AREA_BEFORE = Pattern.compile(
            "(?i)(?:\\b|-)(?:bundesstaat(?:e?s)?|(?:us-)?staat(?:e?s)?|state of|kanton(?:s)?|canton of|provinz|province of"
                    + "|bundesland(?:e?s)?|land(?:e?s)?) $");

    private static final Pattern AREA_BEHIND = Pattern.compile(" [Ss]tate\\b(?! [Uu]niversity)| [Pp]rovince\\b");
    private static final Pattern TOWN_BEFORE =
            Pattern.compile("(?i)\\b(?:stadt|city of|town of|gemeinde|hauptstadt) $");

    private static final int REACH = 24;

    /** The candidates that the words next to the name allow; all candidates if there are no such words. */
    List<Candidate> allowed(String text, Span name, String bare, List<Candidate> candidates) {
        for (Pattern pattern : BEHIND) {
            Matcher matcher = pattern.matcher(text).region(name.end(), text.length());
            if (matcher.lookingAt()) {
                List<Candidate> left =
                        allowed(bare, text.substring(name.end(), matcher.end(1)), matcher.group(1), candidates);
                if (!left.isEmpty()) {
                    return left;
                }
            }
        }
        String before = text.substring(Math.max(0, name.start() - REACH), name.start());
        if (AREA_BEFORE.matcher(before).find()
                || AREA_BEHIND.matcher(text).region(name.end(), text.length()).lookingAt()) {
            return only(candidates, place -> place.isRegion() || place.isCountry());
        }
        if (TOWN_BEFORE.matcher(before).find()) {
            return only(candidates, place -> !place.isRegion() && !place.isCountry());
        }
        return candidates;
    }

    /** @return the candidates that the words after the name allow; empty if they are no qualifiers */
    private List<Candidate> allowed(String bare, String behind, String words, List<Candidate> candidates) {
        String shorter = behind;
        String area = words;
        while (true) {
            Set<Integer> longer =
                    places.like(bare + shorter).stream().map(Candidate::row).collect(Collectors.toSet());
            List<Candidate> left = candidates.stream()
                    .filter(candidate -> longer.contains(candidate.row()))
                    .toList();
            left = left.isEmpty() ? within(area, candidates) : left;
            int blank = area.lastIndexOf(' ');
            if (!left.isEmpty() || blank < 0) {
                return left;
            }
            shorter = shorter.substring(0, shorter.lastIndexOf(' '));
            area = area.substring(0, blank).replaceAll("[,/]$", "");
        }
    }

    private List<Candidate> within(String area, List<Candidate> candidates) {
        List<Candidate> named = new ArrayList<>(places.named(area));
        named.addAll(places.abbreviated(area));
        if (area.endsWith(".")) {
            named.addAll(places.named(area.substring(0, area.length() - 1)));
        }
        for (Candidate one : named) {
            Place around = places.place(one.row());
            if (around.isCountry() || around.isRegion()) {
                List<Candidate> left = candidates.stream()
                        .filter(candidate -> around.contains(places.place(candidate.row())))
                        .toList();
                if (!left.isEmpty()) {
                    return left;
                }
            }
        }
        return List.of();
    }

    private List<Candidate> only(List<Candidate> candidates, Predicate<Place> wanted) {
        List<Candidate> left = candidates.stream()
                .filter(candidate -> wanted.test(places.place(candidate.row())))
                .toList();
        return left.isEmpty() ? candidates : left;
    }
}
